import { describe, expect, it } from 'vitest';
import { wantsSecretAgain } from '@shared/domain/secret-address';

const stored = { baseUrl: 'https://gateway.example/cgi-bin', proxyUrl: '' };
const local = { baseUrl: 'http://127.0.0.1:4000/cgi-bin', proxyUrl: 'http://10.0.0.8:3128' };

describe('wantsSecretAgain', () => {
  it.each([
    'https://elsewhere.example/cgi-bin',
    'https://gateway.example:8443/cgi-bin',
    'https://gateway.example.evil.example/cgi-bin',
    'http://127.0.0.1/cgi-bin',
  ])('at %s', (baseUrl) => {
    expect(wantsSecretAgain(stored, { ...stored, baseUrl })).toBe(true);
  });

  it.each([
    'https://gateway.example/cgi-bin',
    ' https://GATEWAY.example:443/cgi-bin/ ',
    'https://gateway.example/other/path',
    'https://gateway.example',
    'nonsense',
  ])('not at %s', (baseUrl) => {
    expect(wantsSecretAgain(stored, { ...stored, baseUrl })).toBe(false);
  });

  it('behind another proxy only when nothing encrypts the way', () => {
    const proxyUrl = 'http://10.0.0.9:3128';
    expect(wantsSecretAgain(local, { ...local, proxyUrl })).toBe(true);
    expect(wantsSecretAgain({ ...local, proxyUrl: '' }, local)).toBe(true);
    expect(wantsSecretAgain(local, local)).toBe(false);
    expect(wantsSecretAgain(local, { ...local, proxyUrl: '' })).toBe(false);
    expect(wantsSecretAgain(stored, { ...stored, proxyUrl })).toBe(false);
  });

  it('not behind a proxy that differs by its credentials', () => {
    expect(wantsSecretAgain(local, { ...local, proxyUrl: 'http://me:pass@10.0.0.8:3128/' })).toBe(false);
  });
});
