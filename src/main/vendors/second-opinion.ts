import type { Certificate, Session } from 'electron';
import type { ServedChain } from './authorities';

/** Whether a server's chain of certificates is good for a host. */
export type Vouches = (served: ServedChain, host: string) => Promise<boolean>;

type VerifyProc = NonNullable<Parameters<Session['setCertificateVerifyProc']>[0]>;
type Question = Parameters<VerifyProc>[0];

/** Chromium's number for a chain that ends at no authority it knows. */
const AUTHORITY_INVALID = -202;
/** What the network stack is answered: the certificate is good, or what it found out itself holds. */
const GOOD = 0;
const AS_FOUND = -3;
/** Chains are short; a longer one is not followed to its end. */
const LONGEST = 10;

/**
 * Asks somebody else about servers that the network stack refuses for one reason only: that it does not know
 * their authority. That reason hides others, so whoever is asked looks at host, time and signatures himself.
 * Every other verdict of the network stack stands.
 */
export function secondOpinion(vouches: Vouches): VerifyProc {
  const verdict = async ({ errorCode, hostname, certificate }: Question): Promise<number> => {
    if (errorCode !== AUTHORITY_INVALID) return AS_FOUND;
    const isGood = await vouches(served(certificate), hostname).catch(() => false);
    return isGood ? GOOD : AS_FOUND;
  };
  return (question, answer) => void verdict(question).then(answer);
}

function served(own: Certificate): ServedChain {
  const chain: string[] = [];
  // The types say that every certificate has an issuer; the last one has none.
  for (let next: Certificate | undefined = own; next && chain.length < LONGEST; next = next.issuerCert) {
    chain.push(next.data);
  }
  return chain;
}
