import type { Dataset } from '@shared/domain/datasets/dataset';
import type { FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { readView } from './keptView';
import { firstView, sound, type View } from './view';

/** Who a question is about: that is of one connection, and stays as it is whatever view is opened. */
const aboutOf = ({ subjects, skillGroups, agents }: View) => ({ subjects, skillGroups, agents });

/** What a dataset is first asked, of those that are chosen now. */
export const firstQuestion = (definition: Dataset, now: View): View => ({
  ...firstView(definition),
  ...aboutOf(now),
});

/** What the explorer asks, as views of its grid keep it: all of the question but who it is about. */
export function questionFilters(definition: Dataset): readonly FilterKind<View>[] {
  const kept = (view: View): View => ({ ...view, ...aboutOf(firstView(definition)) });
  const first = JSON.stringify(kept(sound(firstView(definition), definition)));
  return [
    {
      id: 'question',
      constant: true,
      kept: (view) => (JSON.stringify(kept(sound(view, definition))) === first ? undefined : kept(view)),
      found: (now, value) => {
        const view = readView(JSON.stringify(value));
        return view === null ? null : sound({ ...view, ...aboutOf(now) }, definition);
      },
      without: (view) => firstQuestion(definition, view),
    },
  ];
}
