import { Modal, Steps } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { DraftSource } from '@shared/contract/transfers';
import { useCall } from '@renderer/lib/useCall';
import { useHelpTopic } from '@renderer/stores/help';
import { go } from '@renderer/stores/router';
import { HandOverWizard } from '../wizard/HandOverWizard';
import styles from './import.module.css';
import { LinesStep } from './LinesStep';
import { chosenIds, matchedLines, type ImportLine } from './lines';
import { MatchStep } from './MatchStep';
import type { ImportRow } from './table';

interface Props {
  readonly connection: Connection;
  readonly onClose: () => void;
}

const WIDTH = 1120;
const MODAL = { top: 32, maxWidth: 'calc(100vw - 48px)' };

/**
 * From lines to groups: pasted or read, looked up, settled, and handed over. It stays behind the hand-over,
 * so that closing that without keeping a draft leads back to the lines.
 */
export function ImportDialog({ connection, onClose }: Props) {
  const { t } = useTranslation('transfers');
  useHelpTopic('importing');
  const match = useCall('transfers.match');
  const [lines, setLines] = useState<readonly ImportLine[] | null>(null);
  const [handing, setHanding] = useState<readonly string[] | null>(null);
  const source = useMemo<DraftSource | null>(
    () =>
      handing === null
        ? null
        : {
            kind: 'selection',
            imported: true,
            selection: { kind: 'ids', connectionId: connection.id, ids: [...handing] },
          },
    [connection.id, handing],
  );

  const look = async (rows: readonly ImportRow[]): Promise<void> => {
    const input = { connectionId: connection.id, lines: rows.map(({ text }) => text) };
    const matched = await match.run(input);
    if (matched !== undefined) setLines(matchedLines(rows, matched));
  };
  return (
    <>
      <Modal
        open={source === null}
        width={WIDTH}
        style={MODAL}
        title={t('import.title')}
        footer={null}
        mask={{ closable: false }}
        // On the way to the hand-over the focus belongs to that, not to the button behind it.
        focusable={{ focusTriggerAfterClose: source === null }}
        onCancel={onClose}
      >
        <Steps
          className={styles['steps'] ?? ''}
          size="small"
          current={lines === null ? 0 : 1}
          items={[
            { title: t('import.steps.lines') },
            { title: t('import.steps.match') },
            { title: t('import.steps.next') },
          ]}
        />
        {/* Hidden rather than gone: what was pasted is there again on the way back. */}
        <div hidden={lines !== null}>
          <LinesStep
            busy={match.busy}
            error={match.error}
            onCancel={onClose}
            onMatch={(rows) => void look(rows)}
          />
        </div>
        {lines !== null && (
          <MatchStep
            connectionId={connection.id}
            lines={lines}
            onLines={setLines}
            onBack={() => setLines(null)}
            onContinue={() => setHanding(chosenIds(lines))}
          />
        )}
      </Modal>
      {source !== null && (
        <HandOverWizard
          connection={connection}
          source={source}
          onClose={(kept) => (kept ? onClose() : setHanding(null))}
          onStarted={(planId) => {
            onClose();
            go({ screen: 'transfers', planId });
          }}
        />
      )}
    </>
  );
}
