import type { DoctorNote, DoctorStepName } from '@shared/domain/doctor';
import { log } from '@main/log';
import type { Findings, Found } from './findings';
import { failed, isOfVendor, judged, stepOf } from './judge';
import { targetOf, type Patient } from './patient';
import { probesFor } from './probes/index';
import { compareClocks } from './steps/clock';
import { resolveName } from './steps/dns';
import { tryAddress } from './steps/ip';
import { findWay, tryProxy } from './steps/proxy';
import { lookForSecret } from './steps/secret';
import { lookAtCertificate } from './steps/tls';
import { tryToken } from './steps/token';
import { NO_PROXY, type Way } from './way';

interface Examined extends Patient {
  readonly findings: Findings;
}

const AFTER_FAILURE: Found = { state: 'skipped', note: 'afterFailure' };
const WAY = ['proxy', 'dns', 'tls'] as const;

/** Examines a connection from this computer to the vendor's permissions. It never rejects. */
export async function examine({ findings, ...patient }: Examined): Promise<void> {
  try {
    await new Examination(patient, findings).run();
  } catch (error) {
    log.error('an examination broke', { error });
  } finally {
    findings.finish();
  }
}

class Examination {
  private way: Way = NO_PROXY;

  constructor(
    private readonly patient: Patient,
    private readonly findings: Findings,
  ) {}

  async run(): Promise<void> {
    const { patient } = this;
    const target = targetOf(patient.record);
    const secret = await this.step('secret', () => lookForSecret(patient));
    const proxy = await this.step('proxy', async () => {
      this.way = await findWay(patient, target);
      return tryProxy(patient, target, this.way);
    });
    const name = await this.step('dns', () => resolveName(patient, target, this.way));
    await this.step('tls', async () =>
      proxy.state === 'failed' || name.state === 'failed'
        ? AFTER_FAILURE
        : lookAtCertificate(patient, target, this.way),
    );
    const reached = await this.clock();
    const goOn = reached && secret.state === 'ok';
    const token = await this.step('token', async () =>
      goOn ? tryToken(patient, (note) => this.findings.tell('token', note)) : AFTER_FAILURE,
    );
    const ip = await this.step('ip', async () =>
      token.state === 'ok' ? tryAddress(patient) : AFTER_FAILURE,
    );
    this.blame('token', token);
    const isElsewhere = this.blame('ip', ip);
    const isLetIn = token.state === 'ok' && ip.state !== 'failed' && !isElsewhere;
    if (isLetIn) await this.probes(ip.state === 'ok');
    this.skipProbes();
  }

  /**
   * The app's own network stack tells whether the vendor can be reached: it alone knows the authorities of the
   * system and every kind of proxy. What failed before is put right by it, or gets the blame. False when the
   * vendor was not reached.
   */
  private async clock(): Promise<boolean> {
    const clock = await this.step('clock', () => compareClocks(this.patient, this.way));
    if (this.patient.signal.aborted) return false;
    if (clock.error === undefined) {
      this.excuse();
      return true;
    }
    this.blame('clock', clock);
    // What broke here says nothing about the way to the vendor.
    return clock.error.code === 'internal';
  }

  private excuse(): void {
    for (const step of WAY) {
      if (this.hasFailed(step)) this.findings.amend(step, { state: 'warning', note: 'appGetsThrough' });
    }
  }

  private hasFailed(name: DoctorStepName): boolean {
    return this.findings.of(name)?.state === 'failed';
  }

  /**
   * Lets the step tell a trouble that it belongs to, and the one that met it only that it came to nothing.
   * Answers whether another step tells it.
   */
  private blame(met: 'clock' | 'token' | 'ip', found: Found): boolean {
    if (found.error === undefined) return false;
    const step = stepOf(found.error, { isFree: true }) ?? met;
    if (step !== met) this.accuse(step, found);
    // One step tells the trouble: the first that failed.
    const isElsewhere = step !== met || WAY.some((each) => this.hasFailed(each));
    const note = step === 'ip' ? 'ipFirst' : 'afterFailure';
    if (isElsewhere) this.findings.end(met, { state: 'skipped', note }, null);
    return isElsewhere;
  }

  private accuse(step: DoctorStepName, { error, facts }: Found): void {
    const said = this.findings.of(step)?.note;
    const note = DISPROVED.find(([before]) => before === said)?.[1];
    this.findings.amend(step, { state: 'failed', error, facts, note });
  }

  /** @param isKnown whether the vendor has answered calls with this token before */
  private async probes(isKnown: boolean): Promise<void> {
    const { findings, patient } = this;
    const probes = probesFor(await patient.pool.get(patient.record.id), patient);
    let known = isKnown;
    for (const [name, ask] of probes) {
      if (patient.signal.aborted) return;
      findings.beginProbe(name);
      const found = await ask().catch(judged);
      if (patient.signal.aborted) return;
      const { error } = found;
      const step = error === undefined ? null : stepOf(error, { isKnown: known });
      if (step !== null) return this.accuse(step, found);
      findings.endProbe(name, found);
      known ||= error === undefined || isOfVendor(error);
    }
  }

  /** Those that were not asked, or not to their end. */
  private skipProbes(): void {
    const note = this.patient.signal.aborted ? 'stopped' : 'afterFailure';
    for (const { probe, state } of this.findings.report.probes) {
      if (state === 'waiting' || state === 'running')
        this.findings.endProbe(probe, { state: 'skipped', note });
    }
  }

  /** Takes a step; what breaks in it is its own failure, and the steps after it are taken all the same. */
  private async step(name: DoctorStepName, work: () => Promise<Found>): Promise<Found> {
    const { findings } = this;
    const { signal } = this.patient;
    const stopped: Found = { state: 'skipped', note: 'stopped' };
    if (signal.aborted) {
      findings.end(name, stopped, null);
      return stopped;
    }
    findings.begin(name);
    const begun = performance.now();
    const found = await work().catch(failed);
    const ended = signal.aborted ? stopped : found;
    findings.end(name, ended, ended.state === 'skipped' ? null : Math.round(performance.now() - begun));
    return ended;
  }
}

/** Notes about a step that seemed good or was left out, and what is left of them when it has failed after all. */
const DISPROVED: readonly (readonly [DoctorNote, DoctorNote | null])[] = [
  // A certificate that the system does not accept either is no gateway that it knows.
  ['gatewayCertificate', 'untrusted'],
  ['appGetsThrough', null],
  ['afterFailure', null],
  ['keptToken', null],
];
