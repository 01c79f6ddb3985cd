/** Sentences for the reasons of jobs, sync, groups and transfers. */
export const workErrorsEn: Readonly<Record<string, string>> = {
  'jobs.notFound': 'This job does not exist. Refresh the list of jobs.',
  'jobs.wrongState':
    'The job is in a state that does not allow this; it may just have ended. The list of jobs shows where it stands.',
  'jobs.broke':
    'The job stopped because of an error in the app; what was read is kept. Try again. If it fails again, open the log folder in Settings and report it.',
  'sync.endlessList':
    "WeCom's list of groups never came to a last page, so paging was stopped. This sync may be incomplete, and no group was marked as disappeared. Sync again later.",
  'sync.endlessLeavers':
    "WeCom's list of leavers never came to a last page, so paging was stopped. Everything else was synced as usual.",
  'sync.leaversRefused':
    'The app may not read the list of leavers, so leaving dates may be missing. Add this app to those that may call the customer contact API in the admin console.',
  'sync.hiddenOwners':
    "{{count}} owners cannot be asked for by userid, and with more than 1,000 people in the app's range WeCom does not list groups without naming owners. New groups of theirs cannot be found, and known ones are never marked as disappeared. Narrow the app's range to 1,000 people and sync again, or hand these groups over in the admin console.",
  'groups.notFound': 'This group is not stored here. Sync first, then open it.',
  'groups.unread': 'The details of this group could not be read the last time.',
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
  'transfers.noTaker': 'No taker has been chosen. Choose at least one.',
  'transfers.takerRefused':
    '{{taker}} cannot take groups now, and {{count}} are waiting for this person, so nothing was sent. Choose another taker, or settle the account and check again.',
  'transfers.countsDiffer':
    'The numbers add up to {{sum}}, but {{count}} groups can be handed over, so nothing was saved. Change them until they agree.',
  'transfers.notHeld': 'This plan is not paused, so there is nothing to resume. Look at its state.',
  'transfers.nothingAgain': 'This plan has no group to hand over again or to hand back.',
  'transfers.refused':
    'WeCom refused the whole call: none of its groups was handed over, and the plan has stopped. Settle what the code says, then resume the plan.',
  'import.unreadable':
    'This file cannot be read. It may be damaged, encrypted, or neither CSV nor XLSX. Save it as XLSX or CSV and try again.',
  'import.tooLarge':
    'The file is too large and was not read: at most 20 MB, and 200 MB unpacked. Keep only the column with group IDs or names, then import it.',
  'import.noRows': 'There is nothing in the file. Check whether it is the right one.',
  'print.failed':
    'Nothing was printed and no PDF was written. Check the printer, or choose another place and try again.',
};
