import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SplitRule } from '@shared/domain/transfer';
import styles from './shares.module.css';

const RULES = ['even', 'groups', 'members', 'hand'] as const satisfies readonly SplitRule['by'][];

interface Props {
  readonly rule: SplitRule['by'];
  readonly onRule: (rule: SplitRule['by']) => void;
}

/** How the groups are shared out among the takers. */
export function ShareRule({ rule, onRule }: Props) {
  const { t } = useTranslation('transfers');
  return (
    <span className={styles['share']}>
      <strong>{t('wizard.share.label')}</strong>
      <Segmented<SplitRule['by']>
        size="small"
        aria-label={t('wizard.share.label')}
        value={rule}
        onChange={onRule}
        options={RULES.map((value) => ({ value, label: t(`wizard.share.${value}`) }))}
      />
    </span>
  );
}
