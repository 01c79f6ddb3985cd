import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATASETS } from '@shared/domain/datasets';
import { DOCUMENTS } from '@shared/domain/documents';

const source = resolve(import.meta.dirname, '../../../../src');
const documents = Object.entries(DOCUMENTS);

describe("the vendors' documents", () => {
  it('are known by vendor and number, with an address at the vendor', () => {
    for (const [id, { vendor, number, address }] of documents) {
      expect(id).toBe(`${vendor}/${number}`);
      expect(new URL(address).protocol).toBe('https:');
    }
  });

  it('hold every document that the code refers to', () => {
    const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') || name.endsWith('.tsx'))
      .map((name) => readFileSync(join(source, name), 'utf8'));
    const named = new Set(
      texts.flatMap((text) => [...text.matchAll(/\bD:(\d{5})\b/g)].map(([, number = '']) => number)),
    );
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((number) => !(`wecom/${number}` in DOCUMENTS))).toEqual([]);
  });

  it('hold the document of every dataset', () => {
    const missing = DATASETS.filter(({ vendor, doc }) => !(`${vendor}/${doc}` in DOCUMENTS));
    expect(missing.map(({ id, doc }) => `${id}: ${doc}`)).toEqual([]);
  });
});
