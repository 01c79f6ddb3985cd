/** Sentences for the reasons of views, exports, backups, settings and updates. */
export const deskErrorsEn: Readonly<Record<string, string>> = {
  'savedViews.nameTaken': 'There is already a view named "{{name}}". Choose another name.',
  'savedViews.notFound': 'This view is gone; it may just have been removed. Refresh the list.',
  'savedViews.notView':
    'This text is no view, or one of another grid, and was not added. Paste everything that "Copy as JSON" gave.',
  'exports.gone': 'The file is no longer where it was; it may have been moved or deleted. Export again.',
  'exports.interrupted':
    'The export stopped half way, so the file was not written, and a former one is unchanged. Export again.',
  'backups.notBackup':
    'This file is no backup of Handover, or is damaged. Choose a file that "Save a backup" has written.',
  'backups.busy':
    'Transfers, orders or join ways are being sent, or another backup is being restored, so nothing can be restored or installed now. Wait for them, or pause them, and try again.',
  'backups.notFound': 'This backup is gone; a newer one may have replaced it. Refresh the list.',
  'settings.notCertificates':
    'There is no usable PEM certificate in this file, so the setting was not changed. Ask IT for the root certificate as a PEM file.',
  'settings.fixed':
    'The IT department has decided this setting for this computer, so it cannot be changed here.',
  'updates.unreachable':
    'The update server {{host}} cannot be reached ({{name}}), so nothing was checked or downloaded. Check the network and the address of the updates, and try again later.',
  'updates.status':
    'The update server {{host}} does not have what was asked for ({{file}}, status {{status}}), so nothing was downloaded. Ask IT to check the address of the updates.',
  'updates.unsigned':
    'The update on {{host}} has no signature, so nothing of it was downloaded. Get the installer from the official place, and tell IT.',
  'updates.wrongSignature':
    'The signature of the update on {{host}} is not by whoever released this app, so nothing of it was downloaded. Get the installer from the official place, and tell IT.',
  'updates.notUnderstood':
    'The update on {{host}} is signed, but its description cannot be used, so nothing of it was downloaded. Tell IT.',
  'updates.noFile':
    'Version {{version}} has no package for this kind of installation, so nothing was downloaded. Get the installer from the official place, or ask IT.',
  'updates.damaged':
    'What was downloaded is not the file that was released: it was damaged or changed on its way. It was deleted and nothing was installed. Try again; if it happens once more, tell IT.',
  'updates.failed':
    'The update could not be downloaded or installed ({{name}}), and nothing was changed. Check the free space of the disk and try again.',
  'updates.notReady': 'No update is ready to be installed. Check for updates and download it first.',
  'updates.busy':
    'Transfers or orders are being sent, so the update cannot be installed now. Wait for them, or quit the app: then they stop at a safe place, and the update is installed.',
};
