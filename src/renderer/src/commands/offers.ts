import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';
import { go, useRouter, type Route } from '../stores/router';
import type { Availability, CommandName, Offer } from './command';

interface Offers {
  readonly offers: ReadonlyMap<CommandName, Offer>;
  /** What the screen of a route is to do once it offers it; it ends with the route. */
  readonly wanted: { readonly name: CommandName; readonly route: Route } | null;
}

/** What the screen that is open does under the names of commands. */
export const useOffers = create<Offers>()(() => ({ offers: new Map(), wanted: null }));

function put(name: CommandName, offer: Offer): void {
  useOffers.setState(({ offers }) => ({ offers: new Map(offers).set(name, offer) }));
}

function withdraw(name: CommandName): void {
  useOffers.setState(({ offers }) => ({ offers: new Map([...offers].filter(([key]) => key !== name)) }));
}

/** Takes what is wanted off the list, if it is this and its route is still the one that is open. */
function takeWanted(name: CommandName): boolean {
  const { wanted } = useOffers.getState();
  if (wanted?.name !== name) return false;
  useOffers.setState({ wanted: null });
  return wanted.route === useRouter.getState().route;
}

/** Has the open screen do something, or goes to the screen that does it. */
export function goAndDo(name: CommandName, at: Route): void {
  const offer = useOffers.getState().offers.get(name);
  if (offer !== undefined) {
    offer.run();
    return;
  }
  useOffers.setState({ wanted: { name, route: at } });
  go(at);
}

/** Lets the palette run something of this screen while it is mounted; `run` is the one of the last render. */
export function useOffer(name: CommandName, run: () => void, availability: Availability = 'enabled'): void {
  const doIt = useEffectEvent(run);
  const key = JSON.stringify(availability);
  useEffect(() => {
    const offered = JSON.parse(key) as Availability;
    put(name, { run: () => doIt(), availability: offered });
    if (offered === 'enabled' && takeWanted(name)) doIt();
    return () => withdraw(name);
  }, [name, key]);
}
