import { ArrowLeftOutlined, FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { go } from '@renderer/stores/router';
import { PlanMissing } from '../PlanMissing';
import { planTitle } from '@shared/domain/plan';
import { usePlan } from '../usePlan';
import styles from './sheet.module.css';
import { SheetPaper } from './SheetPaper';
import { useAllItems } from './useAllItems';

/** Longest name that is offered for a file. */
const NAME_LIMIT = 100;

/** The handover sheet of a plan as it will be printed, and the ways to print it. */
export function SheetPage({ connection, planId }: { connection: Connection; planId: number }) {
  const { t } = useTranslation('transfers');
  const { message } = App.useApp();
  const { data: plan, error, refetch } = usePlan(connection, planId);
  const { data: read, error: itemsError } = useAllItems(planId, JSON.stringify(plan?.counts));
  const print = useCall('app.print');
  const pdf = useCall('app.savePdf');
  useErrorToast(print.error, pdf.error);
  if (plan === undefined) return <PlanMissing error={error} onRetry={refetch} />;

  const save = async (): Promise<void> => {
    const name = t('sheet.fileName', { plan: planTitle(plan) }).slice(0, NAME_LIMIT);
    const saved = await pdf.run({ name });
    if (saved) message.success(t('sheet.saved', { path: saved.path }));
  };
  return (
    <div className={styles['screen']}>
      <div className={styles['tools']}>
        <Button
          type="link"
          size="small"
          className={styles['back'] ?? ''}
          icon={<ArrowLeftOutlined aria-hidden="true" />}
          onClick={() => go({ screen: 'transfers', planId })}
        >
          {t('sheet.back')}
        </Button>
        <span className={styles['space']} />
        <Button
          icon={<FilePdfOutlined aria-hidden="true" />}
          loading={pdf.busy}
          disabled={read === undefined}
          onClick={() => void save()}
        >
          {t('sheet.pdf')}
        </Button>
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden="true" />}
          loading={print.busy}
          disabled={read === undefined}
          onClick={() => void print.run()}
        >
          {t('sheet.print')}
        </Button>
      </div>
      <section className={styles['desk']} aria-label={t('sheet.preview')} tabIndex={0}>
        {itemsError !== undefined && <ErrorNote error={itemsError} />}
        {read === undefined && itemsError === undefined && <Bones rows={12} />}
        {read !== undefined && <SheetPaper plan={plan} read={read} connection={connection} />}
      </section>
    </div>
  );
}
