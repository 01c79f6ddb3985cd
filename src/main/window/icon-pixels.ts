/** The accent of the app, red, green, blue. */
const ACCENT = [0x0e, 0x7c, 0x86] as const;
const WHITE = [255, 255, 255] as const;
const BLACK = [0, 0, 0] as const;
/** Points on a side of the icon, and looks at each pixel in both directions. */
export const SIZE = 16;
const LOOKS = 4;

/**
 * Two arrows that pass each other, on a tile of the app's accent or alone and black: blue, green, red and
 * alpha of every pixel, colours multiplied by alpha.
 */
export function iconPixels(side: number, arrowsOnly: boolean): Buffer {
  const buffer = Buffer.alloc(side * side * 4);
  for (let place = 0; place < side * side; place += 1) {
    const shares = look(place % side, Math.floor(place / side), side);
    const ground = arrowsOnly ? 0 : shares.ground - shares.arrows;
    const ink = arrowsOnly ? BLACK : WHITE;
    const mix = (channel: 0 | 1 | 2): number =>
      Math.round(ground * ACCENT[channel] + shares.arrows * ink[channel]);
    buffer.set([mix(2), mix(1), mix(0), Math.round((ground + shares.arrows) * 255)], place * 4);
  }
  return buffer;
}

/** How much of a pixel the tile and the arrows on it cover, from 0 to 1. */
function look(column: number, row: number, side: number): { ground: number; arrows: number } {
  let [ground, arrows] = [0, 0];
  for (let step = 0; step < LOOKS * LOOKS; step += 1) {
    const x = ((column + (0.5 + (step % LOOKS)) / LOOKS) * SIZE) / side;
    const y = ((row + (0.5 + Math.floor(step / LOOKS)) / LOOKS) * SIZE) / side;
    if (inTile(x, y)) ground += 1;
    if (inArrow(x, y) || inArrow(SIZE - x, SIZE - y)) arrows += 1;
  }
  return { ground: ground / LOOKS ** 2, arrows: arrows / LOOKS ** 2 };
}

/** A square with round corners. */
function inTile(x: number, y: number): boolean {
  const radius = 3.5;
  const dx = Math.max(radius - x, x - (SIZE - radius), 0);
  const dy = Math.max(radius - y, y - (SIZE - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** The upper arrow, which points to the right; the lower one is the same, turned. */
function inArrow(x: number, y: number): boolean {
  const away = Math.abs(y - 5.5);
  const shaft = x >= 3 && x <= 10 && away <= 0.9;
  const head = x >= 9 && x <= 13 && away <= ((13 - x) / 4) * 3;
  return shaft || head;
}
