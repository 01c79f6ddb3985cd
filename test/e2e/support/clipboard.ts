import type { ElectronApplication } from 'playwright/test';

/** The text on the system's clipboard, as another program would paste it. */
export const copiedText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** Forgets what is on the clipboard, so that what is found later was copied later. */
export async function clearClipboard(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ clipboard }) => clipboard.clear());
}

/** Whether the picture on the clipboard has the very pixels of a PNG. */
export function isCopiedImage(app: ElectronApplication, png: Uint8Array): Promise<boolean> {
  return app.evaluate(async ({ clipboard, nativeImage }, base64) => {
    const copied = async () => {
      // What the clipboard of an older Electron has instead of items.
      if ('readImage' in clipboard) {
        return (clipboard as unknown as { readImage: () => Electron.NativeImage }).readImage();
      }
      const items = await clipboard.read();
      const item = items.find(({ types }) => types.includes('image/png'));
      const blob = await item?.getType('image/png');
      return blob instanceof Blob
        ? nativeImage.createFromBuffer(Buffer.from(await blob.arrayBuffer()))
        : nativeImage.createEmpty();
    };
    const image = await copied();
    const expected = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
    return !image.isEmpty() && image.toBitmap().equals(expected.toBitmap());
  }, Buffer.from(png).toString('base64'));
}

/** Whether two PNGs show the very same pixels, however they are packed. */
export function isSamePicture(
  app: ElectronApplication,
  one: Uint8Array,
  other: Uint8Array,
): Promise<boolean> {
  return app.evaluate(
    ({ nativeImage }, pictures) => {
      const [first, second] = pictures.map((base64) =>
        nativeImage.createFromBuffer(Buffer.from(base64, 'base64')).toBitmap(),
      );
      return first !== undefined && first.length > 0 && first.equals(second ?? Buffer.alloc(0));
    },
    [one, other].map((png) => Buffer.from(png).toString('base64')),
  );
}
