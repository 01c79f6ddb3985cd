import { checkBaseUrl, checkProxy } from '@shared/domain/addresses';
import { describe, expect, it } from 'vitest';

describe('checkBaseUrl', () => {
  it.each([
    ['https://qyapi.weixin.qq.com/cgi-bin', 'https://qyapi.weixin.qq.com/cgi-bin'],
    ['  https://qyapi.weixin.qq.com/cgi-bin//  ', 'https://qyapi.weixin.qq.com/cgi-bin'],
    ['https://Gateway.Example.com:8443/wecom/v1/', 'https://gateway.example.com:8443/wecom/v1'],
    ['https://example.com:443', 'https://example.com'],
    ['http://127.0.0.1:4000/cgi-bin', 'http://127.0.0.1:4000/cgi-bin'],
    ['http://localhost:80/', 'http://localhost'],
    ['http://[::1]:9/x', 'http://[::1]:9/x'],
  ])('takes %s as %s', (typed, value) => {
    expect(checkBaseUrl(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'address.empty'],
    ['   ', 'address.empty'],
    ['qyapi.weixin.qq.com', 'address.malformed'],
    ['https://', 'address.malformed'],
    ['https://host:99999/', 'address.malformed'],
    ['https://a b/', 'address.malformed'],
    ['ftp://example.com', 'address.malformed'],
    ['javascript:alert(1)', 'address.malformed'],
    ['http://example.com/cgi-bin', 'address.notHttps'],
    ['http://127.0.0.1.example.com/', 'address.notHttps'],
    ['http://localhost.example.com/', 'address.notHttps'],
    ['https://user:pass@example.com/', 'address.credentials'],
    ['https://example.com/?debug=1', 'address.query'],
    ['https://example.com/#top', 'address.query'],
  ])('refuses %s because of %s', (typed, reason) => {
    expect(checkBaseUrl(typed)).toEqual({ ok: false, reason });
  });
});

describe('checkProxy', () => {
  it('takes an empty address for the proxy of the system', () => {
    expect(checkProxy('  ')).toEqual({ ok: true, value: { url: '', credentials: null } });
  });

  it('keeps the address and splits the credentials off', () => {
    expect(checkProxy('http://bo%40b:p%3Ass@proxy.example.com:3128/')).toEqual({
      ok: true,
      value: { url: 'http://proxy.example.com:3128', credentials: { username: 'bo@b', password: 'p:ss' } },
    });
  });

  it('takes credentials as they are when they are not encoded', () => {
    expect(checkProxy('http://user:100%@p@host:1')).toMatchObject({
      value: { url: 'http://host:1', credentials: { username: 'user', password: '100%@p' } },
    });
  });

  it.each([
    ['proxy.example.com:3128', 'proxy.scheme'],
    ['socks5://host:1080', 'proxy.scheme'],
    ['http://', 'proxy.malformed'],
    ['http://host:3128/path', 'proxy.path'],
    ['http://host:3128?x', 'proxy.path'],
  ])('refuses %s because of %s', (typed, reason) => {
    expect(checkProxy(typed)).toEqual({ ok: false, reason });
  });
});
