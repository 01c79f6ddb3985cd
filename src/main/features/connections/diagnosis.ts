import { TEST_STEPS, type TestReport } from '@shared/contract/connections';
import { Failure, type AppError } from '@shared/domain/errors';
import type { Vendor } from '@shared/domain/vendor';
import type { AnyClient } from '@main/vendors/any-client';

type Step = (typeof TEST_STEPS)[number];
type Call = readonly [Step, () => Promise<unknown>];

/** A test does not wait for limits. */
const AT_ONCE = { maxWaitSeconds: 5, urgent: true } as const;

/** Only WeCom knows trusted addresses. */
const stepsOf = (vendor: Vendor): readonly Step[] =>
  vendor === 'wecom' ? TEST_STEPS : TEST_STEPS.filter((step) => step !== 'ip');

/**
 * Tries a connection step by step and tells trouble with its address, token, IP and permissions apart.
 * The client should repeat nothing, so that the answer comes soon. The steps before the one that failed are good, those after it were not reached.
 */
export async function diagnose(any: AnyClient): Promise<TestReport> {
  for (const [step, call] of callsOf(any)) {
    try {
      await call();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return failedAt(any.vendor, blame(any.vendor, error.error, step), error.error);
    }
  }
  return { ok: true, steps: stepsOf(any.vendor).map((step) => ({ step, state: 'ok' })) };
}

function callsOf(any: AnyClient): readonly Call[] {
  const token: Call = ['token', () => any.client.authenticate(AT_ONCE)];
  if (any.vendor !== 'wecom') return [token, ['permission', () => any.client.ping(AT_ONCE)]];
  const { client } = any;
  return [
    token,
    ['ip', () => client.apiDomainIps(AT_ONCE)],
    ['permission', () => client.followUsers(AT_ONCE)],
  ];
}

/** The report of a test that failed at one step. */
export function failedAt(vendor: Vendor, failed: Step, error: AppError): TestReport {
  const all = stepsOf(vendor);
  const at = all.indexOf(failed);
  const steps = all.map((step, index) => {
    if (index === at) return { step, state: 'failed' as const, error };
    return { step, state: index < at ? ('ok' as const) : ('skipped' as const) };
  });
  return { ok: false, steps };
}

/** Which step an error belongs to: whoever answers no code was not the vendor, and any call can meet an IP trouble. */
function blame(vendor: Vendor, error: AppError, during: Step): Step {
  if (vendor === 'wecom' && error.code === 'ip-not-trusted') return 'ip';
  if (error.vendor?.errcode === undefined && error.code !== 'rate-limited') return 'address';
  // A token that was kept or pasted is seen to be dead by the call that uses it.
  if (vendor !== 'wecom' && error.code === 'auth') return 'token';
  // get_api_domain_ip needs no permission, so what it refuses for another reason is the app as a whole.
  return during === 'ip' ? 'permission' : during;
}
