import type { TestReport } from '@shared/contract/connections';
import type { AppError } from '@shared/domain/errors';
import { diagnose, failedAt } from '@main/features/connections/diagnosis';
import type { AnyClient } from '@main/vendors/any-client';
import { VendorFailure } from '@main/vendors/failure';
import type { SobotClient } from '@main/vendors/sobot/types';
import type { WecomClient } from '@main/vendors/wecom/types';
import type { WshotoClient } from '@main/vendors/wshoto/types';
import { describe, expect, it } from 'vitest';

type Calls = Readonly<Record<string, VendorFailure>>;

const trouble = (code: AppError['code'], errcode?: number): VendorFailure =>
  new VendorFailure(
    {
      code,
      reason: 'r',
      message: 'm',
      retryable: false,
      ...(errcode === undefined ? {} : { vendor: { errcode } }),
    },
    'answered',
    null,
  );

/** A client whose calls are good, but for those that are named. */
function client<T>(failing: Calls, asked: string[]): T {
  return new Proxy(
    {},
    {
      get: (_, name) => async () => {
        asked.push(String(name));
        const failure = failing[String(name)];
        if (failure) throw failure;
      },
    },
  ) as T;
}

const wecom = (failing: Calls = {}, asked: string[] = []): AnyClient => ({
  vendor: 'wecom',
  client: client<WecomClient>(failing, asked),
});
const wshoto = (failing: Calls = {}, asked: string[] = []): AnyClient => ({
  vendor: 'wshoto',
  client: client<WshotoClient>(failing, asked),
});
const sobot = (failing: Calls = {}, asked: string[] = []): AnyClient => ({
  vendor: 'sobot',
  client: client<SobotClient>(failing, asked),
});

const told = ({ steps }: TestReport): string => steps.map(({ step, state }) => `${step} ${state}`).join(', ');

describe('a good connection', () => {
  it('to WeCom passes four steps', async () => {
    const report = await diagnose(wecom());
    expect([report.ok, told(report)]).toEqual([true, 'address ok, token ok, ip ok, permission ok']);
  });

  it.each([wshoto, sobot])('to another vendor has no trusted IPs to pass', async (make) => {
    const asked: string[] = [];
    const report = await diagnose(make({}, asked));
    expect([report.ok, told(report)]).toEqual([true, 'address ok, token ok, permission ok']);
    expect(asked).toEqual(['authenticate', 'ping']);
  });
});

describe('trouble', () => {
  it.each([wshoto, sobot])('is told apart by where it comes from', async (make) => {
    const address = await diagnose(make({ authenticate: trouble('offline') }));
    expect(told(address)).toBe('address failed, token skipped, permission skipped');
    const token = await diagnose(make({ authenticate: trouble('auth', 900_004) }));
    expect(told(token)).toBe('address ok, token failed, permission skipped');
    const permission = await diagnose(make({ ping: trouble('permission', 700_046) }));
    expect(told(permission)).toBe('address ok, token ok, permission failed');
  });

  it('with a pasted or kept token is seen by the call that uses it', async () => {
    const report = await diagnose(sobot({ ping: trouble('auth', 910_002) }));
    expect(told(report)).toBe('address ok, token failed, permission skipped');
  });

  it('with the address of this computer is WeCom alone', async () => {
    const report = await diagnose(wecom({ authenticate: trouble('ip-not-trusted', 60_020) }));
    expect(told(report)).toBe('address ok, token ok, ip failed, permission skipped');
  });

  it('that no vendor caused is thrown on', async () => {
    const broken = { ...wecom(), client: undefined } as unknown as AnyClient;
    await expect(diagnose(broken)).rejects.toThrow(TypeError);
  });
});

it('leaves steps out of a report that never began', () => {
  const { error } = trouble('validation');
  expect(told(failedAt('sobot', 'address', error))).toBe('address failed, token skipped, permission skipped');
});
