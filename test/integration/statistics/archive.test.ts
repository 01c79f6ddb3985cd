import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import { addDays, startOfDay, type Day } from '@shared/domain/day';
import {
  asked,
  coverageOf,
  fill,
  missing,
  stretchOf,
  subjectsOf,
  WECOM_DAILY,
} from '../../support/archive-days';
import {
  CONNECTION,
  openWorkshop,
  SOBOT,
  until,
  WSHOTO,
  type Workshop,
  type WorkshopOptions,
} from '../../support/workshop';

const NOON = startOfDay('2026-11-19' as Day) + 12 * 3600;
const GROUPS = 'externalcontact/groupchat/statistic';

let open: Workshop[] = [];
/** A workshop at noon whose groups are known. */
async function workshop(options?: WorkshopOptions): Promise<Workshop> {
  const shop = await openWorkshop(options);
  open.push(shop);
  await shop.goTo(NOON);
  await shop.sync();
  return shop;
}
afterEach(async () => {
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

describe('filling an archive', () => {
  it('reads 180 days of every owner, account and servicer, and asks for nothing twice', async () => {
    const shop = await workshop();
    const job = await fill(shop);
    expect(job).toMatchObject({ state: 'done', error: null });
    for (const id of WECOM_DAILY) {
      const coverage = await coverageOf(shop, id);
      expect(coverage).toMatchObject({ absent: 0, notReady: 0, expired: 0, restated: 0 });
      expect(coverage.fetched).toBeGreaterThan(0);
    }
    const first = asked(shop);
    expect(new Set(first).size).toBe(first.length);
    expect(job.progress).toMatchObject({ phase: 'days', done: first.length, total: first.length });
    expect(await fill(shop)).toMatchObject({ state: 'done', error: null });
    expect(asked(shop)).toHaveLength(first.length);
  });

  it('asks for the days first that are about to be lost', async () => {
    const shop = await workshop();
    await fill(shop, ['groupsByOwner']);
    const days = asked(shop).map((each) => each.split(' ')[2]);
    expect(days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= (day ?? ''))).toBe(true);
    expect(days[0]).toBe(stretchOf(shop, 'groupsByOwner').from);
  });

  it('reads tags and quality checks of the other vendors', async () => {
    const shop = await workshop();
    for (const [id, connection] of [
      ['wshotoTags', WSHOTO],
      ['sobotQuality', SOBOT],
    ] as const) {
      await shop.connect(connection);
      expect(await fill(shop, undefined, connection)).toMatchObject({ state: 'done', error: null });
      const coverage = await coverageOf(shop, id, connection);
      expect(coverage).toMatchObject({ absent: 0, expired: 0 });
      expect(coverage.fetched).toBeGreaterThan(0);
    }
  });
});

/** A subject of a dataset and day as `asked` writes them, without the day. */
const subjectOf = (each: string): string => each.split(' ').slice(0, 2).join(' ');

describe('trouble while an archive fills', () => {
  it.each([2, 30, 110])(
    'is over after a kill at call %i: what was written is not asked for again, and nothing is left out',
    async (call) => {
      let calls = 0;
      const shop = await workshop({
        tamper: (client, { kill }) => ({
          ...client,
          ownerStatistics: async (request, options) => {
            calls += 1;
            if (calls === call) await kill();
            return client.ownerStatistics(request, options);
          },
        }),
      });
      const { jobId } = await shop.handlers['statistics.fill']({ connectionId: CONNECTION });
      await until(async () => calls >= call);
      const again = await shop.restart();
      onTestFinished(() => again.kill());
      await again.goTo(NOON + 600);
      const lacking = (await Promise.all(WECOM_DAILY.map((id) => missing(again, id)))).flat();
      const known = new Set((await Promise.all(WECOM_DAILY.map((id) => subjectsOf(again, id)))).flat());
      await again.engine.takeUp();
      expect(await again.ended(jobId)).toMatchObject({ state: 'done', error: null });
      const second = asked(again);
      expect(new Set(second).size).toBe(second.length);
      // Subjects that were not known yet lacked every day.
      const lacked = new Set(lacking);
      expect(second.filter((each) => known.has(subjectOf(each)) && !lacked.has(each))).toEqual([]);
      for (const id of WECOM_DAILY) expect(await missing(again, id)).toEqual([]);
    },
  );

  it('of one dataset leaves the others alone, and is told', async () => {
    const shop = await workshop();
    await shop.practice.control.fault({
      api: 'kf/get_corp_statistic',
      kind: 'errcode',
      errcode: 95017,
      times: null,
    });
    const job = await fill(shop);
    expect(job).toMatchObject({ state: 'done', error: { vendor: { errcode: 95017 } } });
    expect(await coverageOf(shop, 'groupsByOwner')).toMatchObject({ absent: 0 });
    expect(await coverageOf(shop, 'kfServicers')).toMatchObject({ absent: 0 });
    expect((await coverageOf(shop, 'kfAccounts')).fetched).toBe(0);
  });

  it('with the lists of one kind leaves the others alone', async () => {
    const shop = await workshop();
    await shop.practice.control.fault({
      api: 'kf/account/list',
      kind: 'errcode',
      errcode: 48002,
      times: null,
    });
    expect(await fill(shop)).toMatchObject({ state: 'done', error: { vendor: { errcode: 48002 } } });
    expect(await coverageOf(shop, 'groupsByOwner')).toMatchObject({ absent: 0 });
  });

  it('with one owner costs only his days', async () => {
    const shop = await workshop();
    await shop.store.seePeople(CONNECTION, [{ userid: 'nobody', followUser: true }], shop.timers.now());
    await shop.store.seeSubjects(
      CONNECTION,
      [{ kind: 'owner', key: 'nobody', name: null }],
      shop.timers.now(),
    );
    const job = await fill(shop, ['groupsByOwner']);
    expect(job).toMatchObject({ state: 'done', error: null, progress: { counts: { skipped: 180 } } });
    const left = await missing(shop, 'groupsByOwner');
    expect(left).toHaveLength(180);
    expect(left.every((each) => each.startsWith('groupsByOwner nobody '))).toBe(true);
  });

  it('with a limit pauses that API, and goes on', async () => {
    const shop = await workshop();
    await shop.practice.control.fault({ api: GROUPS, kind: 'errcode', errcode: 45009, nth: 5, times: 1 });
    expect(await fill(shop)).toMatchObject({ state: 'done', error: null });
    expect(shop.shown).toContain('rate-limit');
    expect(await coverageOf(shop, 'groupsByOwner')).toMatchObject({ absent: 0 });
  });

  it('around us ends the run, which goes on when it is over', async () => {
    const shop = await workshop();
    let calls = 0;
    const { jobId } = await shop.handlers['statistics.fill']({ connectionId: CONNECTION });
    await until(async () => {
      calls = asked(shop).length;
      return calls > 0;
    });
    shop.weather.offline = true;
    await until(async () => shop.shown.has('offline'));
    shop.weather.offline = false;
    shop.engine.wake();
    expect(await shop.ended(jobId)).toMatchObject({ state: 'done' });
    for (const id of WECOM_DAILY) expect(await coverageOf(shop, id)).toMatchObject({ absent: 0 });
  });
});

describe('a day that the vendor counted again', () => {
  it('keeps both figures and is flagged, once it is asked for again', async () => {
    const shop = await workshop();
    await fill(shop, ['groupsByOwner']);
    const day = addDays(stretchOf(shop, 'groupsByOwner').to, -3);
    const owners = await shop.store.listSubjects(CONNECTION, 'owner');
    const people = await shop.store.searchPeople(CONNECTION, '', 'owners', 100);
    const person = people.find(({ state }) => state === 'active');
    const owner = owners.find(({ key }) => key === person?.userid);
    if (!owner) throw new Error('nobody owns a group');
    await shop.practice.control.restate({ of: 'groups', userid: owner.key, day });
    await shop.handlers['statistics.reread']({
      connectionId: CONNECTION,
      dataset: 'groupsByOwner',
      subjects: [owner.id],
      skillGroups: [],
      agents: [],
      from: addDays(day, -1),
      to: addDays(day, 1),
      grain: 'day',
      by: 'time',
      metrics: ['members'],
      compare: 'none',
    });
    expect(await coverageOf(shop, 'groupsByOwner')).toMatchObject({ restated: 1, absent: 0 });
  });
});

describe('yesterday', () => {
  it('is not asked for before six, and not ready when the vendor has nothing of anybody yet', async () => {
    const shop = await workshop();
    await shop.goTo(startOfDay('2026-11-20' as Day) + 5 * 3600);
    await fill(shop, ['kfAccounts']);
    expect(asked(shop).some((each) => each.endsWith('2026-11-19'))).toBe(false);
    await shop.goTo(startOfDay('2026-11-20' as Day) + 8 * 3600);
    await shop.practice.control.setClock(startOfDay('2026-11-20' as Day) + 5 * 3600);
    const early = await fill(shop, ['kfAccounts']);
    expect(early.progress.counts['notReady']).toBeGreaterThan(0);
    expect((await coverageOf(shop, 'kfAccounts')).notReady).toBe(early.progress.counts['notReady']);
    await shop.practice.control.setClock(startOfDay('2026-11-20' as Day) + 9 * 3600);
    expect((await fill(shop, ['kfAccounts'])).progress.counts['notReady']).toBe(0);
    expect(await coverageOf(shop, 'kfAccounts')).toMatchObject({ notReady: 0, absent: 0 });
  });
});

describe('an archive that keeps itself filled', () => {
  it('begins at once, is entered in the audit, and fills again the next morning', async () => {
    const shop = await workshop();
    shop.archives.start();
    await shop.handlers['statistics.setAutomatic']({ connectionId: CONNECTION, on: true });
    const [first] = shop.engine.active(CONNECTION, 'archive');
    if (!first) throw new Error('nothing began');
    await shop.ended(first.id);
    const { rows } = await shop.store.readAudit(0, 10);
    expect(rows[0]).toMatchObject({ action: 'statistics.automatic', detail: { on: true } });
    await shop.goTo(NOON + 86_400);
    await shop.archives.look();
    const [second] = shop.engine.active(CONNECTION, 'archive');
    if (!second) throw new Error('nothing began in the morning');
    expect(await shop.ended(second.id)).toMatchObject({ state: 'done' });
    for (const id of WECOM_DAILY) expect(await missing(shop, id)).toEqual([]);
    await shop.archives.look();
    expect(shop.engine.active(CONNECTION, 'archive')).toEqual([]);
    expect(dataset('groupsByOwner').api).toBe(GROUPS);
  });
});
