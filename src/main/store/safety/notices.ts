import type { StoreStatus } from '@shared/contract/app';
import type { OpenedFile } from '../database/open';

type Notice = StoreStatus['notices'][number];

/** What has to be said after the files were opened. A backup that both files come from is one notice. */
export function noticesOf(
  { ledger, archive, cache }: Readonly<Record<'ledger' | 'archive' | 'cache', OpenedFile>>,
  at: number,
): Notice[] {
  const notices: Notice[] = [];
  const say = (what: 'all' | 'ledger' | 'archive', restored: OpenedFile['restored']): void => {
    if (restored !== null) notices.push({ kind: 'ledger-restored', at, restored: { what, ...restored } });
  };
  if (ledger.restored?.chosen) {
    say(archive.restored?.chosen ? 'all' : 'ledger', ledger.restored);
  } else {
    say('ledger', ledger.restored);
    say('archive', archive.restored);
  }
  if (cache.rebuilt) notices.push({ kind: 'cache-rebuilt', at });
  return notices;
}
