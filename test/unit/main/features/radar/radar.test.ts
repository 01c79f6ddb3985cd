import { describe, expect, it } from 'vitest';
import type { EventTopic } from '@shared/contract/events';
import { createRadar } from '@main/features/radar/radar';
import type { RadarApi } from '@main/store/api.radar';

/** The handlers over a store with so many orphans that nobody has looked at, and what they told. */
function radar(unseen: number) {
  const told: (EventTopic | 'seen')[] = [];
  let groups = unseen;
  const store: Pick<RadarApi, 'orphanNews' | 'orphansSeen'> = {
    orphanNews: async () => ({ groups, leavers: [], at: null }),
    orphansSeen: async () => {
      groups = 0;
      told.push('seen');
    },
  };
  const handlers = createRadar({
    store: store as RadarApi,
    emit: (topic) => told.push(topic),
  });
  return { look: () => handlers['orphans.seen']({ connectionId: 'c1' }), told };
}

describe('looking at groups without an owner', () => {
  it('tells that there is no news any more, once that is kept', async () => {
    const { look, told } = radar(3);
    await look();
    expect(told).toEqual(['seen', 'groups.changed']);
  });

  it('tells nothing where nothing was new, so that no reading begins another', async () => {
    const { look, told } = radar(0);
    await look();
    await look();
    expect(told).toEqual(['seen', 'seen']);
  });
});
