import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditVerdict } from '@shared/contract/app';
import { shanghai } from '../../lib/format';
import { Callout } from '../transfers/Callout';

/** Starts the check of the chain. */
export function VerifyButton({ busy, onClick }: { busy: boolean; onClick: () => void }) {
  const { t } = useTranslation('audit');
  return (
    <Button
      icon={<SafetyCertificateOutlined aria-hidden="true" />}
      title={t('verify.hint')}
      loading={busy}
      onClick={onClick}
    >
      {t('verify.action')}
    </Button>
  );
}

/** What the check of the chain found. */
export function Verdict({ verdict: { checked, broken } }: { verdict: AuditVerdict }) {
  const { t } = useTranslation('audit');
  return (
    <div role="status">
      {broken === null ? (
        <Callout tone="verified">{t('verify.fine', { count: checked })}</Callout>
      ) : (
        <Callout tone="failed">
          <p>{t('verify.broken', { id: String(broken.id), time: shanghai(broken.at) })}</p>
          <p>{t('verify.brokenFix')}</p>
        </Callout>
      )}
    </div>
  );
}
