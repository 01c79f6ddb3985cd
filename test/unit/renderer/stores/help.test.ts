import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HELP_COMMANDS, HELP_SHORTCUT } from '@renderer/commands/all';
import { closeHelp, showHelp, useHelp } from '@renderer/stores/help';

beforeEach(() => useHelp.setState(useHelp.getInitialState()));

describe('the help', () => {
  it('opens at what is on the screen, and at a page that is asked for', () => {
    showHelp();
    expect(useHelp.getState()).toMatchObject({ open: true, shown: null });
    showHelp('doctor');
    expect(useHelp.getState()).toMatchObject({ open: true, shown: 'doctor' });
  });

  it('is at the screen again when it is asked for anew, and notices each time', () => {
    showHelp('doctor');
    const { asked } = useHelp.getState();
    closeHelp();
    expect(useHelp.getState().open).toBe(false);
    showHelp();
    expect(useHelp.getState()).toMatchObject({ open: true, shown: null });
    expect(useHelp.getState().asked).toBeGreaterThan(asked);
  });

  it('is a command with the key that opens it', () => {
    const command = HELP_COMMANDS.find(({ shortcut }) => shortcut === HELP_SHORTCUT);
    const show = vi.fn();
    void command?.run({ show } as never, {} as never);
    expect(show).toHaveBeenCalledExactlyOnceWith('help');
  });
});
