import type { ReactNode } from 'react';
import type { AppError } from '@shared/domain/errors';
import { ErrorNote } from '../components/ErrorNote';
import { RetryButton } from '../components/RetryButton';
import styles from './GridStage.module.css';

interface Props {
  /** Why the rows could not be read. */
  readonly error: AppError | null;
  readonly onRetry: () => void;
  /** True while another query is being opened over the rows of the last. */
  readonly opening?: boolean;
  readonly children: ReactNode;
}

/** Where a grid stands, with what went wrong above it, and what covers or flanks it as its siblings. */
export function GridStage({ error, onRetry, opening = false, children }: Props) {
  return (
    <div className={styles['stage']} data-opening={opening}>
      {error !== null && (
        <div className={styles['note']}>
          <ErrorNote error={error} action={<RetryButton onClick={onRetry} />} />
        </div>
      )}
      {children}
    </div>
  );
}

interface CoverProps {
  /** Covers the names of the columns as well. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

/** Lies over a grid that has no rows to show. */
export function GridCover({ whole = false, children }: CoverProps) {
  return (
    <div className={styles['cover']} data-whole={whole}>
      {children}
    </div>
  );
}
