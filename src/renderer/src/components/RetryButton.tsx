import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** The way out of most errors. */
export function RetryButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Button size="small" onClick={onClick}>
      {t('retry')}
    </Button>
  );
}
