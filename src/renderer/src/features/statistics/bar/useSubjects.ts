import { useMemo, useState } from 'react';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { AppError } from '@shared/domain/errors';
import type { Subject } from '@shared/domain/statistics';
import { useDebounced } from '@renderer/lib/useDebounced';
import { useQuery } from '@renderer/lib/useQuery';

const LIMIT = 200;
const DELAY_MS = 80;
const TOPICS = ['statistics.changed'] as const;

export interface SubjectSearch {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly subjects: readonly Subject[];
  /** How many match, of which at most a few hundred are listed. */
  readonly total: number;
  readonly error: AppError | undefined;
  readonly loading: boolean;
}

/** Searches what a dataset is about, by name, id, pinyin or initials. */
export function useSubjects(connectionId: string, dataset: DatasetId): SubjectSearch {
  const [text, setText] = useState('');
  const settled = useDebounced(text.trim(), DELAY_MS).slice(0, 100);
  const { data, error, loading } = useQuery(
    'statistics.subjects',
    [{ connectionId, dataset, text: settled, limit: LIMIT }],
    { keep: true, topics: TOPICS },
  );
  return useMemo(
    () => ({
      text,
      setText,
      subjects: data?.subjects ?? [],
      total: data?.total ?? 0,
      error,
      loading,
    }),
    [text, data, error, loading],
  );
}
