/**
 * Every `reason` that an `AppError` can carry. Each has a sentence in both languages below `errors.`;
 * a test compares the lists.
 */
export const NETWORK_REASONS = [
  'net.offline',
  'net.dns',
  'net.refused',
  'net.reset',
  'net.timeout',
  'net.tls',
  'net.certificate',
  'net.proxy',
  'net.proxyAuth',
  'net.failed',
] as const;
export type NetworkReason = (typeof NETWORK_REASONS)[number];

export const VENDOR_REASONS = [
  'vendor.notJson',
  'vendor.badJson',
  'vendor.truncated',
  'vendor.wrongShape',
  'vendor.tooLarge',
  'vendor.httpStatus',
  'vendor.redirect',
  'vendor.endlessCursor',
  'wecom.answer',
  'wecom.secretRefused',
  'wecom.ipNotTrusted',
  'wecom.rateLimited',
  'wecom.waitTooLong',
  'wshoto.answer',
  'wshoto.secretRefused',
  'sobot.answer',
  'sobot.secretRefused',
  'sobot.tokenRefused',
  'sobot.rateLimited',
] as const;

export const ADDRESS_REASONS = [
  'address.empty',
  'address.malformed',
  'address.notHttps',
  'address.credentials',
  'address.query',
  'proxy.malformed',
  'proxy.scheme',
  'proxy.path',
  'proxy.empty',
  'proxy.credentials',
  'pac.empty',
  'pac.malformed',
  'pac.scheme',
  'pac.outside',
  'pac.credentials',
] as const;
export type AddressReason = (typeof ADDRESS_REASONS)[number];

export const CONNECTION_REASONS = [
  'connection.notFound',
  'connection.readOnly',
  'connection.secretMissing',
  'connection.secretForNewAddress',
  'connection.secretForNewCredential',
  'connection.otherVendor',
  'connection.otherCorp',
  'keychain.missing',
  'keychain.locked',
  'keychain.silent',
  'keychain.lost',
  'practice.failed',
] as const;

export const WORK_REASONS = [
  'jobs.notFound',
  'jobs.wrongState',
  'jobs.broke',
  'sync.endlessList',
  'sync.endlessLeavers',
  'sync.leaversRefused',
  'sync.hiddenOwners',
  'groups.notFound',
  'groups.unread',
  'export.diskFull',
  'export.notWritable',
  'export.failed',
  'transfers.planNotFound',
  'transfers.nothingToSend',
  'transfers.typedCount',
  'transfers.notRunning',
  'transfers.notStarted',
  'transfers.noTaker',
  'transfers.takerRefused',
  'transfers.countsDiffer',
  'transfers.notHeld',
  'transfers.nothingAgain',
  'transfers.refused',
  'import.unreadable',
  'import.tooLarge',
  'import.noRows',
  'print.failed',
] as const;

export const STORE_REASONS = [
  'store.diskFull',
  'store.readOnly',
  'store.newer',
  'store.damaged',
  'store.io',
  'store.busy',
  'store.closed',
  'store.stopped',
  'store.queryGone',
  'transfers.notDraft',
  'transfers.planGone',
  'transfers.overQuota',
  'explorations.nameTaken',
  'explorations.notFound',
  'orders.notPlanned',
] as const;

/** Files and orders of Sobot, and what the desktop is asked for. */
export const FILE_REASONS = [
  'files.notFound',
  'files.gone',
  'files.address',
  'files.wrongFile',
  'files.tooLarge',
  'files.cut',
  'files.notZip',
  'files.hostStatus',
  'files.noFolder',
  'files.days',
  'orders.invalid',
  'orders.typedCount',
  'connection.notSobot',
  'desktop.noStart',
  'desktop.startNotWritten',
  'desktop.notImage',
] as const;

/** The archive of statistics and its explorer. */
export const STATISTICS_REASONS = [
  'statistics.otherVendor',
  'statistics.tooManyCalls',
  'statistics.notYet',
  'statistics.forgotten',
  'statistics.tooLong',
] as const;

/** Join ways, people, comparisons of syncs. */
export const VAULT_REASONS = [
  'joinWays.notFound',
  'joinWays.changedMeanwhile',
  'joinWays.typed',
  'joinWays.wrongState',
  'joinWays.lost',
  'joinWays.missing',
  'joinWays.otherCorp',
  'joinWays.notVault',
  'joinWays.noImage',
  'joinWays.imageAddress',
  'joinWays.notImage',
  'joinWays.imageStatus',
  'changes.syncGone',
] as const;

/** The desk around the work: views, exports, backups, updates, settings. */
export const DESK_REASONS = [
  'savedViews.nameTaken',
  'savedViews.notFound',
  'savedViews.notView',
  'exports.gone',
  'exports.interrupted',
  'backups.notBackup',
  'backups.busy',
  'backups.notFound',
  'settings.notCertificates',
  'settings.fixed',
  'updates.unreachable',
  'updates.status',
  'updates.unsigned',
  'updates.wrongSignature',
  'updates.notUnderstood',
  'updates.noFile',
  'updates.damaged',
  'updates.failed',
  'updates.notReady',
  'updates.busy',
] as const;

export const GENERAL_REASONS = ['call.cancelled'] as const;

export const REASONS = [
  ...NETWORK_REASONS,
  ...VENDOR_REASONS,
  ...ADDRESS_REASONS,
  ...CONNECTION_REASONS,
  ...WORK_REASONS,
  ...STORE_REASONS,
  ...FILE_REASONS,
  ...STATISTICS_REASONS,
  ...VAULT_REASONS,
  ...DESK_REASONS,
  ...GENERAL_REASONS,
] as const;
export type Reason = (typeof REASONS)[number];
