/** The bytes of an image that a canvas answers as a `data:` address; undefined for anything else. */
export function pngBytes(address: string): Uint8Array<ArrayBuffer> | undefined {
  const [head, body] = address.split(',');
  if (head !== 'data:image/png;base64' || body === undefined) return undefined;
  return Uint8Array.from(atob(body), (letter) => letter.codePointAt(0) ?? 0);
}
