import { CheckCircleOutlined, ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { ORDER_FIELDS } from '@shared/domain/order';
import type { CheckedOrder } from './check';
import styles from './orders.module.css';

const ICONS = {
  failed: ExclamationCircleOutlined,
  waiting: WarningOutlined,
  verified: CheckCircleOutlined,
} as const;

/** Whether an order may be pushed: each problem by its field, or what had better be looked at. */
export function CheckWords({ one: { problems, warning } }: { one: CheckedOrder }) {
  const { t } = useTranslation('sobot');
  const said = ORDER_FIELDS.flatMap((field) => {
    const problem = problems[field];
    if (problem === undefined) return [];
    return t('orders.problemOf', {
      field: t(`orders.field.${field}`),
      problem: t(`orders.problem.${problem}`),
    });
  });
  if (said.length > 0) return said.map((text) => <Verdict key={text} tone="failed" text={text} />);
  return warning === null ? (
    <Verdict tone="verified" text={t('orders.fine')} />
  ) : (
    <Verdict tone="waiting" text={t(`orders.warning.${warning}`)} />
  );
}

function Verdict({ tone, text }: { tone: keyof typeof ICONS; text: string }) {
  const Icon = ICONS[tone];
  return (
    <div className={styles['verdict']} data-tone={tone}>
      <Icon aria-hidden="true" />
      <span>{text}</span>
    </div>
  );
}
