import type { Stroke } from '@penstroke/recognizer';

type Turn = readonly [x: number, y: number];

/** A 3 in the middle of the paper, as a hand writes it, and points on each curve between two turns. */
const THREE: readonly Turn[] = [
  [338, 118],
  [368, 92],
  [410, 88],
  [436, 116],
  [424, 156],
  [384, 182],
  [430, 196],
  [452, 238],
  [432, 286],
  [384, 304],
  [336, 284],
];
const POINTS_A_TURN = 9;

/** What writes itself on the first visit. */
export const INTRO_STROKES: readonly Stroke[] = [smooth(THREE)];

/** A curve through the turns (Catmull, Rom, "A class of local interpolating splines", 1974). */
function smooth(turns: readonly Turn[]): Stroke {
  const at = (place: number) => turns[Math.min(turns.length - 1, Math.max(0, place))]!;
  return turns.slice(1).flatMap((_, place) =>
    Array.from({ length: POINTS_A_TURN }, (_point, part) => {
      const t = part / (POINTS_A_TURN - 1);
      const [before, from, to, after] = [at(place - 1), at(place), at(place + 1), at(place + 2)];
      const along = (axis: 0 | 1) =>
        0.5 *
        (2 * from[axis] +
          (to[axis] - before[axis]) * t +
          (2 * before[axis] - 5 * from[axis] + 4 * to[axis] - after[axis]) * t ** 2 +
          (3 * from[axis] - before[axis] - 3 * to[axis] + after[axis]) * t ** 3);
      return { x: along(0), y: along(1) };
    }),
  );
}
