import type { IncomingMessage, ServerResponse } from 'node:http';
import { dayOfNumber } from '@shared/domain/day';
import { jsonEnding, type Answer } from '../http/ending';
import { deliverFile } from '../http/file-ending';
import { random } from '../world/random';
import type { Workspace } from '../workspace';
import type { SobotCompany } from './company';
import { DOCUMENT_FILE } from './document';
import { fileOf, TASKS } from './export';
import { zipOf } from './zip';

const FILES = '/files/';
const SALT = 88;

/**
 * Serves the files of export_data, as a storage host of its own that knows no tokens. Faults name a file as
 * `sobot-files/<name>`; `huge` announces 64 GiB, and `wrong-name` suggests a name outside of the folder.
 */
export async function serveFile(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { sobot, clock, faults, limits } = workspace;
  const now = clock.now();
  sobot.fileRequests.push({ path: url.pathname, at: now, token: carriesToken(workspace, request) });
  const name = url.pathname.startsWith(FILES) ? url.pathname.slice(FILES.length) : '';
  const api = `sobot-files/${name}`;
  limits.of(api).calls += 1;
  const fault = faults.strike(api);
  const answer = request.method === 'GET' ? answerFor(workspace, name, now) : notFound();
  return deliverFile(response, answer, fault);
}

function answerFor({ sobot: { company } }: Workspace, name: string, now: number): Answer {
  const file = name === DOCUMENT_FILE ? { task: 2, day: company.since } : fileOf(company, name, now);
  if (file === null) return notFound();
  return {
    kind: 'answer',
    status: 200,
    contentType: 'application/zip',
    headers: { 'Content-Disposition': `attachment; filename="${name}"` },
    text: '',
    bytes: zipOf([
      { name: `${TASKS[file.task - 1] ?? TASKS[0]}.csv`, text: csv(company, file.task, file.day) },
    ]),
    half: false,
  };
}

const notFound = (): Answer => jsonEnding(404, { Code: 'NoSuchKey' });

/** Rows as such a file may have them; what is really in one is written nowhere. */
function csv(company: SobotCompany, task: number, day: number): string {
  const dice = random(company.seed, SALT, task, day);
  const rows = Array.from({ length: dice.between(2000, 4000) }, (_, index) =>
    [dayOfNumber(day), task, index + 1, dice.pick(company.agents).id, Math.floor(dice.next() * 1e9)].join(
      ',',
    ),
  );
  return ['date,task_type,number,serviceid,value', ...rows, ''].join('\r\n');
}

/** Whether a token is anywhere in the request: under its own name, or its value in any other place. */
function carriesToken({ sobot }: Workspace, { headers, rawHeaders, url = '' }: IncomingMessage): boolean {
  const said = [url, ...rawHeaders].join('\n');
  return headers['token'] !== undefined || sobot.issued.some(({ token }) => said.includes(token));
}
