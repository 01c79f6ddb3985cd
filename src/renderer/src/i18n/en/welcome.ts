import type { Translation } from '../shape';
import type { welcome as chinese } from '../zh-CN/welcome';

export const welcome: Translation<typeof chinese> = {
  title: 'Handover',
  lead: 'Hands customer groups over to new owners and checks every single one. Keeps the statistics of three vendors on this computer.',
  practice: {
    title: 'Practice workspace',
    text: 'A stand-in for WeCom on this computer: about 2,400 customer groups and 6 leavers, the same rules as the real service, no credentials needed.',
    action: 'Enter the practice workspace',
    hint: 'Good for going through everything once',
    others: 'Also for practice:',
    other: 'Practise the statistics of {{vendor}}',
  },
  connect: {
    title: 'Your WeCom',
    text: 'Enter the corp id and the secret of a self-built app to read your real customer groups. It can be read-only at first.',
    action: 'Connect WeCom',
    hint: 'Needs access to the admin console',
    others: 'Or connect:',
    other: 'Connect {{vendor}}',
  },
  restore: {
    text: 'Used Handover on another computer before?',
    action: 'Restore a backup',
  },
  facts: {
    local: 'Data stays on this computer',
    secrets: 'Secrets stay in the system keychain',
    hosts: 'Talks only to these vendors, or to the proxy you set',
  },
};
