import { Refusal } from '../codes';
import type { Endpoint } from './endpoint';

/** Token of the app (D:91039). Too many wrong secrets block the caller for an hour (45009, item 5 of its help). */
const gettoken: Endpoint = {
  api: 'gettoken',
  method: 'GET',
  open: true,
  handle({ workspace, query, now }) {
    workspace.wrongSecrets.admit(now, workspace.settings.wrongSecretsPerHour);
    const corpId = query.get('corpid') ?? '';
    const secret = query.get('corpsecret') ?? '';
    if (corpId === '') throw new Refusal(41002);
    if (secret === '') throw new Refusal(41004);
    if (corpId !== workspace.corpId) throw new Refusal(40013);
    if (secret !== workspace.secret) {
      workspace.wrongSecrets.count(now);
      throw new Refusal(40001);
    }
    return workspace.tokens.issue(now);
  },
};

/** Addresses of the vendor (D:92520): needs no permission, but a trusted address. */
const apiDomainIps: Endpoint = {
  api: 'get_api_domain_ip',
  method: 'GET',
  handle: () => ({ ip_list: ['192.0.2.10', '192.0.2.11', '198.51.100.7'] }),
};

export const ACCESS: readonly Endpoint[] = [gettoken, apiDomainIps];
