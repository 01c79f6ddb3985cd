import { expect, it } from 'vitest';
import { settingsShape, type Settings } from '@shared/contract/settings';
import { failure } from '@shared/domain/errors';
import { createSettings, type SettingsEffects } from '@main/features/settings/settings';

function stage(effects: Partial<SettingsEffects> = {}) {
  let kept: Settings = settingsShape.parse({});
  const seen: unknown[] = [];
  const handlers = createSettings({
    store: {
      getSettings: async () => kept,
      setSettings: async (patch) => (kept = { ...kept, ...patch }),
      getView: async () => null,
      setView: async () => undefined,
    },
    openFile: async () => null,
    emit: (topic) => seen.push(topic),
    effects: {
      startWithSystem: async (on) => void seen.push(['start', on, kept.startWithSystem]),
      changed: ({ stayInTray }) => seen.push(['stay', stayInTray]),
      ...effects,
    },
  });
  return { handlers, seen, kept: () => kept };
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
