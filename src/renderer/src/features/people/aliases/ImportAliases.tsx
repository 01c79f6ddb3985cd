import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const AliasDialog = lazy(async () => ({ default: (await import('./AliasDialog')).AliasDialog }));

/** Names people from a table, whose names no API gives any more. */
export function ImportAliases({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<ImportOutlined aria-hidden="true" />}
        title={t('aliases.hint')}
        onClick={() => setOpen(true)}
      >
        {t('aliases.button')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <AliasDialog connectionId={connectionId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
