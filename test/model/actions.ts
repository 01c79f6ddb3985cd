import type { Parsed } from '@shared/contract';
import type { FaultRule } from '@main/practice/faults';
import { CONNECTION } from './life';
import type { Action } from './scenario';
import type { Stage } from './stage';

type Verb = 'pause' | 'hold' | 'resume' | 'cancel' | 'recheck';
type Terms = Pick<Parsed<'transfers.draft'>, 'source' | 'takers' | 'split' | 'takeOver'>;

/** Does what an action says; answers when the app has answered, or at once. */
export async function act(stage: Stage, action: Action): Promise<unknown> {
  stage.tell(`--- ${JSON.stringify(action)}`);
  const { company, weather } = stage;
  const group = (number: number): string => company.chatIds[number % company.chatIds.length] ?? '';
  const person = (number: number): string => pick([...company.takers, ...company.givers], number) ?? '';
  switch (action.do) {
    case 'plan': {
      const count = Math.min(action.count, company.chatIds.length);
      const ids = Array.from({ length: count }, (_, place) => group(action.from + place));
      const selection = { kind: 'ids' as const, connectionId: CONNECTION, ids };
      const source = { kind: 'selection' as const, selection, imported: false };
      const { split: by, takeOver } = action;
      return start(stage, { source, takers: action.takers.map(person), split: { by }, takeOver });
    }
    case 'retry':
    case 'reverse': {
      const planId = pick([...stage.made.keys()], action.plan);
      if (planId === undefined) return null;
      const takers = action.do === 'retry' && action.taker % 2 === 0 ? [person(action.taker)] : [];
      const source = { kind: action.do, planId };
      return start(stage, { source, takers, split: { by: 'even' }, takeOver: false });
    }
    case 'pause':
    case 'hold':
    case 'resume':
    case 'cancel':
    case 'recheck':
      return steer(stage, action.do, pick([...stage.made.keys()], action.plan));
    case 'job': {
      const planId = pick([...stage.made.keys()], action.plan);
      const job = stage.ledger.jobs().findLast((one) => one.planId === planId);
      if (job === undefined) return null;
      return stage.ask(async ({ work }) => {
        await work.handlers[`jobs.${action.verb}`]({ jobId: job.id });
      });
    }
    case 'sync': {
      const { mode } = action;
      return stage.ask(({ work }) => work.handlers['groups.sync']({ connectionId: CONNECTION, mode }));
    }
    case 'die':
      return stage.die();
    case 'wake':
      return stage.wake();
    case 'offline':
    case 'online':
      weather.offline = action.do === 'offline';
      if (!weather.offline) stage.wake();
      return null;
    case 'read-only':
    case 'writable':
      weather.readOnly = action.do === 'read-only';
      return null;
    case 'jump':
      stage.time.jump(action.seconds);
      return stage.wake();
    case 'wrong-clock':
      weather.clockError += action.seconds;
      return null;
    case 'phone':
      // Only somebody in service can be given a group.
      company.change({
        op: 'owner',
        chatId: group(action.group),
        userid: pick(company.inService(), action.person) ?? '',
      });
      return stage.witness.moved(group(action.group));
    case 'leave':
      return company.change({ op: 'leave', userid: person(action.person) });
    case 'dismiss':
      company.change({ op: 'dismiss', chatId: group(action.group) });
      return stage.witness.moved(group(action.group));
    case 'fault': {
      const { do: _, api, ...rule } = action;
      const rest: Omit<FaultRule, 'api'> = { ...rule, probability: 1, delayMs: 0, status: 502 };
      for (const path of PATHS[api]) company.workspace.faults.add({ ...rest, api: path });
      return null;
    }
    default:
      return action satisfies never;
  }
}

const BELOW = 'externalcontact/groupchat';
const PATHS: Readonly<Record<Extract<Action, { do: 'fault' }>['api'], readonly string[]>> = {
  transfer: [`${BELOW}/transfer`, `${BELOW}/onjob_transfer`],
  group: [`${BELOW}/get`],
  list: [`${BELOW}/list`],
  any: ['*'],
};

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % Math.max(1, list.length)];
}

/** Drafts a plan and starts it. */
async function start(stage: Stage, terms: Terms): Promise<void> {
  const words = { name: 'model', ticket: '', note: '' };
  const plan = await stage.ask(({ work }) =>
    work.handlers['transfers.draft']({ connectionId: CONNECTION, ...terms, ...words }),
  );
  if (plan === null) return;
  const { source } = terms;
  const chosen = source.kind === 'selection' && source.selection.kind === 'ids' ? source.selection.ids : null;
  const items = stage.ledger.items().filter(({ planId }) => planId === plan.id);
  stage.made.set(plan.id, chosen ?? items.map(({ chatId }) => chatId));
  await stage.ask(({ work }) =>
    work.handlers['transfers.start']({ planId: plan.id, typed: plan.counts.planned }),
  );
}

/** Steers a plan; none is steered by null. */
export async function steer(stage: Stage, verb: Verb, planId: number | undefined): Promise<void> {
  if (planId === undefined) return;
  await stage.ask(async ({ work }) => {
    await work.handlers[`transfers.${verb}`]({ planId });
  });
}
