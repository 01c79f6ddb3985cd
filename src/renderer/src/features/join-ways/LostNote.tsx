import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { LostCreation } from '@shared/contract/join-ways';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { Callout } from '@renderer/features/transfers/Callout';
import { dateTime } from '@renderer/lib/format';
import { useCall } from '@renderer/lib/useCall';
import { remarkOf } from './items';
import { anew, type Task } from './tasks';
import styles from './vault.module.css';

interface Props {
  readonly connection: Connection;
  readonly creation: LostCreation;
  readonly onTask: (task: Task) => void;
}

/** A creation whose answer was lost: what that means, and what can be done. */
export function LostNote({ connection, creation, onTask }: Props) {
  const { t } = useTranslation('joinWays');
  const settle = useCall('joinWays.settleLost');
  useErrorToast(settle.error);
  const { id, at, fields } = creation;
  const remark = remarkOf({ fields }) || t('lost.noRemark');
  return (
    <Callout tone="waiting">
      <div className={styles['note']} role="note">
        <p>
          <strong>{t('lost.title')}</strong> {t('lost.what', { time: dateTime(at), remark })}
          <br />
          {t('lost.text')}
        </p>
        <Button
          size="small"
          disabled={connection.readOnly}
          title={connection.readOnly ? t('actions.readOnly') : undefined}
          onClick={() => onTask(anew(fields, 'again'))}
        >
          {t('lost.again')}
        </Button>
        <Button size="small" loading={settle.busy} onClick={() => void settle.run({ id })}>
          {t('lost.settle')}
        </Button>
      </div>
    </Callout>
  );
}
