import { create } from 'zustand';
import { dataset, datasetsOf } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Vendor } from '@shared/domain/vendor';
import type { SobotPart } from '@renderer/stores/router';
import { keepDataset, keepView, keptDataset, keptView } from './keptView';
import { firstView, sound, type View } from './view';

interface ExplorerState {
  readonly connectionId: string | null;
  readonly dataset: DatasetId | null;
  /** What is shown in place of a dataset; null for the dataset. */
  readonly part: SobotPart | null;
  /** Views that were looked at during this run, of the connection above. */
  readonly views: Readonly<Partial<Record<DatasetId, View>>>;
}

/** What the explorer shows. */
export const useExplorer = create<ExplorerState>()(() => ({
  connectionId: null,
  dataset: null,
  part: null,
  views: {},
}));

/** The view of a dataset: of this run, or of the last one, or the first there is. */
function viewFor(connectionId: string, id: DatasetId): View {
  const definition = dataset(id);
  return sound(keptView(connectionId, id) ?? firstView(definition), definition);
}

/** Begins with a connection; another one is found as it was left. */
export function enterExplorer(connectionId: string, vendor: Vendor): void {
  const state = useExplorer.getState();
  if (state.connectionId === connectionId) return;
  const own = datasetsOf(vendor);
  const last = own.find(({ id }) => id === keptDataset(connectionId)) ?? own[0];
  useExplorer.setState({ connectionId, dataset: null, part: null, views: {} });
  if (last !== undefined) openDataset(last.id);
}

/** Shows a dataset as it was last looked at. */
export function openDataset(id: DatasetId): void {
  const { connectionId, views } = useExplorer.getState();
  if (connectionId === null) return;
  keepDataset(connectionId, id);
  useExplorer.setState({
    dataset: id,
    part: null,
    views: { ...views, [id]: views[id] ?? viewFor(connectionId, id) },
  });
}

/** Shows what is no dataset, until one is opened. */
export const openPart = (part: SobotPart): void => useExplorer.setState({ part });

/** Shows a dataset in a view of its own, such as a saved one. */
export function openView(connectionId: string, id: DatasetId, view: View): void {
  const known = useExplorer.getState();
  const views = known.connectionId === connectionId ? known.views : {};
  const next = sound(view, dataset(id));
  keepDataset(connectionId, id);
  keepView(connectionId, id, next);
  useExplorer.setState({ connectionId, dataset: id, part: null, views: { ...views, [id]: next } });
}

/** Changes the view of the dataset on the screen. */
export function changeView(change: Partial<View>): void {
  const { connectionId, dataset: id, views } = useExplorer.getState();
  if (connectionId === null || id === null) return;
  const next = sound({ ...(views[id] ?? viewFor(connectionId, id)), ...change }, dataset(id));
  keepView(connectionId, id, next);
  useExplorer.setState({ views: { ...views, [id]: next } });
}
