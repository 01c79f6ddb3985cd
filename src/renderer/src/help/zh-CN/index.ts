import type { HelpBook } from '../page';
import { audit } from './audit';
import { backups } from './backups';
import { changes } from './changes';
import { connectSobot } from './connectSobot';
import { connectWecom } from './connectWecom';
import { connectWshoto } from './connectWshoto';
import { connections } from './connections';
import { doctor } from './doctor';
import { groupStatistics } from './groupStatistics';
import { groups } from './groups';
import { importing } from './importing';
import { jobs } from './jobs';
import { joinWays } from './joinWays';
import { network } from './network';
import { orphans } from './orphans';
import { overview } from './overview';
import { people } from './people';
import { plan } from './plan';
import { serviceStatistics } from './serviceStatistics';
import { settings } from './settings';
import { sobotFiles } from './sobotFiles';
import { sobotOrders } from './sobotOrders';
import { sobotStatistics } from './sobotStatistics';
import { statistics } from './statistics';
import { transfers } from './transfers';
import { updates } from './updates';
import { welcome } from './welcome';
import { wizard } from './wizard';
import { wshotoStatistics } from './wshotoStatistics';

/** The help in Chinese, a page a file. */
export const book: HelpBook = {
  welcome,
  overview,
  groups,
  orphans,
  changes,
  transfers,
  wizard,
  importing,
  plan,
  joinWays,
  people,
  statistics,
  groupStatistics,
  serviceStatistics,
  wshotoStatistics,
  sobotStatistics,
  sobotFiles,
  sobotOrders,
  jobs,
  audit,
  connections,
  connectWecom,
  connectWshoto,
  connectSobot,
  doctor,
  settings,
  network,
  backups,
  updates,
};
