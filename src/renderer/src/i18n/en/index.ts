import type { Translation } from '../shape';
import type { zhCN } from '../zh-CN/index';
import { common } from './common';
import { frame } from './frame';

export const en: Translation<typeof zhCN> = { common, frame };
