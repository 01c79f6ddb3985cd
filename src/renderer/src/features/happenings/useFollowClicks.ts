import { useEffect, useEffectEvent } from 'react';
import { request } from '@renderer/lib/api';
import { useTopics } from '@renderer/lib/useTopics';
import { useOpenTold } from './useOpenTold';

const TOPICS = ['app.clicked'] as const;

/** Goes where a notification leads that was clicked: perhaps before there was a page. */
export function useFollowClicks(): void {
  const open = useOpenTold();
  const follow = async (): Promise<void> => {
    const told = await request('app.takeClicked').catch(() => null);
    if (told !== null) await open(told);
  };
  const followFirst = useEffectEvent(() => void follow());
  useEffect(() => followFirst(), []);
  useTopics(TOPICS, () => void follow());
}
