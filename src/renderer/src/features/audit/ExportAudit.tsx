import { useTranslation } from 'react-i18next';
import { ExportMenu } from '@renderer/components/export/ExportMenu';
import { useAuditWords } from './useAuditWords';

/** Exports the whole audit, in words. */
export function ExportAudit({ total }: { total: number }) {
  const { t } = useTranslation(['audit', 'exports', 'frame']);
  const { actions, details } = useAuditWords();
  return (
    <ExportMenu
      place="audit"
      name={t('frame:screens.audit')}
      choices={[
        {
          key: 'all',
          label: t('exports:rows', { count: total }),
          disabled: total === 0,
          source: () => ({
            of: 'audit',
            titles: [t('at'), t('action'), t('connection'), t('actor'), t('detail')],
            words: { actions: { ...actions }, details: { ...details }, yes: t('yes'), no: t('no') },
          }),
        },
      ]}
    />
  );
}
