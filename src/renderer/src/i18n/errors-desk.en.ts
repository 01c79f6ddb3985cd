/** Sentences for the reasons of views, exports, backups, settings and updates. */
export const deskErrorsEn: Readonly<Record<string, string>> = {
  'savedViews.nameTaken': 'There is already a view named “{{name}}”. Choose another name.',
  'savedViews.notFound': 'This view is gone; it may just have been removed. Refresh the list.',
  'savedViews.notView':
    'This text is no view, or one of another grid, and was not added. Paste everything that “Copy as JSON” gave.',
  'exports.gone': 'The file is no longer where it was; it may have been moved or deleted. Export again.',
  'exports.interrupted':
    'The export stopped half way, so the file was not written, and a former one is unchanged. Export again.',
  'backups.notBackup':
    'This file is no backup of Handover, or is damaged. Choose a file that “Save a backup” has written.',
  'backups.busy':
    'Transfers or orders are being sent, so nothing can be restored or installed now. Wait for them, or pause them, and try again.',
  'backups.notFound': 'This backup is gone; a newer one may have replaced it. Refresh the list.',
  'settings.notCertificates':
    'There is no usable PEM certificate in this file, so the setting was not changed. Ask IT for the root certificate as a PEM file.',
  'settings.fixed':
    'The IT department has decided this setting for this computer, so it cannot be changed here.',
  'updates.refused':
    'The signature or the version of the update is not right, so it was not installed: {{why}}. Get the installer from the official place, and tell IT.',
  'updates.unreachable':
    'The update server cannot be reached, so nothing was checked. Check the network and the address of the updates, and try again later.',
  'updates.busy':
    'Transfers or orders are being sent, so the update cannot be installed now. It will be when the app quits.',
};
