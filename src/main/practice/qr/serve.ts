import type { IncomingMessage, ServerResponse } from 'node:http';
import { jsonEnding, type Answer } from '../http/ending';
import { deliverFile } from '../http/file-ending';
import type { Workspace } from '../workspace';
import { imageOf } from './address';
import { patternOf } from './pattern';
import { pngOf } from './png';

/** Pixels a module and modules of margin: 296 pixels a side. */
const SCALE = 8;
const MARGIN = 4;
/** What counts and faults know all QR images by. */
const NAME = 'qr';

/** A request for a QR image. */
export interface QrRequest {
  readonly path: string;
  /** Practice clock, Unix seconds. */
  readonly at: number;
  /** Whether it carried a token in whatever place: nothing may send one there. */
  readonly token: boolean;
}

/** Serves the image of a join way for as long as there is one, as a host that knows no tokens. */
export async function serveQr(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { clock, faults, limits, tokens } = workspace;
  const said = [request.url ?? '', ...request.rawHeaders].join('\n');
  const token = url.searchParams.has('access_token') || tokens.isSaidIn(said);
  workspace.qrRequests.push({ path: url.pathname, at: clock.now(), token });
  limits.of(NAME).calls += 1;
  const fault = faults.strike(NAME);
  const name = request.method === 'GET' ? imageOf(workspace, url.pathname) : null;
  await deliverFile(
    response,
    name === null ? jsonEnding(404, { error: 'Not Found', path: url.pathname }) : image(name),
    fault,
  );
}

function image(name: string): Answer {
  return {
    kind: 'answer',
    status: 200,
    contentType: 'image/png',
    headers: {},
    text: '',
    bytes: pngOf(patternOf(name), SCALE, MARGIN),
    half: false,
  };
}
