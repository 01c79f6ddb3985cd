import type { ConnectionFields } from '@shared/contract/connections';
import { checkBaseUrl, checkProxy, type Checked, type ProxyCredentials } from '@shared/domain/addresses';
import { failure } from '@shared/domain/errors';
import type { Vendor } from '@shared/domain/vendor';
import { registerSecret } from '@main/redact';

export interface CheckedFields {
  /** As they may be stored: tidy addresses, no credentials. */
  readonly fields: ConnectionFields;
  /** Typed with the proxy address; null when none were typed. */
  readonly proxyCredentials: ProxyCredentials | null;
}

/**
 * Checks the addresses of a form; fails with `validation` and an `address.*` or `proxy.*` reason.
 * Only Sobot takes a token that somebody else fetched.
 */
export function checkFields(vendor: Vendor, form: ConnectionFields): CheckedFields {
  const proxy = insist(checkProxy(form.proxyUrl));
  if (proxy.credentials) registerSecret(proxy.credentials.password);
  const { name, color, corpId, readOnly } = form;
  const fields = {
    name,
    color,
    corpId,
    readOnly,
    baseUrl: insist(checkBaseUrl(form.baseUrl)),
    proxyUrl: proxy.url,
    credential: vendor === 'sobot' ? form.credential : 'key',
  } as const;
  return { fields, proxyCredentials: proxy.credentials };
}

function insist<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw failure('validation', checked.reason, `the form is not acceptable: ${checked.reason}`);
}
