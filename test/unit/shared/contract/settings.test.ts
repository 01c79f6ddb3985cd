import { expect, it } from 'vitest';
import { contract } from '@shared/contract';
import { settingsShape } from '@shared/contract/settings';

it('a change of one setting names only that one', () => {
  expect(contract['settings.set'].input.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
});

it('settings that were never made have defaults', () => {
  expect(settingsShape.parse({})).toEqual({
    language: 'system',
    theme: 'system',
    density: 'comfortable',
    activeConnection: null,
    practiceRunning: true,
    confirmAbove: 50,
    dailyLimitScope: 'owner',
    startWithSystem: false,
    stayInTray: false,
    proxyMode: 'system',
    proxyUrl: '',
    pacUrl: '',
    caFile: null,
    caDigest: null,
    logLevel: 'info',
    memberDays: 0,
    updates: 'ask',
  });
});
