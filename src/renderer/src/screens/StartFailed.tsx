import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { Fatal } from './Fatal';

/** Main answered the very first question with an error. */
export function StartFailed({ error, retry }: { error: AppError; retry: () => void }) {
  const { t } = useTranslation('frame');
  return <Fatal title={t('start.failed')} error={error} retry={retry} />;
}
