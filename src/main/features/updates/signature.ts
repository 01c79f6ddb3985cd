import { createPublicKey, verify } from 'node:crypto';

/** Bytes of an Ed25519 signature. */
const LENGTH = 64;

/**
 * Whether a text was signed by one of some keys.
 * @param keys Ed25519 public keys, SPKI in base64; more than one while a key is being replaced
 * @param signature base64 with white space around it
 */
export function isSignedBy(keys: readonly string[], text: Uint8Array, signature: string): boolean {
  const bytes = Buffer.from(signature.trim(), 'base64');
  if (bytes.length !== LENGTH) return false;
  return keys.some((key) => {
    const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
    return publicKey.asymmetricKeyType === 'ed25519' && verify(null, text, publicKey, bytes);
  });
}
