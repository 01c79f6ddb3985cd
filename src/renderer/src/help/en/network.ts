import { type HelpPage, link, rule, steps, text } from '../page';

export const network: HelpPage = {
  purpose:
    'The app connects to the APIs of the vendors and to the proxy that the company asks for. Here is how all connections get out; a proxy entered in a connection comes first.',
  blocks: [
    steps(
      'Through a proxy of the company',
      'Under "Proxy" follow the system, enter one, or use PAC.',
      'Enter http://host:port; a proxy with a login is entered in the connection, and its password goes to the keychain.',
      'Examine a connection to see which proxy it goes through.',
    ),
    steps(
      'Where a gateway inspects encrypted traffic',
      'Ask IT to install the root certificate of the gateway into the system.',
      'Where that is not possible, use "Extra root certificates": only Handover trusts it.',
      'When the file changes it is no longer trusted and has to be chosen again.',
    ),
    text(
      'Why a fixed address helps',
      'WeCom accepts only addresses on the list of trusted IPs. Those of homes and offices change, so a proxy with a fixed one saves trouble.',
    ),
    rule(
      'Only addresses among the trusted IPs can call; behind a proxy it is the public address of the proxy.',
      'wecom/90664',
      'wecom/90313',
    ),
    rule(
      'Old versions of TLS are refused (48010), so a gateway that inspects traffic has to speak new ones.',
      'wecom/90313',
    ),
    rule("Sobot's token travels in a header, and its API asks for https.", 'sobot/1'),
    link('doctor'),
    link('connections'),
  ],
};
