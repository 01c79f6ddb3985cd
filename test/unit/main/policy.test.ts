import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsFields } from '@shared/contract/settings';
import { POLICY_SETTINGS } from '@shared/domain/policy';
import { parsePolicy, policyPath, readPolicy, WITHOUT_POLICY } from '@main/policy';

const PATH = '/etc/handover/policy.json';
const parse = (file: unknown) => parsePolicy(PATH, JSON.stringify(file));
/** As strict as a file can be. */
const strict = (kind: string, detail: unknown) => ({
  view: { fixed: ['updates'], hidden: [], readOnly: true, problem: { path: PATH, kind, detail } },
  settings: { updates: 'off' },
  feed: null,
});

describe('a policy', () => {
  it('fixes and hides settings, lets only read, and names the source of updates', () => {
    const file = {
      settings: { proxyMode: 'manual', proxyUrl: 'http://proxy.corp:3128', updates: 'off', memberDays: 90 },
      hide: ['logLevel', 'density', 'logLevel'],
      readOnly: true,
      updates: { feed: 'https://updates.example.com/handover/' },
    };
    expect(parse(file)).toEqual({
      view: {
        fixed: ['proxyMode', 'proxyUrl', 'updates', 'memberDays'],
        hidden: ['logLevel', 'density'],
        readOnly: true,
        problem: null,
      },
      settings: file.settings,
      feed: file.updates.feed,
    });
  });

  it('may say nothing', () => expect(parse({})).toEqual(WITHOUT_POLICY));

  it('may begin with a byte order mark', () => {
    expect(parsePolicy(PATH, '\uFEFF{"readOnly":true}').view.readOnly).toBe(true);
  });

  it('has its file of authorities believed as it is at the start', () => {
    const { settings, view } = parse({ settings: { caFile: '/etc/handover/ca.pem' } });
    expect(settings).toEqual({ caFile: '/etc/handover/ca.pem', caDigest: null });
    expect(view.fixed).toEqual(['caFile']);
  });

  it('can fix every setting that it can name', () => {
    const open = ['activeConnection', 'practiceRunning', 'caDigest'];
    expect(
      Object.keys(settingsFields.shape)
        .filter((name) => !open.includes(name))
        .toSorted(),
    ).toEqual(POLICY_SETTINGS.toSorted());
  });
});

describe('a policy that cannot be used is as strict as it can be', () => {
  it.each([
    ['an unknown name', { readonly: true }, 'readonly'],
    ['an unknown setting', { settings: { thme: 'dark' } }, 'settings.thme'],
    [
      'a setting that no policy decides',
      { settings: { activeConnection: null } },
      'settings.activeConnection',
    ],
    ['an unknown name to hide', { hide: ['theme', 'thme'] }, 'hide.thme'],
    ['an unknown name beside a wrong value', { settings: { theme: 1 }, x: 1 }, 'x'],
    ['an unknown name of updates', { updates: { url: 'https://example.com' } }, 'updates.url'],
  ])('with %s', (_what, file, detail) => expect(parse(file)).toEqual(strict('unknownNames', detail)));

  it.each([
    ['a wrong value', { settings: { theme: 'pink' } }, 'settings.theme'],
    ['text for a switch', { readOnly: 'yes' }, 'readOnly'],
    ['a list', [], '{}'],
    ['null', null, '{}'],
    ['a proxy that is none', { settings: { proxyUrl: 'proxy:80' } }, 'settings.proxyUrl'],
    ['credentials of a proxy', { settings: { proxyUrl: 'http://a:b@proxy' } }, 'settings.proxyUrl'],
    ['a mode without its address', { settings: { proxyMode: 'pac' } }, 'settings.pacUrl'],
    ['a relative path', { settings: { caFile: 'ca.pem' } }, 'settings.caFile'],
    ['an unencrypted source of updates', { updates: { feed: 'http://example.com/' } }, 'updates.feed'],
  ])('with %s', (_what, file, detail) => expect(parse(file)).toEqual(strict('wrongValues', detail)));

  it('with what is no JSON', () => {
    expect(parsePolicy(PATH, '{"readOnly": true,}')).toEqual(
      strict('notJson', expect.stringMatching(/JSON/)),
    );
  });
});

describe('the file', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handover-policy-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is where only administrators write', () => {
    expect(policyPath('linux', {})).toBe('/etc/handover/policy.json');
    expect(policyPath('darwin', {})).toBe('/Library/Application Support/Handover/policy.json');
    expect(policyPath('win32', { ProgramData: 'D:\\Data' })).toBe('D:\\Data\\Handover\\policy.json');
    expect(policyPath('win32', {})).toBe('C:\\ProgramData\\Handover\\policy.json');
  });

  it('is read where there is one, and means nothing where there is none', async () => {
    const path = join(folder, 'policy.json');
    expect(readPolicy(path)).toBe(WITHOUT_POLICY);
    expect(readPolicy(join(folder, 'none', 'policy.json'))).toBe(WITHOUT_POLICY);
    await writeFile(path, '{"readOnly":true}');
    expect(readPolicy(path).view.readOnly).toBe(true);
  });

  it('counts as unusable where it cannot be read', async () => {
    expect(readPolicy(folder).view).toMatchObject({
      readOnly: true,
      problem: { path: folder, kind: 'unreadable', detail: 'EISDIR' },
    });
    const huge = join(folder, 'huge.json');
    await writeFile(huge, `{}${' '.repeat(2 ** 20)}`);
    expect(readPolicy(huge).view.problem).toMatchObject({ kind: 'unreadable', detail: 'EFBIG' });
  });
});
