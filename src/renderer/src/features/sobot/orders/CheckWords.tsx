import { useTranslation } from 'react-i18next';
import { ORDER_FIELDS } from '@shared/domain/order';
import { StatusTag } from '@renderer/components/StatusTag';
import type { CheckedOrder } from './check';

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
  if (said.length > 0) {
    return said.map((text) => (
      <div key={text}>
        <StatusTag tone="failed" look="plain" title={text}>
          {text}
        </StatusTag>
      </div>
    ));
  }
  const text = warning === null ? t('orders.fine') : t(`orders.warning.${warning}`);
  return (
    <StatusTag tone={warning === null ? 'verified' : 'waiting'} look="plain" title={text}>
      {text}
    </StatusTag>
  );
}
