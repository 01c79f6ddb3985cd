import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorityName, readAuthorities, vouchesFor } from '@main/vendors/authorities';

const folder = join(import.meta.dirname, '../../../support/certificates');
const pem = (name: string): string => readFileSync(join(folder, `${name}.pem`), 'utf8');
const NOW = Date.UTC(2026, 10, 28) / 1000;

interface Case {
  readonly trusted?: readonly string[];
  readonly chain?: readonly string[];
  readonly host?: string;
  readonly now?: number;
}

function vouched({
  trusted = ['root'],
  chain = ['server', 'intermediate'],
  host = 'vendor.test',
  now = NOW,
}: Case): boolean {
  return vouchesFor(readAuthorities(trusted.map(pem).join('\n')), chain.map(pem), host, now);
}

describe('a file of authorities', () => {
  it('names those in it, and leaves out what is none', () => {
    const text = ['# ours', pem('root'), pem('server'), pem('notAuthority'), pem('other')].join('\n');
    expect(readAuthorities(text).map(authorityName)).toEqual(['Test Root', 'Other Root']);
  });

  it('may hold none', () => {
    expect(readAuthorities('')).toEqual([]);
    expect(readAuthorities(pem('server'))).toEqual([]);
  });

  it('throws where a certificate is damaged', () => {
    expect(() => readAuthorities(pem('root').replace(/\n.{20}/, '\n!'))).toThrow();
  });
});

describe('a server is vouched for', () => {
  it.each<[string, Case]>([
    ['by the authority over an intermediate one', {}],
    ['by an authority that signed it itself', { chain: ['direct'] }],
    [
      'by the intermediate alone, where only that is trusted',
      { trusted: ['intermediate'], chain: ['server'] },
    ],
    ['where nothing but the signature says who signed it', { chain: ['unlinked'] }],
    ['with the authority itself in the chain', { chain: ['server', 'intermediate', 'root'] }],
    [
      'whatever else is in the chain, in any order',
      { chain: ['server', 'other', 'tooDeep', 'intermediate'] },
    ],
    ['under a name with a wildcard', { host: 'wecom.gateway.test' }],
    ['under its address', { host: '192.0.2.7' }],
    ['by one of several', { trusted: ['other', 'root'] }],
  ])('%s', (_why, given) => expect(vouched(given)).toBe(true));
});

describe('a server is not vouched for', () => {
  it.each<[string, Case]>([
    ['by another authority', { trusted: ['other'] }],
    ['by an authority of the same name with another key', { trusted: ['impostor'] }],
    ['by such a one, where nothing but its signature tells', { trusted: ['impostor'], chain: ['unlinked'] }],
    ['by an authority that may not sign', { trusted: ['noSigner'], chain: ['underNoSigner'] }],
    ['as an authority itself', { chain: ['authorityServer'] }],
    ['by no authority', { trusted: [] }],
    ['without its chain', { chain: ['server'] }],
    ['without a certificate', { chain: [] }],
    ['under another name', { host: 'qyapi.weixin.qq.com' }],
    ['under a name two levels below its wildcard', { host: 'a.b.gateway.test' }],
    ['under another address', { host: '192.0.2.8' }],
    ['by its common name only', { chain: ['nameOnly', 'intermediate'] }],
    ['after its time', { chain: ['expired', 'intermediate'] }],
    ['before its time', { chain: ['future', 'intermediate'] }],
    ['when the authorities have run out', { now: Date.UTC(2120, 1, 1) / 1000 }],
    ['by an authority that has run out', { trusted: ['oldRoot'], chain: ['underOldRoot'] }],
    ['with a certificate for clients', { chain: ['client', 'intermediate'] }],
    ['with a signature that can be forged', { chain: ['sha1', 'intermediate'] }],
    ['with a key that can be broken', { chain: ['weakKey', 'intermediate'] }],
    ['by somebody who is no authority', { chain: ['underNotAuthority', 'notAuthority'] }],
    ['below more authorities than one allows', { chain: ['underTooDeep', 'tooDeep', 'intermediate'] }],
    ['by an authority for some hosts only', { trusted: ['constrained'], chain: ['underConstrained'] }],
  ])('%s', (_why, given) => expect(vouched(given)).toBe(false));

  it('with what is no certificate', () => {
    expect(vouchesFor(readAuthorities(pem('root')), ['nonsense'], 'vendor.test', NOW)).toBe(false);
  });
});
