import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Details } from './details';
import { NAME_LENGTH } from './planName';
import styles from './wizard.module.css';

interface Props {
  readonly details: Details;
  /** The name of the plan when none is typed. */
  readonly fallback: string;
  readonly ticket: string;
  readonly onDetails: (change: Partial<Details>) => void;
}

/** Name, ticket and note of a plan; all of them may stay empty. */
export function DetailFields({ details, fallback, ticket, onDetails }: Props) {
  const { t } = useTranslation('transfers');
  const [noting, setNoting] = useState(details.note !== '');
  return (
    <>
      <label className={styles['field']}>
        <h3>{t('wizard.planName')}</h3>
        <Input
          maxLength={NAME_LENGTH}
          value={details.name}
          placeholder={fallback}
          onChange={(event) => onDetails({ name: event.target.value })}
        />
      </label>
      <label className={styles['field']}>
        <h3>{t('wizard.ticket')}</h3>
        <Input
          maxLength={40}
          value={ticket}
          placeholder={t('wizard.ticketHint')}
          onChange={(event) => onDetails({ ticket: event.target.value })}
        />
      </label>
      {noting ? (
        <label className={styles['field']}>
          <h3>{t('wizard.note')}</h3>
          <Input.TextArea
            maxLength={500}
            rows={4}
            value={details.note}
            placeholder={t('wizard.noteHint')}
            onChange={(event) => onDetails({ note: event.target.value })}
          />
        </label>
      ) : (
        <Button
          type="link"
          size="small"
          className={styles['quiet'] ?? ''}
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => setNoting(true)}
        >
          {t('wizard.addNote')}
        </Button>
      )}
    </>
  );
}
