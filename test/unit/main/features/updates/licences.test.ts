import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLicences } from '@main/features/updates/licences';
import { tempFolder } from '../../../../support/temp-folder';

const versions = { electron: '45.0.1', chrome: '150.1', node: '24.2.0' };
const built = (name: string) => ({ name, version: '1.0.0', licence: 'MIT', text: `${name} may be used` });

it('lists the packages of the build with the runtime that really runs, by name', async () => {
  const licences = join(tempFolder(), 'licences.json');
  writeFileSync(licences, JSON.stringify([built('zod'), built('electron'), built('antd')]));
  const all = await createLicences({ licences, versions })['updates.licences'](undefined);
  expect(all.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'antd 1.0.0',
    'Chromium 150.1',
    'electron 45.0.1',
    'Node.js 24.2.0',
    'zod 1.0.0',
  ]);
  expect(all.at(-1)?.text).toBe('zod may be used');
});
