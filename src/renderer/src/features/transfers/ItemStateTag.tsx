import { useTranslation } from 'react-i18next';
import type { ItemState } from '@shared/domain/transfer';
import { StatusTag } from '@renderer/components/StatusTag';
import { ITEM_TONES } from './itemStates';

/** The state of one group of a plan: icon, word and colour. */
export function ItemStateTag({ state }: { state: ItemState }) {
  const { t } = useTranslation('transfers');
  return (
    <StatusTag tone={ITEM_TONES[state]} look="plain" title={t(`itemHint.${state}`)}>
      {t(`item.${state}`)}
    </StatusTag>
  );
}
