import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

/** Asked when a wizard is closed that has made a draft: nothing that was checked is lost unasked. */
export function CloseQuestion({ open, onStay, onKeep, onDiscard }: Props) {
  const { t } = useTranslation('transfers');
  return (
    <Modal
      open={open}
      centered
      width={440}
      title={t('wizard.close.title')}
      onCancel={onStay}
      footer={[
        <Button key="discard" danger onClick={onDiscard}>
          {t('wizard.close.discard')}
        </Button>,
        <Button key="stay" onClick={onStay}>
          {t('wizard.close.stay')}
        </Button>,
        <Button key="keep" type="primary" autoFocus onClick={onKeep}>
          {t('wizard.close.keep')}
        </Button>,
      ]}
    >
      <p>{t('wizard.close.text')}</p>
    </Modal>
  );
}
