import { AuditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@shared/contract/app';
import type { AuditQuery } from '@shared/contract/audit';
import { dayOf } from '@shared/domain/day';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { EmptyState } from '@renderer/components/EmptyState';
import type { GridColumn } from '@renderer/grid/columns';
import { NoMatch } from '@renderer/grid/Covers';
import { GridCover } from '@renderer/grid/GridStage';
import { LiveGrid } from '@renderer/grid/LiveGrid';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { stepRow } from '@renderer/grid/stepRow';
import { singleSort } from '@renderer/grid/singleSort';
import type { LiveFeed } from '@renderer/grid/useLiveFeed';
import type { GridViewState } from '@renderer/grid/view';
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
  const open = useAuditState((state) => state.open);
  const sorting = useMemo(() => singleSort(control.sorting), [control]);
  const show = useCallback((entry: AuditEntry, position: number) => openEntry({ entry, position }), []);
  const follow = useCallback((entry: AuditEntry, position: number) => {
    const { open: current } = useAuditState.getState();
    if (current !== null && current.entry.id !== entry.id) openEntry({ entry, position });
  }, []);
  return (
    <LiveGrid
      label={t('grid')}
      live={live}
      columns={columns}
      view={view}
      control={control}
      sorting={sorting}
      offers={OFFERS}
      onOpen={show}
      onFocusRow={follow}
      empty={<NoEntries narrowed={narrowed} />}
    >
      {open !== null && (
        <AuditDrawer
          entry={open.entry}
          tongue={tongue}
          onClose={() => openEntry(null)}
          onStep={(by) => void stepRow(live, open.position, by, show)}
        />
      )}
    </LiveGrid>
  );
}

/** Why no entry is listed. */
function NoEntries({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation('audit');
  return narrowed ? (
    <NoMatch
      title={t('empty.noMatch')}
      text={t('empty.noMatchText')}
      reset={t('empty.reset')}
      onReset={resetAudit}
    />
  ) : (
    <GridCover whole>
      <EmptyState
        icon={<AuditOutlined aria-hidden="true" />}
        title={t('empty.title')}
        text={t('empty.text')}
        help="audit"
        action={<Button onClick={() => go({ screen: 'connections' })}>{t('empty.action')}</Button>}
      />
    </GridCover>
  );
}
