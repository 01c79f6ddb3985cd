import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconPixels } from '../../src/main/window/icon-pixels.ts';
import { icns, ico, png } from './png.ts';

/** The part of the square that the tile of a macOS icon takes; the rest is air, as of all icons there. */
const MAC_SHARE = 0.8;

/** Red, green, blue and alpha of the icon, with air around it. */
function pixels(side, share = 1) {
  const inner = Math.round(side * share);
  const from = (side - inner) >> 1;
  const drawn = iconPixels(inner, false);
  const all = Buffer.alloc(side * side * 4);
  for (let place = 0; place < inner * inner; place += 1) {
    const [blue, green, red, alpha] = drawn.subarray(place * 4);
    // The pixels are multiplied by their alpha; a PNG's are not.
    const plain = (value) => (alpha === 0 ? 0 : Math.min(255, Math.round((value * 255) / alpha)));
    const at = ((from + Math.floor(place / inner)) * side + from + (place % inner)) * 4;
    all.set([plain(red), plain(green), plain(blue), alpha], at);
  }
  return all;
}

const image = (side, share) => png(side, pixels(side, share));

/** Draws the icons of all three systems into a folder, from the pixels that the tray uses. */
export function drawIcons(folder) {
  const linux = join(folder, 'linux');
  mkdirSync(linux, { recursive: true });
  for (const side of [16, 32, 48, 64, 128, 256, 512]) {
    writeFileSync(join(linux, `${side}x${side}.png`), image(side));
  }
  const windows = [16, 24, 32, 48, 64, 128, 256].map((side) => ({ side, data: image(side) }));
  writeFileSync(join(folder, 'icon.ico'), ico(windows));
  const sides = {
    icp4: 16,
    icp5: 32,
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic10: 1024,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
  };
  const mac = Object.entries(sides).map(([type, side]) => ({ type, data: image(side, MAC_SHARE) }));
  writeFileSync(join(folder, 'icon.icns'), icns(mac));
  return { linux, windows: join(folder, 'icon.ico'), mac: join(folder, 'icon.icns') };
}
