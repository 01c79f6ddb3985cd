import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonSentences } from '@renderer/i18n/reasons';
import type { VaultFile } from '@shared/domain/join-way';
import { freshUserData, removeUserData, screenshot } from './support/app';
import { ask, attempt } from './support/calls';
import { isSamePicture } from './support/clipboard';
import { saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { adopted, ownWays, vaultOf } from './support/join-ways';
import { lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { JoinWaysPage } from './support/pages/join-ways';
import { connect } from './support/steps';
import { say, zh } from './support/words';

const { joinWays: text } = zh;
const sentences = reasonSentences['zh-CN'];

test('a vault goes to another computer with its codes, versions and images, and to no other corp', async ({
  launch,
  vendor,
}) => {
  const { control, ...company } = await vendor();
  const first = await launch();
  const { id } = await connect(first.page, company);
  await adopted(first.page, id, control);
  const [way] = await ownWays(control);
  if (way === undefined) throw new Error('there is no join way');
  const elsewhere = { remark: '一号店台卡（新）' };
  await control.changeJoinWay({ op: 'change', configId: way.configId, config: elsewhere });
  await adopted(first.page, id, control);
  await new Frame(first.page).go('joinWays');
  const path = join(first.userData, 'vault.json');
  await saveTo(first.app, path);
  await new JoinWaysPage(first.page).more('export');
  const told = say(text.vault.exported_other, { count: 7, path });
  await expect(first.page.getByText(told)).toBeVisible();
  const before = await vaultOf(first.page, id);
  expect(before.get(way.configId)?.versions.map(({ remark }) => remark)).toEqual([
    elsewhere.remark,
    way.remark,
  ]);
  const file = await readFile(path, 'utf8');
  await first.close();

  const other = await freshUserData();
  try {
    const { page, app, complaints, close } = await launch({ userData: other });
    const connection = await connect(page, company, { name: '新电脑' });
    const { qrRequests } = await control.joinWays();
    await new Frame(page).go('joinWays');
    const vault = new JoinWaysPage(page);
    const copy = join(other, 'vault.json');
    const content = JSON.parse(file) as VaultFile;
    for (const [bytes, reason] of [
      [JSON.stringify({ ...content, corpId: 'ww0000000000000000' }), 'joinWays.otherCorp'],
      [file.slice(0, -20), 'joinWays.notVault'],
    ] as const) {
      await writeFile(copy, bytes);
      await vault.import(copy);
      const sentence = say(sentences[reason] ?? '', { corpId: 'ww0000000000000000' });
      await expect(page.getByText(sentence)).toBeVisible();
      await screenshot(page, `join-ways-20-${reason}`);
    }
    await expect(page.getByText(text.empty.title)).toBeVisible();

    await writeFile(copy, file);
    await vault.import(copy);
    await expect(
      page.getByText(say(text.vault.imported, { added: 7, completed: 0, known: 0 })),
    ).toBeVisible();
    await expect(vault.loadedCodes(6)).resolves.toBe(true);
    await vault.open(elsewhere.remark);
    await vault.tab('versions');
    await screenshot(page, 'join-ways-21-imported');
    await lookOver(page, 'join-ways-21-imported');
    const after = await vaultOf(page, connection.id);
    expect(after.size).toBe(7);
    for (const [configId, { versions, png }] of after) {
      const kept = before.get(configId);
      expect(versions).toEqual(kept?.versions);
      expect(png === null).toBe(kept?.png === null);
      if (png !== null) expect(await isSamePicture(app, png, kept?.png ?? new Uint8Array())).toBe(true);
    }
    // The images came with the file: the vendor was asked for none of them.
    expect((await control.joinWays()).qrRequests).toHaveLength(qrRequests.length);
    expect((await control.joinWays()).calls).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  } finally {
    await removeUserData(other);
  }
});

test('a connection that only reads reads join ways, and changes none', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  const { id } = await connect(page, company, { readOnly: true });
  await adopted(page, id, control);
  const { rows } = await ask(page, 'joinWays.list', { connectionId: id });
  const row = rows.find(({ fields }) => fields !== null && fields.remark !== '');
  if (row === undefined || row.fields === null) throw new Error('nothing was adopted');
  const { fields } = row;
  const refusals = [
    await attempt(page, 'joinWays.create', { connectionId: id, fields }),
    await attempt(page, 'joinWays.update', { id: row.id, fields, expected: fields }),
    await attempt(page, 'joinWays.remove', { id: row.id, typed: fields.remark }),
  ];
  for (const answer of refusals) {
    expect(answer).toMatchObject({ ok: false, error: { reason: 'connection.readOnly' } });
  }
  expect((await control.joinWays()).calls).toEqual([]);

  await new Frame(page).go('joinWays');
  const vault = new JoinWaysPage(page);
  await expect(vault.act(text.actions.create)).toBeDisabled();
  await vault.open(fields.remark);
  for (const act of ['edit', 'duplicate', 'remove'] as const) await expect(vault.do(act)).toBeDisabled();
  await expect(vault.do('refresh')).toBeEnabled();
  await screenshot(page, 'join-ways-22-read-only');
});
