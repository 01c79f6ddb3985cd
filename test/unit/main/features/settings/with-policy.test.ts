import { expect, it } from 'vitest';
import { settingsShape, type Settings } from '@shared/contract/settings';
import { withPolicy } from '@main/features/settings/with-policy';

it('shows what a policy decided instead of what is stored, and leaves that alone', async () => {
  let kept: Settings = settingsShape.parse({ theme: 'light', memberDays: 30 });
  const store = {
    getSettings: async () => kept,
    setSettings: async (patch: Partial<Settings>) => (kept = { ...kept, ...patch }),
  };
  const seen = withPolicy(store, { settings: { memberDays: 90 } });
  expect(await seen.getSettings()).toMatchObject({ theme: 'light', memberDays: 90 });
  expect(await seen.setSettings({ theme: 'dark', memberDays: 0 })).toMatchObject({
    theme: 'dark',
    memberDays: 90,
  });
  expect(kept).toMatchObject({ theme: 'dark', memberDays: 30 });
});
