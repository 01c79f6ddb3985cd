import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { go } from '@renderer/stores/router';
import styles from './plan/plan.module.css';

/** In place of a plan that is being read, or could not be. */
export function PlanMissing({ error, onRetry }: { error: AppError | undefined; onRetry: () => void }) {
  const { t } = useTranslation('transfers');
  if (error === undefined) return <Bones rows={10} />;
  return (
    <div className={styles['note']}>
      <ErrorNote
        error={error}
        action={
          <>
            <RetryButton onClick={onRetry} />
            <Button size="small" onClick={() => go({ screen: 'transfers' })}>
              {t('page.back')}
            </Button>
          </>
        }
      />
    </div>
  );
}
