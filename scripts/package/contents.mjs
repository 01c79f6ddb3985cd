/** The built app: no sources, no maps, no tests, and of what npm installed only what follows. */
const app = [
  'package.json',
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  'out/licences.json',
  '!**/*.map',
  '!node_modules/**',
];

/** Of a native module the half that is a program, and the binary of the machine that the package is for. */
const natives = {
  'better-sqlite3': ['package.json', 'lib/**', 'prebuilds/${platform}-${arch}.node'],
  keytar: ['package.json', 'lib/**', 'prebuilds/${platform}-${arch}/keytar.node'],
};

/** What lies in a package beside Electron, as electron-builder reads it. */
export const contents = [
  ...app,
  ...Object.entries(natives).map(([name, filter]) => ({
    from: `node_modules/${name}`,
    to: `node_modules/${name}`,
    filter,
  })),
];
