import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { AuditVerdict } from '@shared/contract/app';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { useOffer } from '@renderer/commands/offers';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Page } from '@renderer/components/Page';
import { GridTools } from '@renderer/grid/GridTools';
import { inForce } from '@renderer/grid/savedViews/filterKinds';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { useGridView } from '@renderer/grid/useGridView';
import { useLiveFeed } from '@renderer/grid/useLiveFeed';
import { useCall } from '@renderer/lib/useCall';
import { useFormat } from '@renderer/lib/useFormat';
import { useQuery } from '@renderer/lib/useQuery';
import { useConnections } from '@renderer/state/AppState';
import styles from './audit.module.css';
import { AuditBar } from './AuditBar';
import { AuditChips } from './AuditChips';
import { AUDIT_COLUMNS, auditColumns } from './auditColumns';
import { AUDIT_FILTERS, NOTHING_ASKED } from './auditFilters';
import { AuditGrid } from './AuditGrid';
import { auditSource, toAuditQuery } from './auditSource';
import { askedOf, setAudit, useAuditState } from './auditState';
import { ExportAudit } from './ExportAudit';
import { useAuditWords } from './useAuditWords';
import { Verdict, VerifyButton } from './VerifyChain';

// Whatever is audited also changes one of these.
const TOPICS = [
  'connections.changed',
  'transfers.changed',
  'settings.changed',
  'people.changed',
  'joinWays.changed',
  'statistics.changed',
  'sobot.changed',
] as const;

/** What was changed, when and by whom: append-only. */
export function AuditScreen() {
  const { t } = useTranslation(['audit', 'frame']);
  const { t: words } = useTranslation('audit');
  const format = useFormat();
  const connections = useConnections();
  const tongue = useAuditWords();
  const columns = useMemo(
    () => auditColumns(words, tongue, connections, format),
    [words, tongue, connections, format],
  );
  const { view, store } = useGridView('audit', AUDIT_COLUMNS);
  const held = useAuditState(
    useShallow(({ text, actions, of, days, off }) => ({ text, actions, of, days, off })),
  );
  const set = useMemo(() => askedOf(held), [held]);
  const asked = useMemo(() => inForce(AUDIT_FILTERS, set), [set]);
  const isOpen = useAuditState((state) => state.open !== null);
  const sort = view?.sort;
  const query = useMemo(
    () => (sort === undefined ? null : toAuditQuery(asked, sort, tongue.words, connections)),
    [asked, sort, tongue, connections],
  );
  const live = useLiveFeed(auditSource, query, TOPICS, isOpen);
  const matching = useStore(live.feed.state, (state) => state.total);
  const { data: all } = useQuery('audit.list', [{ start: 0, count: 1 }], { topics: TOPICS, keep: true });
  const verify = useCall('audit.verify');
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null);
  const check = async (): Promise<void> => setVerdict((await verify.run()) ?? null);
  useOffer('verifyAudit', () => void check());

  return (
    <Page
      title={t('frame:screens.audit')}
      aside={all === undefined ? undefined : `${t('total', { count: all.total })} · ${t('appendOnly')}`}
      actions={
        all !== undefined && all.total > 0 && <VerifyButton busy={verify.busy} onClick={() => void check()} />
      }
      body="fill"
    >
      <div className={styles['top']}>
        <AuditBar tongue={tongue}>
          <GridTools
            grid="audit"
            visit={NO_CONNECTION}
            columns={columns}
            view={view}
            control={store}
            port={filterPort(AUDIT_FILTERS, NOTHING_ASKED, set, setAudit)}
          >
            {query !== null && view !== null && (
              <ExportAudit query={query} matching={matching} places={view.places} words={tongue.words} />
            )}
          </GridTools>
        </AuditBar>
        <AuditChips set={set} tongue={tongue} matching={matching} />
        <ExportPart place="audit" />
        {verdict !== null && <Verdict verdict={verdict} />}
        {verify.error !== undefined && <ErrorNote error={verify.error} />}
      </div>
      {view !== null && (
        <AuditGrid
          live={live}
          tongue={tongue}
          columns={columns}
          view={view}
          control={store}
          narrowed={AUDIT_FILTERS.some((kind) => kind.kept(asked) !== undefined)}
        />
      )}
    </Page>
  );
}
