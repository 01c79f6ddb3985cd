import type { PlanReport } from '@shared/contract/plan-report';
import type { TransferItem } from '@shared/domain/transfer';
import { explain } from '@shared/domain/wecom/codes';
import type { ExportTable } from '@main/features/exports/table';
import { moment, type Cell } from '@main/features/tables/cell';
import type { OpenStore } from '@main/store/api';
import { findPlan } from './guards';
import { itemPages } from './item-pages';

type Field = PlanReport['columns'][number]['field'];
type Words = Pick<PlanReport, 'language' | 'words'>;

/**
 * The report of a plan: every item that the filter lets through, and a sheet about the plan. Fails with
 * `transfers.planNotFound`.
 */
export async function reportTable(
  store: Pick<OpenStore, 'getPlan' | 'readItems'>,
  report: PlanReport,
): Promise<ExportTable> {
  const { planId, states, text, takers, causes, columns, words, about } = report;
  const filter = { states, text, takers, causes };
  await findPlan({ store }, planId);
  const { total } = await store.readItems(planId, filter, null, 0, 1);
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const item of itemPages(store, planId, filter)) {
      yield columns.map(({ field }) => cell(item, field, report));
    }
  }
  const [name, aboutName] = words.sheets;
  return {
    columns: columns.map(({ field, title }) => ({ title, width: WIDTHS[field] ?? 16 })),
    rows: rows(),
    total,
    name,
    about: { name: aboutName, pairs: about },
  };
}

/** Widths of columns that hold more, or less, than most, in characters. */
const WIDTHS: Partial<Record<Field, number>> = {
  chatId: 36,
  name: 32,
  members: 10,
  errcode: 10,
  batchId: 10,
  day: 12,
  cause: 48,
  fix: 48,
  errmsg: 40,
  sentAt: 20,
  answeredAt: 20,
  readAt: 20,
};

function cell(item: TransferItem, field: Field, words: Words): Cell {
  switch (field) {
    case 'kind':
      return words.words.kinds[item.kind];
    case 'state':
      return words.words.states[item.state];
    case 'cause':
      return causeOf(item, words);
    case 'fix':
      return fixOf(item, words);
    case 'sentAt':
    case 'answeredAt':
    case 'readAt':
      return moment(item[field]);
    case 'chatId':
    case 'name':
    case 'members':
    case 'oldOwner':
    case 'oldOwnerName':
    case 'taker':
    case 'takerName':
    case 'errcode':
    case 'errmsg':
    case 'day':
    case 'ownerRead':
    case 'batchId':
      return item[field];
  }
}

/** What this app found out itself, and what the vendor's code says. */
function causeOf({ reason, errcode }: TransferItem, { language, words }: Words): string | null {
  const own = reason === null ? [] : [words.reasons[reason].text];
  if (!errcode) return sentences(own, language);
  const { meaning, cause } = explain(errcode, language);
  return sentences([...own, meaning, cause], language);
}

/** What to do about it; nothing for what is done. */
function fixOf({ reason, errcode, state }: TransferItem, { language, words }: Words): string | null {
  if (state === 'verified') return null;
  const own = reason === null ? [] : [words.reasons[reason].fix];
  return sentences(errcode ? [...own, explain(errcode, language).fix] : own, language);
}

/** Puts texts after each other, each as a sentence. */
function sentences(texts: readonly string[], language: Words['language']): string | null {
  const [stop, space] = language === 'en' ? ['.', ' '] : ['。', ''];
  const ended = texts
    .filter((text) => text !== '')
    .map((text) => (/[.。?？!！]$/.test(text) ? text : text + stop));
  return ended.length === 0 ? null : ended.join(space);
}
