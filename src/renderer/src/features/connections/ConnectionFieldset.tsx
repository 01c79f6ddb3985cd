import { Form, Input, Switch } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { OFFICIAL_BASE_URL } from '@shared/domain/connection-fields';
import { useLanguage } from '../../i18n/useLanguage';
import { reasonText } from '../../lib/errorText';
import { ColorPicker } from './ColorPicker';
import styles from './connections.module.css';
import type { ConnectionDraft } from './draft';
import { fieldProblem, type FieldProblem } from './rules';

interface Props {
  /** The practice workspace's address and credentials are the app's business. */
  readonly practice: boolean;
  /** The connection whose secret is stored; null when none is. */
  readonly stored: Connection | null;
}

/** The fields of a connection, each with its rule and the place where its value is found. */
export function ConnectionFieldset({ practice, stored }: Props) {
  const { t } = useTranslation('connections');
  const language = useLanguage();

  const rule =
    (field: FieldProblem['field']): Rule =>
    ({ getFieldsValue }) => ({
      validator: () => {
        const problem = fieldProblem(field, getFieldsValue(true) as ConnectionDraft, stored);
        if (problem === null) return Promise.resolve();
        const words = problem.reason === undefined ? undefined : reasonText(problem.reason, language);
        return Promise.reject(new Error(words ?? t(`rules.${field}`)));
      },
    });
  return (
    <>
      <Form.Item name="name" label={t('form.name')} extra={t('form.nameHint')} rules={[rule('name')]}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="color" label={t('form.color')} extra={t('form.colorHint')}>
        <ColorPicker label={t('form.color')} />
      </Form.Item>
      {practice ? (
        <p className={styles['practice']}>{t('form.practiceHint')}</p>
      ) : (
        <>
          <Form.Item
            name="corpId"
            label={t('form.corpId')}
            extra={t('form.corpIdHint')}
            rules={[rule('corpId')]}
          >
            <Input spellCheck={false} autoComplete="off" placeholder="ww1234567890abcdef" />
          </Form.Item>
          <Form.Item
            name="secret"
            label={t('form.secret')}
            extra={stored === null ? t('form.secretHint') : t('form.secretKept')}
            rules={[rule('secret')]}
          >
            <Input.Password
              autoComplete="new-password"
              visibilityToggle={false}
              placeholder={stored === null ? '' : t('form.secretReplace')}
            />
          </Form.Item>
        </>
      )}
      <div className={styles['switchRow']}>
        <div>
          <label htmlFor="readOnly">{t('form.readOnly')}</label>
          <p className={styles['hint']}>{t('form.readOnlyHint')}</p>
        </div>
        <Form.Item name="readOnly" valuePropName="checked" noStyle>
          <Switch id="readOnly" />
        </Form.Item>
      </div>
      {!practice && (
        <>
          <h3 className={styles['group']}>{t('form.network')}</h3>
          <Form.Item
            name="baseUrl"
            label={t('form.baseUrl')}
            extra={t('form.baseUrlHint')}
            rules={[rule('baseUrl')]}
          >
            <Input spellCheck={false} autoComplete="off" placeholder={OFFICIAL_BASE_URL} />
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
