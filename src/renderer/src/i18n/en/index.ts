import type { Translation } from '../shape';
import type { zhCN } from '../zh-CN/index';
import { audit } from './audit';
import { common } from './common';
import { connections } from './connections';
import { frame } from './frame';
import { grid } from './grid';
import { groups } from './groups';
import { jobs } from './jobs';
import { overview } from './overview';
import { settings } from './settings';
import { sobot } from './sobot';
import { statistics } from './statistics';
import { transfers } from './transfers';
import { welcome } from './welcome';

export const en: Translation<typeof zhCN> = {
  audit,
  common,
  connections,
  frame,
  grid,
  groups,
  jobs,
  overview,
  settings,
  sobot,
  statistics,
  transfers,
  welcome,
};
