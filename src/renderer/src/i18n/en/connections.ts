import type { Translation } from '../shape';
import type { connections as chinese } from '../zh-CN/connections';

export const connections: Translation<typeof chinese> = {
  add: 'Add connection',
  edit: 'Edit connection',
  count_one: '{{count}}',
  count_other: '{{count}}',
  active: 'In use',
  use: 'Switch to this one',
  test: 'Test',
  more: 'More actions',
  vendors: {
    wecom: 'Customer groups, handovers, statistics',
    wshoto: 'Customer groups by tag',
    sobot: 'Online service statistics, orders',
  },
  accountNames: { wecom: 'Corp id', wshoto: 'appid', sobot: 'appid' },
  secretNames: { wecom: 'Secret', wshoto: 'app_secret', sobot: 'app_key', token: 'token' },
  token: {
    shared:
      'Sobot has one token for the whole company. Fetching a new one with the app_key ends the token that other systems are using.',
    sharedHint:
      'Handover fetches one only when it has none that works, keeps it in the keychain and uses it to its end. Testing an app_key that is not saved fetches one too. Where other systems must not be interrupted, ask Sobot for an appid of your own, or paste a token instead.',
    fetched:
      'This test fetched a new token, which ended the one that other systems of the company had. Once saved, the connection goes on with it.',
  },
  facts: {
    address: 'Address',
    proxy: 'Proxy',
    proxySystem: 'As the system',
    reach: 'Access',
    synced: 'Last sync',
  },
  secret: { keychain: 'In the keychain', memory: 'In memory only', missing: 'Missing' },
  reach: { unknown: 'Not checked', ok: 'Reachable', offline: 'Offline', refused: 'Refused' },
  form: {
    vendor: 'Vendor',
    name: 'Name',
    nameHint: 'For display only, such as "Head office".',
    color: 'Colour',
    colorHint: 'Shown at the top of the window, so that nobody acts on the wrong corp.',
    colors: {
      teal: 'Teal',
      blue: 'Blue',
      violet: 'Violet',
      rose: 'Rose',
      amber: 'Amber',
      green: 'Green',
      slate: 'Slate',
    },
    accountHint: {
      wecom: 'Admin console → My Company → Company Information, at the foot. Starts with ww or wx.',
      wshoto: 'The id of the app that Wshoto issued to the developer.',
      sobot: 'Given out by the after-sales staff of Sobot.',
    },
    secretHint: {
      wecom:
        'Admin console → App Management → your self-built app → Secret; it is shown in WeCom on the phone.',
      wshoto: 'Issued together with the appid. A personal APP KEY cannot stand in for it.',
      sobot: 'Given out by the after-sales staff of Sobot, together with the appid.',
      token:
        'From the system of the company that fetches it. It has to be pasted again once Sobot refuses it.',
    },
    secretKept: 'Stored and never shown again. Leave empty to keep it.',
    secretReplace: 'Type a new {{name}} to replace it',
    credential: 'Credential',
    credentials: { key: 'With the app_key', token: 'Pasted token' },
    credentialHint: {
      key: 'Handover fetches tokens with the app_key and replaces them when they end.',
      token: 'Handover fetches no token and disturbs no other system. It usually ends after a day.',
    },
    readOnly: 'Read-only',
    readOnlyByPolicy:
      'The IT department lets every connection on this computer only read; this cannot be changed here.',
    readOnlyHint: {
      wecom: 'Reads only and never sends a change. A good way to begin.',
      wshoto: 'A connection to Wshoto reads statistics and never sends a change.',
      sobot: 'Reads only and pushes no orders. A good way to begin.',
    },
    network: 'Network',
    baseUrl: 'API address',
    baseUrlHint: {
      wecom:
        'The official one unless you run a private deployment or a gateway; then its full https address.',
      wshoto: 'The official one unless you use a gateway; then its full https address.',
      sobot: 'That of the environment your appid was given out for; the others do not accept it.',
    },
    baseUrlOther: 'Another address',
    baseUrlTyped: 'The full API address',
    proxyUrl: 'HTTP proxy',
    proxyUrlHint:
      'Such as http://10.0.0.8:3128. Empty for the system proxy. User and password go to the keychain.',
    practiceHint: 'The app looks after the address and the credentials of the practice workspace.',
  },
  rules: {
    name: 'Enter a name of at most 60 characters.',
    corpId: 'Here go only letters, digits, underscores and hyphens ({{account}}).',
    secret: 'Enter the {{secret}}, without spaces in it.',
    baseUrl: 'Enter a full https address, such as {{url}}.',
    proxyUrl: 'Enter http://host:port, or leave it empty.',
  },
  guide: {
    titles: {
      wecom: 'What has to be set in the admin console',
      wshoto: 'Where the credentials come from, and how far the data goes',
      sobot: 'Where the credentials come from, and what to mind',
    },
    app: 'A self-built app, enabled',
    range: 'Its visible range includes every group owner and every taker',
    contact:
      'Customer Contact → Permissions: these members are in the scope, and the app is among the apps that may call the API',
    ip: 'The app → Trusted IPs: the outgoing address of this computer',
    wshoto: {
      app: 'appid and app_secret are issued to the developer; ask your contact at Wshoto for them',
      key: 'The personal APP KEY of the workbench is another credential and does not work here',
      day: 'Statistics go up to yesterday; those of a day are there on the next one',
    },
    sobot: {
      key: 'appid and app_key are given out by the after-sales staff of Sobot',
      host: 'Which environment they are for (Alibaba Cloud, Tencent Cloud, Singapore, North America) is settled then; choose the address of the same one',
      own: 'If other systems of the company use the Sobot API, ask for an appid of your own, so that neither disturbs the other',
    },
  },
  report: {
    title: 'Test result',
    ok: 'The connection works',
    failed: 'The connection has a problem',
    steps: {
      address: 'API address',
      token: {
        wecom: 'Corp id and secret',
        wshoto: 'appid and app_secret',
        sobot: 'appid and app_key',
        token: 'token',
      },
      ip: 'Trusted IP',
      permission: {
        wecom: 'Customer contact permission',
        wshoto: 'Group analysis permission',
        sobot: 'Statistics permission',
      },
    },
    states: { ok: 'Passed', failed: 'Failed', skipped: 'Not checked' },
  },
  remove: {
    title: 'Remove "{{name}}"?',
    text: {
      wecom:
        'Its secret and tokens are deleted from the keychain. Transfer and audit records stay, and so do the vault of join ways and the names and aliases of members: they are there again once the same corp is added.',
      wshoto: 'Its app_secret and tokens are deleted from the keychain. Audit records stay.',
      sobot: 'Its credential and token are deleted from the keychain. Audit records stay.',
    },
    data: {
      wecom: 'Delete the stored customer groups as well',
      wshoto: 'Delete the stored statistics as well',
      sobot: 'Delete the stored statistics as well',
    },
    dataHint:
      'If they are kept, they stay in the data folder of this computer. The same account, added again, is read anew.',
    action: 'Remove connection',
  },
  practice: {
    power: 'Practice {{vendor}}',
    on: 'Running',
    off: 'Stopped',
    starting: 'Starting',
    failed: 'Could not start',
    hint: 'Stop it to try working offline.',
    hintOff: {
      wecom: 'Start it to sync and to hand over.',
      wshoto: 'Start it to read statistics.',
      sobot: 'Start it to read statistics and to push orders.',
    },
    together: 'All practice connections start and stop together.',
    enter: 'Add practice workspace',
  },
};
