import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionFields, TestReport } from '@shared/contract/connections';
import type { Vendor } from '@shared/domain/vendor';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './ReportSteps.module.css';
import { secretKind } from './words';

type StepState = TestReport['steps'][number]['state'];

const ICONS: Readonly<Record<StepState, ReactNode>> = {
  ok: <CheckCircleFilled aria-hidden="true" />,
  failed: <CloseCircleFilled aria-hidden="true" />,
  skipped: <MinusCircleOutlined aria-hidden="true" />,
};

interface Props {
  readonly report: TestReport;
  readonly vendor: Vendor;
  readonly credential: ConnectionFields['credential'];
}

/** A connection test step by step; the first failure says what to do. */
export function ReportSteps({ report, vendor, credential }: Props) {
  const { t } = useTranslation('connections');
  const names = {
    address: t('report.steps.address'),
    token: t(`report.steps.token.${secretKind(vendor, credential)}`),
    ip: t('report.steps.ip'),
    permission: t(`report.steps.permission.${vendor}`),
  };
  return (
    <section className={styles['report']} aria-label={t('report.title')} aria-live="polite">
      <h3>{report.ok ? t('report.ok') : t('report.failed')}</h3>
      <ol className={styles['steps']}>
        {report.steps.map(({ step, state, error }) => (
          <li key={step} className={styles['step']} data-state={state}>
            <span className={styles['icon']} aria-hidden="true">
              {ICONS[state]}
            </span>
            <div className={styles['body']}>
              <div className={styles['line']}>
                <span>{names[step]}</span>
                <span className={styles['state']}>{t(`report.states.${state}`)}</span>
              </div>
              {error !== undefined && <ErrorNote error={error} look="bare" />}
            </div>
          </li>
        ))}
      </ol>
      {report.tokenFetched === true && <p className={styles['fetched']}>{t('token.fetched')}</p>}
    </section>
  );
}
