import { useTranslation } from 'react-i18next';
import type { DoctorProbe } from '@shared/contract/doctor';
import { ErrorNote } from '../../components/ErrorNote';
import { Panel } from '../../components/Panel';
import styles from './doctor.module.css';
import { StepState } from './StepState';
import type { DoctorWords } from './useDoctorWords';

/** Each permission: whether the app has it, where it is granted, and what needs it. */
export function ProbeTable({ probes, words }: { probes: readonly DoctorProbe[]; words: DoctorWords }) {
  const { t } = useTranslation('doctor');
  const [first] = probes;
  const noneAsked = probes.every(({ state }) => state === 'skipped');
  if (first === undefined) return null;
  // Where nothing was asked, the places in the console would only lead astray.
  if (noneAsked) {
    return (
      <Panel title={t('probes.title')}>
        <p className={styles['note']}>{words.note(first.note)}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('probes.title')} inset="flush">
      <table className={styles['probes']}>
        <thead>
          <tr>
            <th scope="col">{t('probes.permission')}</th>
            <th scope="col">{t('probes.state')}</th>
            <th scope="col">{t('probes.features')}</th>
            <th scope="col">{t('probes.where')}</th>
          </tr>
        </thead>
        <tbody>
          {missingFirst(probes).map(({ probe, state, note, error }) => (
            <tr key={probe} data-state={state}>
              <th scope="row">{words.probe(probe)}</th>
              <td>
                <StepState state={state}>{t(`probes.states.${state}`)}</StepState>
              </td>
              <td>{t(`probes.${probe}.features`)}</td>
              <td>
                <p className={styles['where']}>{t(`probes.${probe}.where`)}</p>
                {words.note(note) !== undefined && <p className={styles['note']}>{words.note(note)}</p>}
                {error !== null && <ErrorNote error={error} look="bare" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** What has to be granted stands at the top once all is known; before, rows keep their places. */
function missingFirst(probes: readonly DoctorProbe[]): readonly DoctorProbe[] {
  if (probes.some(({ state }) => state === 'waiting' || state === 'running')) return probes;
  const isMissing = ({ state }: DoctorProbe): boolean => state === 'failed';
  return [...probes.filter(isMissing), ...probes.filter((probe) => !isMissing(probe))];
}
