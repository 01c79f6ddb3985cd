import type { Translation } from '../shape';
import type { doctor as chinese } from '../zh-CN/doctor';

export const doctor: Translation<typeof chinese> = {
  title: 'Connection doctor',
  of: 'Connection doctor: {{name}}',
  action: 'Examine',
  explain: 'Find the cause with the connection doctor',
  back: 'Back to connections',
  run: 'Examine',
  again: 'Examine again',
  stop: 'Stop',
  copy: 'Copy result',
  save: 'Save result',
  saved: 'Saved to {{path}}',
  fileName: 'Connection doctor {{name}}.txt',
  started: 'Begun {{time}}',
  editConnection: 'Edit this connection',
  safe: 'The result holds no secret, no token and no whole address, and can be sent to IT or support as it is.',
  verdict: {
    running: 'Checking step by step',
    stopped: 'Stopped; some things were not checked',
    good: 'Everything works, and no permission is missing',
    look_one: 'It works; one thing is worth a look',
    look_other: 'It works; {{count}} things are worth a look',
    failed: '"{{step}}" did not pass: mend this first',
    barred: 'The vendor can be reached, but does not let the app call anything: mend this first',
    unreachable: '{{host}} cannot be reached: mend this first',
    missing_one: 'The vendor can be reached; one permission is missing: {{names}}',
    missing_other: 'The vendor can be reached; {{count}} permissions are missing: {{names}}',
  },
  steps: {
    secret: 'Credential',
    proxy: 'Proxy',
    dns: 'Name resolution',
    tls: 'Encryption',
    clock: 'Reach and clock',
    token: { wecom: 'Secret and token', wshoto: 'app_secret and token', sobot: 'app_key and token' },
    ip: 'Trusted IP',
  },
  states: {
    waiting: 'waiting',
    running: 'checking',
    ok: 'passed',
    warning: 'take a look',
    failed: 'not passed',
    skipped: 'not checked',
  },
  facts: {
    kept: 'Kept in',
    via: 'By way of',
    proxyHost: 'Proxy',
    addresses: 'IP addresses',
    subject: 'Certificate of',
    issuer: 'Issued by',
    root: 'Root authority',
    validTo: 'Valid until',
    protocol: 'Protocol',
    trusted: 'From a public authority',
    skewSeconds: "This computer's clock is",
    fromIp: 'IP that WeCom sees',
    apis: 'APIs called',
    count: 'Answered',
  },
  values: {
    keychain: 'the system keychain',
    memory: 'memory, for this run only',
    own: "the connection's own proxy",
    system: "the system's proxy",
    none: 'no proxy',
    yes: 'yes',
    no: 'no',
    ms: '{{ms, number}} ms',
    ahead: '{{duration}} ahead',
    behind: '{{duration}} behind',
    even: 'right to the second',
  },
  notes: {
    localHttp: 'The practice workspace is on this computer and needs no encryption.',
    ipLiteral: 'The base URL is an IP address itself, so there is nothing to resolve.',
    behindProxy: 'The proxy resolves the name.',
    otherProxy:
      'A proxy of this kind (SOCKS, over TLS, or with a login other than Basic) cannot be examined by itself; the app uses it all the same.',
    appGetsThrough:
      "Examined by itself this did not succeed, but the app's own connection gets through, so it works.",
    gatewayCertificate:
      "No public authority issued this certificate: a company gateway probably inspects the traffic. This computer trusts it, so it works; make sure that the authority is your own company's.",
    expired:
      "The certificate has expired, so there is no connection. Check the clock of this computer; if it is a company gateway's certificate, ask IT.",
    expiresSoon: 'The certificate ends soon. If it is that of a company gateway, tell IT.',
    untrusted:
      'This computer does not trust the certificate, so there is no connection. If the authority is a company gateway, ask IT to install its root certificate in the system.',
    otherName:
      'The certificate is for another name, so there is no connection. Check the base URL and the gateway.',
    skewed:
      'The clock of this computer is off, so days of statistics and the life of tokens come out wrong. Let the system set its clock by itself.',
    skewedSobot:
      "The clock of this computer is off. Sobot's app_key signs with the time and may be refused because of it. Let the system set its clock by itself.",
    noDate: 'The vendor gave no time to compare with.',
    knownWrongSecret:
      'This credential was refused before and was not sent again: repeated wrong credentials block this IP for an hour.',
    fetchesToken:
      'There was no valid token, so a new one was fetched; the one that other systems had before has ended.',
    keptToken: 'The token that is still valid was used.',
    pastedToken: 'The pasted token was used; Handover fetches none by itself.',
    afterFailure: 'Not checked, because an earlier step did not pass.',
    ipFirst: 'Not checked, because WeCom refused the IP before it looked at the Secret.',
    stopped: 'Not checked, because the examination was stopped.',
    notOfVendor: 'This vendor has no such thing.',
    noOwner: 'Not checked, because there is no group owner to ask about.',
    nobodyListed:
      'The permission is there, but the list is empty. Add owners and takers to the range of use of Customer contact (客户联系) and to the visible range of the app.',
    emptyRange:
      'The permission is there, but no department can be seen. Add departments or members to the visible range of the app.',
    notAsked:
      'It could not be asked now, perhaps because of a rate limit or the network. Examine again later.',
  },
  probes: {
    title: 'Permissions',
    permission: 'Permission',
    state: 'Result',
    where: 'Where it is granted',
    features: 'What needs it',
    states: {
      waiting: 'waiting',
      running: 'checking',
      ok: 'works',
      warning: 'not asked',
      failed: 'missing',
      skipped: 'not checked',
    },
    contacts: {
      name: 'Contacts',
      where: 'Admin console → App management (应用管理) → this app → Visible range (可见范围)',
      features: 'names and departments, telling who has left',
    },
    customerContact: {
      name: 'Customer contact',
      where:
        'Admin console → Customer contact (客户联系) → Permissions (权限配置) → Range of use (使用范围), and API → Apps that may call (可调用接口的应用)',
      features: 'the list of owners, who can take groups',
    },
    leavers: {
      name: 'People who left',
      where:
        'Admin console → Customer contact (客户联系) → API → Apps that may call (可调用接口的应用); members must be in the range of use of Customer contact',
      features: 'leaving dates, the time left for orphan groups',
    },
    groups: {
      name: 'Customer groups',
      where:
        'Admin console → Customer contact (客户联系) → API → Apps that may call (可调用接口的应用); owners must be in the visible range of this app and the range of use of Customer contact',
      features: 'syncing groups, transfers',
    },
    statistics: {
      name: 'Group statistics',
      where:
        'Admin console → Customer contact (客户联系) → API → Apps that may call (可调用接口的应用); owners must be in the visible range of this app and the range of use of Customer contact',
      features: 'the archive of statistics',
    },
    joinWays: {
      name: 'Join ways',
      where:
        'Admin console → Customer contact (客户联系) → API → Apps that may call (可调用接口的应用); members must be in the range of use of Customer contact',
      features: 'making, changing and keeping join ways',
    },
    customerService: {
      name: 'WeCom customer service',
      where:
        'Admin console → WeCom customer service (微信客服) → API → Apps that may call (可调用接口的应用)',
      features: 'statistics of customer service',
    },
    tagStatistics: {
      name: 'Analysis by tag',
      where: 'Granted to the appid by wshoto: ask your contact there',
      features: 'statistics of groups by tag',
    },
    sobotStatistics: {
      name: 'Online service statistics',
      where: 'Granted to the appid by Sobot: ask your account manager there',
      features: 'statistics, offline files, orders',
    },
  },
  ip: {
    title: 'Add the IP of this computer to the trusted IPs',
    path: 'Admin console → App management (应用管理) → this app → Trusted IPs (企业可信IP) → Configure',
    add: 'Enter the rejected IP {{ip}} and save.',
    soon: 'It takes about a minute to have an effect; then examine again.',
    first:
      'If Trusted IPs cannot be clicked: set a trusted domain or the URL of a message server on the same page first. Domain and IP must belong to the corp.',
    proxy:
      "If the IP of this computer keeps changing: use a proxy with a fixed one, enter it as the proxy of the connection, and have the proxy's IP trusted.",
    setProxy: 'Set a proxy',
    forIt: 'Somebody else keeps the console: send this to IT',
    chinese: '中文',
    english: 'English',
    copy: 'Copy',
    letter:
      'Hello,\n\nHandover, the app with which we manage our WeCom customer groups, is refused by WeCom with code 60020: the IP that calls the API is not among the trusted IPs of the app.\n\nRejected IP: {{ip}}\nCorp ID: {{corpId}}\nHost of the API: {{host}}\n\nPlease do one of these:\n1. In the WeCom admin console, open App management (应用管理) → the app → Trusted IPs (企业可信IP) and add the IP above. If that cannot be clicked, set a trusted domain (可信域名) or the URL of a message server (接收消息服务器URL) first. It takes about a minute.\n2. If our outgoing IP is not fixed, give us an HTTP proxy whose outgoing IP is, add that IP to the trusted IPs, and tell me the address and port of the proxy.',
    unknownIp: 'not given by WeCom',
  },
  text: {
    head: 'Handover {{version}} connection doctor',
    connection: 'Connection: {{name}} ({{vendor}}, {{host}})',
    time: 'Time: {{time}} (Asia/Shanghai)',
    verdict: 'Result: {{verdict}}',
    steps: 'Steps',
    error: 'cause',
  },
};
