import type { Stroke } from '@penstroke/recognizer';

/** What a pen has written after a share of its strokes, 0 to 1. */
export function firstPart(strokes: readonly Stroke[], share: number): Stroke[] {
  let left = Math.ceil(Math.min(1, share) * strokes.reduce((sum, stroke) => sum + stroke.length, 0));
  return strokes.flatMap((stroke) => {
    const part = stroke.slice(0, Math.max(0, left));
    left -= stroke.length;
    return part.length > 0 ? [part] : [];
  });
}
