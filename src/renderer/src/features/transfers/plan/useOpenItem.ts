import type { TransferItem } from '@shared/domain/transfer';
import { useQuery } from '@renderer/lib/useQuery';
import type { OpenItem } from './itemsState';

/** The search finds others as well that are named after its chat id; it is among so many. */
const SOME = 10;

/** The item in the panel, read anew where the panel was left open; undefined while none is there to be shown. */
export function useOpenItem(planId: number, open: OpenItem | null): TransferItem | undefined {
  const { chatId = '', item = null } = open ?? {};
  const asked = { planId, states: [], text: chatId, takers: [], causes: [], start: 0, count: SOME };
  const { data } = useQuery('transfers.items', [asked], { enabled: open !== null && item === null });
  return item ?? data?.rows.find((row) => row.chatId === chatId);
}
