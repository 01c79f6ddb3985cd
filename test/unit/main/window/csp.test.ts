import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '@main/window/csp';

test('everything is closed except the page itself', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("'nonce-abc'");
  expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
});
