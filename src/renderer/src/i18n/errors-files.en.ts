/** Sentences for the reasons of Sobot files and orders, and of the desktop. */
export const fileErrorsEn: Readonly<Record<string, string>> = {
  'files.notFound': 'There is no record of this file. Refresh the list.',
  'files.gone':
    'The file is no longer where it was saved; it may have been moved or deleted. Download it again.',
  'files.address':
    "The address that Sobot gave for the file is not HTTPS, or carries an account, so nothing was downloaded. Tell Sobot's support the day and the kind of file.",
  'files.wrongFile':
    "Sobot offered a file of another day or kind, so nothing was downloaded. Try again later; if it stays so, ask Sobot's support.",
  'files.tooLarge':
    "The file is larger than {{gigabytes}} GB and was not saved. Ask Sobot's support to provide it in parts.",
  'files.cut': 'The file did not arrive whole and was not saved. Download it again.',
  'files.notZip':
    'What arrived is no ZIP file and was not saved. The address may have expired; download it again.',
  'files.hostStatus':
    'The host of the file answered with HTTP status {{status}}, so nothing was downloaded. The address may have expired; download it again.',
  'files.days':
    'At most {{most}} days are downloaded at once, and the last must not lie before the first. Change the days.',
  'files.noFolder':
    'The chosen folder does not exist or cannot be written to. Download again and choose another folder.',
  'orders.invalid':
    'Order {{row}} is not acceptable, and {{count}} are not in all, so none was pushed. Correct the marked fields and push again.',
  'orders.typedCount':
    'The number typed is not the number of orders, so none was pushed. {{count}} would be pushed: type that number.',
  'connection.notSobot':
    'This connection does not lead to Sobot, which alone has this. Switch to one that does.',
  'desktop.noStart':
    'The app that runs here was not installed, so it cannot start with the system. Install it, then switch this on.',
  'desktop.startNotWritten':
    'The entry that starts the app could not be written, and the setting stays as it was. Check the permissions of .config in the home folder and try again.',
  'desktop.notImage':
    'What was to be copied is no PNG image, or is larger than {{megabytes}} MB. Make the chart smaller and try again.',
};
