import { App } from 'antd';
import { useEffect } from 'react';
import type { AppError } from '@shared/domain/errors';
import { useLanguage } from '../i18n/useLanguage';
import { errorText } from '../lib/errorText';

/** Shows the first of some errors as a toast: for actions in places too small for a note. */
export function useErrorToast(...errors: readonly (AppError | undefined)[]): void {
  const { message } = App.useApp();
  const language = useLanguage();
  const error = errors.find((item) => item !== undefined);
  useEffect(() => {
    if (error === undefined) return;
    const { sentence, next } = errorText(error, language);
    message.error(next === undefined ? sentence : `${sentence} ${next}`);
  }, [error, language, message]);
}
