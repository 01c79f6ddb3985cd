import type { Connection, ConnectionColor, ConnectionFields } from '@shared/contract/connections';
import { BASE_URLS, CONNECTION_COLORS } from '@shared/domain/connection-fields';
import type { Vendor } from '@shared/domain/vendor';

/** What the form holds; an empty secret means that the stored one stays. */
export interface ConnectionDraft extends ConnectionFields {
  readonly vendor: Vendor;
  readonly secret: string;
}

/** The form's values for a connection, or for a new one in a colour that no other has. */
export function draftOf(
  connection: Connection | undefined,
  all: readonly Connection[],
  vendor: Vendor = 'wecom',
): ConnectionDraft {
  if (connection !== undefined) {
    const { name, color, corpId, baseUrl, proxyUrl, readOnly, credential } = connection;
    const fields = { name, color, corpId, baseUrl, proxyUrl, readOnly, credential };
    return { ...fields, vendor: connection.vendor, secret: '' };
  }
  return { name: '', color: freeColor(all), proxyUrl: '', readOnly: false, ...accountOf(vendor) };
}

/** What another vendor means for a draft: the account begins anew, at the vendor's own address. */
export function accountOf(vendor: Vendor) {
  return { vendor, corpId: '', secret: '', credential: 'key' as const, baseUrl: BASE_URLS[vendor][0].url };
}

function freeColor(all: readonly Connection[]): ConnectionColor {
  return CONNECTION_COLORS.find((color) => all.every((item) => item.color !== color)) ?? 'teal';
}

/** The draft as the calls want it: the fields trimmed, the secret apart and only when one was typed. */
export function inputOf(draft: ConnectionDraft): { fields: ConnectionFields; secret: string | undefined } {
  const { name, color, corpId, baseUrl, proxyUrl, readOnly, credential, secret } = draft;
  const typed = secret.trim();
  return {
    fields: {
      name: name.trim(),
      color,
      corpId: corpId.trim(),
      baseUrl: baseUrl.trim(),
      proxyUrl: proxyUrl.trim(),
      readOnly,
      credential,
    },
    secret: typed === '' ? undefined : typed,
  };
}
