import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Vendor } from '@shared/domain/vendor';
import type { Route, SobotPart } from '../stores/router';
import type { HelpPageId } from './pages';

/** The page about what a connection to a vendor needs. */
export const CONNECT_PAGE: Readonly<Record<Vendor, HelpPageId>> = {
  wecom: 'connectWecom',
  wshoto: 'connectWshoto',
  sobot: 'connectSobot',
};

interface Shown {
  readonly dataset?: DatasetId | null | undefined;
  readonly part?: SobotPart | null | undefined;
}

/** The page about what the statistics of a vendor show. */
export function statisticsPage(vendor: Vendor | null, { dataset, part }: Shown): HelpPageId {
  if (part === 'files') return 'sobotFiles';
  if (part === 'orders') return 'sobotOrders';
  switch (vendor) {
    case null:
      return 'statistics';
    case 'wecom':
      if (dataset === undefined || dataset === null) return 'statistics';
      return dataset.startsWith('kf') ? 'serviceStatistics' : 'groupStatistics';
    case 'wshoto':
      return 'wshotoStatistics';
    case 'sobot':
      return 'sobotStatistics';
  }
}

/** The page about what a route shows; `vendor` is that of the active connection, and null without one. */
export function pageOf(route: Route, vendor: Vendor | null): HelpPageId {
  switch (route.screen) {
    case 'groups':
      return route.part ?? 'groups';
    case 'transfers':
      return route.planId === undefined ? 'transfers' : 'plan';
    case 'statistics':
      return statisticsPage(vendor, route);
    case 'connections':
      return route.doctor === undefined ? 'connections' : 'doctor';
    case 'overview':
    case 'joinWays':
    case 'people':
    case 'jobs':
    case 'audit':
    case 'settings':
      return route.screen;
  }
}
