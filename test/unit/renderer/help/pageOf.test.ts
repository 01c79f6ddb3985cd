import { describe, expect, it } from 'vitest';
import { DATASET_IDS } from '@shared/domain/datasets/ids';
import { dataset } from '@shared/domain/datasets';
import { CONNECT_PAGE, pageOf, statisticsPage } from '@renderer/help/pageOf';
import { HELP_PAGES } from '@renderer/help/pages';
import { GROUP_PARTS, SCREENS, SOBOT_PARTS, type Route } from '@renderer/stores/router';

describe('the page of the help about a route', () => {
  it('is there for every screen, whichever vendor is at work', () => {
    for (const screen of SCREENS) {
      for (const vendor of ['wecom', 'wshoto', 'sobot', null] as const) {
        expect(HELP_PAGES).toContain(pageOf({ screen } as Route, vendor));
      }
    }
  });

  it('tells the screens apart', () => {
    const pages = SCREENS.map((screen) => pageOf({ screen } as Route, 'wecom'));
    expect(new Set(pages).size).toBe(SCREENS.length);
  });

  it('follows the parts of a screen, and what is open on it', () => {
    for (const part of GROUP_PARTS) expect(pageOf({ screen: 'groups', part }, 'wecom')).toBe(part);
    expect(pageOf({ screen: 'transfers', planId: 3 }, 'wecom')).toBe('plan');
    expect(pageOf({ screen: 'transfers', planId: 3, sheet: true }, 'wecom')).toBe('plan');
    expect(pageOf({ screen: 'connections', doctor: 'c1' }, 'wecom')).toBe('doctor');
    expect(SOBOT_PARTS.map((part) => pageOf({ screen: 'statistics', part }, 'sobot'))).toEqual([
      'sobotFiles',
      'sobotOrders',
    ]);
  });

  it('follows the dataset, of which each has a page other than that about statistics in general', () => {
    for (const id of DATASET_IDS) {
      const page = statisticsPage(dataset(id).vendor, { dataset: id });
      expect(page).toMatch(/^\w+Statistics$/);
    }
    expect(statisticsPage('wecom', { dataset: 'kfServicers' })).toBe('serviceStatistics');
    expect(statisticsPage('wecom', { dataset: 'groupsByDay' })).toBe('groupStatistics');
  });

  it('names a page for what each vendor needs of a connection', () => {
    expect(new Set(Object.values(CONNECT_PAGE)).size).toBe(3);
  });

  it('leaves no page to links alone, but for parts of the settings, and what dialogs name themselves', () => {
    const routes: Route[] = [
      ...SCREENS.map((screen) => ({ screen }) as Route),
      ...GROUP_PARTS.map((part): Route => ({ screen: 'groups', part })),
      ...SOBOT_PARTS.map((part): Route => ({ screen: 'statistics', part })),
      { screen: 'transfers', planId: 1 },
      { screen: 'connections', doctor: 'c1' },
    ];
    const reached = new Set([
      ...routes.map((route) => pageOf(route, 'wecom')),
      ...DATASET_IDS.map((id) => statisticsPage(dataset(id).vendor, { dataset: id })),
      ...Object.values(CONNECT_PAGE),
    ]);
    expect(HELP_PAGES.filter((page) => !reached.has(page))).toEqual([
      'welcome',
      'wizard',
      'importing',
      'network',
      'backups',
      'updates',
    ]);
  });
});
