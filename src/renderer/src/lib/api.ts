import type { Channel, HandoverApi, Input, Output } from '@shared/contract/index';
import { Failure } from '@shared/domain/errors';
import type { Result } from '@shared/domain/result';

declare global {
  interface Window {
    readonly handover: HandoverApi;
  }
}

type Calls = { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>> };

/** The input of a call as arguments: none where the call takes nothing. */
export type Args<C extends Channel> = Input<C> extends undefined ? [] : [input: Input<C>];

/** Calls main and answers its data; what main reports as an error is thrown as a `Failure`. */
export async function request<C extends Channel>(channel: C, ...args: Args<C>): Promise<Output<C>> {
  const calls: Calls = window.handover;
  const [input] = args as [Input<C>];
  const result = await calls[channel](input);
  if (result.ok) return result.data;
  throw new Failure(result.error);
}
