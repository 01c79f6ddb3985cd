import { type HelpPage, link, rule, steps, text } from '../page';

export const connections: HelpPage = {
  purpose:
    'A connection is one account at one vendor: its credentials, address and proxy. There can be several; the colour at the top of the window says which one is at work.',
  blocks: [
    steps(
      'Add one',
      'Choose "Add connection" and a vendor.',
      'Enter the credentials; they go to the keychain of the system and are not shown again.',
      'Choose "Test", and save when it passes.',
    ),
    steps(
      'When it does not connect',
      'Choose "Examine": the app checks step by step where it stops.',
      'Read where it is granted, or send the explanation to IT.',
    ),
    steps(
      'Replace credentials',
      'Open the form of the connection and enter the new ones; left empty they stay.',
      'Choose "Test", and save when it passes.',
    ),
    text(
      'Read-only',
      'A connection that is "Read-only" sends no change; the main process refuses it, not only the buttons.',
    ),
    rule(
      'Fetching tokens with a wrong secret again and again bans the address of this computer for an hour, for every app behind that address. This app tries once and stops.',
      'wecom/90313',
      'wecom/91039',
    ),
    rule(
      'Tokens are kept for each app and must not be fetched often; the app knows how long they last and replaces them when they end.',
      'wecom/91039',
      'wshoto/access_token',
    ),
    rule(
      "Sobot's token is shared by the whole company; fetching a new one invalidates the old one.",
      'sobot/1',
    ),
    link('connectWecom'),
    link('connectWshoto'),
    link('connectSobot'),
    link('doctor'),
  ],
};
