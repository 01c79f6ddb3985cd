import { rmSync } from 'node:fs';
import { readJson } from './files.mjs';
import { at, node24, tools } from './paths.mjs';
import { capture, runNode } from './run.mjs';
import { runOnVirtualDesktop } from './display.mjs';
import { ensureBuilt } from './build.mjs';
import { endedAs, failedUnits } from './failures.mjs';
import { runCampaign } from './campaign.mjs';

/**
 * A step answers whether it passed, how many tests it counted if it runs tests, which of them failed, and
 * which passed only at a second try.
 */

const none = { passed: 0, failed: 0 };
const fromCode = (code) => ({ ok: code === 0, ...none });

const programs = ['shared', 'main', 'renderer', 'test'];

async function types() {
  // What did not change since the last time is not checked again.
  const known = (name) => ['--incremental', '--tsBuildInfoFile', at('.cache/types', `${name}.tsbuildinfo`)];
  const codes = await Promise.all(
    programs.map((name) => runNode([tools.tsc, '--pretty', '-p', `tsconfig.${name}.json`, ...known(name)])),
  );
  return fromCode(Math.max(...codes));
}

async function lint() {
  const format = await runNode([tools.oxfmt, '--check', '.']);
  if (format !== 0) console.error('Some files are not formatted: npm run format');
  const rules = await runNode([tools.oxlint, '--quiet']);
  return fromCode(Math.max(format, rules));
}

const report = (name) => at('test-results', `${name}.json`);

function fresh(name) {
  rmSync(report(name), { force: true });
  return report(name);
}

async function vitest(project, ...flags) {
  const file = fresh(project);
  const code = await runNode([
    tools.vitest,
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...flags,
  ]);
  const found = readJson(file);
  const { numPassedTests = 0, numFailedTests = 0 } = found ?? {};
  return { ok: code === 0, passed: numPassedTests, failed: numFailedTests, failures: failedUnits(found) };
}

async function playwright(project) {
  const file = fresh(project);
  const args = [
    tools.playwright,
    'test',
    `--project=${project}`,
    '--pass-with-no-tests',
    '--reporter=list,json',
  ];
  const code = await runOnVirtualDesktop(node24, args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  const found = readJson(file);
  const { expected = 0, unexpected = 0, flaky = 0 } = found?.stats ?? {};
  return {
    ok: code === 0,
    passed: expected + flaky,
    failed: unexpected,
    failures: endedAs('unexpected', found),
    seconds: endedAs('flaky', found),
  };
}

/** Each story of the crash campaign counts as a test. */
async function campaign() {
  const file = fresh('campaign');
  const code = await runCampaign();
  const { passed = 0, failed = 0 } = readJson(file) ?? {};
  return { ok: code === 0, passed, failed };
}

async function build() {
  await ensureBuilt();
  return { ok: true, ...none };
}

/** Where there are Debian's tools, the app is also packed, installed, driven and removed. */
async function packaged() {
  if (process.platform !== 'linux' || !capture('dpkg-deb', ['--version']).ok) return { ok: true, ...none };
  await ensureBuilt();
  return fromCode(await runNode([at('scripts/package/make.mjs'), 'linux', 'quick']));
}

/** Every step of the gate, in the order in which the cheapest answer comes first. */
export const steps = {
  types,
  lint,
  unit: () => vitest('unit', '--maxWorkers=100%'),
  integration: () => vitest('integration'),
  // Nothing but computing: every core has work, and not all but one.
  model: () => vitest('model', '--maxWorkers=100%'),
  campaign,
  build,
  e2e: () => playwright('e2e'),
  crash: () => playwright('crash'),
  package: packaged,
};

/**
 * Runs the named steps up to the first that fails, tells what happened, and ends with the counts of
 * the test runners. A failed step without tests of its own counts as one failure.
 */
export async function runGate(names) {
  const total = { ...none };
  const told = [];
  const details = [];
  let ok = true;
  for (const name of names) {
    console.log(`\n== ${name}`);
    const began = Date.now();
    const result = await steps[name]();
    ok = result.ok;
    const { failures = [], seconds = [] } = result;
    if (seconds.length > 0) details.push(`${name}, passed only at the second try:`, ...seconds);
    if (failures.length > 0) details.push(`${name}, failed:`, ...failures);
    total.passed += result.passed;
    total.failed += ok ? result.failed : Math.max(1, result.failed);
    const tests =
      result.passed + result.failed > 0 ? `, ${result.passed} passed, ${result.failed} failed` : '';
    told.push(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s${tests})`);
    if (!ok) break;
  }
  if (details.length > 0) console.log(`\n${details.join('\n')}`);
  console.log(`\n${told.join('\n')}`);
  if (!ok) console.log(`not run: ${names.slice(told.length).join(', ') || 'nothing'}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return ok ? 0 : 1;
}
