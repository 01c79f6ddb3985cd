import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { doctor as chinese } from '@renderer/i18n/zh-CN/doctor';
import { doctor as english } from '@renderer/i18n/en/doctor';
import { dataset } from '@shared/domain/datasets';
import { PROBES } from '@shared/domain/doctor';
import { explain } from '@shared/domain/wecom/codes';
import { KEYCHAIN_SERVICE, screenshot } from './support/app';
import { ask } from './support/calls';
import { disguises } from './support/canaries';
import { clearClipboard, copiedText } from './support/clipboard';
import { saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { ConnectionForm, ConnectionsPage } from './support/pages/connections';
import { DoctorPage } from './support/pages/doctor';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { JobsPage } from './support/pages/jobs';
import { StatisticsPage } from './support/pages/statistics';
import { WelcomePage } from './support/pages/welcome';
import { connect, startSync, sync, untilJob } from './support/steps';
import type { Vendor } from './support/vendor';
import { say, zh } from './support/words';

type Company = Pick<Vendor, 'baseUrl' | 'corpId' | 'secret'>;

const { doctor: text } = zh;
const NAME = '测试企业';
const IP = '203.0.113.24';
const WRONG = 'canary-wrong-secret-71e9';

test.beforeAll(() => {
  process.env['HANDOVER_KEYCHAIN_SERVICE'] = KEYCHAIN_SERVICE;
});

/** The tokens that a vendor accepts now. It answers the one that is valid, whoever asks. */
async function heardTokens({ baseUrl, corpId, secret }: Company): Promise<string[]> {
  const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
  const answer = (await (await fetch(`${baseUrl}/gettoken?${query}`)).json()) as { access_token: string };
  return [answer.access_token];
}

/** Goes to the doctor of a connection and waits for its verdict. */
async function examine(page: Page, name = NAME): Promise<DoctorPage> {
  await new Frame(page).go('connections');
  const doctor = new DoctorPage(page);
  await doctor.open(name);
  await doctor.ended();
  return doctor;
}

test('the practice connections pass, each in the steps of its own vendor', async ({ handover: { page } }) => {
  await new WelcomePage(page).practise();
  const doctor = await examine(page, '练习环境');
  await expect(doctor.concluded('good')).toBeVisible();
  const wecom = PROBES.filter((probe) => probe !== 'tagStatistics' && probe !== 'sobotStatistics');
  for (const probe of wecom) await expect(doctor.probeAs(probe, 'ok')).toBeVisible();
  await screenshot(page, 'doctor-01-good');
  await lookOver(page, 'doctor-01-good');

  await new Frame(page).go('connections');
  const connections = new ConnectionsPage(page);
  await connections.practise('wshoto');
  await connections.practise('sobot');
  for (const [name, vendor, probe] of [
    ['练习环境 · 微盛', 'wshoto', 'tagStatistics'],
    ['练习环境 · 智齿', 'sobot', 'sobotStatistics'],
  ] as const) {
    await examine(page, name);
    await expect(doctor.concluded('good')).toBeVisible();
    await expect(doctor.stepAs('token', 'ok', vendor)).toBeVisible();
    await expect(doctor.stepAs('ip', 'skipped')).toBeVisible();
    await expect(doctor.probeAs(probe, 'ok')).toBeVisible();
    await expect(doctor.probe('groups')).toBeHidden();
    await screenshot(page, `doctor-02-${vendor}`);
    await lookOver(page, `doctor-02-${vendor}`);
  }
});

test('an address that is not trusted is named, with the way to mend it and a letter to IT in both languages', async ({
  handover: { app, page },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  await control.settings({ gettokenChecksIp: true });
  await control.trustedIps(['198.51.100.7']);
  await connect(page, company);
  const doctor = await examine(page);
  await expect(doctor.failedAt('ip')).toBeVisible();
  await expect(doctor.step('token')).toContainText(text.notes.ipFirst);
  await expect(doctor.stepAs('ip', 'failed')).toBeVisible();
  await expect(doctor.step('ip')).toContainText(IP);
  await expect(doctor.trustedIp).toContainText(text.ip.path);
  await expect(doctor.noneAsked('afterFailure')).toBeVisible();
  await screenshot(page, 'doctor-03-ip');
  await lookOver(page, 'doctor-03-ip');
  const { host } = new URL(company.baseUrl);
  for (const [language, { ip }] of [
    ['zh-CN', chinese],
    ['en', english],
  ] as const) {
    await clearClipboard(app);
    await doctor.copyLetter(language);
    const letter = say(ip.letter, { ip: IP, corpId: company.corpId, host });
    await expect.poll(() => copiedText(app)).toBe(letter);
  }

  await doctor.trustedIp.getByRole('button', { name: text.ip.setProxy }).click();
  const form = new ConnectionForm(page, 'edit');
  await expect(form.field('proxyUrl')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form.dialog).toBeHidden();
  await doctor.open(NAME);
  await control.trustedIps([IP]);
  await doctor.again();
  await expect(doctor.concluded('good')).toBeVisible();
  await expect(doctor.trustedIp).toBeHidden();
});

test('each permission that is missing is said with the page that grants it and the features that need it', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  await connect(page, company);
  const lacking = { statistics: 48002, joinWays: 48002, contacts: 60011, customerService: 95017 } as const;
  await control.settings({ lacks: lacking });
  const doctor = await examine(page);
  await expect(doctor.missing(['contacts', 'statistics', 'joinWays', 'customerService'])).toBeVisible();
  for (const probe of ['statistics', 'joinWays', 'contacts', 'customerService'] as const) {
    await expect(doctor.probeAs(probe, 'failed')).toBeVisible();
    await expect(doctor.probe(probe)).toContainText(text.probes[probe].where);
    await expect(doctor.probe(probe)).toContainText(text.probes[probe].features);
  }
  for (const probe of ['groups', 'customerContact', 'leavers'] as const) {
    await expect(doctor.probeAs(probe, 'ok')).toBeVisible();
  }
  await screenshot(page, 'doctor-04-permissions');
  await lookOver(page, 'doctor-04-permissions');
  await control.settings({ lacks: {} });
  await doctor.again();
  await expect(doctor.concluded('good')).toBeVisible();
});

test('a wrong secret is sent once, however often it is examined, tested or used, until it is entered anew', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  const asked = async (): Promise<number> => (await control.stats())['gettoken'] ?? 0;
  const { id } = await connect(page, { ...company, secret: WRONG });
  await expect.poll(asked).toBe(1);
  const doctor = await examine(page);
  await expect(doctor.failedAt('token')).toBeVisible();
  await expect(doctor.step('token')).toContainText(text.notes.knownWrongSecret);
  await screenshot(page, 'doctor-05-secret');
  await lookOver(page, 'doctor-05-secret');
  await doctor.again();
  await doctor.again();
  await new Frame(page).go('connections');
  const connections = new ConnectionsPage(page);
  await expect(await connections.test(NAME)).toContainText(zh.connections.report.failed);
  await untilJob(page, await startSync(page, id), ['failed']);
  await ask(page, 'connections.probe', { id });
  await examine(page);
  expect(await asked()).toBe(1);

  await doctor.step('token').getByRole('button', { name: text.editConnection }).click();
  const form = new ConnectionForm(page, 'edit');
  await form.fill({ secret: company.secret });
  await form.save();
  await doctor.open(NAME);
  await doctor.again();
  await expect(doctor.concluded('good')).toBeVisible();
  expect(await asked()).toBe(2);
});

test('a vendor that cannot be reached fails the step that found it out, and nothing after it is asked', async ({
  handover: { app, page, userData },
  vendor,
}) => {
  const { stop, control, ...company } = await vendor();
  await connect(page, company);
  await examine(page);
  const tokens = await heardTokens(company);
  await stop();
  const doctor = new DoctorPage(page);
  await doctor.again();
  const { host } = new URL(company.baseUrl);
  await expect(doctor.unreachable(host)).toBeVisible();
  await expect(doctor.stepAs('clock', 'failed')).toBeVisible();
  for (const step of ['token', 'ip'] as const) await expect(doctor.stepAs(step, 'skipped')).toBeVisible();
  await screenshot(page, 'doctor-06-off');
  await lookOver(page, 'doctor-06-off');

  // What is copied and saved tells it all, and nothing that is secret.
  await clearClipboard(app);
  await doctor.act('copy').click();
  await expect.poll(() => copiedText(app)).toContain(say(text.verdict.unreachable, { host }));
  const path = join(userData, 'doctor.txt');
  await saveTo(app, path);
  await doctor.act('save').click();
  await expect(page.getByText(say(text.saved, { path }))).toBeVisible();
  const saved = await readFile(path, 'utf8');
  expect(saved).toBe(await copiedText(app));
  const secrets = [company.secret, WRONG, ...tokens].flatMap(disguises);
  expect(secrets.filter((secret) => saved.includes(secret))).toEqual([]);
  expect(saved).not.toMatch(/access_token|corpsecret|https?:|\?\w+=/);
});

test('an error elsewhere leads to the doctor of the connection that it is about', async ({
  handover: { page },
  vendor,
}) => {
  const good = await vendor();
  const bad = await vendor();
  await bad.control.trustedIps([]);
  const frame = new Frame(page);
  const doctor = new DoctorPage(page);
  const { id } = await connect(page, bad, { name: '被拒绝的企业' });

  // Where the groups of the connection would be.
  await frame.go('groups');
  await untilJob(page, await startSync(page, id), ['failed']);
  await doctor.explain(page.getByRole('main')).first().click();
  await expect(doctor.heading('被拒绝的企业')).toBeVisible();
  await doctor.ended();
  await expect(doctor.failedAt('ip')).toBeVisible();

  // In the job centre, and with another connection in use.
  const { id: goodId } = await connect(page, good);
  await frame.go('jobs');
  const jobs = new JobsPage(page);
  await jobs.open('sync');
  await expect(jobs.drawer).toContainText('被拒绝的企业');
  await doctor.explain(jobs.drawer).click();
  await expect(doctor.heading('被拒绝的企业')).toBeVisible();
  await frame.go('connections');
  await doctor.explain(new ConnectionsPage(page).card('被拒绝的企业')).click();
  await expect(doctor.heading('被拒绝的企业')).toBeVisible();

  // At a group whose details could not be read.
  await good.control.fault({ api: 'externalcontact/groupchat/get', kind: 'errcode', errcode: 48002 });
  await sync(page, goodId);
  await frame.go('groups');
  const groups = new GroupsPage(page);
  const unreadable = say(zh.groups.unreadable, { code: '48002' });
  await expect(groups.row(unreadable)).toHaveCount(1);
  await groups.open(unreadable);
  await expect(groups.drawer).toContainText(explain(48002, 'zh-CN').fix);
  await screenshot(page, 'doctor-09-group');
  await lookOver(page, 'doctor-09-group');
  await doctor.explain(groups.drawer).click();
  await expect(doctor.heading(NAME)).toBeVisible();

  // In a toast.
  const { baseUrl, accountId: corpId, secret } = good.sobot;
  const office = { corpId, baseUrl, secret };
  await connect(page, office, { name: '客服中心', vendor: 'sobot' });
  await frame.go('statistics');
  const statistics = new StatisticsPage(page);
  await statistics.dataset(dataset('sobotServiceData').title.zh).click();
  await good.stop();
  await statistics.act(zh.statistics.scope.refresh).click();
  await doctor.explain(page.locator('.ant-message')).click();
  await expect(doctor.heading('客服中心')).toBeVisible();
});

test('an examination is stopped in the middle, and says what was not looked at', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  await connect(page, company);
  await control.settings({ latencyMs: 4000 });
  await new Frame(page).go('connections');
  const doctor = new DoctorPage(page);
  await doctor.open(NAME);
  await expect(doctor.stepAs('clock', 'running')).toBeVisible();
  await expect(doctor.concluded('running')).toBeVisible();
  await screenshot(page, 'doctor-07-running');
  await doctor.act('stop').click();
  await doctor.ended();
  await expect(doctor.concluded('stopped')).toBeVisible();
  await expect(doctor.stepAs('secret', 'ok')).toBeVisible();
  for (const step of ['clock', 'token', 'ip'] as const) {
    await expect(doctor.step(step)).toContainText(text.notes.stopped);
  }
  await expect(doctor.noneAsked('stopped')).toBeVisible();
  await screenshot(page, 'doctor-08-stopped');
  await lookOver(page, 'doctor-08-stopped');
});
