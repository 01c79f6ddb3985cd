import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TaskType } from '@shared/contract/sobot';
import type { Day } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import { startFileHost, zipOf, type FileHost } from '../../../../../support/file-host';
import { DAY, SOBOT, memorySobot, sobotStage, type StageOptions } from '../../../../../support/sobot';
import { tempFolder } from '../../../../../support/temp-folder';

/** A host, a folder, and a vendor that offers `/files/<day>-<type>.zip` of that host. */
async function stage(options: StageOptions = {}) {
  const host = await startFileHost();
  const folder = tempFolder();
  const it = sobotStage({ baseUrl: host.origin, folder, ...options });
  it.vendor.offline = async ({ day, taskType }) => offer(host, day, taskType);
  const download = async (taskTypes: TaskType[] = [2], from = DAY, to = DAY) => {
    const started = await it.handlers['files.download']({ connectionId: SOBOT, from, to, taskTypes });
    return started?.jobId ?? 0;
  };
  const run = async (taskTypes?: TaskType[], from?: Day, to?: Day) =>
    it.ended(await download(taskTypes, from, to));
  return { ...it, host, folder, download, run, rows: () => [...it.memory.files.values()] };
}

function offer({ origin }: FileHost, day: Day, taskType: number) {
  const url = `${origin}/files/${day}-${taskType}.zip?sign=s3cret`;
  return { url, day, taskType: taskType as TaskType, createdAt: null, description: null };
}

const reasonOf = (row: { error: { reason: string } | null } | undefined) => row?.error?.reason;

describe('a download', () => {
  it('puts each file whole into the folder, under a name of ours, and says how far it is', async () => {
    const { run, rows, folder, audit, topics } = await stage();
    const job = await run([2, 4], DAY, '2026-11-06' as Day);
    expect(job).toMatchObject({ state: 'done', error: null, progress: { done: 4, total: 4 } });
    expect(rows().map(({ state, bytes, totalBytes }) => [state, bytes, totalBytes])).toEqual(
      Array.from({ length: 4 }, () => ['done', 100, 100]),
    );
    expect(readdirSync(folder).toSorted()).toEqual([
      'sobot-2026-11-05-conversation-2026-11-05-2.zip',
      'sobot-2026-11-05-msg-2026-11-05-4.zip',
      'sobot-2026-11-06-conversation-2026-11-06-2.zip',
      'sobot-2026-11-06-msg-2026-11-06-4.zip',
    ]);
    expect(readFileSync(String(rows()[0]?.path))).toEqual(zipOf(100));
    expect(audit).toEqual([['files.requested', { from: DAY, to: '2026-11-06', files: 4 }]]);
    expect(topics).toContain('sobot.changed');
  });

  it('sends the file host nothing but the question', async () => {
    const { run, host } = await stage();
    await run();
    expect(Object.keys(host.requests[0] ?? {}).toSorted()).toEqual(
      [
        ':path',
        'accept',
        'accept-encoding',
        'accept-language',
        'connection',
        'host',
        'sec-fetch-mode',
        'user-agent',
      ].toSorted(),
    );
    expect(host.requests[0]?.['accept-encoding']).toBe('identity');
  });

  it('says of days without a file that there is none', async () => {
    const { run, rows, vendor } = await stage();
    vendor.offline = async () => null;
    expect(await run()).toMatchObject({ state: 'done', progress: { counts: { none: 1 } } });
    expect(rows()[0]).toMatchObject({ state: 'none', path: null });
  });

  it('does nothing when the dialog is closed', async () => {
    const { handlers, memory } = await stage({ folder: null });
    const asked = { connectionId: SOBOT, from: DAY, to: DAY, taskTypes: [1 as TaskType] };
    expect(await handlers['files.download'](asked)).toBeNull();
    expect(memory.files.size).toBe(0);
  });

  it.each([
    ['no days', DAY, '2026-11-04'],
    ['more than 31 days', DAY, '2026-12-06'],
  ])('refuses %s', async (_what, from, to) => {
    const { download } = await stage();
    await expect(download([1], from, to as Day)).rejects.toMatchObject({ error: { reason: 'files.days' } });
  });

  it('is not for other vendors', async () => {
    const { download } = await stage({ vendor: 'wecom' });
    await expect(download()).rejects.toMatchObject({ error: { reason: 'connection.notSobot' } });
  });

  it('keeps a file of the same name', async () => {
    const { run, folder } = await stage();
    const name = 'sobot-2026-11-05-conversation-2026-11-05-2';
    writeFileSync(join(folder, `${name}.zip`), 'mine');
    await run();
    expect(readFileSync(join(folder, `${name}.zip`), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, `${name} (2).zip`))).toBe(true);
  });
});

describe('what is wrong with one file', () => {
  const cases: [string, string, FileHost['answer']][] = [
    ['a page of an error', 'files.notZip', (_, response) => response.end('<html>expired</html>')],
    ['an empty answer', 'files.notZip', (_, response) => response.end()],
    ['a refusal', 'files.hostStatus', (_, response) => response.writeHead(403).end('<Error/>')],
    [
      'a length beyond the largest',
      'files.tooLarge',
      (_, response) => response.writeHead(200, { 'content-length': '3000' }).write(zipOf(10)),
    ],
    ['more bytes than the largest', 'files.tooLarge', (_, response) => void response.write(zipOf(2000))],
    ['a redirect', 'vendor.redirect', (_, response) => response.writeHead(302, { location: '/else' }).end()],
    [
      'fewer bytes than were said',
      'files.cut',
      (_, response) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write(zipOf(100), () => response.destroy());
      },
    ],
  ];

  it.each(cases)('%s leaves nothing behind, and the next file is had', async (_what, reason, answer) => {
    const { run, rows, folder, host } = await stage({ limit: 1500 });
    const fine: FileHost['answer'] = (_request, response) => response.end(zipOf(100));
    host.answer = (request, response) => (request.url?.includes('-2.zip') ? answer : fine)(request, response);
    const job = await run([2, 3]);
    expect(rows().map(({ state }) => state)).toEqual(['failed', 'done']);
    expect(reasonOf(rows()[0])).toBe(reason);
    expect(JSON.stringify([rows(), job])).not.toContain('s3cret');
    expect(job).toMatchObject({ state: 'done', error: { reason } });
    expect(readdirSync(folder)).toEqual(['sobot-2026-11-05-evaluation-2026-11-05-3.zip']);
  });

  it('is tried three times where that may help', async () => {
    const { run, rows, host } = await stage();
    host.answer = (_request, response) => {
      if (host.requests.length < 3)
        response.writeHead(200, { 'content-length': '500' }).write(zipOf(9), () => response.destroy());
      else response.end(zipOf(100));
    };
    expect((await run()).state).toBe('done');
    expect([rows()[0]?.state, host.requests.length]).toEqual(['done', 3]);
  });

  it.each([
    ['plain http elsewhere', { url: 'http://host.example/a.zip' }, 'files.address'],
    ['another day', { day: '2026-11-04' as Day }, 'files.wrongFile'],
    ['another kind', { taskType: 6 as TaskType }, 'files.wrongFile'],
  ])('%s is never asked for', async (_what, other, reason) => {
    const { run, rows, host, vendor } = await stage();
    vendor.offline = async ({ day, taskType }) => ({ ...offer(host, day, taskType), ...other });
    await run();
    expect(reasonOf(rows()[0])).toBe(reason);
    expect(host.requests).toEqual([]);
  });
});

describe('trouble around a download', () => {
  it('waits out a lost network, and goes on with what is left', async () => {
    const { run, rows, host, vendor } = await stage();
    let tries = 0;
    vendor.offline = async ({ day, taskType }) => {
      if (taskType === 3 && ++tries < 3) throw failure('offline', 'net.offline', 'away', { retryable: true });
      return offer(host, day, taskType);
    };
    vendor.ping = async () => {
      if (tries < 3) throw failure('offline', 'net.offline', 'away', { retryable: true });
    };
    expect((await run([2, 3])).state).toBe('done');
    expect(rows().map(({ state }) => state)).toEqual(['done', 'done']);
    expect(host.requests.map((request) => request[':path'])).toHaveLength(2);
  });

  it('gives a host up that stays away while the vendor answers', async () => {
    const { run, rows, vendor } = await stage({ baseUrl: 'http://127.0.0.1:1' });
    vendor.offline = async ({ day, taskType }) =>
      offer({ origin: 'http://127.0.0.1:1' } as FileHost, day, taskType);
    expect((await run()).state).toBe('done');
    expect([rows()[0]?.state, reasonOf(rows()[0])]).toEqual(['failed', 'net.failed']);
  });

  it('stops at a folder that is gone: every file would meet it', async () => {
    const { run, rows } = await stage({ folder: '/nowhere/at/all' });
    expect(await run([2, 3])).toMatchObject({ state: 'failed', error: { reason: 'files.noFolder' } });
    expect(rows().map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('cancelled half way leaves nothing of the file, and says so of all that is left', async () => {
    const { download, ended, engine, rows, folder, host } = await stage();
    let begun = (): void => undefined;
    const reached = new Promise<void>((resolve) => (begun = resolve));
    host.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write(zipOf(100), begun);
    };
    const jobId = await download([2, 3]);
    await reached;
    const end = ended(jobId);
    await engine.cancel(jobId);
    expect((await end).state).toBe('cancelled');
    expect(rows().map((row) => [row.state, reasonOf(row)])).toEqual([
      ['failed', 'call.cancelled'],
      ['failed', 'call.cancelled'],
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('paused half way is begun anew when it goes on', async () => {
    const { download, ended, engine, rows, folder, host } = await stage();
    let begun = (): void => undefined;
    const reached = new Promise<void>((resolve) => (begun = resolve));
    host.answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write(zipOf(100), begun);
    };
    const jobId = await download();
    await reached;
    const paused = ended(jobId);
    await engine.pause(jobId);
    await paused;
    expect([rows()[0]?.state, rows()[0]?.bytes, readdirSync(folder)]).toEqual(['waiting', 0, []]);
    host.answer = (_request, response) => response.end(zipOf(500));
    await engine.resume(jobId);
    expect((await ended(jobId)).state).toBe('done');
    expect(rows()[0]).toMatchObject({ state: 'done', bytes: 500 });
  });

  it('goes over what a killed app left in the folder', async () => {
    const { run, rows, folder } = await stage();
    writeFileSync(
      join(folder, 'sobot-2026-11-05-conversation-2026-11-05-2.zip.part'),
      'half of it'.repeat(99),
    );
    await run();
    expect(readdirSync(folder)).toEqual(['sobot-2026-11-05-conversation-2026-11-05-2.zip']);
    expect(rows()[0]?.bytes).toBe(100);
  });
});

describe('showing a file', () => {
  it('asks the system for it', async () => {
    const { run, handlers, shown, rows } = await stage();
    await run();
    await handlers['files.show']({ id: 1 });
    expect(shown).toEqual([rows()[0]?.path]);
  });

  it('says when it is not there, or never was', async () => {
    const memory = memorySobot();
    const { handlers, shown } = sobotStage({ memory });
    await memory.api.addFile({ connectionId: SOBOT, day: DAY, taskType: 1, at: 0 });
    await expect(handlers['files.show']({ id: 1 })).rejects.toMatchObject({
      error: { reason: 'files.notFound' },
    });
    await memory.api.updateFile(1, { path: '/nowhere/a.zip' });
    await expect(handlers['files.show']({ id: 1 })).rejects.toMatchObject({
      error: { reason: 'files.gone' },
    });
    expect(shown).toEqual([]);
  });
});
