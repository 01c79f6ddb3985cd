import type { SobotOrder } from '../state/events';
import type { FileRequest, SobotToken } from '../sobot/account';
import type { Agent, SkillGroup } from '../sobot/company';
import type { Workspace } from '../workspace';
import type { WshotoToken } from '../wshoto/account';
import type { Tag } from '../wshoto/tags';

/** What a test or a screen may want to know of the account at wshoto. */
export interface WshotoFacts {
  readonly tags: readonly Tag[];
  /** Every token given out, in order. */
  readonly tokens: readonly WshotoToken[];
}

export interface SobotFacts {
  readonly groups: readonly SkillGroup[];
  /** Also the one who has left. */
  readonly agents: readonly Agent[];
  /** Every token given out, in order; at most the last one works. */
  readonly tokens: readonly SobotToken[];
  /** Orders that were accepted, in order. */
  readonly orders: readonly SobotOrder[];
  /** What reached the host of the files. */
  readonly files: readonly FileRequest[];
}

export function describeWshoto({ wshoto: { tags, issued } }: Workspace): WshotoFacts {
  return { tags, tokens: issued };
}

export function describeSobot({ sobot, state }: Workspace): SobotFacts {
  const { groups, agents } = sobot.company;
  return { groups, agents, tokens: sobot.issued, orders: state.orders, files: sobot.fileRequests };
}
