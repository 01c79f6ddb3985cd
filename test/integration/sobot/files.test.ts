import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TaskType } from '@shared/contract/sobot';
import type { Day } from '@shared/domain/day';
import { SOBOT } from '../../support/sobot';
import { tempFolder } from '../../support/temp-folder';
import { API, practiceStage } from './stage';

const FROM = '2026-11-02' as Day;
const TO = '2026-11-08' as Day;

async function stage() {
  const folder = tempFolder();
  const work = await practiceStage({ folder });
  const run = async (taskTypes: TaskType[], from = FROM, to = TO) => {
    const started = await work.handlers['files.download']({ connectionId: SOBOT, from, to, taskTypes });
    return work.ended(started?.jobId ?? 0);
  };
  const rows = () => [...work.memory.files.values()];
  /** A day that has a file of conversations. */
  const dayWithFile = async (): Promise<Day> => {
    await run([2]);
    return rows().find(({ state }) => state === 'done')?.day ?? FROM;
  };
  return { ...work, folder, run, rows, dayWithFile };
}

describe('files of the practice vendor', () => {
  it('come whole, day by day, without the token ever reaching their host', async () => {
    const { run, rows, control, folder } = await stage();
    // Not every day has a file.
    const from = '2026-10-20' as Day;
    const job = await run([1, 2, 6], from, TO);
    expect(job).toMatchObject({ state: 'done', error: null, progress: { done: 60, total: 60 } });
    const done = rows().filter(({ state }) => state === 'done');
    const none = rows().filter(({ state }) => state === 'none');
    expect([done.length + none.length, done.length > 30, none.length > 0]).toEqual([60, true, true]);
    for (const { path, bytes, totalBytes } of done) {
      const file = readFileSync(String(path));
      expect([file.length, totalBytes, file.subarray(0, 4).toString('hex')]).toEqual([
        bytes,
        bytes,
        '504b0304',
      ]);
    }
    expect(readdirSync(folder)).toHaveLength(done.length);
    const { files, tokens } = await control.sobot();
    expect([files.length, files.some(({ token }) => token), tokens.length]).toEqual([done.length, false, 1]);
  });

  it('that are cut are asked for again, and come whole', async () => {
    const { run, rows, control, dayWithFile } = await stage();
    const day = await dayWithFile();
    await control.fault({ api: API.files, kind: 'truncated' });
    await run([2], day, day);
    const [first, second] = [rows().find((row) => row.day === day), rows().at(-1)];
    expect([second?.state, second?.bytes]).toEqual(['done', first?.bytes]);
  });

  it.each([
    ['truncated', 'files.cut'],
    ['huge', 'files.tooLarge'],
    ['html', 'files.notZip'],
    ['http-500', 'files.hostStatus'],
  ] as const)('that are always %s are said to be so, and leave nothing', async (kind, reason) => {
    const { run, rows, control, folder, dayWithFile } = await stage();
    const day = await dayWithFile();
    const before = readdirSync(folder);
    await control.fault({ api: API.files, kind, times: null });
    expect((await run([2], day, day)).state).toBe('done');
    expect([rows().at(-1)?.state, rows().at(-1)?.error?.reason]).toEqual(['failed', reason]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('whose names lead elsewhere stay in the folder, under a harmless name', async () => {
    const { run, rows, control, folder, dayWithFile } = await stage();
    const day = await dayWithFile();
    await control.fault({ api: API.files, kind: 'wrong-name' });
    await run([2], day, day);
    expect(rows().at(-1)?.path).toMatch(
      new RegExp(`^${folder}/sobot-${day}-conversation-[\\w-]+( \\(2\\))?\\.zip$`),
    );
    await control.fault({ api: API.export, kind: 'wrong-name' });
    await run([2], day, day);
    // What the address names is no file there: nothing but a refusal comes of it.
    expect(rows().at(-1)?.error?.reason).toBe('files.hostStatus');
    expect(readdirSync(folder).every((name) => /^sobot-[\w-]+( \(\d\))?\.zip$/.test(name))).toBe(true);
  });

  it('that come slowly show how far they are', async () => {
    const { run, rows, control, memory, dayWithFile } = await stage();
    const day = await dayWithFile();
    const seen: number[] = [];
    const keep = memory.files.set.bind(memory.files);
    memory.files.set = (id, row) => {
      seen.push(row.bytes);
      return keep(id, row);
    };
    const total = rows().find((row) => row.day === day)?.bytes ?? 0;
    await control.fault({ api: API.files, kind: 'slow', delayMs: 10 });
    await run([2], day, day);
    expect(rows().at(-1)).toMatchObject({ state: 'done', bytes: total });
    expect(seen.some((bytes) => bytes > 0 && bytes < total)).toBe(true);
  });
});
