import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSource } from '@shared/contract/transfers';
import { PICK_LIMIT } from '@renderer/grid/selection';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { asAppError } from '@renderer/lib/errors';
import { errorText } from '@renderer/lib/errorText';

/** What is to be handed over, and the words for what cannot be. */
export interface Wanted {
  /** The chat ids of those that can be. */
  readonly find: () => Promise<readonly string[]>;
  /** How many were asked for. */
  readonly count: number;
  /** Says that so many of them were left out, and why. */
  readonly leftOut: (count: number) => string;
}

export interface PlanFrom {
  readonly source: DraftSource | null;
  readonly busy: boolean;
  readonly start: (wanted: Wanted) => Promise<void>;
  readonly close: () => void;
}

/** Opens the hand-over wizard with groups that have to be looked up first, and says which are left out. */
export function usePlanFrom(connectionId: string): PlanFrom {
  const { t } = useTranslation('groups');
  const { message } = App.useApp();
  const language = useLanguage();
  const [source, setSource] = useState<DraftSource | null>(null);
  const [busy, setBusy] = useState(false);
  const start = useCallback(
    async ({ find, count, leftOut }: Wanted): Promise<void> => {
      if (count > PICK_LIMIT) {
        message.warning(t('selection.overflow', { count: PICK_LIMIT }));
        return;
      }
      setBusy(true);
      try {
        const ids = await find();
        if (ids.length < count) message.info(leftOut(count - ids.length));
        if (ids.length === 0) return;
        setSource({
          kind: 'selection',
          selection: { kind: 'ids', connectionId, ids: [...ids] },
          imported: false,
        });
      } catch (thrown) {
        const { sentence, next } = errorText(asAppError(thrown), language);
        message.error(next === undefined ? sentence : `${sentence} ${next}`);
      } finally {
        setBusy(false);
      }
    },
    [connectionId, language, message, t],
  );
  return { source, busy, start, close: useCallback(() => setSource(null), []) };
}
