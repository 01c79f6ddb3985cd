import type { AppError } from '@shared/domain/errors';
import type { DoctorNote, DoctorStepName } from '@shared/domain/doctor';
import { log } from '@main/log';
import type { Findings, Found } from './findings';
import { endsAll, failed, judged } from './judge';
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
    await this.probes(token.state === 'ok' && ip.state !== 'failed');
  }

  /**
   * The app's own network stack tells whether the vendor can be reached: it alone knows the authorities of the
   * system and every kind of proxy. What failed before is put right by it, or gets the blame. False when the
   * vendor was not reached.
   */
  private async clock(): Promise<boolean> {
    const { error } = await this.step('clock', () => compareClocks(this.patient, this.way));
    if (this.patient.signal.aborted) return false;
    if (error === undefined) {
      this.excuse();
      return true;
    }
    this.blame(error);
    // What broke here says nothing about the way to the vendor.
    return error.code === 'internal';
  }

  private excuse(): void {
    for (const step of ['proxy', 'dns', 'tls'] as const) {
      if (this.findings.stateOf(step) !== 'failed') continue;
      this.findings.amend(step, { state: 'warning', note: 'appGetsThrough' });
    }
  }

  private blame(trouble: AppError): void {
    const { findings } = this;
    const step = STEP_OF[trouble.reason];
    if (step === 'tls')
      findings.amend('tls', { state: 'failed', note: this.untrustedNote(), error: trouble });
    else if (step !== undefined) findings.amend(step, { state: 'failed', error: trouble });
    // One step tells the trouble: the first that failed.
    const told = (['proxy', 'dns', 'tls'] as const).some((each) => findings.stateOf(each) === 'failed');
    if (told) findings.amend('clock', { state: 'skipped', note: 'afterFailure', error: null });
  }

  /** A certificate that the system does not accept either is no gateway that it knows. */
  private untrustedNote(): DoctorNote | undefined {
    const { note } = this.findings.report.steps.find(({ step }) => step === 'tls') ?? {};
    return note === 'gatewayCertificate' ? 'untrusted' : undefined;
  }

  private async probes(isLetIn: boolean): Promise<void> {
    const { findings, patient } = this;
    if (!isLetIn) return this.skipProbes();
    const probes = probesFor(await patient.pool.get(patient.record.id), patient);
    for (const [name, ask] of probes) {
      if (patient.signal.aborted) break;
      findings.beginProbe(name);
      const [found, isLast] = await ask().then(
        (good) => [good, false] as const,
        (error: unknown) => [judged(error), endsAll(error)] as const,
      );
      if (patient.signal.aborted) break;
      findings.endProbe(name, found);
      if (isLast) break;
    }
    this.skipProbes();
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

/** The step that a trouble of the network belongs to. */
const STEP_OF: Readonly<Record<string, 'proxy' | 'dns' | 'tls'>> = {
  'net.proxy': 'proxy',
  'net.proxyAuth': 'proxy',
  'net.dns': 'dns',
  'net.certificate': 'tls',
  'net.tls': 'tls',
};
