import type { codes as chinese } from '../zh-CN/codes';

export const codes: typeof chinese = {
  validation: 'Something that was entered is not acceptable. Check it and try again.',
  'not-found': 'This record cannot be found; it may have been deleted. Refresh and look again.',
  auth: 'The vendor does not accept the credential of this connection. Check it under Connections.',
  permission:
    'The app lacks a permission for this. Grant it in the admin console of the vendor, then try again.',
  'ip-not-trusted':
    'The address of this computer is not among the trusted IPs of the app. Add it in the admin console.',
  'rate-limited': 'Too many calls: the vendor accepts none for a while. Work goes on by itself afterwards.',
  conflict: 'The data has just been changed. Refresh and try again.',
  offline:
    'There is no network. What is stored here can still be browsed; work goes on once the network is back.',
  timeout: 'There was no answer for a long time. Check the network and the proxy, then try again.',
  vendor: 'The vendor answered with an error. See its code, and try again later.',
  keychain: 'The system keychain cannot be used. Unlock it and try again.',
  store: 'The local data cannot be read or written now. Try again; if it still fails, look into the log.',
  'read-only':
    'This connection is read-only: no change is ever sent. Read-only can be switched off under Connections.',
  cancelled: 'The action was cancelled.',
  internal:
    'Something went wrong inside Handover; the log has it. Try again; if it comes back, send the log to support.',
};
