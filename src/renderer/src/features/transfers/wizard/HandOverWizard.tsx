import { Modal, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Person } from '@shared/contract/people';
import type { GroupSelection } from '@shared/domain/group';
import type { TransferPlan } from '@shared/domain/transfer';
import { CheckStep } from './CheckStep';
import { TakerStep } from './TakerStep';
import { useDraft } from './useDraft';
import styles from './wizard.module.css';

interface Props {
  readonly connection: Connection;
  /** What to hand over; or a draft that was kept. */
  readonly selection?: GroupSelection;
  readonly draft?: TransferPlan;
  readonly onClose: () => void;
  readonly onStarted: (planId: number) => void;
}

const WIDTH = 880;
const MODAL = { top: 56 };

/** Hands groups over: who takes them, what would happen, and only then the start. */
export function HandOverWizard({ connection, selection, draft: kept, onClose, onStarted }: Props) {
  const { t } = useTranslation('transfers');
  const draft = useDraft(kept ?? null);
  const [checked, setChecked] = useState(kept !== undefined);
  const [taker, setTaker] = useState<Person | null>(null);
  const [name, setName] = useState('');
  const { plan } = draft;

  return (
    <Modal
      open
      width={WIDTH}
      style={MODAL}
      title={t('wizard.title')}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      className={styles['modal'] ?? ''}
    >
      <Steps
        className={styles['steps'] ?? ''}
        size="small"
        current={checked ? 1 : 0}
        items={[
          { title: t('wizard.steps.taker') },
          { title: t('wizard.steps.check') },
          { title: t('wizard.steps.run') },
        ]}
      />
      {checked && plan !== null ? (
        <CheckStep
          connection={connection}
          plan={plan}
          taker={taker}
          onBack={selection === undefined ? undefined : () => setChecked(false)}
          onKeep={() => {
            draft.keep();
            onClose();
          }}
          onStarted={() => {
            draft.keep();
            onStarted(plan.id);
          }}
        />
      ) : (
        selection !== undefined && (
          <TakerStep
            connection={connection}
            selection={selection}
            taker={taker}
            onTaker={setTaker}
            name={name}
            onName={setName}
            checking={draft.checking}
            error={draft.error}
            onCancel={onClose}
            onCheck={async (person, title) => {
              if (await draft.check(selection, person.userid, title)) setChecked(true);
            }}
          />
        )
      )}
    </Modal>
  );
}
