import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { readBody } from '../http/body';
import { sendJson } from '../http/server';
import type { Workspace } from '../workspace';
import { ControlError } from './control-error';
import { ROUTES } from './routes';

export const CONTROL_PREFIX = '/_practice/';

/** Answers the workspace's own commands, which no vendor has: what tests and the practice screen steer it with. */
export async function serveControl(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const route = ROUTES[`${request.method ?? ''} ${url.pathname.slice(CONTROL_PREFIX.length)}`];
  if (route === undefined) {
    sendJson(response, 404, { error: 'There is no such command.' });
    return;
  }
  try {
    const text = await readBody(request);
    workspace.state.settle(workspace.clock.now());
    sendJson(
      response,
      200,
      route(workspace, text === '' ? {} : (JSON.parse(text) as unknown), url.searchParams),
    );
  } catch (error) {
    if (!(error instanceof ZodError || error instanceof ControlError || error instanceof SyntaxError))
      throw error;
    sendJson(response, 400, { error: error.message });
  }
}
