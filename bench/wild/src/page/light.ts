/** Factors by which uneven light multiplies a picture's colours: 1 is full light. */
import type { Dice } from '../dice.ts';
import { blurPlane } from '../image/blur.ts';
import { cloud } from '../image/cloud.ts';
import { createMask } from '../image/mask.ts';
import { drawStrokes, points } from '../ink/pen.ts';

type Factors = Float32Array<ArrayBuffer>;

function plane(width: number, height: number, factor: (x: number, y: number) => number): Factors {
  return Float32Array.from({ length: width * height }, (_, at) => factor(at % width, Math.floor(at / width)));
}

/** Falls evenly from 1 at one edge to `low` at the other. */
export function gradient(dice: Dice, width: number, height: number, low: number): Factors {
  const angle = dice.uniform(0, 2 * Math.PI);
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const reach = (Math.abs(dx) + Math.abs(dy)) / 2;
  return plane(width, height, (x, y) => {
    const along = dx * (x / width - 0.5) + dy * (y / height - 0.5);
    return low + ((1 - low) * (along + reach)) / (2 * reach);
  });
}

/** Falls from the middle to `low` in the corners. */
export function vignette(width: number, height: number, low: number): Factors {
  return plane(width, height, (x, y) => {
    const square = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2;
    return 1 - (1 - low) * square ** 1.3;
  });
}

/** A lamp beside the sheet: bright round a place, dim far from it. */
export function lamp(dice: Dice, width: number, height: number, low: number): Factors {
  const [cx, cy] = [dice.uniform(0, width), dice.uniform(0, height)];
  const reach = dice.uniform(0.5, 0.8) * Math.max(width, height);
  return plane(
    width,
    height,
    (x, y) => low + (1 - low) * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * reach ** 2)),
  );
}

/** A shadow over one side, its edge `soft` pixels wide. */
export function sideShadow(dice: Dice, width: number, height: number, soft: number, low: number): Factors {
  const angle = dice.uniform(0, 2 * Math.PI);
  const shift = dice.uniform(-0.15, 0.15) * width;
  const lit = plane(width, height, (x, y) => {
    const along = Math.cos(angle) * (x - width / 2) + Math.sin(angle) * (y - height / 2);
    return along > shift ? low : 1;
  });
  return new Float32Array(blurPlane(lit, width, height, soft));
}

/** The shadow of a hand with its fingers, whose edge is sharp. */
export function handShadow(dice: Dice, width: number, height: number, low: number): Factors {
  const mask = createMask(width, height);
  const side = dice.sign() > 0 ? 1 : 0;
  const [wristX, wristY] = [width * (side === 1 ? 1.1 : -0.1), height * dice.uniform(0.75, 1.1)];
  const [palmX, palmY] = [width * (side === 1 ? 0.8 : 0.2), height * dice.uniform(0.6, 0.8)];
  drawStrokes(mask, [points(wristX, wristY, palmX, palmY)], width * 0.35);
  for (let finger = 0; finger < 4; finger++) {
    const angle = (side === 1 ? Math.PI : 0) + (side === 1 ? 1 : -1) * (0.1 + finger * 0.28 + dice.uniform(0, 0.1));
    const length = width * dice.uniform(0.32, 0.5);
    drawStrokes(
      mask,
      [points(palmX, palmY, palmX + Math.cos(angle) * length, palmY + Math.sin(angle) * length)],
      width * 0.085,
    );
  }
  const soft = blurPlane(mask.cover, width, height, 2.5);
  return Float32Array.from(soft, (cover) => 1 - (1 - low) * cover);
}

/** Two halves of a sheet that was folded: each in its own light, a dark line between. */
export function fold(dice: Dice, width: number, height: number): Factors {
  const upright = dice.chance(0.5);
  const at = dice.uniform(0.3, 0.7) * (upright ? width : height);
  const tilt = dice.uniform(-0.06, 0.06);
  const [one, other] = dice.chance(0.5) ? [1, dice.uniform(0.72, 0.85)] : [dice.uniform(0.72, 0.85), 1];
  return plane(width, height, (x, y) => {
    const across = (upright ? x - tilt * y : y - tilt * x) - at;
    const crease = Math.exp(-((across / 2.2) ** 2)) * 0.35 - Math.exp(-(((across - 6) / 4) ** 2)) * 0.06;
    return (across < 0 ? one : other) * (1 - crease);
  });
}

/** A sheet that was crumpled and smoothed: facets and their creases. */
export function crumple(dice: Dice, width: number, height: number, depth = 0.16): Factors {
  const facets = Array.from({ length: 26 }, () => ({
    x: dice.uniform(-0.1, 1.1) * width,
    y: dice.uniform(-0.1, 1.1) * height,
    tone: dice.uniform(-1, 1),
    slopeX: dice.uniform(-1, 1) / width,
    slopeY: dice.uniform(-1, 1) / height,
  }));
  const warpX = cloud(dice, width, height, 40);
  const warpY = cloud(dice, width, height, 40);
  return plane(width, height, (x, y) => {
    const [u, v] = [x + 8 * warpX[y * width + x]!, y + 8 * warpY[y * width + x]!];
    let [nearest, second, tone] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    for (const facet of facets) {
      const distance = (u - facet.x) ** 2 + (v - facet.y) ** 2;
      if (distance < nearest) {
        second = nearest;
        nearest = distance;
        tone = facet.tone + 1.5 * (facet.slopeX * (u - facet.x) + facet.slopeY * (v - facet.y));
      } else if (distance < second) second = distance;
    }
    const crease = Math.exp(-(((Math.sqrt(second) - Math.sqrt(nearest)) / 3) ** 2));
    return 0.88 + depth * 0.6 * tone - depth * 0.7 * crease;
  });
}
