import { planTitle } from '@shared/domain/plan';
import type { TransferPlan } from '@shared/domain/transfer';
import type { TextColumn } from '@renderer/grid/columns';
import { dateTime } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import { countsText } from '../countsText';
import type { TransfersT } from '../itemCause';
import { isDraft } from '../itemStates';
import { personName } from '../personName';
import type { PlanStanding } from '../planStanding';
import { planStateText } from '../planStateText';

export type PlanColumn = 'name' | 'ticket' | 'takers' | 'state' | 'groups' | 'progress' | 'created';

/** Everybody who takes groups of a plan, those that get none as well. */
export const everyTaker = ({ takers }: Pick<TransferPlan, 'takers'>, t: TransfersT): string =>
  takers.map((taker) => personName(taker.userid, taker.name)).join(t('common:listSeparator'));

/** What is copied of plans. */
export function planColumns(
  t: TransfersT,
  format: Format,
  standingOf: (plan: TransferPlan) => PlanStanding,
): readonly (TextColumn<TransferPlan> & { readonly id: PlanColumn })[] {
  return [
    { id: 'name', title: t('list.name'), text: planTitle },
    { id: 'ticket', title: t('wizard.ticket'), text: ({ ticket }) => visibleText(ticket) },
    { id: 'takers', title: t('list.taker'), text: (plan) => everyTaker(plan, t) },
    {
      id: 'state',
      title: t('list.state'),
      text: (plan) => planStateText(plan, standingOf(plan), t, format),
    },
    { id: 'groups', title: t('list.total'), text: ({ total }) => format.number(total) },
    {
      id: 'progress',
      title: t('list.progress'),
      // Nothing of a draft is under way; the list draws no bar for it either.
      text: ({ state, counts }) => (isDraft(state) ? '' : countsText(counts, t, format)),
    },
    { id: 'created', title: t('list.created'), text: ({ createdAt }) => dateTime(createdAt) },
  ];
}
