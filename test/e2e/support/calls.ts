import type { Page } from 'playwright/test';
import type { Channel, Input, Output } from '@shared/contract/index';
import type { Result } from '@shared/domain/result';

type Offered = Record<string, (input: unknown) => Promise<unknown>>;

/** Makes a call of the contract from the page, past every screen, and answers the whole envelope. */
export async function attempt<C extends Channel>(
  page: Page,
  channel: C,
  ...[input]: Input<C> extends undefined ? [] : [Input<C>]
): Promise<Result<Output<C>>> {
  const answer = await page.evaluate(
    async ([name, argument]) => {
      const { handover } = window as unknown as { handover: Offered };
      return handover[name]?.(argument);
    },
    [channel, input] as const,
  );
  return answer as Result<Output<C>>;
}

/** The same, for calls that have to succeed. */
export async function ask<C extends Channel>(
  page: Page,
  channel: C,
  ...input: Input<C> extends undefined ? [] : [Input<C>]
): Promise<Output<C>> {
  const result = await attempt(page, channel, ...input);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.data;
}
