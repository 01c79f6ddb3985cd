import { DeleteOutlined, EditOutlined, MedicineBoxOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection, TestReport } from '@shared/contract/connections';
import { nowSeconds, type Instant } from '@shared/domain/day';
import { ConnectionDot } from '../../components/ConnectionDot';
import { DoctorTarget } from '../../components/doctorTarget';
import { ErrorNote } from '../../components/ErrorNote';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { visibleText } from '../../lib/visibleText';
import { useSaveSettings } from '../../state/useSaveSettings';
import { go } from '../../stores/router';
import { ConnectionFacts } from './ConnectionFacts';
import styles from './connections.module.css';
import { PracticePower } from './PracticePower';
import { RemoveDialog } from './RemoveDialog';
import { ReportSteps } from './ReportSteps';

/** One connection: what it is, how it does, and what can be done about it. */
export function ConnectionCard({ connection, active }: { connection: Connection; active: boolean }) {
  const { t } = useTranslation(['connections', 'common', 'doctor', 'frame']);
  const save = useSaveSettings();
  useErrorToast(save.error);
  const test = useCall('connections.test');
  const [tested, setTested] = useState<{ readonly report: TestReport; readonly at: Instant }>();
  const [removing, setRemoving] = useState(false);
  const { id, name, color, practice, readOnly, reachability } = connection;
  // A result is worth showing until the connection is known to do otherwise.
  const report = tested !== undefined && tested.at >= reachability.since ? tested.report : undefined;

  const check = async (): Promise<void> => {
    setTested(undefined);
    const report = await test.run({ id, vendor: connection.vendor });
    if (report !== undefined) setTested({ report, at: nowSeconds() });
  };
  return (
    <li className={styles['card']} aria-label={name}>
      <div className={styles['cardHead']}>
        <ConnectionDot color={color} />
        <h2 className={styles['cardName']}>{visibleText(name)}</h2>
        <span className={styles['badge']}>{t(`common:vendor.${connection.vendor}`)}</span>
        {active && <span className={styles['badge']}>{t('active')}</span>}
        {practice && <span className={styles['badge']}>{t('frame:connection.practice')}</span>}
        {readOnly && <span className={styles['badge']}>{t('frame:connection.readOnly')}</span>}
        <span className={styles['spring']} />
        {!active && (
          <Button size="small" type="link" onClick={() => void save.run({ activeConnection: id })}>
            {t('use')}
          </Button>
        )}
        <Button
          size="small"
          icon={<ThunderboltOutlined aria-hidden="true" />}
          loading={test.busy}
          onClick={() => void check()}
        >
          {t('test')}
        </Button>
        <Button
          size="small"
          icon={<MedicineBoxOutlined aria-hidden="true" />}
          onClick={() => go({ screen: 'connections', doctor: id })}
        >
          {t('doctor:action')}
        </Button>
        <Button
          size="small"
          icon={<EditOutlined aria-hidden="true" />}
          onClick={() => go({ screen: 'connections', edit: { id } })}
        >
          {t('common:edit')}
        </Button>
        <Tooltip title={t('remove.action')}>
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={t('remove.action')}
            onClick={() => setRemoving(true)}
          />
        </Tooltip>
      </div>
      <ConnectionFacts connection={connection} />
      {practice && <PracticePower vendor={connection.vendor} />}
      <DoctorTarget value={id}>
        {report === undefined && reachability.state === 'refused' && reachability.error !== undefined && (
          <ErrorNote error={reachability.error} look="bare" />
        )}
        {test.error !== undefined && <ErrorNote error={test.error} />}
        {report !== undefined && (
          <ReportSteps report={report} vendor={connection.vendor} credential={connection.credential} />
        )}
      </DoctorTarget>
      {removing && <RemoveDialog connection={connection} onClose={() => setRemoving(false)} />}
    </li>
  );
}
