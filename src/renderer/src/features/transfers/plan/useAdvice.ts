import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fix } from './causes';

/** What a second try does differently, in words. */
export function useAdvice(): (fix: Pick<Fix, 'advice' | 'kind'>) => string {
  const { t } = useTranslation('transfers');
  return useCallback(
    ({ advice, kind }) =>
      advice === 'other-kind' ? t(`advice.other-kind.${kind ?? 'onjob'}`) : t(`advice.${advice}`),
    [t],
  );
}
