import { useCallback, useEffect, useRef, useState } from 'react';
import type { JoinWayRow } from '@shared/contract/join-ways';
import { keepForm, taskOf, useFormDrafts } from './formDrafts';
import { NEW, type Task } from './tasks';

interface OpenTask {
  readonly task: Task | null;
  /** Goes on with a task, or gives up what was typed. */
  readonly setTask: (task: Task | null) => void;
  /** Begins a new join way, unless there is something to go on with. */
  readonly create: () => void;
}

/** What the dialog of a join way is open for, as it was left: `rows` are all there are, once they are `known`. */
export function useTask(connectionId: string, rows: readonly JoinWayRow[], known: boolean): OpenTask {
  const [task, setTask] = useState<Task | null>(null);
  // Read before any form is open: that one is kept in its place.
  const left = useRef(useFormDrafts.getState()[connectionId]);
  const give = useCallback(
    (next: Task | null): void => {
      if (next === null) keepForm(connectionId, null);
      setTask(next);
    },
    [connectionId],
  );
  useEffect(() => {
    const draft = left.current;
    if (!known || draft === undefined) return;
    left.current = undefined;
    give(taskOf(draft, rows));
  }, [known, rows, give]);
  return { task, setTask: give, create: useCallback(() => setTask((before) => before ?? NEW), []) };
}
