import { App, Modal, Steps } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHelpTopic } from '@renderer/stores/help';
import { TourStrip } from '../../tour/TourStrip';
import { CheckStep } from './CheckStep';
import { CloseQuestion } from './CloseQuestion';
import { firstDetails, type Details } from './details';
import { planName } from './planName';
import type { HandOverWizardProps } from './props';
import { TakersStep } from './TakersStep';
import { EVEN, useDraft } from './useDraft';
import { useOpenDraft } from './unfinished';
import { useSubject } from './useSubject';
import styles from './wizard.module.css';

const WIDTH = 1120;
const MODAL = { top: 32, maxWidth: 'calc(100vw - 48px)' };
const TITLES = {
  selection: 'title',
  import: 'title',
  retry: 'titleRetry',
  reverse: 'titleReverse',
} as const;

/**
 * Hands groups over: who takes them, what would happen, and only then the start. The draft is on disk from
 * the first check on. Closing asks whether to keep one that was made here; one that was kept before stays.
 */
export function HandOverWizard(props: HandOverWizardProps) {
  const { connection, onClose, onStarted } = props;
  const kept = 'draft' in props ? props.draft : null;
  const source = 'source' in props ? props.source : null;
  const { t } = useTranslation('transfers');
  useHelpTopic('wizard');
  const { message } = App.useApp();
  const { origin, parent, given, takers: suggested, nameBase, error: parentError } = useSubject(props);
  const draft = useDraft(kept);
  const { plan, revise } = draft;
  useOpenDraft(plan?.id ?? null);
  const [checked, setChecked] = useState(kept !== null);
  const [details, setDetails] = useState<Details>(() => firstDetails(kept));
  const [asking, setAsking] = useState(false);
  // Days have gone by since a draft was kept, and quotas, owners and takers may have changed.
  const checkKept = useEffectEvent(() => {
    if (kept !== null) void draft.recheck();
  });
  useEffect(() => checkKept(), []);

  const takers = details.takers ?? suggested;
  const ticket = details.ticket ?? parent?.ticket ?? '';
  const fallback = planName(nameBase, takers, t);
  const title = t(`wizard.${TITLES[origin]}`);

  const check = async (): Promise<void> => {
    const { note } = details;
    const name = details.name.trim() || fallback;
    const userids = origin === 'reverse' ? [] : takers.map(({ userid }) => userid);
    const texts = { name, ticket, note };
    if (plan === null) {
      if (source === null) return;
      const input = { connectionId: connection.id, source, takers: userids, ...texts };
      if (await draft.create(input)) setChecked(true);
      return;
    }
    const others = origin !== 'reverse' && plan.takers.map(({ userid }) => userid).join() !== userids.join();
    const afresh = others ? { takers: userids, ...(plan.split.by === 'hand' ? EVEN : {}) } : {};
    if (await revise({ ...texts, ...afresh })) setChecked(true);
  };
  const close = (): void => {
    if (plan === null || kept !== null) onClose(kept !== null);
    else setAsking(true);
  };
  const keep = (): void => {
    message.success(t('wizard.saved'));
    onClose(true);
  };

  return (
    <Modal
      open
      width={WIDTH}
      style={MODAL}
      title={title}
      footer={null}
      mask={{ closable: false }}
      onCancel={close}
    >
      <Steps
        className={styles['steps'] ?? ''}
        size="small"
        current={checked ? 1 : 0}
        items={[
          { title: t(origin === 'reverse' ? 'wizard.steps.groups' : 'wizard.steps.takers') },
          { title: t('wizard.steps.check') },
          { title: t('wizard.steps.run') },
        ]}
      />
      <TourStrip shows={checked && plan !== null ? 'check' : 'takers'} />
      {checked && plan !== null ? (
        <CheckStep
          connection={connection}
          plan={plan}
          parent={parent}
          busy={draft.busy}
          error={draft.error}
          onRevise={revise}
          onRecheck={draft.recheck}
          onBack={() => {
            setDetails({ ...details, takers: plan.takers });
            setChecked(false);
          }}
          onKeep={keep}
          onStarted={() => onStarted(plan.id)}
        />
      ) : (
        <TakersStep
          connection={connection}
          origin={origin}
          given={given}
          takers={takers}
          details={details}
          fallback={fallback}
          ticket={ticket}
          onDetails={(change) => setDetails({ ...details, ...change })}
          busy={draft.busy}
          error={draft.error ?? parentError}
          onCancel={close}
          onCheck={() => void check()}
        />
      )}
      <CloseQuestion
        open={asking}
        onStay={() => setAsking(false)}
        onKeep={keep}
        onDiscard={() => {
          draft.discard();
          onClose(false);
        }}
      />
    </Modal>
  );
}
