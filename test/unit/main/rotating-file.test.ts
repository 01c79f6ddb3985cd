import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRotatingFile } from '@main/rotating-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handover-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const limits = { maxBytes: 100, files: 3 };

test('lines are on disk at once, in order, below a folder that did not exist', () => {
  const path = join(folder, 'logs', 'main.log');
  const write = openRotatingFile(path, limits);
  write('one');
  write('二');
  expect(readFileSync(path, 'utf8')).toBe('one\n二\n');
});

test('no file outgrows the limit, and only the newest files stay', () => {
  const path = join(folder, 'main.log');
  const write = openRotatingFile(path, limits);
  for (let line = 0; line < 100; line += 1) write(`line ${line} 群`);
  const names = readdirSync(folder).sort();
  expect(names).toEqual(['main.log', 'main.log.1', 'main.log.2']);
  for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(limits.maxBytes);
  const kept = ['main.log.2', 'main.log.1', 'main.log']
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  const last = kept.trimEnd().split('\n');
  expect(last.at(-1)).toBe('line 99 群');
  expect(last).toEqual(Array.from(last, (_, index) => `line ${100 - last.length + index} 群`));
});

test('a file from an earlier run is continued', () => {
  const path = join(folder, 'main.log');
  openRotatingFile(path, limits)('before');
  openRotatingFile(path, limits)('after');
  expect(readFileSync(path, 'utf8')).toBe('before\nafter\n');
});

test('a log that cannot be written does not stop the app', () => {
  const occupied = join(folder, 'logs');
  writeFileSync(occupied, '');
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const write = openRotatingFile(join(occupied, 'main.log'), limits);
  expect(() => write('line')).not.toThrow();
  expect(told).toHaveBeenCalledWith(expect.stringContaining('the log cannot be written'));
  told.mockRestore();
  expect(existsSync(join(occupied, 'main.log'))).toBe(false);
});
