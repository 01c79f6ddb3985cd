import { describe, expect, it } from 'vitest';
import { checkAppProxy, checkNetwork, checkPac } from '@shared/domain/network-settings';

describe('the proxy of the whole app', () => {
  it('is an address without credentials', () => {
    expect(checkAppProxy(' http://Proxy.example.com:3128/ ')).toEqual({
      ok: true,
      value: 'http://proxy.example.com:3128',
    });
  });

  it.each([
    ['', 'proxy.empty'],
    ['proxy.example.com:3128', 'proxy.scheme'],
    ['socks5://proxy.example.com', 'proxy.scheme'],
    ['http://user:pass@proxy.example.com', 'proxy.credentials'],
    ['http://proxy.example.com/path', 'proxy.path'],
  ])('is not %s', (typed, reason) => expect(checkAppProxy(typed)).toEqual({ ok: false, reason }));
});

describe('the address of a PAC file', () => {
  it.each([
    'https://example.com/proxy.pac',
    'https://example.com/proxy.pac?site=3',
    'http://127.0.0.1:8080/proxy.pac',
    'http://localhost/proxy.pac',
    'http://[::1]/proxy.pac',
    'http://10.1.2.3/proxy.pac',
    'http://172.16.0.1/proxy.pac',
    'http://172.31.255.1/proxy.pac',
    'http://192.168.1.1/wpad.dat',
    'http://[fd00::1]/proxy.pac',
    'http://wpad/wpad.dat',
    'http://proxy.corp/proxy.pac',
    'http://pac.example.internal/proxy.pac',
  ])('may be %s', (typed) => expect(checkPac(` ${typed} `)).toEqual({ ok: true, value: typed }));

  it.each([
    ['', 'pac.empty'],
    ['proxy.pac', 'pac.malformed'],
    ['https://', 'pac.malformed'],
    ['example.com/proxy.pac', 'pac.malformed'],
    ['file:///etc/proxy.pac', 'pac.scheme'],
    ['data:application/x-ns-proxy-autoconfig,x', 'pac.scheme'],
    ['FTP://example.com/proxy.pac', 'pac.scheme'],
    ['chrome://version', 'pac.scheme'],
    ['https://user:pass@example.com/proxy.pac', 'pac.credentials'],
    ['http://example.com/proxy.pac', 'pac.outside'],
    ['http://172.32.0.1/proxy.pac', 'pac.outside'],
    ['http://11.0.0.1/proxy.pac', 'pac.outside'],
    ['http://10.0.0.1.example.com/proxy.pac', 'pac.outside'],
    ['http://corp.example.com/proxy.pac', 'pac.outside'],
    ['http://[2001:db8::1]/proxy.pac', 'pac.outside'],
    ['http://0x08.0x08.0x08.0x08/proxy.pac', 'pac.outside'],
  ])('is not %s', (typed, reason) => expect(checkPac(typed)).toEqual({ ok: false, reason }));
});

describe('the network settings together', () => {
  const settings = { proxyMode: 'system', proxyUrl: '', pacUrl: '' } as const;

  it.each([
    [{ proxyMode: 'manual' }, 'proxy.empty'],
    [{ proxyMode: 'pac' }, 'pac.empty'],
    [{ proxyUrl: 'nonsense' }, 'proxy.scheme'],
    [{ pacUrl: 'file:///x' }, 'pac.scheme'],
  ] as const)('are refused for %o', (part, reason) => {
    expect(checkNetwork({ ...settings, ...part })).toEqual({ ok: false, reason });
  });

  it('may leave empty what the mode does not use', () => {
    expect(checkNetwork(settings)).toEqual({ ok: true, value: settings });
    const direct = { ...settings, proxyMode: 'direct', proxyUrl: 'http://proxy:80/' } as const;
    expect(checkNetwork(direct)).toEqual({ ok: true, value: { ...direct, proxyUrl: 'http://proxy' } });
  });
});
