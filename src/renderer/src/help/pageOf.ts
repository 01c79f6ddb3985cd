import type { Vendor } from '@shared/domain/vendor';
import type { Route } from '../stores/router';
import type { HelpPageId } from './pages';

const CONNECT: Readonly<Record<Vendor, HelpPageId>> = {
  wecom: 'connectWecom',
  wshoto: 'connectWshoto',
  sobot: 'connectSobot',
};

const STATISTICS: Readonly<Record<Vendor, HelpPageId>> = {
  wecom: 'statistics',
  wshoto: 'wshotoStatistics',
  sobot: 'sobotStatistics',
};

/** The page about what a route shows; `vendor` is that of the active connection, and null without one. */
export function pageOf(route: Route, vendor: Vendor | null): HelpPageId {
  switch (route.screen) {
    case 'groups':
      return route.part ?? 'groups';
    case 'transfers':
      return route.planId === undefined ? 'transfers' : 'plan';
    case 'statistics':
      if (route.part !== undefined) return route.part === 'files' ? 'sobotFiles' : 'sobotOrders';
      return vendor === null ? 'statistics' : STATISTICS[vendor];
    case 'connections':
      if (route.doctor !== undefined) return 'doctor';
      return route.edit?.vendor === undefined ? 'connections' : CONNECT[route.edit.vendor];
    case 'overview':
    case 'joinWays':
    case 'people':
    case 'jobs':
    case 'audit':
    case 'settings':
      return route.screen;
  }
}
