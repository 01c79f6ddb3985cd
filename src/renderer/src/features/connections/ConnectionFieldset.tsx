import { Form, Input, Switch } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { BASE_URLS } from '@shared/domain/connection-fields';
import { useLanguage } from '../../i18n/useLanguage';
import { reasonText } from '../../lib/errorText';
import { useAppState } from '../../state/AppState';
import { BaseUrlField } from './BaseUrlField';
import { ColorPicker } from './ColorPicker';
import styles from './connections.module.css';
import { CredentialFields } from './CredentialFields';
import type { ConnectionDraft } from './draft';
import { fieldProblem, type FieldProblem } from './rules';
import { secretKind } from './words';

interface Props {
  /** What the form holds now. */
  readonly draft: Pick<ConnectionDraft, 'vendor' | 'credential'>;
  /** Of a new connection, for which another field comes first. */
  readonly fresh: boolean;
  /** The practice workspace's address and credentials are the app's business. */
  readonly practice: boolean;
  /** The connection whose secret is stored; null when none is. */
  readonly stored: Connection | null;
}

/** The fields of a connection, each with its rule and the place where its value is found. */
export function ConnectionFieldset({ draft: { vendor, credential }, fresh, practice, stored }: Props) {
  const { t } = useTranslation('connections');
  const language = useLanguage();
  const { readOnly: onlyRead } = useAppState().policy;

  const rule =
    (field: FieldProblem['field']): Rule =>
    ({ getFieldsValue }) => ({
      validator: () => {
        const problem = fieldProblem(field, getFieldsValue(true) as ConnectionDraft, stored);
        if (problem === null) return Promise.resolve();
        const words = problem.reason === undefined ? undefined : reasonText(problem.reason, language);
        const names = {
          account: t(`accountNames.${vendor}`),
          secret: t(`secretNames.${secretKind(vendor, credential)}`),
          url: BASE_URLS[vendor][0].url,
        };
        return Promise.reject(new Error(words ?? t(`rules.${field}`, names)));
      },
    });
  return (
    <>
      <Form.Item name="name" label={t('form.name')} extra={t('form.nameHint')} rules={[rule('name')]}>
        <Input autoFocus={!fresh} maxLength={60} />
      </Form.Item>
      <Form.Item name="color" label={t('form.color')} extra={t('form.colorHint')}>
        <ColorPicker label={t('form.color')} />
      </Form.Item>
      {practice ? (
        <p className={styles['practice']}>{t('form.practiceHint')}</p>
      ) : (
        <CredentialFields
          key={vendor}
          vendor={vendor}
          credential={credential}
          stored={stored !== null}
          rule={rule}
        />
      )}
      <div className={styles['switchRow']}>
        <div>
          <label htmlFor="readOnly">{t('form.readOnly')}</label>
          <p className={styles['hint']}>
            {onlyRead ? t('form.readOnlyByPolicy') : t(`form.readOnlyHint.${vendor}`)}
          </p>
        </div>
        <Form.Item name="readOnly" valuePropName="checked" noStyle>
          <Switch id="readOnly" disabled={onlyRead} />
        </Form.Item>
      </div>
      {!practice && (
        <>
          <h3 className={styles['group']}>{t('form.network')}</h3>
          <Form.Item
            name="baseUrl"
            label={t('form.baseUrl')}
            extra={t(`form.baseUrlHint.${vendor}`)}
            rules={[rule('baseUrl')]}
          >
            <BaseUrlField key={vendor} vendor={vendor} />
          </Form.Item>
          <Form.Item
            name="proxyUrl"
            label={t('form.proxyUrl')}
            extra={t('form.proxyUrlHint')}
            rules={[rule('proxyUrl')]}
          >
            <Input spellCheck={false} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </>
  );
}
