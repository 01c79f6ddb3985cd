import type { Migration } from '../../database/migrate';
import { house } from './001-house';
import { transfers } from './002-transfers';
import { plans } from './003-plans';
import { corps } from './004-corps';
import { vendors } from './005-vendors';
import { joinWays } from './006-join-ways';
import { people } from './007-people';
import { desk } from './008-desk';
import { images } from './009-images';

export const ledgerMigrations: readonly Migration[] = [
  { name: 'house', sql: house },
  { name: 'transfers', sql: transfers },
  { name: 'plans', sql: plans },
  { name: 'corps', sql: corps },
  { name: 'vendors', sql: vendors },
  { name: 'join-ways', sql: joinWays },
  { name: 'people', sql: people },
  { name: 'desk', sql: desk },
  { name: 'images', sql: images },
];
