import { createRequire } from 'node:module';
import { type ClipboardItem, clipboard, nativeImage } from 'electron';

/** What the clipboard of an older Electron has instead of items. */
interface ImageClipboard {
  readonly writeImage: (image: ReturnType<typeof nativeImage.createFromBuffer>) => void;
}

/** Puts a PNG image on the clipboard; false when it cannot be read as one. */
export async function copyImage(png: Uint8Array): Promise<boolean> {
  const image = nativeImage.createFromBuffer(Buffer.from(png));
  if (image.isEmpty()) return false;
  if (takesImages(clipboard)) clipboard.writeImage(image);
  else await clipboard.write([itemOf(new Blob([image.toPNG().slice()], { type: 'image/png' }))]);
  return true;
}

function takesImages(offered: object): offered is ImageClipboard {
  return 'writeImage' in offered;
}

/** The class is looked up when it is needed: an Electron that has none would not load what imports it. */
function itemOf(blob: Blob): ClipboardItem {
  const electron = createRequire(import.meta.url)('electron') as { ClipboardItem: typeof ClipboardItem };
  return new electron.ClipboardItem({ [blob.type]: blob });
}

/** An image of any kind that Electron reads (PNG, JPEG) as PNG; null when it is none. */
export function toPng(image: Uint8Array): Uint8Array | null {
  const read = nativeImage.createFromBuffer(Buffer.from(image));
  return read.isEmpty() ? null : read.toPNG();
}
