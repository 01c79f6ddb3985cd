import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferItem } from '@shared/domain/transfer';
import { lookupUrl } from '@shared/domain/wecom/codes';
import { Id } from '@renderer/components/Id';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { visibleText } from '@renderer/lib/visibleText';
import { itemCause } from '../itemCause';
import { fixOf } from './causes';
import styles from './plan.module.css';
import { useAdvice } from './useAdvice';

type Fact = readonly [string, ReactNode] | null;

/** Why one group failed, was left out or is in doubt, as facts of its panel. */
export function useCauseFacts(item: TransferItem): readonly Fact[] {
  const { t } = useTranslation(['transfers', 'common']);
  const advice = useAdvice();
  const cause = itemCause(item, useLanguage(), t);
  const { errmsg, doubt, state } = item;
  const code = cause?.errcode ?? null;
  return [
    cause === null ? null : [t('items.drawer.why'), cause.text],
    cause === null || cause.fix === '' ? null : [t('items.drawer.fix'), cause.fix],
    cause === null || state !== 'failed'
      ? null
      : [t('items.drawer.advice'), advice(fixOf({ ...item, count: 1 }))],
    doubt === null
      ? null
      : [
          t('items.drawer.doubt'),
          <span key="doubt" className={styles['doubt']}>
            <span>{t(`doubt.${doubt}.text`)}</span>
            <span className={styles['muted']}>{t(`doubt.${doubt}.fix`)}</span>
          </span>,
        ],
    code === null ? null : [t('items.drawer.code'), <Id key="code" value={String(code)} />],
    errmsg === null || errmsg === ''
      ? null
      : [
          t('items.drawer.errmsg'),
          <span key="raw" className={styles['raw']}>
            {visibleText(errmsg)}
          </span>,
        ],
    code === null ? null : [t('items.drawer.lookup'), <Id key="url" value={lookupUrl(code)} keep={56} />],
  ];
}
