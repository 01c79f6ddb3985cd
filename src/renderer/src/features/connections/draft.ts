import type { Connection, ConnectionColor, ConnectionFields } from '@shared/contract/connections';
import { CONNECTION_COLORS, OFFICIAL_BASE_URL } from '@shared/domain/connection-fields';

/** What the form holds; an empty secret means that the stored one stays. */
export interface ConnectionDraft extends ConnectionFields {
  readonly secret: string;
}

/** The form's values for a connection, or for a new one in a colour that no other has. */
export function draftOf(connection: Connection | undefined, all: readonly Connection[]): ConnectionDraft {
  if (connection !== undefined) {
    const { name, color, corpId, baseUrl, proxyUrl, readOnly } = connection;
    return { name, color, corpId, baseUrl, proxyUrl, readOnly, secret: '' };
  }
  return {
    name: '',
    color: freeColor(all),
    corpId: '',
    baseUrl: OFFICIAL_BASE_URL,
    proxyUrl: '',
    readOnly: false,
    secret: '',
  };
}

function freeColor(all: readonly Connection[]): ConnectionColor {
  return CONNECTION_COLORS.find((color) => all.every((item) => item.color !== color)) ?? 'teal';
}

/** The draft as the calls want it: the fields trimmed, the secret apart and only when one was typed. */
export function inputOf(draft: ConnectionDraft): { fields: ConnectionFields; secret: string | undefined } {
  const { name, color, corpId, baseUrl, proxyUrl, readOnly, secret } = draft;
  const typed = secret.trim();
  return {
    fields: {
      name: name.trim(),
      color,
      corpId: corpId.trim(),
      baseUrl: baseUrl.trim(),
      proxyUrl: proxyUrl.trim(),
      readOnly,
    },
    secret: typed === '' ? undefined : typed,
  };
}
