import { SearchOutlined } from '@ant-design/icons';
import { Collapse, Drawer, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bones } from '../../components/Bones';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { RetryButton } from '../../components/RetryButton';
import { useQuery } from '../../lib/useQuery';
import { matchingLicences } from './matchingLicences';
import styles from './licences.module.css';

/** The licences of everything that is shipped, with their texts; the search reads the texts too. */
export function Licences({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(true);
  const [wanted, setWanted] = useState('');
  const { data, error, refetch } = useQuery('updates.licences', []);
  const search = useDeferredValue(wanted);
  const found = data === undefined ? [] : matchingLicences(data, search);
  return (
    <Drawer
      open={open}
      size={720}
      title={t('licences.title')}
      onClose={() => setOpen(false)}
      afterOpenChange={(visible) => {
        if (!visible) onClose();
      }}
    >
      <Input
        type="search"
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        autoFocus
        className={styles['search'] ?? ''}
        aria-label={t('licences.search')}
        placeholder={t('licences.search')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {error !== undefined && <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />}
      {data === undefined && error === undefined && <Bones />}
      {data !== undefined && (
        <>
          <p role="status" className={styles['count']}>
            {t('licences.found', { count: found.length })}
          </p>
          {found.length === 0 ? (
            <EmptyState title={t('licences.none')} />
          ) : (
            <Collapse
              items={found.map(({ name, version, licence, text }) => ({
                key: `${name} ${version}`,
                label: `${name} ${version}`,
                extra: licence,
                children: <pre className={styles['text']}>{text === '' ? t('licences.inFile') : text}</pre>,
              }))}
            />
          )}
        </>
      )}
    </Drawer>
  );
}
