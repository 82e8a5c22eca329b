/** Ink on nothing: how much of each pixel it covers, 0 to 1, row by row. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly cover: Float32Array;
}

export function createMask(width: number, height: number): Mask {
  return { width, height, cover: new Float32Array(width * height) };
}

/** Lays a mask over another at (left, top); where both have ink, the darker stays. What is outside is lost. */
export function layMask(under: Mask, over: Mask, left: number, top: number): Mask {
  const [x0, y0] = [Math.round(left), Math.round(top)];
  for (let y = Math.max(0, -y0); y < Math.min(over.height, under.height - y0); y++) {
    for (let x = Math.max(0, -x0); x < Math.min(over.width, under.width - x0); x++) {
      const at = (y + y0) * under.width + x + x0;
      under.cover[at] = Math.max(under.cover[at]!, over.cover[y * over.width + x]!);
    }
  }
  return under;
}

/** The mask cut to its ink. */
export function trimMask(mask: Mask): Mask {
  let [left, top, right, bottom] = [mask.width, mask.height, -1, -1];
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      if (mask.cover[y * mask.width + x]! < 0.2) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < 0) return mask;
  return layMask(createMask(right - left + 1, bottom - top + 1), mask, -left, -top);
}

/** The mask as seen from behind. */
export function mirrorMask({ width, height, cover }: Mask): Mask {
  const mirrored = createMask(width, height);
  for (let at = 0; at < cover.length; at++) {
    const x = at % width;
    mirrored.cover[at - x + width - 1 - x] = cover[at]!;
  }
  return mirrored;
}

/** The mask with each value changed. */
export function mapMask({ width, height, cover }: Mask, change: (cover: number, at: number) => number): Mask {
  return { width, height, cover: cover.map(change) };
}

/**
 * The mask resampled by Catmull-Rom interpolation, for enlarging.
 *
 * @param scale of both sides
 */
export function scaleMask(mask: Mask, scale: number): Mask {
  const width = Math.max(1, Math.round(mask.width * scale));
  const height = Math.max(1, Math.round(mask.height * scale));
  const across = resampleRows(mask.cover, mask.width, mask.height, width);
  const turned = resampleRows(transpose(across, width, mask.height), mask.height, width, height);
  return { width, height, cover: transpose(turned, height, width) };
}

function resampleRows(from: Float32Array, width: number, rows: number, newWidth: number): Float32Array {
  const out = new Float32Array(newWidth * rows);
  for (let x = 0; x < newWidth; x++) {
    const place = ((x + 0.5) * width) / newWidth - 0.5;
    const first = Math.floor(place);
    const t = place - first;
    const weights = [
      ((2 - t) * t - 1) * t * 0.5,
      ((3 * t - 5) * t * t + 2) * 0.5,
      ((4 - 3 * t) * t + 1) * t * 0.5,
      (t - 1) * t * t * 0.5,
    ];
    for (let y = 0; y < rows; y++) {
      let sum = 0;
      for (let k = 0; k < 4; k++) {
        const at = Math.min(width - 1, Math.max(0, first - 1 + k));
        sum += weights[k]! * from[y * width + at]!;
      }
      out[y * newWidth + x] = sum;
    }
  }
  return out;
}

function transpose(from: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(from.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = from[y * width + x]!;
  return out;
}
