import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

export interface ReleaseKeys {
  /** PKCS 8 as PEM: stays with whoever releases. */
  readonly secret: string;
  /** SPKI as PEM: is built into the app. */
  readonly open: string;
}

/** Makes the keys by which the app tells a release from anything else: Ed25519. */
export function makeKeys(): ReleaseKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    secret: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    open: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  };
}

/** The signature of a text as it lies beside it: one line of base64. */
export function signatureOf(text: string, secret: string): string {
  const key = createPrivateKey(secret);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key that signs releases is not Ed25519');
  return `${sign(null, Buffer.from(text), key).toString('base64')}\n`;
}

/** The public keys of a PEM file as the app keeps them: SPKI in base64. Throws for what is none. */
export function publicKeysIn(pem: string): string[] {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  if (blocks.length === 0) throw new Error('there is no public key in it');
  return blocks.map((block) => {
    const key = createPublicKey(block);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('a key in it is not Ed25519');
    return key.export({ format: 'der', type: 'spki' }).toString('base64');
  });
}
