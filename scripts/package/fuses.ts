import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * What a released Electron may do. Nobody turns the signed program into a Node, a debugger's target or a host for
 * other code; the archive is checked where the system supports it.
 */
const released = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes by the app's own scheme.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
} as const;
const fuses = [
  FuseV1Options.RunAsNode,
  FuseV1Options.EnableCookieEncryption,
  FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  FuseV1Options.EnableNodeCliInspectArguments,
  FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  FuseV1Options.OnlyLoadAppFromAsar,
  FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  FuseV1Options.GrantFileProtocolExtraPrivileges,
] as const;

/** Locks an Electron for release. On macOS the result must be signed again, which the signing that follows does. */
export async function lockFuses(program: string): Promise<void> {
  await flipFuses(program, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...released,
  });
}

/** Lets Playwright attach to a program that was locked, and nothing else. */
export async function allowInspecting(program: string): Promise<void> {
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
}

/** The names of the fuses of a program that are not as a release has them. */
export async function unlockedFuses(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program);
  return fuses
    .filter((fuse) => wire[fuse] !== (released[fuse] ? FuseState.ENABLE : FuseState.DISABLE))
    .map((fuse) => FuseV1Options[fuse]);
}
