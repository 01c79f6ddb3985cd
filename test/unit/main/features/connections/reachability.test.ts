import { ReachabilityTracker } from '@main/features/connections/reachability';
import { VendorFailure } from '@main/vendors/failure';
import { cancelled } from '@main/vendors/http';
import { answerFailure } from '@main/vendors/wecom/errors';
import { beforeEach, expect, it } from 'vitest';

let states: string[];
let now: number;
let tracker: ReachabilityTracker;
beforeEach(() => {
  states = [];
  now = 100;
  tracker = new ReachabilityTracker(
    ({ state }) => states.push(state),
    () => now,
  );
});

const network = (delivery: 'lost' | 'not-sent', reason = 'net.reset'): VendorFailure =>
  new VendorFailure({ code: 'offline', reason, message: 'x', retryable: true }, delivery, null);
const code = (errcode: number): VendorFailure | null => answerFailure({ errcode }, 'api', 'read');

it('knows nothing at first, and says since when it knows', () => {
  expect(tracker.value).toEqual({ state: 'unknown', since: 100 });
  now = 200;
  tracker.note(null);
  now = 300;
  tracker.note(null);
  expect(tracker.value).toEqual({ state: 'ok', since: 200 });
  expect(states).toEqual(['ok']);
});

it('is offline at once when nobody is there, and well again with the first answer', () => {
  tracker.note(network('not-sent', 'net.dns'));
  expect(tracker.value).toMatchObject({ state: 'offline', error: { reason: 'net.dns' } });
  tracker.note(null);
  expect(tracker.value.error).toBeUndefined();
  expect(states).toEqual(['offline', 'ok']);
});

it('forgives one broken answer, not two in a row', () => {
  tracker.note(network('lost'));
  tracker.note(null);
  tracker.note(network('lost'));
  expect(states).toEqual(['ok']);
  tracker.note(network('lost'));
  expect(states).toEqual(['ok', 'offline']);
});

it.each([60020, 40013, 50003, 48006])('is refused after %i', (errcode) => {
  tracker.note(code(errcode));
  expect(tracker.value).toMatchObject({ state: 'refused', error: { vendor: { errcode } } });
});

it.each([-1, 45009, 60111, 60011, 48002, 40014, 42001, 90500])(
  'was reached when it answers %i',
  (errcode) => {
    tracker.note(code(errcode));
    expect(tracker.value).toMatchObject({ state: 'ok' });
  },
);

it('learns nothing from calls that were cancelled or are none', () => {
  tracker.note(cancelled('api', 'lost'));
  tracker.note(new Error('a bug'));
  expect(states).toEqual([]);
});

it('says it again when the cause becomes another, without restarting the time', () => {
  tracker.note(network('not-sent', 'net.dns'));
  now = 500;
  tracker.note(network('not-sent', 'net.refused'));
  expect(states).toEqual(['offline', 'offline']);
  expect(tracker.value).toMatchObject({ since: 100, error: { reason: 'net.refused' } });
});
