import type { ServerResponse } from 'node:http';
import { CONTROL_PREFIX, serveControl } from './control/control';
import { dialectOf } from './dialects';
import { serveDialect } from './http/dialect-gateway';
import { API_PREFIX, serveApi } from './http/gateway';
import { listen, sendJson } from './http/server';
import { QR_PREFIX } from './qr/address';
import { serveQr } from './qr/serve';
import { serveFile } from './sobot/files';
import { WSHOTO } from './wshoto/dialect';
import { Workspace, type WorkspaceOptions } from './workspace';

export interface PracticeOptions extends Partial<WorkspaceOptions> {
  /** 0, the default, for any free port. */
  readonly port?: number | undefined;
}

/** What a caller needs to use the account at wshoto or Sobot. */
export interface AccountAddress {
  /** Stands for `https://open.wshoto.com/openapi`, or for `https://www.sobot.com`. */
  readonly baseUrl: string;
  /** The appid. */
  readonly accountId: string;
  /** app_secret, or app_key. */
  readonly secret: string;
}

/** What a caller needs to use the workspace like any WeCom company. */
export interface PracticeAddress {
  /** Stands for `https://qyapi.weixin.qq.com/cgi-bin`. */
  readonly baseUrl: string;
  /** Where the workspace's own commands are, without a slash at the end. */
  readonly controlUrl: string;
  readonly corpId: string;
  readonly secret: string;
  readonly wshoto: AccountAddress;
  readonly sobot: AccountAddress;
}

export interface Practice extends PracticeAddress {
  readonly close: () => Promise<void>;
}

export const DEFAULT_WORLD = { seed: 7, groups: 2400, members: 120 } as const;

/**
 * Starts a practice workspace on loopback, and a second port for Sobot's files.
 * @throws when the port is taken, or the state file cannot be used.
 */
export async function startPractice({ port = 0, ...options }: PracticeOptions = {}): Promise<Practice> {
  const workspace = new Workspace({ ...DEFAULT_WORLD, ...options });
  const server = await listen(port, async (request, response, url) => {
    dateAnswer(workspace, response);
    if (url.pathname.startsWith(API_PREFIX)) await serveApi(workspace, request, response, url);
    else if (url.pathname.startsWith(CONTROL_PREFIX)) await serveControl(workspace, request, response, url);
    else if (url.pathname.startsWith(QR_PREFIX)) await serveQr(workspace, request, response, url);
    else {
      const dialect = dialectOf(url.pathname);
      if (dialect === null) sendJson(response, 404, { error: 'Not Found', path: url.pathname });
      else await serveDialect(workspace, dialect, request, response, url);
    }
  });
  workspace.origin = server.origin;
  const { wshoto, sobot } = workspace;
  // Another port is another host: what is meant for the one must not reach the other.
  const files = await listen(0, (request, response, url) => {
    dateAnswer(workspace, response);
    return serveFile(workspace, request, response, url);
  });
  sobot.fileOrigin = files.origin;
  return {
    baseUrl: server.origin + API_PREFIX.slice(0, -1),
    controlUrl: server.origin + CONTROL_PREFIX.slice(0, -1),
    corpId: workspace.corpId,
    secret: workspace.secret,
    wshoto: {
      baseUrl: server.origin + WSHOTO.prefix.slice(0, -1),
      accountId: wshoto.appId,
      secret: wshoto.secret,
    },
    sobot: { baseUrl: server.origin, accountId: sobot.appId, secret: sobot.secret },
    async close() {
      await Promise.all([server.close(), files.close()]);
      workspace.close();
    },
  };
}

/** Lets an answer carry another time than this machine's; Node writes the header itself where nobody has. */
function dateAnswer({ clock, settings }: Workspace, response: ServerResponse): void {
  const { dateSkewSeconds } = settings;
  if (dateSkewSeconds === 0) return;
  response.setHeader('Date', new Date((clock.real() + dateSkewSeconds) * 1000).toUTCString());
}
