import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { readInProcess, type TableProcess } from '@main/features/tables/process';
import type { ReadTable } from '@main/features/tables/read';
import { manualTimers, settle, type ManualTimers } from '../../../../support/timers';

/** A process that does what the test says. */
class Puppet extends EventEmitter implements TableProcess {
  readonly received: unknown[] = [];
  kills = 0;

  postMessage(file: unknown): void {
    this.received.push(file);
  }

  kill(): void {
    this.kills += 1;
    this.emit('exit', 15);
  }
}

const table = { sheets: [], cut: false };
const file = ['list.xlsx', new Uint8Array([1])] as const;

let timers: ManualTimers;
let puppets: Puppet[];
let forked: string[];
let read: ReadTable;
beforeEach(() => {
  timers = manualTimers();
  puppets = [];
  forked = [];
  const fork = (entry: string): TableProcess => {
    const puppet = new Puppet();
    puppets.push(puppet);
    forked.push(entry);
    return puppet;
  };
  read = readInProcess({ entry: 'tables.js', utility: { fork }, timers });
});

/** A read that is under way: its process, and how it ended if it did. */
function begin(): { readonly puppet: Puppet; readonly outcome: () => string | null } {
  let outcome: string | null = null;
  read(...file).then(
    () => (outcome = 'read'),
    (error: { error: { reason: string; message: string } }) =>
      (outcome = `${error.error.reason}: ${error.error.message}`),
  );
  const puppet = puppets.at(-1);
  if (puppet === undefined) throw new Error('no process was begun');
  return { puppet, outcome: () => outcome };
}

describe('a table that is read in a process of its own', () => {
  it('is handed over whole, and its process is ended once it has answered', async () => {
    const reading = read(...file);
    const [puppet] = puppets;
    expect([forked, puppet?.received]).toEqual([['tables.js'], [{ name: file[0], bytes: file[1] }]]);
    puppet?.emit('message', { table });
    expect(await reading).toEqual(table);
    expect(puppet?.kills).toBe(1);
  });

  it('fails as its process says, and ends it', async () => {
    const error = { code: 'validation', reason: 'import.noRows', message: 'no rows', retryable: false };
    const reading = read(...file);
    puppets[0]?.emit('message', { error });
    await expect(reading).rejects.toMatchObject({ error });
    expect(puppets[0]?.kills).toBe(1);
  });

  it('is unreadable when its process dies of it', async () => {
    const { puppet, outcome } = begin();
    puppet.emit('exit', 5);
    await settle();
    expect(outcome()).toMatch(/^import\.unreadable: .*ended with 5/);
  });

  it('is unreadable after a minute without an answer, and its process is killed then', async () => {
    const { puppet, outcome } = begin();
    await timers.advance(59_999);
    expect([outcome(), puppet.kills]).toEqual([null, 0]);
    await timers.advance(1);
    expect(outcome()).toMatch(/^import\.unreadable: .*within 60 s/);
    expect(puppet.kills).toBe(1);
  });

  it('leaves no timer behind, however it ends', async () => {
    begin().puppet.emit('message', { table });
    begin().puppet.emit('exit', 0);
    expect(timers.next()).toBeNull();
  });

  it('does not wait for another', async () => {
    const hostile = begin();
    const honest = begin();
    honest.puppet.emit('message', { table });
    await settle();
    expect([hostile.outcome(), honest.outcome()]).toEqual([null, 'read']);
  });
});
