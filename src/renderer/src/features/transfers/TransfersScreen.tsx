/** Placeholder until the list is written. */
export function TransfersScreen() {
  return null;
}
