import type { UpdateStatus } from '@shared/contract/updates';
import { useQuery, type Query } from '../lib/useQuery';

const TOPICS = ['updates.changed', 'settings.changed'] as const;

/** What is known of newer versions of the app. */
export const useUpdates = (): Query<UpdateStatus> => useQuery('updates.status', [], { topics: TOPICS });
