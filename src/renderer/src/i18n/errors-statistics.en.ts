/** Sentences for the reasons of the archive of statistics and its explorer. */
export const statisticsErrorsEn: Readonly<Record<string, string>> = {
  'statistics.otherVendor':
    'The vendor of this connection has no such statistics. Switch to a connection to the vendor that has.',
  'statistics.tooManyCalls':
    'This would take {{calls}} calls at once, and at most {{most}} are made while somebody waits. Shorten the range, choose a longer grain or fewer subjects.',
  'statistics.notYet':
    'The vendor has not completed these days yet: today is not over. Let the range end yesterday.',
  'statistics.forgotten':
    'The vendor keeps {{days}} days, and part of this range is older and was never read. Shorten the range; what is in the archive is shown.',
  'statistics.tooLong':
    'The vendor answers at most {{days}} days at once, and these figures cannot be added up over longer ranges. Shorten the range or choose figures that can.',
};
