/** A rectangle of whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around several. */
export function boxAround(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.left + box.width);
    bottom = Math.max(bottom, box.top + box.height);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** The box in a picture that is `factor` times as large. */
export function scaleBox({ left, top, width, height }: Box, factor: number): Box {
  return { left: left * factor, top: top * factor, width: width * factor, height: height * factor };
}

/** The box with one more pixel on all sides, as far as a picture reaches. */
export function withRim(box: Box, within: { readonly width: number; readonly height: number }): Box {
  const left = Math.max(0, box.left - 1);
  const top = Math.max(0, box.top - 1);
  return {
    left,
    top,
    width: Math.min(within.width, box.left + box.width + 1) - left,
    height: Math.min(within.height, box.top + box.height + 1) - top,
  };
}
