import { Form, Input, Segmented } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import type { ConnectionFields } from '@shared/contract/connections';
import type { Vendor } from '@shared/domain/vendor';
import { SharedTokenNote } from './SharedTokenNote';
import { secretKind } from './words';

interface Props {
  readonly vendor: Vendor;
  readonly credential: ConnectionFields['credential'];
  /** Whether a secret is stored that may stay. */
  readonly stored: boolean;
  readonly rule: (field: 'corpId' | 'secret') => Rule;
}

/** Who asks, and with what: in the words of the vendor's own console. */
export function CredentialFields({ vendor, credential, stored, rule }: Props) {
  const { t } = useTranslation('connections');
  const secret = secretKind(vendor, credential);
  const name = t(`secretNames.${secret}`);
  return (
    <>
      {vendor === 'sobot' && (
        <Form.Item
          name="credential"
          label={t('form.credential')}
          extra={t(`form.credentialHint.${credential}`)}
        >
          <Segmented
            options={[
              { value: 'key', label: t('form.credentials.key') },
              { value: 'token', label: t('form.credentials.token') },
            ]}
          />
        </Form.Item>
      )}
      {vendor === 'sobot' && credential === 'key' && <SharedTokenNote />}
      <Form.Item
        name="corpId"
        label={t(`accountNames.${vendor}`)}
        extra={t(`form.accountHint.${vendor}`)}
        rules={[rule('corpId')]}
      >
        <Input
          spellCheck={false}
          autoComplete="off"
          placeholder={vendor === 'wecom' ? 'ww1234567890abcdef' : ''}
        />
      </Form.Item>
      {/* What was wrong with a secret of the other kind goes with it. */}
      <Form.Item
        key={secret}
        name="secret"
        label={name}
        extra={stored ? t('form.secretKept') : t(`form.secretHint.${secret}`)}
        rules={[rule('secret')]}
      >
        <Input.Password
          autoComplete="new-password"
          visibilityToggle={false}
          placeholder={stored ? t('form.secretReplace', { name }) : ''}
        />
      </Form.Item>
    </>
  );
}
