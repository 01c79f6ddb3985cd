import { CONTROL_PREFIX, serveControl } from './control/control';
import { API_PREFIX, serveApi } from './http/gateway';
import { listen, sendJson } from './http/server';
import { Workspace, type WorkspaceOptions } from './workspace';

export interface PracticeOptions extends Partial<WorkspaceOptions> {
  /** 0, the default, for any free port. */
  readonly port?: number | undefined;
}

/** What a caller needs to use the workspace like any WeCom company. */
export interface PracticeAddress {
  /** Stands for `https://qyapi.weixin.qq.com/cgi-bin`. */
  readonly baseUrl: string;
  /** Where the workspace's own commands are, without a slash at the end. */
  readonly controlUrl: string;
  readonly corpId: string;
  readonly secret: string;
}

export interface Practice extends PracticeAddress {
  close(): Promise<void>;
}

export const DEFAULT_WORLD = { seed: 7, groups: 2400, members: 120 } as const;

/**
 * Starts a practice workspace on loopback.
 * @throws when the port is taken, or the state file cannot be used.
 */
export async function startPractice({ port = 0, ...options }: PracticeOptions = {}): Promise<Practice> {
  const workspace = new Workspace({ ...DEFAULT_WORLD, ...options });
  const server = await listen(port, async (request, response, url) => {
    if (url.pathname.startsWith(API_PREFIX)) await serveApi(workspace, request, response, url);
    else if (url.pathname.startsWith(CONTROL_PREFIX)) await serveControl(workspace, request, response, url);
    else sendJson(response, 404, { error: 'Not Found', path: url.pathname });
  });
  return {
    baseUrl: server.origin + API_PREFIX.slice(0, -1),
    controlUrl: server.origin + CONTROL_PREFIX.slice(0, -1),
    corpId: workspace.corpId,
    secret: workspace.secret,
    async close() {
      await server.close();
      workspace.close();
    },
  };
}
