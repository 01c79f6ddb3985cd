import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeView } from '../explorer/explorerState';
import type { Order } from '../explorer/view';
import styles from './bar.module.css';

const BYS = [1, 2, 3, 4] as const;
const NONE = 'none';

const keyOf = (order: Order | null): string =>
  order === null ? NONE : `${order.by}${order.ascending ? '+' : '-'}`;

/** The order in which the vendor itself lists owners. */
export function OrderChoice({ order }: { order: Order | null }) {
  const { t } = useTranslation('statistics');
  const choices: readonly (Order | null)[] = [
    null,
    ...BYS.flatMap((by) => [false, true].map((ascending) => ({ by, ascending }))),
  ];
  const label = (each: Order | null): string =>
    each === null
      ? t('order.none')
      : t(each.ascending ? 'order.ascending' : 'order.descending', { name: t(`order.${each.by}`) });
  return (
    <Select<string>
      className={styles['order'] ?? ''}
      aria-label={t('order.label')}
      value={keyOf(order)}
      popupMatchSelectWidth={240}
      options={choices.map((each) => ({ value: keyOf(each), label: label(each) }))}
      onChange={(key) => changeView({ order: choices.find((each) => keyOf(each) === key) ?? null })}
    />
  );
}
