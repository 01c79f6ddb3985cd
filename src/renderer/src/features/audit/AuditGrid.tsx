import { AuditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { AuditEntry } from '@shared/contract/app';
import type { AuditQuery } from '@shared/contract/audit';
import { dayOf } from '@shared/domain/day';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { EmptyState } from '@renderer/components/EmptyState';
import type { GridColumn } from '@renderer/grid/columns';
import { NoMatch } from '@renderer/grid/Covers';
import { DataGrid } from '@renderer/grid/DataGrid';
import { GridCover, GridStage } from '@renderer/grid/GridStage';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { StaleNote } from '@renderer/grid/StaleNote';
import { stepRow } from '@renderer/grid/stepRow';
import { singleSort } from '@renderer/grid/singleSort';
import type { LiveFeed } from '@renderer/grid/useLiveFeed';
import type { ColumnPlace, GridViewState } from '@renderer/grid/view';
import type { ViewStore } from '@renderer/grid/viewStore';
import { go } from '@renderer/stores/router';
import { AuditDrawer } from './AuditDrawer';
import { narrowTo, openEntry, resetAudit, useAuditState } from './auditState';
import type { AuditTongue } from './useAuditWords';

interface Props {
  readonly live: LiveFeed<AuditQuery, AuditEntry>;
  readonly tongue: AuditTongue;
  readonly columns: readonly GridColumn<AuditEntry>[];
  readonly view: GridViewState;
  readonly control: Pick<ViewStore, 'save' | 'sorting'>;
  /** Whether the search and the filters leave something out. */
  readonly narrowed: boolean;
}

const OFFERS: RowOffers<AuditEntry> = {
  narrow: (column, { at, action, connectionId }) => {
    if (column === 'action') return { only: () => narrowTo({ actions: [action] }) };
    if (column === 'connection') return { only: () => narrowTo({ of: connectionId ?? NO_CONNECTION }) };
    if (column !== 'at') return {};
    const day = dayOf(at);
    return { only: () => narrowTo({ days: [day, day] }) };
  },
};

/** The entries, with what lies over them: why there are none, and the drawer of one. */
export function AuditGrid({ live, tongue, columns, view, control, narrowed }: Props) {
  const { t } = useTranslation('audit');
  const { feed, attach } = live;
  const { query, total, opening, stale, error } = useStore(feed.state);
  const open = useAuditState((state) => state.open);
  const sorting = useMemo(() => singleSort(control.sorting), [control]);
  const onPlaces = useCallback((places: readonly ColumnPlace[]) => control.save({ places }), [control]);
  const show = useCallback((entry: AuditEntry, position: number) => openEntry({ entry, position }), []);
  const follow = useCallback((entry: AuditEntry, position: number) => {
    const { open: current } = useAuditState.getState();
    if (current !== null && current.entry.id !== entry.id) openEntry({ entry, position });
  }, []);
  return (
    <GridStage error={error} onRetry={() => void feed.reopen()} opening={opening}>
      <DataGrid
        label={t('grid')}
        feed={feed}
        columns={columns}
        places={view.places}
        onPlaces={onPlaces}
        sorting={sorting}
        offers={OFFERS}
        onOpen={show}
        onFocusRow={follow}
        onReady={attach}
      />
      {stale && <StaleNote onRefresh={() => void feed.reopen()} />}
      {query !== null && total === 0 && narrowed && (
        <NoMatch
          title={t('empty.noMatch')}
          text={t('empty.noMatchText')}
          reset={t('empty.reset')}
          onReset={resetAudit}
        />
      )}
      {query !== null && total === 0 && !narrowed && (
        <GridCover whole>
          <EmptyState
            icon={<AuditOutlined aria-hidden="true" />}
            title={t('empty.title')}
            text={t('empty.text')}
            help="audit"
            action={<Button onClick={() => go({ screen: 'connections' })}>{t('empty.action')}</Button>}
          />
        </GridCover>
      )}
      {open !== null && (
        <AuditDrawer
          entry={open.entry}
          tongue={tongue}
          onClose={() => openEntry(null)}
          onStep={(by) => void stepRow(live, open.position, by, show)}
        />
      )}
    </GridStage>
  );
}
