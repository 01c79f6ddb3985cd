import { describe, expect, it } from 'vitest';
import { rangeScope } from '@shared/domain/statistics-scope';

describe('the scope of a range', () => {
  const sobot = {
    dataset: 'sobotHumanSessions',
    subjects: null,
    skillGroups: ['b', 'a'],
    agents: ['2', '1'],
  } as const;

  it('does not depend on any order', () => {
    const same = { ...sobot, skillGroups: ['a', 'b'], agents: ['1', '2', '2'] };
    expect(rangeScope({ ...sobot, subjects: null, skillGroups: ['b', 'a'], agents: ['2', '1'] })).toBe(
      rangeScope(same),
    );
  });

  it('tells groups from agents', () => {
    const groups = { ...sobot, skillGroups: ['a'], agents: [] };
    const agents = { ...sobot, skillGroups: [], agents: ['a'] };
    expect(rangeScope(groups)).not.toBe(rangeScope(agents));
  });

  it('holds subjects only where the vendor is asked for them, with the order they come in', () => {
    const some = { dataset: 'sobotHumanDuration', subjects: [1], skillGroups: [], agents: [] } as const;
    expect(rangeScope({ ...some, subjects: [1], skillGroups: [], agents: [] })).toBe(
      rangeScope({ ...some, subjects: null, skillGroups: [], agents: [] }),
    );
    const owners = { dataset: 'groupsByOwnerRange' as const, skillGroups: [], agents: [] };
    expect(rangeScope({ ...owners, subjects: [2, 10] })).toBe(rangeScope({ ...owners, subjects: [10, 2] }));
    expect(rangeScope({ ...owners, subjects: [2] })).not.toBe(rangeScope({ ...owners, subjects: null }));
    const order = { by: 1, ascending: true } as const;
    expect(rangeScope({ ...owners, subjects: [2], order })).not.toBe(
      rangeScope({ ...owners, subjects: [2] }),
    );
  });
});
