/** The switch with which the app is started without a window: the system does, when somebody logs in. */
export const HIDDEN = '--hidden';

/** The arguments of such a start, on the same data as this one. */
export const hiddenArguments = (userDataSwitch: string): string[] =>
  userDataSwitch === '' ? [HIDDEN] : [HIDDEN, `--user-data-dir=${userDataSwitch}`];

/** Whether a start with these arguments is to open no window. */
export const isHidden = (args: readonly string[]): boolean => args.includes(HIDDEN);
