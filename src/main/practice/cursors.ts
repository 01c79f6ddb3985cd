import { createHmac } from 'node:crypto';
import { Refusal } from './codes';

const SIGNATURE = 12;

/** Cursors that callers can neither read nor make up, and that hold only for the query that gave them out. */
export class Cursors {
  readonly #key: string;
  constructor(seed: number) {
    this.#key = `cursors of ${seed}`;
  }

  /** @param nonce tells cursors of the same position apart. */
  write(query: string, position: number, nonce = 0): string {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(position, 0);
    place.writeUInt32BE(nonce, 4);
    return Buffer.concat([place, this.#sign(query, place)]).toString('base64url');
  }

  /** The position of a cursor; the beginning for none. @throws Refusal 50100 for one that does not belong here. */
  read(query: string, cursor: string): number {
    if (cursor === '') return 0;
    const bytes = Buffer.from(cursor, 'base64url');
    const place = bytes.subarray(0, 8);
    if (bytes.length !== 8 + SIGNATURE || !bytes.subarray(8).equals(this.#sign(query, place)))
      throw new Refusal(50100);
    return place.readUInt32BE(0);
  }

  #sign(query: string, place: Buffer): Buffer {
    return createHmac('sha256', this.#key)
      .update(query)
      .update('\0')
      .update(place)
      .digest()
      .subarray(0, SIGNATURE);
  }
}
