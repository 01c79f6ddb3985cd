import type { LaunchPractice, PracticeProcess, PracticeReady } from '@main/features/practice/process';
import { PracticeSupervisor } from '@main/features/practice/supervisor';
import { beforeEach, describe, expect, it } from 'vitest';
import { settle, testClock, type TestClock } from '../../../../support/clock';
import { deferred } from '../../../../support/deferred';

/** A process that does what the test says. */
interface Puppet extends PracticeProcess {
  answer(port: number): void;
  fail(reason: string): void;
  end(): void;
  killed: boolean;
}

function puppet(): Puppet {
  const ready = deferred<PracticeReady>();
  const gone = deferred<void>();
  ready.promise.catch(() => undefined);
  const self: Puppet = {
    ready: ready.promise,
    gone: gone.promise,
    killed: false,
    answer: (port) => {
      const origin = `http://127.0.0.1:${port}`;
      ready.resolve({
        type: 'ready',
        baseUrl: `${origin}/cgi-bin`,
        controlUrl: `${origin}/_practice`,
        corpId: 'wwpractice',
        secret: 'practice-secret',
        wshoto: { baseUrl: `${origin}/openapi`, accountId: 'app', secret: 'app-secret' },
        sobot: { baseUrl: origin, accountId: 'app', secret: 'app-key' },
      });
    },
    fail: (reason) => ready.reject(new Error(reason)),
    end: () => {
      ready.reject(new Error('the process ended'));
      gone.resolve();
    },
    kill: () => {
      self.killed = true;
      self.end();
    },
  };
  return self;
}

let clock: TestClock;
let puppets: Puppet[];
let met: string[];
let states: string[];
let supervisor: PracticeSupervisor;
beforeEach(() => {
  clock = testClock();
  puppets = [];
  met = [];
  states = [];
  const launch: LaunchPractice = () => {
    const made = puppet();
    puppets.push(made);
    return made;
  };
  supervisor = new PracticeSupervisor({
    launch,
    args: [],
    clock,
    onReady: async ({ baseUrl }) => {
      met.push(baseUrl);
    },
    changed: () => states.push(supervisor.status.state),
  });
});

const last = (): Puppet => {
  const found = puppets.at(-1);
  if (!found) throw new Error('nothing was started');
  return found;
};

describe('PracticeSupervisor', () => {
  it('starts once for everybody who asks, and tells the address before it says running', async () => {
    const both = Promise.all([supervisor.start(), supervisor.start()]);
    last().answer(4001);
    await both;
    expect(puppets).toHaveLength(1);
    expect(met).toEqual(['http://127.0.0.1:4001/cgi-bin']);
    expect(supervisor.status).toMatchObject({ state: 'running', baseUrl: 'http://127.0.0.1:4001/cgi-bin' });
    expect(states).toEqual(['starting', 'running']);
  });

  it('says why it cannot start, and tries again when asked again', async () => {
    const first = supervisor.start();
    last().fail('--groups must be a whole number');
    await expect(first).rejects.toMatchObject({ error: { reason: 'practice.failed' } });
    expect(supervisor.status).toMatchObject({ state: 'failed', error: { reason: 'practice.failed' } });
    const second = supervisor.start();
    last().answer(4002);
    await second;
    expect(supervisor.status.state).toBe('running');
  });

  it('gives up on a process that never answers', async () => {
    const start = supervisor.start();
    const outcome = expect(start).rejects.toMatchObject({ error: { reason: 'practice.failed' } });
    await clock.advance(60_000);
    await outcome;
    expect(last().killed).toBe(true);
  });

  it('starts another when it dies, at its new address', async () => {
    const start = supervisor.start();
    last().answer(4001);
    await start;
    last().end();
    await settle();
    expect(puppets).toHaveLength(2);
    last().answer(4002);
    await settle();
    expect(supervisor.status.baseUrl).toContain('4002');
    expect(met).toHaveLength(2);
  });

  it('stops trying when it dies again and again', async () => {
    const start = supervisor.start();
    last().answer(4000);
    await start;
    for (let count = 0; count < 10; count += 1) {
      last().end();
      await settle();
      last().answer(4001 + count);
      await settle();
    }
    expect(puppets).toHaveLength(4);
    expect(supervisor.status.state).toBe('failed');
  });

  it('stops for good when told to', async () => {
    const start = supervisor.start();
    last().answer(4001);
    await start;
    await supervisor.stop();
    await settle();
    expect(puppets).toHaveLength(1);
    expect(last().killed).toBe(true);
    expect(supervisor.status).toEqual({ state: 'off', baseUrl: null, error: null });
  });

  it('does not call a start that was stopped a failure', async () => {
    const start = supervisor.start();
    const outcome = expect(start).rejects.toMatchObject({ error: { reason: 'practice.failed' } });
    await supervisor.stop();
    await outcome;
    expect(supervisor.status.state).toBe('off');
  });
});
