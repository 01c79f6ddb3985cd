/** What Windows groups windows and notifications by, and macOS names the app by; the installers use it too. */
export const APP_ID = 'app.handover.desktop';
