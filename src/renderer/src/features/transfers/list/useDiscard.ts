import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';

/** Discards a draft, once the admin has said so. */
export function useDiscard(): (planId: number) => void {
  const { t } = useTranslation(['transfers', 'common']);
  const { modal } = App.useApp();
  const discard = useCall('transfers.discard');
  useErrorToast(discard.error);
  return (planId) =>
    void modal.confirm({
      title: t('list.discardTitle'),
      content: t('list.discardText'),
      okText: t('list.discard'),
      okButtonProps: { danger: true },
      cancelText: t('common:cancel'),
      onOk: () => discard.run({ planId }),
    });
}
