import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';

/** Cancels what a plan has not sent, after saying how many groups that are. */
export function useCancelRest(plan: TransferPlan): { readonly busy: boolean; readonly confirm: () => void } {
  const { t } = useTranslation('transfers');
  const { modal } = App.useApp();
  const cancel = useCall('transfers.cancel');
  useErrorToast(cancel.error);
  const count = plan.counts.planned;
  const confirm = (): void => {
    modal.confirm({
      title: t('act.cancelTitle', { count }),
      content: t('act.cancelText'),
      okText: t('act.cancelConfirm', { count }),
      okButtonProps: { danger: true },
      cancelText: t('act.keep'),
      onOk: () => cancel.run({ planId: plan.id }),
    });
  };
  return { busy: cancel.busy, confirm };
}
