import type { z } from 'zod';
import { qrUrl } from '../qr/address';
import type { QrRequest } from '../qr/serve';
import type { JoinWayCall } from '../state/join-ways';
import type { JoinWay, JoinWayConfig } from '../world/join-ways';
import type { Workspace } from '../workspace';
import { ControlError } from './control-error';
import type { joinWayInput } from './input';

/** One join way as it really is, also one of another app. */
export interface JoinWayFacts extends JoinWayConfig {
  readonly configId: string;
  readonly own: boolean;
  readonly createdAt: number;
  /** What the API answers as `qr_code`; null for none. */
  readonly qrUrl: string | null;
}

export interface JoinWaysFacts {
  /** Oldest first. */
  readonly joinWays: readonly JoinWayFacts[];
  /** How many count against the quota, contact ways included. */
  readonly used: number;
  readonly quota: number;
  /** Every call that was to make, change or delete one, in order. */
  readonly calls: readonly JoinWayCall[];
  /** What was asked of the host of the QR images since the vendor started, in order. */
  readonly qrRequests: readonly QrRequest[];
}

export function describeJoinWays(workspace: Workspace): JoinWaysFacts {
  const { state, settings, qrRequests } = workspace;
  const { joinWays } = state;
  return {
    joinWays: joinWays.all().map(({ configId, own, createdAt, config }) => ({
      configId,
      own,
      createdAt,
      ...config,
      qrUrl: qrUrl(workspace, configId, config.scene),
    })),
    used: joinWays.count + settings.contactWaysUsed,
    quota: settings.joinWayQuota,
    calls: joinWays.calls,
    qrRequests,
  };
}

/** What the same app did on another computer. @throws ControlError for what this app does not have. */
export function changeJoinWay(
  { state, clock }: Workspace,
  input: z.output<typeof joinWayInput>,
): JoinWayCall {
  const way = state.joinWays.own(input.configId);
  if (way === null) throw new ControlError('There is no such join way.');
  return {
    type: 'joinWay',
    act: input.op === 'change' ? 'update' : 'del',
    by: 'elsewhere',
    requestId: '',
    at: clock.now(),
    configId: way.configId,
    sent: {},
    errcode: 0,
    config: input.op === 'change' ? changed(way, input.config) : null,
    fault: null,
  };
}

type Change = Extract<z.output<typeof joinWayInput>, { op: 'change' }>['config'];

function changed({ config }: JoinWay, change: Change): JoinWayConfig {
  return {
    scene: change.scene ?? config.scene,
    remark: change.remark ?? config.remark,
    autoCreate: change.autoCreate ?? config.autoCreate,
    baseName: change.baseName ?? config.baseName,
    baseId: change.baseId === undefined ? config.baseId : change.baseId,
    chatIds: change.chatIds ?? config.chatIds,
    state: change.state ?? config.state,
  };
}
