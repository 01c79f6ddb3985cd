import type { Certificate, Request } from 'electron';
import { expect, it } from 'vitest';
import { secondOpinion, type Vouches } from '@main/vendors/second-opinion';

const shown = (...data: string[]): Certificate =>
  data.reduceRight<Certificate | undefined>(
    (issuerCert, text) => ({ data: text, issuerCert }) as unknown as Certificate,
    undefined,
  )!;

/** What the network stack is answered about a server, and what was asked about it. */
async function answered(errorCode: number, vouches: Vouches) {
  const asked: unknown[] = [];
  const proc = secondOpinion(async (...question) => {
    asked.push(question);
    return vouches(...question);
  });
  const request = { errorCode, hostname: 'vendor.test', certificate: shown('own', 'between') };
  const answer = await new Promise<number>((resolve) => proc(request as Request, resolve));
  return { answer, asked };
}

const yes: Vouches = async () => true;

it('accepts what somebody vouches for where only the authority is unknown', async () => {
  expect(await answered(-202, yes)).toEqual({ answer: 0, asked: [[['own', 'between'], 'vendor.test']] });
});

it('leaves the verdict of the network stack where nobody vouches, or cannot say', async () => {
  expect((await answered(-202, async () => false)).answer).toBe(-3);
  expect((await answered(-202, () => Promise.reject(new Error('no file')))).answer).toBe(-3);
});

// Accepted, other name, expired, revoked, weak signature.
it.each([0, -200, -201, -206, -208])('asks nobody about the verdict %i', async (code) => {
  expect(await answered(code, yes)).toEqual({ answer: -3, asked: [] });
});
