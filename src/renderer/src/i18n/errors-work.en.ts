/** Sentences for the reasons of jobs, sync, groups and transfers. */
export const workErrorsEn: Readonly<Record<string, string>> = {
  'jobs.notFound': 'This job does not exist. Refresh the list of jobs.',
  'jobs.wrongState':
    'The job is in a state that does not allow this; it may just have ended. The list of jobs shows where it stands.',
  'jobs.broke':
    'The job stopped because of an error in the app; what was read is kept. Try again. If it fails again, open the log folder in Settings and report it.',
  'sync.endlessList':
    'WeCom’s list of groups never came to a last page, so paging was stopped. This sync may be incomplete, and no group was marked as disappeared. Sync again later.',
  'sync.endlessLeavers':
    'WeCom’s list of leavers never came to a last page, so paging was stopped. Everything else was synced as usual.',
  'sync.leaversRefused':
    'The app may not read the list of leavers, so leaving dates may be missing. Add this app to those that may call the customer contact API in the admin console.',
  'sync.hiddenOwners':
    '{{count}} owners cannot be asked for by userid, and with more than 1,000 people in the app’s range WeCom does not list groups without naming owners. Their groups cannot be found. Narrow the app’s range to 1,000 people and sync again, or hand these groups over in the admin console.',
  'groups.notFound': 'This group is not stored here. Sync first, then open it.',
  'export.diskFull':
    'The disk is full. The file was not written, and an existing one was left as it was. Free some space or choose another place.',
  'export.notWritable':
    'This place cannot be written to, or the file is open in another program. Close it or choose another place.',
  'export.failed': 'The file was not written, and an existing one was left as it was. Choose another place.',
  'transfers.planNotFound': 'This transfer plan does not exist; it may have been discarded.',
  'transfers.nothingToSend':
    'No group of this plan can be handed over. See why each is held back, change the selection and try again.',
  'transfers.typedCount':
    'The number typed is not the number of groups to hand over, so nothing was sent. {{count}} groups would be handed over: type that number.',
  'transfers.notRunning': 'This plan is not running, so there is nothing to cancel.',
  'transfers.notStarted': 'This plan has not started, so there is nothing to check yet.',
};
