import {
  ArrowLeftOutlined,
  CopyOutlined,
  SaveOutlined,
  SearchOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { DoctorReport } from '@shared/contract/doctor';
import { Bones } from '../../components/Bones';
import { DoctorTarget } from '../../components/doctorTarget';
import { ErrorNote } from '../../components/ErrorNote';
import { Page } from '../../components/Page';
import { RetryButton } from '../../components/RetryButton';
import { useErrorToast } from '../../components/useErrorToast';
import { useLanguage } from '../../i18n/useLanguage';
import { clock } from '../../lib/format';
import { useCall } from '../../lib/useCall';
import { useCopy } from '../../lib/useCopy';
import { useQuery } from '../../lib/useQuery';
import { visibleText } from '../../lib/visibleText';
import { useAppState } from '../../state/AppState';
import { go } from '../../stores/router';
import { Callout } from '../transfers/Callout';
import styles from './doctor.module.css';
import { ProbeTable } from './ProbeTable';
import { reportText } from './reportText';
import { StepList } from './StepList';
import { useDoctorWords } from './useDoctorWords';
import { VERDICT_TONES, verdictOf } from './verdict';

const TOPICS = ['doctor.changed'] as const;

/** Examines a connection step by step while the admin looks on. It begins by itself where nothing was examined yet. */
export function DoctorPage({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['doctor', 'common']);
  const connectionId = connection.id;
  const { data, error, refetch } = useQuery('doctor.report', [{ connectionId }], { topics: TOPICS });
  const { run, busy, error: refused } = useCall('doctor.run');
  const stop = useCall('doctor.stop');
  useErrorToast(refused, stop.error);
  const none = data === null;
  useEffect(() => {
    if (none) void run({ connectionId });
  }, [none, run, connectionId]);
  const running = data?.finishedAt === null;
  return (
    <Page
      body="fill"
      title={t('of', { name: visibleText(connection.name) })}
      aside={data ? t('started', { time: clock(data.startedAt) }) : undefined}
      actions={
        <>
          <Button
            icon={<ArrowLeftOutlined aria-hidden="true" />}
            onClick={() => go({ screen: 'connections' })}
          >
            {t('back')}
          </Button>
          {data && !running && <Results report={data} />}
          {running ? (
            <Button
              icon={<StopOutlined aria-hidden="true" />}
              onClick={() => void stop.run({ connectionId })}
            >
              {t('stop')}
            </Button>
          ) : (
            <Button
              type="primary"
              icon={<SearchOutlined aria-hidden="true" />}
              loading={busy}
              onClick={() => void run({ connectionId })}
            >
              {t(data ? 'again' : 'run')}
            </Button>
          )}
        </>
      }
    >
      {/* What is shown here is the doctor's own word: no way to the doctor is offered beside it. */}
      <DoctorTarget value={null}>
        {data && <Verdict report={data} />}
        {/* Often there is nothing in it to be focused, and the keyboard has to scroll it all the same. */}
        <div className={styles['scroll']} role="region" aria-label={t('title')} tabIndex={0}>
          {error !== undefined && <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />}
          {data ? (
            <Report report={data} connection={connection} />
          ) : (
            error === undefined && <Bones rows={8} />
          )}
        </div>
      </DoctorTarget>
    </Page>
  );
}

/** What it comes to, in sight wherever the rest is scrolled to. */
function Verdict({ report }: { report: DoctorReport }) {
  const words = useDoctorWords(report.vendor);
  const verdict = verdictOf(report);
  return (
    <div className={styles['verdict']} role="status">
      <Callout tone={VERDICT_TONES[verdict.kind]}>
        <strong>{words.verdict(verdict)}</strong>
      </Callout>
    </div>
  );
}

function Report({ report, connection }: { report: DoctorReport; connection: Connection }) {
  const { t } = useTranslation('doctor');
  const words = useDoctorWords(report.vendor);
  return (
    <div className={styles['report']}>
      <StepList report={report} connection={connection} words={words} />
      <ProbeTable probes={report.probes} words={words} />
      {report.finishedAt !== null && <p className={styles['safe']}>{t('safe')}</p>}
    </div>
  );
}

/** The result on its way to IT. */
function Results({ report }: { report: DoctorReport }) {
  const { t } = useTranslation(['doctor', 'common']);
  const { message } = App.useApp();
  const { version } = useAppState();
  const language = useLanguage();
  const words = useDoctorWords(report.vendor);
  const { copied, copy } = useCopy();
  const save = useCall('app.saveText');
  useErrorToast(save.error);
  const text = (): string => reportText(report, { words, t, language, version });
  const saveAs = async (): Promise<void> => {
    const saved = await save.run({ name: t('fileName', { name: report.name }), text: text() });
    if (saved) message.success(t('saved', { path: saved.path }));
  };
  return (
    <>
      <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => copy(text())}>
        {copied ? t('common:copied') : t('copy')}
      </Button>
      <Button icon={<SaveOutlined aria-hidden="true" />} loading={save.busy} onClick={() => void saveAs()}>
        {t('save')}
      </Button>
    </>
  );
}
