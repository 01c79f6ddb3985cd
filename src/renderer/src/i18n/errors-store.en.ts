/** Sentences for what goes wrong with the data on this computer. */
export const errorsStoreEn: Readonly<Record<string, string>> = {
  'store.diskFull':
    'The disk is full, so nothing can be written. What was stored is safe. Make room and try again.',
  'store.readOnly':
    'The data folder cannot be written to. Check its permissions and its disk, and try again. Nothing stored was changed.',
  'store.newer':
    'The local data was made by a later version of Handover. This version cannot open it and has not touched it. Install the latest version.',
  'store.damaged':
    'The local data is damaged, and so is every backup of it. Restore a backup file that you saved elsewhere, or ask support.',
  'store.io':
    'The disk failed while reading or writing local data. Check the disk and the data folder, and try again.',
  'store.busy': 'Another program is using the local data. Close what views it or backs it up, and try again.',
  'store.closed': 'The local data is not open yet. Try again in a moment.',
  'store.stopped':
    'The local data service stopped and is being started again. Repeat the last action; nothing stored was lost.',
  'store.queryGone': 'This list is out of date. Refresh it to go on.',
  'transfers.notDraft':
    'This plan was started or discarded and cannot be changed any more. Open it to see its state.',
  'transfers.planGone': 'This plan is gone; it may just have been discarded. Refresh to see what there is.',
  'transfers.overQuota':
    'This batch would exceed the quota of the day or the in-service handovers of a group, so it was not sent. The plan is scheduled again.',
  'explorations.nameTaken': 'There is already a saved view named "{{name}}". Choose another name.',
  'explorations.notFound':
    'This saved view is gone; it may just have been removed. Refresh the list, or save it as a new one.',
  'orders.notPlanned':
    'This order was begun or cancelled before, and is not pushed again. Look at its result.',
};
