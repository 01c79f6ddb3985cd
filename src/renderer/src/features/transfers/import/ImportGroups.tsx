import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { useOffer } from '@renderer/commands/offers';

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog')).ImportDialog }));

/** Hands over the groups that a spreadsheet, or whatever was copied, names by id or name. */
export function ImportGroups({ connection }: { connection: Connection }) {
  const { t } = useTranslation('transfers');
  const [open, setOpen] = useState(false);
  useOffer('importPlan', () => setOpen(true));
  return (
    <>
      <Button
        icon={<ImportOutlined aria-hidden="true" />}
        disabled={connection.readOnly}
        title={connection.readOnly ? t('wizard.readOnly') : undefined}
        onClick={() => setOpen(true)}
      >
        {t('import.button')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ImportDialog connection={connection} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
