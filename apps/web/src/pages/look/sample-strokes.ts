import type { Stroke } from '@penstroke/recognizer';

/** A 5 in two strokes. */
export const SAMPLE_STROKES: readonly Stroke[] = [
  [
    [330, 120],
    [320, 200],
    [312, 262],
    [350, 238],
    [400, 232],
    [448, 254],
    [468, 304],
    [454, 362],
    [404, 400],
    [346, 396],
    [306, 366],
  ],
  [
    [332, 122],
    [390, 118],
    [462, 112],
  ],
].map((points) => points.map(([x, y]) => ({ x: x!, y: y! })));
