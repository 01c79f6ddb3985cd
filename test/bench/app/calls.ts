import type { Channel, Input, Output } from '@shared/contract/index';
import type { Result } from '@shared/domain/result';
import type { Page } from './devtools';

type Offered = Record<string, (input: unknown) => Promise<unknown>>;

/** Makes a call of the contract from the page, as soon as the page offers it. */
export async function call<C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const answer = await page.run(ask, { channel, input });
  const result = answer as Result<Output<C>>;
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.data;
}

async function ask({ channel, input }: { channel: string; input: unknown }): Promise<unknown> {
  for (;;) {
    const { handover } = window as unknown as { handover?: Offered };
    const method = handover?.[channel];
    if (method !== undefined) return method(input);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
