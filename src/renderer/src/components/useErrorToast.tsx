import { App, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { useLanguage } from '../i18n/useLanguage';
import { errorText } from '../lib/errorText';
import { go } from '../stores/router';
import { useDoctorFor } from './doctorTarget';

/** Seconds that a toast with a way out stays: long enough to be read and used. */
const LINKED_SECONDS = 8;

/** Shows the first of some errors as a toast: for actions in places too small for a note. */
export function useErrorToast(...errors: readonly (AppError | undefined)[]): void {
  const { message } = App.useApp();
  const { t } = useTranslation('doctor');
  const language = useLanguage();
  const error = errors.find((item) => item !== undefined);
  const doctor = useDoctorFor(error);
  useEffect(() => {
    if (error === undefined) return;
    const { sentence, next } = errorText(error, language);
    const text = next === undefined ? sentence : `${sentence} ${next}`;
    if (doctor === null) {
      message.error(text);
      return;
    }
    const key = `doctor ${doctor} ${error.reason}`;
    const examine = (): void => {
      message.destroy(key);
      go({ screen: 'connections', doctor });
    };
    const content = (
      <>
        {text}{' '}
        <Button type="link" size="small" onClick={examine}>
          {t('explain')}
        </Button>
      </>
    );
    message.error({ key, content, duration: LINKED_SECONDS });
  }, [error, doctor, language, message, t]);
}
