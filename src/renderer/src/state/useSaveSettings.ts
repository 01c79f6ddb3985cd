import { useCall, type Caller } from '../lib/useCall';

/** Saves settings; every part of the app hears of it through `settings.changed`. */
export const useSaveSettings = (): Caller<'settings.set'> => useCall('settings.set');
