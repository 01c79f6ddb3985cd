const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="textbox"]';

/** Whether keys pressed there are typed: letters, and the arrows that move the cursor. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(FIELDS);
