import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { JoinWayFields } from '@shared/domain/join-way';
import { fetchTransport } from '@main/vendors/transport';
import { isPng, reasonOf } from '../support/join-ways';
import { CONNECTION, openWorkshop, type Workshop, type WorkshopOptions } from '../support/workshop';

const API = {
  add: 'externalcontact/groupchat/add_join_way',
  update: 'externalcontact/groupchat/update_join_way',
  delete: 'externalcontact/groupchat/del_join_way',
  get: 'externalcontact/groupchat/get_join_way',
} as const;

const joinWays: WorkshopOptions['joinWays'] = {
  fileTransport: async () => fetchTransport(fetch),
  toPng: (image) => (isPng(image) ? image : null),
};

async function shop(options: WorkshopOptions = {}) {
  // Whoever waits at the screen waits 20 s, which has to be long enough for a busy computer.
  const work = await openWorkshop({ timeout: 1_000, haste: 10, joinWays, ...options });
  onTestFinished(() => work.close());
  return on(work);
}

/** A workshop with short words for what join ways go through in it. */
function on(work: Workshop) {
  const { handlers, practice } = work;
  const there = () => practice.control.joinWays();
  const seeded = async (own = true) => (await there()).joinWays.filter((way) => way.own === own);
  const self = {
    work,
    handlers,
    control: practice.control,
    seeded,
    rows: async () => (await handlers['joinWays.list']({ connectionId: CONNECTION })).rows,
    lost: async () => (await handlers['joinWays.list']({ connectionId: CONNECTION })).lost,
    /** What left of the changes, as it arrived. */
    sent: async () => (await there()).calls.map(({ act }) => act),
    vendors: async (configId: string) => (await there()).joinWays.find((way) => way.configId === configId),
    fields: async (parts: Partial<JoinWayFields> = {}): Promise<JoinWayFields> => {
      const [first] = await seeded();
      const base = { autoCreate: true, baseName: '福利群', baseId: 7 };
      return {
        scene: 2,
        remark: '新台卡',
        chatIds: [...(first?.chatIds ?? [])],
        state: 'card',
        ...base,
        ...parts,
      };
    },
    create: async (parts?: Partial<JoinWayFields>) =>
      handlers['joinWays.create']({ connectionId: CONNECTION, fields: await self.fields(parts) }),
    adopt: async (configIds: string[]) => {
      const { jobId, ...counts } = await handlers['joinWays.adopt']({ connectionId: CONNECTION, configIds });
      return { ...counts, job: await work.ended(jobId) };
    },
    refresh: async () => {
      const { jobId } = await handlers['joinWays.refresh']({ connectionId: CONNECTION });
      return work.ended(jobId);
    },
    row: async (id: number) => (await handlers['joinWays.detail']({ id })).row,
    sources: async (id: number) =>
      (await handlers['joinWays.detail']({ id })).versions.map(({ source }) => source),
  };
  return self;
}

const fieldsOf = ({ fields }: JoinWayRow): JoinWayFields => {
  if (!fields) throw new Error('it was not read');
  return fields;
};

describe('a join way', () => {
  it('is made once, read back, and its image is loaded without a token', async () => {
    const { create, sent, vendors, control, handlers, sources } = await shop();
    const row = await create();
    expect(row).toMatchObject({ state: 'live', hasImage: true, error: null, versions: 1 });
    expect(await vendors(row.configId)).toMatchObject(fieldsOf(row));
    expect([await sent(), await sources(row.id)]).toEqual([['add'], ['created']]);
    const { qrRequests } = await control.joinWays();
    expect(qrRequests.map(({ token }) => token)).toEqual([false]);
    const image = await handlers['joinWays.image']({ id: row.id });
    expect(image && isPng(image.png)).toBe(true);
  });

  it('whose remark the vendor cuts is kept in both versions', async () => {
    const { create, handlers } = await shop();
    const row = await create({ remark: '长'.repeat(40) });
    expect(fieldsOf(row).remark).toBe('长'.repeat(30));
    const { versions } = await handlers['joinWays.detail']({ id: row.id });
    expect(versions.map(({ source, fields }) => [source, fields.remark.length])).toEqual([
      ['read', 30],
      ['created', 40],
    ]);
  });

  it('is overwritten, put back and deleted, each once, with its whole history', async () => {
    const { create, handlers, vendors, sent, sources, work } = await shop();
    const made = await create();
    const { id, configId } = made;
    const first = fieldsOf(made);
    const other = { ...first, remark: '', state: '', autoCreate: false, baseName: '', baseId: null };
    await handlers['joinWays.update']({ id, fields: other, expected: first });
    expect(await vendors(configId)).toMatchObject(other);
    await handlers['joinWays.update']({ id, fields: first, expected: other, versionId: 1 });
    expect(await vendors(configId)).toMatchObject(first);
    expect((await handlers['joinWays.remove']({ id, typed: first.remark })).state).toBe('deleted');
    expect(await vendors(configId)).toBeUndefined();
    expect(await sent()).toEqual(['add', 'update', 'update', 'del']);
    expect(await sources(id)).toEqual(['restored', 'updated', 'created']);
    const { rows } = await work.store.readAudit(0, 10);
    expect(rows.map(({ action }) => action)).toEqual([
      'joinWay.deleted',
      'joinWay.restored',
      'joinWay.updated',
      'joinWay.created',
    ]);
  });

  it('whose image has moved gets the new one by a refresh, also when a comparison saw that first', async () => {
    let moved = '';
    const { create, handlers, control, refresh } = await shop({
      tamper: (client) => ({
        ...client,
        getJoinWay: async (...call) => {
          const read = await client.getJoinWay(...call);
          return { ...read, qrCode: `${read.qrCode}${moved}` };
        },
      }),
    });
    const { id } = await create();
    const loads = async () => (await control.joinWays()).qrRequests.length;
    moved = '?moved';
    await handlers['joinWays.compare']({ id });
    expect(await loads()).toBe(1);
    expect((await refresh()).progress.counts['images']).toBe(1);
    expect((await refresh()).progress.counts['images']).toBe(0);
    expect(await loads()).toBe(2);
  });

  it('that was changed elsewhere is not overwritten unseen', async () => {
    const { create, handlers, control, sent, vendors, sources } = await shop();
    const row = await create();
    const { id, configId } = row;
    await control.changeJoinWay({ op: 'change', configId, config: { state: 'elsewhere' } });
    const fields = { ...fieldsOf(row), remark: '我的' };
    const blind = handlers['joinWays.update']({ id, fields, expected: fieldsOf(row) });
    expect(await reasonOf(blind)).toBe('joinWays.changedMeanwhile');
    expect([await sent(), await sources(id)]).toEqual([['add'], ['read', 'created']]);
    const { vendor } = await handlers['joinWays.compare']({ id });
    if (!vendor) throw new Error('it is there');
    await handlers['joinWays.update']({ id, fields: { ...vendor, remark: '我的' }, expected: vendor });
    expect(await vendors(configId)).toMatchObject({ remark: '我的', state: 'elsewhere' });
  });

  it('is neither made, changed nor deleted on a connection that may only read', async () => {
    const { create, handlers, sent, work, fields } = await shop();
    const row = await create();
    work.weather.readOnly = true;
    const reasons = [
      await reasonOf(create()),
      await reasonOf(
        handlers['joinWays.update']({
          id: row.id,
          fields: await fields({ state: 'x' }),
          expected: fieldsOf(row),
        }),
      ),
      await reasonOf(handlers['joinWays.remove']({ id: row.id, typed: fieldsOf(row).remark })),
    ];
    expect([reasons, await sent()]).toEqual([Array(3).fill('connection.readOnly'), ['add']]);
  });
});

describe('a change whose answer is lost after it was made', () => {
  it.each(['reset-after', 'http-500', 'truncated', 'html', 'hang'] as const)(
    '(%s) is found by reading, and nothing is sent twice',
    async (kind) => {
      const { create, handlers, control, sent, lost, refresh, row, rows, adopt } = await shop();
      const made = await create();
      const { id } = made;
      const fields = { ...fieldsOf(made), state: 'other' };
      await control.fault({ api: API.update, kind, afterEffect: true });
      expect(await reasonOf(handlers['joinWays.update']({ id, fields, expected: fieldsOf(made) }))).toBe(
        'joinWays.lost',
      );
      expect((await row(id)).state).toBe('unsettled');
      await refresh();
      expect(await row(id)).toMatchObject({ state: 'live', fields });

      await control.fault({ api: API.delete, kind, afterEffect: true });
      expect(await reasonOf(handlers['joinWays.remove']({ id, typed: fields.remark }))).toBe('joinWays.lost');
      await refresh();
      expect((await row(id)).state).toBe('deleted');

      await control.fault({ api: API.add, kind, afterEffect: true });
      expect(await reasonOf(create())).toBe('joinWays.lost');
      await refresh();
      expect(await sent()).toEqual(['add', 'update', 'del', 'add']);
      // The vendor tells nobody the id; whoever finds it elsewhere adopts it and settles the creation.
      const [open] = await lost();
      const { calls } = await control.joinWays();
      await adopt([calls.at(-1)?.configId ?? '']);
      await handlers['joinWays.settleLost']({ id: open?.id ?? 0 });
      expect([await lost(), (await rows())[0]?.fields]).toEqual([[], open?.fields]);
    },
  );

  it('before it was made is found not to have happened', async () => {
    const { create, handlers, control, sent, refresh, row } = await shop();
    const made = await create();
    const { id } = made;
    await control.fault({ api: API.update, kind: 'hang' });
    const fields = { ...fieldsOf(made), state: 'other' };
    await reasonOf(handlers['joinWays.update']({ id, fields, expected: fieldsOf(made) }));
    await refresh();
    expect(await row(id)).toMatchObject({ state: 'live', fields: fieldsOf(made), versions: 1 });
    expect((await sent()).filter((act) => act === 'add')).toHaveLength(1);
  });
});

describe('an app that is killed while a change is under way', () => {
  it('finds it unsettled at its next start, sends nothing, and settles it by reading', async () => {
    let armed = false;
    const first = await shop({
      tamper: (client, { kill }) => ({
        ...client,
        updateJoinWay: async (...call) => {
          await client.updateJoinWay(...call);
          if (armed) await kill();
        },
      }),
    });
    const made = await first.create();
    const { id } = made;
    armed = true;
    const fields = { ...fieldsOf(made), state: 'other' };
    await first.handlers['joinWays.update']({ id, fields, expected: fieldsOf(made) }).catch(() => undefined);
    const next = on(await first.work.restart());
    onTestFinished(() => next.work.close());
    expect((await next.rows())[0]).toMatchObject({ state: 'unsettled', fields: fieldsOf(made) });
    expect(await reasonOf(next.handlers['joinWays.remove']({ id, typed: made.fields?.remark ?? '' }))).toBe(
      'joinWays.wrongState',
    );
    expect(await next.handlers['joinWays.compare']({ id })).toEqual({ vendor: fields });
    expect(await next.row(id)).toMatchObject({ state: 'live', fields });
    expect(await next.sent()).toEqual(['add', 'update']);
  });

  it('finds a creation lost, and never makes another by itself', async () => {
    const first = await shop({
      tamper: (client, { kill }) => ({
        ...client,
        addJoinWay: async (...call) => {
          const configId = await client.addJoinWay(...call);
          await kill();
          return configId;
        },
      }),
    });
    await first.create().catch(() => undefined);
    const next = on(await first.work.restart());
    onTestFinished(() => next.work.close());
    await next.work.engine.takeUp();
    expect([await next.rows(), await next.lost()]).toMatchObject([[], [{ fields: await next.fields() }]]);
    await next.refresh();
    expect(await next.sent()).toEqual(['add']);
  });
});

describe('adopting', () => {
  it('reads those of this app with their images, and names those it cannot see', async () => {
    const { seeded, adopt, rows, control } = await shop();
    const own = await seeded();
    const other = await seeded(false);
    const ids = [...own, ...other].map(({ configId }) => configId);
    const { added, known, job } = await adopt([...ids, 'nonsense']);
    const withImage = own.filter(({ scene }) => scene === 2).length;
    expect([added, known, job.state, job.progress.counts]).toEqual([
      ids.length + 1,
      0,
      'done',
      { read: own.length, changed: 0, missing: other.length + 1, failed: 0, images: withImage },
    ]);
    const live = (await rows()).filter(({ state }) => state === 'live');
    expect(live.map(({ configId }) => configId).toSorted()).toEqual(
      own.map(({ configId }) => configId).toSorted(),
    );
    expect((await control.joinWays()).qrRequests.some(({ token }) => token)).toBe(false);
  });

  it('goes on after a kill where it was: the images are loaded, nothing is read again', async () => {
    const first = await shop();
    const ids = (await first.seeded()).map(({ configId }) => configId);
    await first.control.fault({ api: 'qr', kind: 'hang', times: null });
    await first.handlers['joinWays.adopt']({ connectionId: CONNECTION, configIds: ids });
    await expect.poll(async () => (await first.control.joinWays()).qrRequests.length).toBeGreaterThan(0);
    await first.work.kill();
    const next = on(await first.work.restart());
    onTestFinished(() => next.work.close());
    await next.control.clearFaults();
    const [job] = await next.work.store.unfinishedJobs();
    await next.work.engine.takeUp();
    expect((await next.work.ended(job?.id ?? 0)).state).toBe('done');
    const rows = await next.rows();
    expect(rows.filter(({ fields }) => fields?.scene === 2).every(({ hasImage }) => hasImage)).toBe(true);
    expect((await next.control.stats())[API.get]).toBe(ids.length);
  });
});

describe('a vault', () => {
  it('is whole again on another computer, without asking the vendor', async () => {
    const here = await shop();
    await here.adopt((await here.seeded()).map(({ configId }) => configId));
    const made = await here.create();
    await here.handlers['joinWays.remove']({ id: made.id, typed: fieldsOf(made).remark });
    const file = await here.handlers['joinWays.exportVault']({ connectionId: CONNECTION });
    expect(file?.count).toBe((await here.rows()).length);
    const bytes = new Uint8Array(await readFile(file?.path ?? ''));
    const there = await shop();
    expect(await there.handlers['joinWays.importVault']({ connectionId: CONNECTION, bytes })).toEqual({
      added: file?.count,
      completed: 0,
      known: 0,
    });
    expect(await there.handlers['joinWays.importVault']({ connectionId: CONNECTION, bytes })).toEqual({
      added: 0,
      completed: 0,
      known: file?.count,
    });
    const plain = ({ configId, state, fields, hasImage, versions }: JoinWayRow) => ({
      configId,
      state,
      fields,
      hasImage,
      versions,
    });
    const sorted = (rows: JoinWayRow[]) =>
      rows.map(plain).toSorted((a, b) => (a.configId < b.configId ? -1 : 1));
    expect(sorted(await there.rows())).toEqual(sorted(await here.rows()));
    expect((await there.control.stats())[API.get]).toBeUndefined();
  });
});
