import { expect, it } from 'vitest';
import { isAllowed } from '../../../../scripts/licences/allowed';

it.each([
  'MIT',
  'Apache-2.0',
  '(MIT OR GPL-3.0-only)',
  'MIT AND BSD-3-Clause',
  '(MIT AND (ISC OR AGPL-3.0))',
  '0BSD',
])('ships what is under %s', (licence) => expect(isAllowed(licence)).toBe(true));

it.each([
  'GPL-3.0-only',
  'LGPL-2.1',
  'MIT AND GPL-2.0-only',
  '(GPL-2.0 OR AGPL-3.0)',
  'UNLICENSED',
  'BlueOak-1.0.0',
  'SEE LICENSE IN licence.txt',
  'MIT GPL-2.0',
  '(MIT',
  'none',
  '',
])('refuses to ship what is under %j', (licence) => expect(isAllowed(licence)).toBe(false));
