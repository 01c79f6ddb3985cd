import type { Handlers, Parsed } from '@shared/contract';
import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { TransferItem } from '@shared/domain/transfer';
import { explain } from '@shared/domain/wecom/codes';
import type { OpenStore } from '@main/store/api';
import type { Timers } from '@main/features/jobs/timers';
import { moment, type Cell } from '@main/features/tables/cell';
import { fileName } from '@main/features/tables/file';
import type { ReadTable } from '@main/features/tables/read';
import { writeCsv, writeXlsx } from '@main/features/tables/write';
import { itemPages } from './item-pages';

export interface ReportDeps {
  readonly store: Pick<OpenStore, 'getPlan' | 'readItems'>;
  readonly timers: Pick<Timers, 'now'>;
  /** Asks the admin where to save a file; null when the dialog was closed. */
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  readonly readTable: ReadTable;
}

type Request = Parsed<'transfers.export'>;
type Field = Request['columns'][number]['field'];
type Words = Pick<Request, 'language' | 'words'>;

/** The calls that carry tables in and out: the report of a plan, and the columns of an import. */
export function createReportHandlers({
  store,
  timers,
  chooseFile,
  readTable,
}: ReportDeps): Pick<Handlers, 'transfers.export' | 'transfers.readTable'> {
  return {
    'transfers.readTable': ({ name, bytes }) => readTable(name, bytes),
    'transfers.export': async (request) => {
      const { planId, format } = request;
      const plan = await store.getPlan(planId);
      if (!plan) throw failure('not-found', 'transfers.planNotFound', `no plan ${planId}`);
      const path = await chooseFile(fileName([plan.name, dayOf(timers.now())], format));
      return path === null ? null : { path, rows: await writeReport(store, request, path) };
    },
  };
}

/** Writes every item that the filter lets through, and answers how many. */
async function writeReport(store: ReportDeps['store'], request: Request, path: string): Promise<number> {
  const { planId, states, text, takers, causes, columns, words, about } = request;
  let count = 0;
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const item of itemPages(store, planId, { states, text, takers, causes })) {
      count += 1;
      yield columns.map(({ field }) => cell(item, field, request));
    }
  }
  const wide = columns.map(({ field, title }) => ({ title, width: WIDTHS[field] ?? 16 }));
  const [items, plan] = words.sheets;
  if (request.format === 'csv') await writeCsv(path, { columns: wide, rows: rows() });
  else await writeXlsx(path, { name: items, columns: wide, rows: rows() }, { name: plan, pairs: about });
  return count;
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
