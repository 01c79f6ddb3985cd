import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';

const root = resolve(import.meta.dirname, '../..');

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly filename: string;
  }[];
}

/** One complaint of the linter: the file and the rule's name. */
export interface Complaint {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

/**
 * Lints the given files as if they were this project: the same rules and aliases over another tree.
 * @param files paths from the project's root, and their text
 */
export async function lint(files: Readonly<Record<string, string>>): Promise<Complaint[]> {
  const project = await mkdtemp(join(tmpdir(), 'handover-lint-'));
  try {
    const rules: { jsPlugins: string[] } = JSON.parse(await readFile(join(root, '.oxlintrc.json'), 'utf8'));
    const config = { ...rules, jsPlugins: rules.jsPlugins.map((path) => join(root, path)) };
    await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
    for (const name of [
      'tsconfig.json',
      'tsconfig.base.json',
      'tsconfig.main.json',
      'tsconfig.renderer.json',
      'tsconfig.shared.json',
      'tsconfig.test.json',
    ]) {
      await writeFile(join(project, name), await readFile(join(root, name)));
    }
    await writeFile(join(project, '.oxlintrc.json'), JSON.stringify(config));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(project, path)), { recursive: true });
      await writeFile(join(project, path), text);
    }
    return (await report(project)).diagnostics.map(({ code, message, filename }) => ({
      file: filename,
      rule: code.replace(/^.*\((.*)\)$/, '$1'),
      message,
    }));
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

function report(project: string): Promise<Report> {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  return new Promise((done, failed) => {
    // The exit code says only whether there were complaints; the list says which.
    execFile(
      process.execPath,
      [oxlint, '--format=json', 'src', 'test', 'scripts'],
      { cwd: project },
      (_error, stdout, stderr) => {
        try {
          done(JSON.parse(stdout));
        } catch {
          failed(new Error(`the linter did not answer: ${(stderr || stdout).slice(0, 500)}`));
        }
      },
    );
  });
}
