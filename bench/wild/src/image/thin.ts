import type { Mask } from './mask.ts';

/** The middle line of the ink, one pixel wide: Zhang and Suen 1984. The mask's border must be free. */
export function thin({ width, height, cover }: Mask): Mask {
  const ink = Uint8Array.from(cover, (value) => (value > 0.5 ? 1 : 0));
  const inside: number[] = [];
  for (let at = width + 1; at < ink.length - width - 1; at++) if (ink[at] === 1) inside.push(at);
  for (let [left, changed] = [inside, true]; changed; ) {
    changed = false;
    for (const half of [0, 1]) {
      const gone = left.filter((at) => mayGo(ink, width, at, half));
      for (const at of gone) ink[at] = 0;
      left = left.filter((at) => ink[at] === 1);
      changed ||= gone.length > 0;
    }
  }
  return { width, height, cover: Float32Array.from(ink) };
}

/** Whether a pixel is on the rim and neither an end nor a bridge. */
function mayGo(ink: Uint8Array, width: number, at: number, half: number): boolean {
  const [above, right, below, left] = [ink[at - width]!, ink[at + 1]!, ink[at + width]!, ink[at - 1]!];
  const kept = half === 0 ? right * below * (above + left) : above * left * (right + below);
  if (kept > 0) return false;
  const corners = [ink[at - width + 1]!, ink[at + width + 1]!, ink[at + width - 1]!, ink[at - width - 1]!] as const;
  const round = [above, corners[0], right, corners[1], below, corners[2], left, corners[3]];
  let [count, steps] = [0, 0];
  for (let i = 0; i < 8; i++) {
    count += round[i]!;
    if (round[i] === 0 && round[(i + 1) % 8] === 1) steps++;
  }
  return count >= 2 && count <= 6 && steps === 1;
}
