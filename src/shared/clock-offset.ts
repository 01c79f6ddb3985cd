/** Names the environment variable with the seconds by which a process runs ahead of the computer's clock. */
export const CLOCK_OFFSET = 'HANDOVER_CLOCK_OFFSET';

/** The whole seconds that the environment asks for; 0 when it asks for nothing sensible. */
export function clockOffset(env: Readonly<Record<string, string | undefined>>): number {
  const seconds = Number(env[CLOCK_OFFSET] ?? 0);
  return Number.isInteger(seconds) ? seconds : 0;
}
