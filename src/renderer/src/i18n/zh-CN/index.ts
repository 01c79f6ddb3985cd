import { common } from './common';
import { frame } from './frame';

export const zhCN = { common, frame } as const;
