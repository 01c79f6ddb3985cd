import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { DoctorReport, DoctorStep } from '@shared/contract/doctor';
import type { AppError } from '@shared/domain/errors';
import { ErrorNote } from '../../components/ErrorNote';
import { go } from '../../stores/router';
import styles from './doctor.module.css';
import { StepState } from './StepState';
import { TrustedIp } from './TrustedIp';
import type { DoctorWords } from './useDoctorWords';

interface Props {
  readonly report: DoctorReport;
  readonly connection: Connection;
  readonly words: DoctorWords;
}

/** The steps in order, with what each found out; the one that failed says what to do. */
export function StepList({ report, connection, words }: Props) {
  return (
    <ol className={styles['steps']}>
      {report.steps.map((step) => (
        <Step key={step.step} step={step} connection={connection} words={words}>
          {step.step === 'ip' && step.error?.code === 'ip-not-trusted' && (
            <TrustedIp error={step.error} connection={connection} host={report.host} />
          )}
        </Step>
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: DoctorStep;
  readonly connection: Connection;
  readonly words: DoctorWords;
  readonly children: React.ReactNode;
}

/** One step: on a line what it came to, below it what failed and what to do. */
function Step({ step: { step, state, facts, note, error, ms }, connection, words, children }: StepProps) {
  const { t } = useTranslation('doctor');
  // The note about a rejected address says it large.
  const found = error?.code === 'ip-not-trusted' ? [] : words.facts(facts);
  const noted = words.note(note);
  return (
    <li className={styles['step']} data-state={state}>
      <span className={styles['name']}>{words.step(step)}</span>
      <StepState state={state}>{t(`states.${state}`)}</StepState>
      <div className={styles['found']}>
        {found.length > 0 && (
          <dl className={styles['facts']}>
            {found.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        {noted !== undefined && <p className={styles['note']}>{noted}</p>}
        {error !== null && (
          <ErrorNote
            error={error}
            look="bare"
            action={state === 'failed' && isEntered(error) && <EditConnection connection={connection} />}
          />
        )}
      </div>
      <span className={styles['ms']}>{ms !== null && state !== 'skipped' && t('values.ms', { ms })}</span>
      {children}
    </li>
  );
}

/** Whether it may lie with what the connection was entered with; what the app is let do is granted in the console. */
const isEntered = ({ code }: AppError): boolean => code !== 'ip-not-trusted' && code !== 'permission';

/** What a step can fail for is entered there; the practice connection's own is not. */
function EditConnection({ connection: { id, practice } }: { connection: Connection }) {
  const { t } = useTranslation('doctor');
  if (practice) return null;
  return (
    <Button size="small" onClick={() => go({ screen: 'connections', edit: { id } })}>
      {t('editConnection')}
    </Button>
  );
}
