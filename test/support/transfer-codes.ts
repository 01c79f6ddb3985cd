import type { RetryAdvice } from '@shared/domain/retry-advice';

/**
 * What each code means for a transfer, by the vendor's table (D:90313), the pages of the two calls
 * (D:92127, D:95703) and what was seen of them.
 * `advice`: what a second try needs. `named`: the state of an item that an answer names with the code.
 * `call`: what is done when the whole call answers it, for several groups; the transport's own retries are over.
 */
export interface TransferCode {
  readonly code: number;
  readonly advice: RetryAdvice;
  readonly named: 'failed' | 'accepted';
  readonly call: 'again' | 'stop' | 'halve';
}

const row = (
  code: number,
  advice: RetryAdvice,
  call: TransferCode['call'],
  named: TransferCode['named'] = 'failed',
): TransferCode => ({ code, advice, named, call });

export const TRANSFER_CODES: readonly TransferCode[] = [
  // Group transfer: all of 90500 to 90599.
  row(90500, 'other-kind', 'halve'),
  row(90501, 'never', 'halve'),
  row(90502, 'other-kind', 'halve'),
  row(90503, 'phone', 'halve'),
  row(90504, 'same', 'halve', 'accepted'),
  row(90507, 'wait', 'halve', 'accepted'),
  row(90508, 'same', 'halve', 'accepted'),
  row(90509, 'never', 'halve'),
  row(90510, 'setup', 'stop'),
  row(90511, 'never', 'halve'),
  row(90514, 'setup', 'halve'),
  // Candidates for what has no code of its own: quotas, and what the taker must have done.
  row(81017, 'tomorrow', 'stop'),
  row(40128, 'later', 'halve'),
  row(40098, 'other-taker', 'stop'),
  row(41054, 'other-taker', 'stop'),
  row(84083, 'other-taker', 'stop'),
  row(84074, 'other-taker', 'stop'),
  row(40205, 'other-taker', 'stop'),
  row(40143, 'other-taker', 'stop'),
  // Inheritance of customers, which groups may share.
  row(40097, 'other-kind', 'halve'),
  row(40100, 'wait', 'halve', 'accepted'),
  row(40129, 'wait', 'halve', 'accepted'),
  row(40130, 'same', 'halve', 'accepted'),
  row(40131, 'same', 'halve'),
  // The group itself.
  row(49008, 'never', 'halve'),
  row(40050, 'never', 'halve'),
  row(92002, 'never', 'halve'),
  // The taker or another person of the call.
  row(46004, 'other-taker', 'stop'),
  row(40003, 'other-taker', 'stop'),
  row(60111, 'other-taker', 'stop'),
  row(40031, 'setup', 'stop'),
  row(50002, 'setup', 'stop'),
  row(60011, 'setup', 'stop'),
  row(60021, 'setup', 'stop'),
  row(60030, 'setup', 'stop'),
  row(92000, 'setup', 'stop'),
  row(84084, 'setup', 'stop'),
  row(84061, 'same', 'halve'),
  // How the call was put.
  row(40058, 'same', 'stop'),
  row(40063, 'same', 'stop'),
  row(40032, 'same', 'stop'),
  row(41009, 'same', 'stop'),
  row(40165, 'setup', 'stop'),
  row(40166, 'setup', 'stop'),
  row(301002, 'setup', 'stop'),
  // Load and luck.
  row(-1, 'same', 'again'),
  row(6000, 'same', 'again'),
  row(45009, 'same', 'again'),
  row(45033, 'same', 'again'),
  row(45035, 'same', 'again'),
  row(45036, 'same', 'again'),
  // The app, its token and its address.
  row(40001, 'same', 'again'),
  row(40014, 'same', 'again'),
  row(42001, 'same', 'again'),
  row(40013, 'setup', 'stop'),
  row(40091, 'setup', 'stop'),
  row(41001, 'setup', 'stop'),
  row(41002, 'setup', 'stop'),
  row(41004, 'setup', 'stop'),
  row(45031, 'setup', 'stop'),
  row(48001, 'setup', 'stop'),
  row(48002, 'setup', 'stop'),
  row(48006, 'setup', 'stop'),
  row(48009, 'setup', 'stop'),
  row(48010, 'setup', 'stop'),
  row(48011, 'setup', 'stop'),
  row(50003, 'setup', 'stop'),
  row(50006, 'setup', 'stop'),
  row(60020, 'setup', 'stop'),
  row(60031, 'setup', 'stop'),
  row(301042, 'setup', 'stop'),
  row(2000002, 'setup', 'stop'),
];

/** Numbers between those of group transfer that the vendor has never published, and one from nowhere. */
export const UNPUBLISHED_CODES = [90505, 90506, 90512, 90513, 765_432] as const;
