import { nativeImage, type NativeImage } from 'electron';
import { SIZE, iconPixels } from './icon-pixels';

/**
 * The icon of the bar: two arrows that pass each other, on the app's accent; on macOS the arrows alone,
 * which the system colours itself. Drawn here, so that every scale is sharp and no file is needed.
 */
export function trayIcon(): NativeImage {
  const isTemplate = process.platform === 'darwin';
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const side = SIZE * scaleFactor;
    const buffer = iconPixels(side, isTemplate);
    image.addRepresentation({ scaleFactor, width: side, height: side, buffer });
  }
  image.setTemplateImage(isTemplate);
  return image;
}
