import type { ConnectionRecord } from '@main/store/api';

/** A connection to WeCom as the ledger keeps it, called by its id; `parts` is what a test cares about. */
export const connectionRecord = (id: string, parts: Partial<ConnectionRecord> = {}): ConnectionRecord => ({
  id,
  vendor: 'wecom',
  practice: false,
  name: id,
  color: 'teal',
  corpId: 'ww1',
  baseUrl: 'https://gateway.example/cgi-bin',
  proxyUrl: '',
  readOnly: false,
  credential: 'key',
  createdAt: 1,
  groupsSyncedAt: null,
  ...parts,
});
