import { isThisComputer, ownWay, systemWay } from '@main/features/doctor/way';
import { describe, expect, it } from 'vitest';

describe('systemWay', () => {
  it.each([
    ['DIRECT', null],
    ['', null],
    ['nonsense', null],
    ['DIRECT; PROXY late.example:1', null],
    ['PROXY proxy.example:3128', { kind: 'http', host: 'proxy.example', port: 3128 }],
    ['PROXY proxy.example:3128; DIRECT', { kind: 'http', host: 'proxy.example', port: 3128 }],
    ['PROXY [2001:db8::1]:8080', { kind: 'http', host: '[2001:db8::1]', port: 8080 }],
    ['HTTPS proxy.example:443', { kind: 'other', host: 'proxy.example', port: 443 }],
    ['SOCKS5 proxy.example:1080', { kind: 'other', host: 'proxy.example', port: 1080 }],
  ])('reads %j', (rules, proxy) => {
    expect(systemWay(rules)).toEqual(
      proxy === null
        ? { via: 'none', proxy: null }
        : { via: 'system', proxy: { ...proxy, credentials: null } },
    );
  });
});

describe('ownWay', () => {
  it.each([
    ['http://proxy.example', 'http', 80],
    ['http://proxy.example:3128', 'http', 3128],
    ['https://proxy.example', 'other', 443],
  ])('knows kind and port of %s', (url, kind, port) => {
    expect(ownWay(url, null)).toMatchObject({ via: 'own', proxy: { kind, host: 'proxy.example', port } });
  });
});

it.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['[::1]', true],
  ['10.0.0.1', false],
  ['localhost.example', false],
])('knows whether %s is this computer', (host, own) => {
  expect(isThisComputer(host)).toBe(own);
});
