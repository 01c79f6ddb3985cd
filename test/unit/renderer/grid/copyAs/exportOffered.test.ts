import { afterEach, expect, it } from 'vitest';
import type { Availability, CommandName } from '@renderer/commands/command';
import { useOffers } from '@renderer/commands/offers';
import { exportOffered } from '@renderer/grid/copyAs/TooMuch';

afterEach(() => useOffers.setState({ offers: new Map() }));

const offer = (name: CommandName, run: () => void, availability: Availability = 'enabled'): void =>
  useOffers.setState(({ offers }) => ({ offers: new Map(offers).set(name, { run, availability }) }));

it('what is too much to copy leads to the export of the same rows, and to none of others', () => {
  const ran: string[] = [];
  expect(exportOffered(false)).toBeUndefined();
  offer('exportMatching', () => ran.push('matching'));
  exportOffered(false)?.();
  expect(exportOffered(true)).toBeUndefined();
  offer('exportPicked', () => ran.push('picked'));
  exportOffered(true)?.();
  expect(ran).toEqual(['matching', 'picked']);
  offer('exportMatching', () => undefined, { reason: 'nothingMatches' });
  expect(exportOffered(false)).toBeUndefined();
});
