import { TEST_STEPS, type TestReport } from '@shared/contract/connections';
import { Failure, type AppError } from '@shared/domain/errors';
import type { WecomClient } from '@main/vendors/wecom/types';

type Step = (typeof TEST_STEPS)[number];

/** A test does not wait for limits. */
const AT_ONCE = { maxWaitSeconds: 5, urgent: true } as const;

/**
 * Tries a connection step by step and tells trouble with its address, token, IP and permissions apart.
 * The client should repeat nothing, so that the answer comes soon. The steps before the one that failed are good, those after it were not reached.
 */
export async function diagnose(client: WecomClient): Promise<TestReport> {
  const calls: readonly (readonly [Step, () => Promise<unknown>])[] = [
    ['token', () => client.authenticate(AT_ONCE)],
    ['ip', () => client.apiDomainIps(AT_ONCE)],
    ['permission', () => client.followUsers(AT_ONCE)],
  ];
  for (const [step, call] of calls) {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return failedAt(blame(error.error, step), error.error);
    }
  }
  return { ok: true, steps: TEST_STEPS.map((step) => ({ step, state: 'ok' })) };
}

/** The report of a test that failed at one step. */
export function failedAt(failed: Step, error: AppError): TestReport {
  const at = TEST_STEPS.indexOf(failed);
  const steps = TEST_STEPS.map((step, index) => {
    if (index === at) return { step, state: 'failed' as const, error };
    return { step, state: index < at ? ('ok' as const) : ('skipped' as const) };
  });
  return { ok: false, steps };
}

/** Which step an error belongs to: whoever answers no code was not WeCom, and any call can meet an IP trouble. */
function blame(error: AppError, during: Step): Step {
  if (error.code === 'ip-not-trusted') return 'ip';
  if (error.vendor?.errcode === undefined && error.code !== 'rate-limited') return 'address';
  // get_api_domain_ip needs no permission, so what it refuses for another reason is the app as a whole.
  return during === 'ip' ? 'permission' : during;
}
