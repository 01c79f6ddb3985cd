import { audit } from './audit';
import { changes } from './changes';
import { common } from './common';
import { connections } from './connections';
import { doctor } from './doctor';
import { exports } from './exports';
import { frame } from './frame';
import { grid } from './grid';
import { orphans } from './orphans';
import { groups } from './groups';
import { happenings } from './happenings';
import { jobs } from './jobs';
import { help } from './help';
import { joinWays } from './joinWays';
import { overview } from './overview';
import { palette } from './palette';
import { people } from './people';
import { safety } from './safety';
import { settings } from './settings';
import { sobot } from './sobot';
import { statistics } from './statistics';
import { tour } from './tour';
import { transfers } from './transfers';
import { updates } from './updates';
import { welcome } from './welcome';

export const zhCN = {
  audit,
  changes,
  common,
  connections,
  doctor,
  exports,
  frame,
  grid,
  orphans,
  groups,
  happenings,
  jobs,
  help,
  joinWays,
  overview,
  palette,
  people,
  safety,
  settings,
  sobot,
  statistics,
  tour,
  transfers,
  updates,
  welcome,
} as const;
