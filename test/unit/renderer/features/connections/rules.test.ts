import { describe, expect, it } from 'vitest';
import { accountOf, draftOf, inputOf } from '@renderer/features/connections/draft';
import { fieldProblem } from '@renderer/features/connections/rules';
import { connectionFields } from '@shared/contract/connections';
import { BASE_URLS, OFFICIAL_BASE_URL } from '@shared/domain/connection-fields';
import { VENDORS } from '@shared/domain/vendor';

const good = { ...draftOf(undefined, []), name: '总部', corpId: 'ww8f2c1a77b3e9d012', secret: 'abcDEF123' };
const problem = (
  field: Parameters<typeof fieldProblem>[0],
  change: Partial<typeof good>,
  stored: Parameters<typeof fieldProblem>[2] = null,
) => fieldProblem(field, { ...good, ...change }, stored);

describe('fieldProblem', () => {
  it('finds nothing in a good draft', () => {
    for (const field of ['name', 'corpId', 'secret', 'baseUrl', 'proxyUrl'] as const) {
      expect(fieldProblem(field, good, null)).toBeNull();
    }
  });

  it('wants a name and a corp id that the contract takes', () => {
    expect(problem('name', { name: '   ' })).toEqual({ field: 'name' });
    expect(problem('corpId', { corpId: 'ww 12' })).toEqual({ field: 'corpId' });
  });

  it.each(['name', 'corpId'] as const)('takes the %s that the contract takes, and no other', (field) => {
    for (const text of [
      '',
      ' ',
      'a',
      ' a ',
      'ww_-1',
      'ww 12',
      '总部',
      'a'.repeat(60),
      'a'.repeat(61),
      'a'.repeat(65),
    ]) {
      const taken = connectionFields.shape[field].safeParse(text).success;
      expect([text, problem(field, { [field]: text }) === null]).toEqual([text, taken]);
    }
  });

  it('takes an empty secret only where one is stored', () => {
    expect(problem('secret', { secret: '' })).toEqual({ field: 'secret' });
    expect(problem('secret', { secret: '' }, good)).toBeNull();
    expect(problem('secret', { secret: 'two words' }, good)).toEqual({ field: 'secret' });
  });

  it('wants a stored secret again for another host', () => {
    const moved = { secret: '', baseUrl: 'https://gateway.example/cgi-bin' };
    expect(problem('secret', moved, good)?.reason).toBe('connection.secretForNewAddress');
    expect(problem('secret', { ...moved, secret: 'typed' }, good)).toBeNull();
  });

  it('wants another secret where the stored one is of the other kind', () => {
    const sobot = { ...good, ...accountOf('sobot') };
    const pasted = { ...sobot, credential: 'token' as const };
    expect(fieldProblem('secret', pasted, sobot)?.reason).toBe('connection.secretForNewCredential');
    expect(fieldProblem('secret', { ...pasted, secret: 'typed' }, sobot)).toBeNull();
    expect(fieldProblem('secret', pasted, pasted)).toBeNull();
  });

  it('gives the reason for an address that main would refuse', () => {
    expect(problem('baseUrl', { baseUrl: 'http://qyapi.weixin.qq.com/cgi-bin' })?.reason).toBe(
      'address.notHttps',
    );
    expect(problem('baseUrl', { baseUrl: 'http://127.0.0.1:4000/cgi-bin' })).toBeNull();
    expect(problem('proxyUrl', { proxyUrl: 'socks5://10.0.0.8:1080' })?.reason).toBe('proxy.scheme');
  });
});

describe('a draft', () => {
  it('begins at the official address, in a colour that is still free', () => {
    const { baseUrl, color } = draftOf(undefined, []);
    expect(baseUrl).toBe(OFFICIAL_BASE_URL);
    expect(color).toBe('teal');
  });

  it.each(VENDORS)('begins anew at an address of %s, which main would take', (vendor) => {
    const draft = draftOf(undefined, [], vendor);
    expect(draft).toMatchObject({ vendor, credential: 'key', corpId: '', secret: '' });
    expect(draft.baseUrl).toBe(BASE_URLS[vendor][0].url);
    for (const { url } of BASE_URLS[vendor]) {
      expect(fieldProblem('baseUrl', { ...draft, baseUrl: url }, null)).toBeNull();
    }
  });

  it('sends a secret only when one was typed, and never inside the fields', () => {
    const { fields, secret } = inputOf({ ...good, name: ' 总部 ', secret: ' ' });
    expect(secret).toBeUndefined();
    expect(fields.name).toBe('总部');
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(connectionFields.shape).toSorted());
  });
});
