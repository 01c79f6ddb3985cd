import type { Vendor } from '@shared/domain/vendor';
import { visibleText } from '../lib/visibleText';
import type { Command, CommandName, CommandState, KeywordsName } from './command';
import { connected, unless } from './rules';

type Name = CommandName & KeywordsName;
type Rest = Omit<Command, 'id' | 'group' | 'title' | 'keywords'>;

const one = (name: Name, rest: Rest, id: string = name): Command => ({
  id,
  group: 'connections',
  title: `palette:commands.${name}`,
  keywords: name,
  ...rest,
});

const PRACTICE: Readonly<Record<Vendor, Name>> = {
  wecom: 'practiceWecom',
  wshoto: 'practiceWshoto',
  sobot: 'practiceSobot',
};

const practises = ({ app }: CommandState): boolean => app.connections.some(({ practice }) => practice);

const power = (name: 'practiceOn' | 'practiceOff', on: boolean): Command =>
  one(name, {
    availability: (state) =>
      practises(state) && state.app.settings.practiceRunning !== on ? 'enabled' : 'hidden',
    run: async ({ call, say }) => {
      if ((await call('practice.power', { on })) !== undefined) say(name);
    },
  });

const enter = (vendor: Vendor): Command =>
  one(PRACTICE[vendor], {
    availability: ({ app }) =>
      app.connections.some((item) => item.practice && item.vendor === vendor) ? 'hidden' : 'enabled',
    run: async ({ call, go }) => {
      if ((await call('practice.enter', { vendor })) !== undefined) go({ screen: 'connections' });
    },
  });

/** What can be done with connections, whichever there are. */
export const CONNECTION_COMMANDS: readonly Command[] = [
  one('addConnection', { run: ({ go }) => go({ screen: 'connections', edit: {} }) }),
  one('editConnection', {
    availability: unless(connected),
    run: ({ go }, { active }) => {
      if (active !== null) go({ screen: 'connections', edit: { id: active.id } });
    },
  }),
  one('probe', {
    availability: unless(connected, ({ active }) =>
      active?.reachability.state === 'ok' ? { reason: 'reachable' } : null,
    ),
    run: async ({ call, say }, { active }) => {
      if (active === null) return;
      say('probe');
      await call('connections.probe', { id: active.id });
    },
  }),
  power('practiceOn', true),
  power('practiceOff', false),
  enter('wecom'),
  enter('wshoto'),
  enter('sobot'),
];

/** What can be done with each connection there is: work with it, and examine it. */
export function commandsOfConnections({ app, active }: CommandState): readonly Command[] {
  return app.connections.flatMap(({ id, name }) => {
    const params = { name: visibleText(name) };
    return [
      one(
        'switchTo',
        {
          params,
          availability: () => (id === active?.id ? { reason: 'active' } : 'enabled'),
          run: async ({ call }) => {
            await call('settings.set', { activeConnection: id });
          },
        },
        `switch:${id}`,
      ),
      one('examine', { params, run: ({ go }) => go({ screen: 'connections', doctor: id }) }, `examine:${id}`),
    ];
  });
}
