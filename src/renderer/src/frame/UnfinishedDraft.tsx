import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorToast } from '../components/useErrorToast';
import { planTitle } from '@shared/domain/plan';
import { forgetDraft, unfinishedDraft } from '../features/transfers/wizard/unfinished';
import { useQuery } from '../lib/useQuery';
import { visibleText } from '../lib/visibleText';
import { useConnections } from '../state/AppState';
import { useEnterConnection } from '../state/useEnterConnection';
import { go } from '../stores/router';
import { NoticeLine } from './NoticeLine';

const HandOverWizard = lazy(async () => ({
  default: (await import('../features/transfers/wizard/HandOverWizard')).HandOverWizard,
}));

const TOPICS = ['transfers.changed'] as const;
// Before a wizard of this run says what is open now.
const last = unfinishedDraft();

/** A wizard that was open when the page or the app ended is offered again: its draft is on disk. */
export function UnfinishedDraft() {
  const [planId, setPlanId] = useState(last);
  return planId === null ? null : <Offer planId={planId} onDone={() => setPlanId(null)} />;
}

function Offer({ planId, onDone }: { planId: number; onDone: () => void }) {
  const { t } = useTranslation('frame');
  const [open, setOpen] = useState(false);
  const enter = useEnterConnection();
  useErrorToast(enter.error);
  const { data: plan } = useQuery('transfers.plan', [{ planId }], { topics: TOPICS });
  const connection = useConnections().find(({ id }) => id === plan?.connectionId);
  // It was started, discarded, or went with its connection.
  if (plan?.state !== 'draft' || connection === undefined) return null;
  const resume = async (): Promise<void> => {
    if (await enter.run(connection.id)) setOpen(true);
  };
  if (open) {
    return (
      <Suspense fallback={null}>
        <HandOverWizard
          connection={connection}
          draft={plan}
          onClose={onDone}
          onStarted={(started) => {
            onDone();
            go({ screen: 'transfers', planId: started });
          }}
        />
      </Suspense>
    );
  }
  return (
    <NoticeLine serious={false} text={t('unfinished.text', { name: visibleText(planTitle(plan)) })}>
      <Button size="small" onClick={() => void resume()}>
        {t('unfinished.resume')}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden="true" />}
        aria-label={t('notice.dismiss')}
        title={t('notice.dismiss')}
        onClick={() => {
          forgetDraft();
          onDone();
        }}
      />
    </NoticeLine>
  );
}
