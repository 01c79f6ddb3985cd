/** Marks a switch as complete: adding a state without handling it becomes a type error. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
