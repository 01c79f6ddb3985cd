import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// Stands in for the default app that this runtime lacks: `electron <file or folder> [flags]`.
// It is an ES module because Electron waits for its top-level await before `ready`.
const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!target) {
  console.error('usage: electron <file or folder>');
  process.exit(1);
}

let entry = resolve(target);
if (statSync(entry).isDirectory()) {
  const about = JSON.parse(readFileSync(join(entry, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(entry);
  entry = join(entry, about.main);
} else {
  app.setAppPath(dirname(entry));
}
await import(pathToFileURL(entry).href);
