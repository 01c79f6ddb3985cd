import { useEffect, useState } from 'react';
import type { AppError } from '@shared/domain/errors';
import type { GroupRow } from '@shared/domain/group';
import { request } from '../lib/api';
import { outcome } from '../lib/outcome';
import { useDebounced } from '../lib/useDebounced';

const LIMIT = 50;
const DELAY_MS = 80;

export interface GroupSearch {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setOpen: (open: boolean) => void;
  readonly groups: readonly GroupRow[];
  readonly error: AppError | undefined;
  readonly loading: boolean;
}

interface Found {
  readonly key: string;
  readonly groups: readonly GroupRow[];
  readonly error?: AppError;
}

/** The first groups that match a text, in the order of the store. */
async function find(connectionId: string, text: string): Promise<readonly GroupRow[]> {
  const { queryId } = await request('groups.open', {
    connectionId,
    text,
    filter: { presence: 'present', loaded: 'any' },
    sort: [],
  });
  try {
    return (await request('groups.window', { queryId, start: 0, count: LIMIT })).rows;
  } finally {
    request('groups.close', { queryId }).catch(() => undefined);
  }
}

/** Searches the groups that are there by name, pinyin, initials, owner or id, while a list is open. */
export function useGroupSearch(connectionId: string): GroupSearch {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const settled = useDebounced(text.trim(), DELAY_MS).slice(0, 200);
  const key = `${connectionId} ${settled}`;

  useEffect(() => {
    if (!open) return undefined;
    let current = true;
    void outcome(find(connectionId, settled)).then((answer) => {
      if (!current) return;
      setFound((before) =>
        answer.ok ? { key, groups: answer.data } : { key, groups: before?.groups ?? [], error: answer.error },
      );
    });
    return () => {
      current = false;
    };
  }, [open, connectionId, settled, key]);

  return {
    text,
    setText,
    setOpen,
    groups: found?.groups ?? [],
    error: found?.key === key ? found.error : undefined,
    loading: open && found?.key !== key,
  };
}
