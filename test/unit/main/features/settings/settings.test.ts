import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingsShape, type Settings } from '@shared/contract/settings';
import { failure } from '@shared/domain/errors';
import { createSettings, type SettingsEffects } from '@main/features/settings/settings';
import type { Policy } from '@main/policy';

const certificates = join(import.meta.dirname, '../../../../support/certificates');

function stage(effects: Partial<SettingsEffects> = {}, policy: Policy['settings'] = {}) {
  /** Which file of certificates the dialog is answered with; null closes it. */
  const dialog: { answer: string | null } = { answer: null };
  let kept: Settings = settingsShape.parse({});
  const seen: unknown[] = [];
  const handlers = createSettings({
    store: {
      getSettings: async () => kept,
      setSettings: async (patch) => (kept = { ...kept, ...patch }),
      getView: async () => null,
      setView: async () => undefined,
    },
    policy: { settings: policy },
    wayOut: { extra: async () => null, look: async () => undefined },
    readFile: (path) => readFile(path),
    openFile: async () => dialog.answer && join(certificates, `${dialog.answer}.pem`),
    emit: (topic) => seen.push(topic),
    effects: {
      startWithSystem: async (on) => void seen.push(['start', on, kept.startWithSystem]),
      changed: ({ stayInTray }) => seen.push(['stay', stayInTray]),
      ...effects,
    },
  });
  return { handlers, seen, dialog, kept: () => kept };
}

it('asks the system before it says that the app starts with it', async () => {
  const { handlers, seen, kept } = stage();
  await handlers['settings.set']({ startWithSystem: true });
  expect(seen).toEqual([['start', true, false], ['stay', false], 'settings.changed']);
  expect(kept().startWithSystem).toBe(true);
});

it('leaves the setting as it was where the system refuses', async () => {
  const refuse = () => Promise.reject(failure('conflict', 'desktop.noStart', 'not installed'));
  const { handlers, seen, kept } = stage({ startWithSystem: refuse });
  await expect(handlers['settings.set']({ startWithSystem: true })).rejects.toMatchObject({
    error: { reason: 'desktop.noStart' },
  });
  expect([kept().startWithSystem, seen]).toEqual([false, []]);
});

it('does not trouble the system with other settings, but tells of them', async () => {
  const { handlers, seen } = stage();
  await handlers['settings.set']({ stayInTray: true });
  expect(seen).toEqual([['stay', true], 'settings.changed']);
});

it('refuses to change what a policy decided, and takes what says the same', async () => {
  const { handlers, kept } = stage({}, { memberDays: 90 });
  await expect(handlers['settings.set']({ theme: 'dark', memberDays: 0 })).rejects.toMatchObject({
    error: { code: 'conflict', reason: 'settings.fixed' },
  });
  expect(kept().theme).toBe('system');
  await handlers['settings.set']({ theme: 'dark', memberDays: 90 });
  expect(kept().theme).toBe('dark');
});

it('checks and tidies the network settings as they are together', async () => {
  const { handlers, kept } = stage();
  await expect(handlers['settings.set']({ proxyMode: 'manual' })).rejects.toMatchObject({
    error: { code: 'validation', reason: 'proxy.empty' },
  });
  await handlers['settings.set']({ proxyMode: 'manual', proxyUrl: ' http://Proxy.corp:3128/ ' });
  expect(kept()).toMatchObject({ proxyMode: 'manual', proxyUrl: 'http://proxy.corp:3128' });
  await expect(handlers['settings.set']({ proxyUrl: '' })).rejects.toMatchObject({
    error: { reason: 'proxy.empty' },
  });
  await handlers['settings.set']({ proxyMode: 'direct', proxyUrl: '' });
  expect(kept()).toMatchObject({ proxyMode: 'direct', proxyUrl: '' });
});

it('trusts the file of authorities that was chosen, as it was then, and no other', async () => {
  const { handlers, dialog, kept } = stage();
  expect(await handlers['settings.chooseCaFile'](undefined)).toBeNull();
  const path = join(certificates, 'root.pem');
  await expect(handlers['settings.set']({ caFile: path })).rejects.toMatchObject({
    error: { reason: 'settings.notCertificates' },
  });
  dialog.answer = 'root';
  expect(await handlers['settings.chooseCaFile'](undefined)).toEqual({ path, authorities: ['Test Root'] });
  await handlers['settings.set']({ caFile: path });
  const { caDigest } = kept();
  expect(caDigest).toMatch(/^[0-9a-f]{64}$/);
  dialog.answer = 'server';
  await expect(handlers['settings.chooseCaFile'](undefined)).rejects.toMatchObject({
    error: { reason: 'settings.notCertificates' },
  });
  await handlers['settings.set']({ caFile: path, theme: 'dark' });
  expect(kept()).toMatchObject({ caFile: path, caDigest });
  await handlers['settings.set']({ caFile: null });
  expect(kept()).toMatchObject({ caFile: null, caDigest: null });
});
