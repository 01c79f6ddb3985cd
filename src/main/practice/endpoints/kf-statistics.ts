import { Refusal } from '../codes';
import { asked } from '../statistics/asked';
import { dayNumber, midnight, type DayNumber } from '../statistics/calendar';
import { accountDay, assistantDay, servicerDay, type KfCounts } from '../statistics/kf-days';
import { daysOf, readRange } from '../statistics/range';
import type { KfAccount } from '../world/kf';
import type { Workspace } from '../workspace';
import type { Call, Endpoint, Fields } from './endpoint';
import { checkUserid, optionalText } from './fields';
import { kfAccount, serves } from './kf-accounts';

/** Days of one call, both ends included (D:95489, D:95490). */
const MOST_DAYS = 31;
/** Yesterday is worked out by six in the morning (D:95489). */
const READY_SECONDS = 6 * 3600;

/** A row for every day of the range; `statistic` is left out for a day without figures, or not worked out yet. */
function statisticList(
  api: string,
  { workspace, body, now }: Call,
  subjects: readonly string[],
  figures: (day: DayNumber) => Fields | null,
): Fields {
  const range = readRange(body['start_time'], body['end_time'], MOST_DAYS, now);
  workspace.statisticCalls.push(asked(api, range, subjects));
  const unready = now - midnight(dayNumber(now)) < READY_SECONDS ? dayNumber(now) - 1 : null;
  return {
    statistic_list: daysOf(range).map((day) => {
      const statistic = day === unready ? null : figures(day);
      return { stat_time: midnight(day), ...(statistic === null ? {} : { statistic }) };
    }),
  };
}

/** The whole of one account (D:95489). */
const corp: Endpoint = {
  api: 'kf/get_corp_statistic',
  method: 'POST',
  handle(call) {
    const { workspace, body } = call;
    const account = kfAccount(workspace, body['open_kfid']);
    return statisticList(corp.api, call, [account.openKfid], (day) => corpFigures(workspace, account, day));
  },
};

/** One servicer of an account, or all of them when none is named (D:95490). */
const servicer: Endpoint = {
  api: 'kf/get_servicer_statistic',
  method: 'POST',
  handle(call) {
    const { workspace, body } = call;
    const { state } = workspace;
    const account = kfAccount(workspace, body['open_kfid']);
    const userid = optionalText(body['servicer_userid']);
    const person = readServicer(workspace, account, userid);
    const subjects = [account.openKfid, ...(userid === '' ? [] : [userid])];
    return statisticList(servicer.api, call, subjects, (day) =>
      servicerFigures(
        person === null ? accountDay(state, account, day) : servicerDay(state, account, person, day),
      ),
    );
  },
};

function readServicer(workspace: Workspace, account: KfAccount, userid: string): number | null {
  if (userid === '') return null;
  checkUserid(userid);
  const { state } = workspace;
  const person = state.find(userid);
  if (person !== null && !state.person(person).visible) throw new Refusal(60030);
  if (person === null || !serves(workspace, account, person)) throw new Refusal(60253);
  return person;
}

function corpFigures({ state }: Workspace, account: KfAccount, day: DayNumber): Fields | null {
  const people = accountDay(state, account, day);
  const assistant = assistantDay(state, account, day);
  if (people.sessions + assistant.sessions === 0) return null;
  // A session that the assistant passes on stays the same session.
  const alone = assistant.sessions - assistant.transferred;
  return {
    session_cnt: people.sessions + alone,
    customer_cnt: people.customers + alone,
    customer_msg_cnt: people.messages + assistant.messages,
    upgrade_service_customer_cnt: people.memberCustomers + people.groupCustomers,
    ai_session_reply_cnt: account.assistant === 'none' ? 0 : assistant.sessions,
    ...(account.assistant === 'none'
      ? {}
      : rate('ai_transfer_rate', assistant.transferred, assistant.sessions)),
    ...(account.assistant === 'knowledge'
      ? rate('ai_knowledge_hit_rate', assistant.hits, assistant.messages)
      : {}),
    msg_rejected_customer_cnt: people.rejected,
  };
}

function servicerFigures(counts: KfCounts): Fields | null {
  const { sessions, replied, asked, rated, satisfied, middling } = counts;
  if (sessions === 0) return null;
  return {
    session_cnt: sessions,
    customer_cnt: counts.customers,
    customer_msg_cnt: counts.messages,
    ...rate('reply_rate', replied, sessions),
    ...(replied === 0 ? {} : { first_reply_average_sec: Math.round(counts.replySeconds / replied) }),
    satisfaction_investgate_cnt: asked,
    ...rate('satisfaction_participation_rate', rated, asked),
    ...rate('satisfied_rate', satisfied, rated),
    ...rate('middling_rate', middling, rated),
    ...rate('dissatisfied_rate', rated - satisfied - middling, rated),
    upgrade_service_customer_cnt: counts.memberCustomers + counts.groupCustomers,
    upgrade_service_member_invite_cnt: counts.memberInvites,
    upgrade_service_member_customer_cnt: counts.memberCustomers,
    upgrade_service_groupchat_invite_cnt: counts.groupInvites,
    upgrade_service_groupchat_customer_cnt: counts.groupCustomers,
    msg_rejected_customer_cnt: counts.rejected,
  };
}

/** A fraction under its name; nothing when there is nothing to divide by. */
function rate(name: string, part: number, whole: number): Fields {
  return whole === 0 ? {} : { [name]: Math.round((part / whole) * 10_000) / 10_000 };
}

export const KF_STATISTICS: readonly Endpoint[] = [corp, servicer];
