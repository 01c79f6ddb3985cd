import { dataset as definitionOf } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { addDays, type Day, dayNumber, dayOf, startOfDay } from '@shared/domain/day';
import type { EventRecord, WrittenDays } from '../api.archive';
import { eachWritten } from '../pace';
import { companyOf } from './asked';
import type { ArchiveTables } from './tables';
import { isSame, valuesOf, writeDays, type WriteTables } from './write-days';

type EventTables = WriteTables & Pick<ArchiveTables, 'events'>;

/**
 * Enters events, then marks the days that they were asked for as read: `empty` where none lies on one. In
 * this order, so that a day never counts as read before its events are there. An event that says something
 * else than before keeps its former version beside, and its day counts as restated.
 */
export async function writeEvents(
  tables: EventTables,
  connectionId: string,
  dataset: DatasetId,
  read: { readonly days: readonly Day[]; readonly events: readonly EventRecord[]; readonly at: number },
): Promise<WrittenDays> {
  const { days, events, at } = read;
  const company = tables.db.transaction(() => companyOf(tables.subjects, connectionId, at)).immediate();
  const restatedDays = new Set<Day>();
  const written = { inserted: 0, unchanged: 0, restated: 0 };
  const changes = await eachWritten(tables.db, events, (event) => {
    const change = writeEvent(tables, connectionId, dataset, event, at);
    if (change === 'restated') restatedDays.add(dayOf(event.at));
    return change;
  });
  for (const change of changes) if (change !== null) written[change]++;
  const withEvents = new Set(events.map((event) => dayOf(event.at)));
  const readings = days.map((day) => {
    const state = withEvents.has(day) ? ('fetched' as const) : ('empty' as const);
    return { subject: company, day, state, values: [] };
  });
  await writeDays(tables, connectionId, dataset, readings, at);
  await eachWritten(tables.db, [...restatedDays], (day) => {
    tables.days(dataset).flag(company, dayNumber(day));
    tables.counts.changed(connectionId, dataset, dayNumber(day));
  });
  return written;
}

function writeEvent(
  tables: EventTables,
  connectionId: string,
  dataset: DatasetId,
  event: EventRecord,
  at: number,
): keyof WrittenDays | null {
  const { metrics, subject: kind } = definitionOf(dataset);
  if (!tables.subjects.is(event.subject, connectionId, kind)) return null;
  const table = tables.events(dataset);
  const before = table.get(connectionId, event.key);
  const after = { ...event, values: valuesOf(metrics.length, event.values) };
  if (before !== null && isSameEvent(before, after)) return 'unchanged';
  table.put(connectionId, after);
  if (before === null) return 'inserted';
  const { key, subject, changedAt, facts, values } = before;
  const former = Object.fromEntries(metrics.map(({ id }, place) => [id, values[place] ?? null]));
  const day = dayNumber(dayOf(before.at));
  tables.restatements.add(dataset, subject, day, at, { key, changedAt, facts, ...former });
  return 'restated';
}

function isSameEvent(a: EventRecord, b: EventRecord): boolean {
  return (
    a.subject === b.subject &&
    a.at === b.at &&
    a.changedAt === b.changedAt &&
    isSame(a.values, b.values) &&
    JSON.stringify(Object.entries(a.facts)) === JSON.stringify(Object.entries(b.facts))
  );
}

/** Events of a range of days, both ends included, the newest first. */
export function readEvents(
  { events }: Pick<ArchiveTables, 'events'>,
  connectionId: string,
  dataset: DatasetId,
  range: { readonly from: Day; readonly to: Day; readonly start: number; readonly count: number },
): { rows: EventRecord[]; total: number } {
  const table = events(dataset);
  const [from, before] = [startOfDay(range.from), startOfDay(addDays(range.to, 1))];
  return {
    rows: table.page(connectionId, from, before, range.start, range.count),
    total: table.count(connectionId, from, before),
  };
}
