import { BugOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { EmptyState } from '../components/EmptyState';
import { errorDetails } from '../lib/errorText';
import { useCopy } from '../lib/useCopy';

/** In the place of a screen that failed to draw. */
export function ScreenCrash({ error, retry }: { error: AppError; retry: () => void }) {
  const { t } = useTranslation(['frame', 'common']);
  const { copied, copy } = useCopy();
  return (
    <EmptyState
      icon={<BugOutlined aria-hidden="true" />}
      title={t('crash.title')}
      text={t('crash.text')}
      action={
        <>
          <Button type="primary" onClick={retry}>
            {t('common:retry')}
          </Button>
          <Button onClick={() => copy(errorDetails(error))}>
            {copied ? t('common:copied') : t('common:error.copyDetails')}
          </Button>
        </>
      }
    />
  );
}
