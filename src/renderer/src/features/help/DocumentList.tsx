import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DOCUMENTS, type DocumentId } from '@shared/domain/documents';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useCopy } from '@renderer/lib/useCopy';
import styles from './help.module.css';

/** The documents that a page refers to, with what to look them up by. */
export function DocumentList({ documents }: { readonly documents: readonly DocumentId[] }) {
  const { t } = useTranslation('help');
  return (
    <section>
      <h3>{t('documents')}</h3>
      <p className={styles['hint']}>{t('documentsHint')}</p>
      <ul className={styles['documents']}>
        {documents.map((id) => (
          <DocumentLine key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

function DocumentLine({ id }: { readonly id: DocumentId }) {
  const { t } = useTranslation(['help', 'common']);
  const language = useLanguage();
  const { copied, copy } = useCopy();
  const { vendor, number, title, address } = DOCUMENTS[id];
  return (
    <li className={styles['document']}>
      <span className={styles['source']}>
        {t(`common:vendor.${vendor}`)} {number}
      </span>
      <span className={styles['documentTitle']}>
        {language === 'en' && <span>{title.en}</span>}
        {/* The page itself is in Chinese, and is found by this. */}
        <span lang="zh-CN">{title.zh}</span>
      </span>
      <Button
        type="text"
        size="small"
        aria-label={t('copyAddress', { title: language === 'en' ? title.en : title.zh })}
        icon={copied ? <CheckOutlined aria-hidden="true" /> : <CopyOutlined aria-hidden="true" />}
        onClick={() => copy(address)}
      />
    </li>
  );
}
