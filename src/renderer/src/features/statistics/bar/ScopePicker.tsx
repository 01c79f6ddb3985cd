import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Subject } from '@shared/domain/statistics';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { nameOf, subjectLabel } from '../words';
import styles from './bar.module.css';
import { useSubjects } from './useSubjects';

interface Props {
  readonly connectionId: string;
  readonly definition: Dataset;
  readonly value: readonly number[] | null;
  /** Subjects that an answer named, so that chosen ones are known after a restart. */
  readonly known: readonly Subject[];
  readonly onChange: (subjects: readonly number[] | null) => void;
}

/** Whom a question is about: owners, accounts, servicers, tags; nobody chosen means everybody. */
export function ScopePicker({ connectionId, definition, value, known, onChange }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const search = useSubjects(connectionId, definition.id);
  const [met, setMet] = useState<ReadonlyMap<number, Subject>>(new Map());
  const label = t('scope.label', { subject: t(`subject.${definition.subject}`) });
  const find = (id: number): Subject | undefined =>
    met.get(id) ?? [...search.subjects, ...known].find((subject) => subject.id === id);
  const chosen = (value ?? []).map((id) => {
    const subject = find(id);
    return { value: id, label: subject === undefined ? t('scope.unnamed', { id }) : subjectLabel(subject) };
  });
  const empty = search.error ? <ErrorNote error={search.error} look="bare" /> : t('scope.none');
  return (
    <Select<{ value: number; label: string }[], { value: number; label: string; subject: Subject }>
      className={styles['scope'] ?? ''}
      mode="multiple"
      labelInValue
      allowClear
      maxTagCount="responsive"
      aria-label={label}
      placeholder={t('scope.all', { subject: t(`subject.${definition.subject}`) })}
      value={chosen}
      showSearch={{ filterOption: false, searchValue: search.text, onSearch: search.setText }}
      popupMatchSelectWidth={340}
      listHeight={320}
      notFoundContent={<div className={styles['none']}>{search.loading ? t('common:loading') : empty}</div>}
      options={search.subjects.map((subject) => ({
        value: subject.id,
        label: subjectLabel(subject),
        subject,
      }))}
      optionRender={({ data }) => <SubjectOption subject={data.subject} />}
      popupRender={(menu) => (
        <>
          {menu}
          {search.total > search.subjects.length && (
            <p className={styles['more']}>
              {t('scope.more', { shown: search.subjects.length, total: search.total })}
            </p>
          )}
        </>
      )}
      onChange={(picked) => {
        const ids = picked.map((item) => item.value);
        setMet(new Map([...met, ...search.subjects.map((subject) => [subject.id, subject] as const)]));
        onChange(ids.length === 0 ? null : ids);
      }}
    />
  );
}

function SubjectOption({ subject }: { subject: Subject }) {
  const { t } = useTranslation('statistics');
  return (
    <span className={styles['option']}>
      <span className={styles['optionName']}>{nameOf(subject)}</span>
      {subject.gone && <span className={styles['gone']}>{t('scope.gone')}</span>}
      <span className={styles['optionKey']}>
        {subject.parent === null ? subject.key : nameOf(subject.parent)}
      </span>
    </span>
  );
}
