import type { Availability, CommandName } from './command';
import { useOffer } from './offers';

interface Props {
  readonly name: CommandName;
  readonly run: () => void;
  readonly availability?: Availability;
}

/** Lets the palette run something for as long as this is on the page. */
export function Offered({ name, run, availability = 'enabled' }: Props) {
  useOffer(name, run, availability);
  return null;
}
