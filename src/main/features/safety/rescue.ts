import type { Handlers } from '@shared/contract';
import { EVENT_TOPICS, type EventTopic } from '@shared/contract/events';
import type { Audit } from '@main/features/audit/audit';
import type { SecretHomes } from '@main/features/connections/homes';
import type { StoreClient } from '@main/store/client';
import { COPY } from './safety';

export interface RescueDeps {
  readonly store: Pick<StoreClient, 'retry' | 'rescue'>;
  readonly homes: Pick<SecretHomes, 'doubt'>;
  readonly emit: (topic: EventTopic) => void;
  readonly audit: Audit['append'];
  /** Asks for a file with one of some endings; null when the dialog was closed. */
  readonly openFile: (extensions: readonly string[]) => Promise<string | null>;
  /** Asked before; what it answers goes on with what the store holds afterwards. */
  readonly prepare: () => () => Promise<void>;
}

/** The way out when the data is damaged and no backup of it is good. */
export function createRescue(deps: RescueDeps): Pick<Handlers, 'data.rescue'> {
  const { store, homes, emit, audit } = deps;
  return {
    'data.rescue': async ({ from }) => {
      const copy = from === 'copy' ? await deps.openFile([COPY]) : null;
      if (from === 'copy' && copy === null) return undefined;
      const goOn = deps.prepare();
      // The disk may have been mended meanwhile.
      const { error } = await store.retry();
      if (error?.reason !== 'store.damaged') return undefined;
      const isLedgerLost = error.params?.['file'] !== 'archive';
      const trustAgain = isLedgerLost ? await homes.doubt() : async () => undefined;
      try {
        await store.rescue(copy);
      } catch (failed) {
        await trustAgain();
        throw failed;
      }
      await (copy === null
        ? audit('data.begun-anew', null, {})
        : audit('backup.restored', null, { file: true }));
      await goOn();
      for (const topic of EVENT_TOPICS) emit(topic);
      return undefined;
    },
  };
}
