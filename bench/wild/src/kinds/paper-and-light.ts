/** One digit on paper of every sort, in every light. */
import { light, paint, shade } from '../image/canvas.ts';
import { cloud } from '../image/cloud.ts';
import { mapMask, mirrorMask } from '../image/mask.ts';
import { crumple, fold, gradient, handShadow, lamp, sideShadow, vignette } from '../page/light.ts';
import { drawn } from '../page/lines.ts';
import { BLACK, onPaper, paper, photo, photoIn, place, SIDE, WHITE } from '../page/paper.ts';
import { digitKind, type Kind, type Stage } from './kind.ts';

const page = ({ dice, write }: Stage) => onPaper(dice, place(dice, write()));

export const paperAndLight: readonly Kind[] = [
  digitKind('k01_clean', 'black on white, no noise', ({ dice, write }) =>
    onPaper(dice, place(dice, write()), BLACK, { colour: WHITE, noise: 0, grain: 0 }),
  ),
  digitKind('k02_light_on_dark', 'light ink on a dark ground', ({ dice, write }) =>
    onPaper(dice, place(dice, write()), [240, 240, 240], { colour: [25, 25, 25], noise: 0, grain: 0 }),
  ),
  digitKind('k03_coloured_paper', 'pen on yellow, pink, green or blue notes', ({ dice, write }) => {
    const colour = dice.pick([
      [246, 226, 110],
      [244, 160, 180],
      [160, 214, 140],
      [130, 190, 230],
    ] as const);
    return photo(
      onPaper(
        dice,
        place(dice, write()),
        dice.pick([
          [30, 30, 40],
          [20, 40, 120],
        ] as const),
        { colour },
      ),
    );
  }),
  digitKind('k05_light_gradient', 'light that falls off to 45 %', (stage) =>
    photoIn(page(stage), gradient(stage.dice, SIDE, SIDE, 0.45)),
  ),
  digitKind('k06_vignette', 'corners as dark as 25 %', (stage) =>
    photoIn(page(stage), vignette(SIDE, SIDE, stage.dice.uniform(0.2, 0.32))),
  ),
  digitKind('k07_soft_hand_shadow', 'a soft shadow over half', (stage) =>
    photoIn(page(stage), sideShadow(stage.dice, SIDE, SIDE, 14, 0.55)),
  ),
  digitKind('k24_hard_hand_shadow', 'the sharp shadow of a hand with fingers', (stage) =>
    photoIn(page(stage), handShadow(stage.dice, SIDE, SIDE, stage.dice.uniform(0.4, 0.55))),
  ),
  digitKind('k25_fold', 'a fold through the sheet', (stage) => photoIn(page(stage), fold(stage.dice, SIDE, SIDE))),
  digitKind('k30_crumpled', 'crumpled and smoothed', (stage) => photoIn(page(stage), crumple(stage.dice, SIDE, SIDE))),
  digitKind('k23_bleed_through', "the back side's digit shines through", ({ dice, write }) => {
    const behind = mirrorMask(place(dice, write({ digit: dice.integer(0, 9), height: 230 })));
    const back = onPaper(
      dice,
      mapMask(behind, (cover) => 0.3 * cover),
      [120, 120, 130],
    );
    return photo(paint(back, place(dice, write()), [35, 40, 80]));
  }),
  digitKind('k47_kraft_paper', 'brown wrapping paper with fibres', ({ dice, write }) => {
    const sheet = paper(dice, { colour: [188, 150, 105], noise: 6, grain: 5 });
    for (let i = 0; i < 60; i++) {
      const [x, y, angle] = [dice.uniform(0, SIDE), dice.uniform(0, SIDE), dice.uniform(0, Math.PI)];
      const end = { x: x + 14 * Math.cos(angle), y: y + 14 * Math.sin(angle) };
      paint(sheet, drawn(SIDE, SIDE, [[{ x, y }, end]], 1), dice.chance(0.5) ? [150, 112, 70] : [214, 180, 138], 0.5);
    }
    return photo(paint(sheet, place(dice, write()), [30, 28, 30]));
  }),
  digitKind('k51_coffee_stain', 'a brown stain behind the digit', ({ dice, write }) => {
    const sheet = paper(dice);
    const rough = cloud(dice, SIDE, SIDE, 60);
    const [cx, cy, radius] = [dice.uniform(80, 320), dice.uniform(80, 320), dice.uniform(90, 150)];
    shade(sheet, (value, x, y, channel) => {
      const inside = radius + 10 * rough[y * SIDE + x]! - Math.hypot(x - cx, y - cy);
      const rim = Math.exp(-((inside / 5) ** 2));
      return value * (1 - [0.12, 0.2, 0.36][channel]! * Math.min(1, (inside > 0 ? 0.5 : 0) + 0.8 * rim));
    });
    return photo(paint(sheet, place(dice, write()), [35, 40, 80]));
  }),
  digitKind('k53_bulb_light', 'the yellow light of a bulb, near the page', (stage) => {
    const warm = shade(page(stage), (value, _x, _y, channel) => value * [1, 0.8, 0.5][channel]!);
    return photoIn(warm, lamp(stage.dice, SIDE, SIDE, 0.35));
  }),
  digitKind('k27_blackboard_chalk', 'chalk on a wiped board', ({ dice, write }) => {
    const board = light(paper(dice, { colour: [58, 74, 64], noise: 4, grain: 3 }), wiped(dice));
    const dust = dice.noise(SIDE * SIDE);
    const chalk = mapMask(place(dice, write({ thick: 2 })), (cover, at) => cover * clamp(0.75 + 0.25 * dust[at]!));
    return photo(paint(board, chalk, [225, 225, 220]), 80);
  }),
  digitKind('k28_whiteboard', 'a marker on a board with the reflection of a lamp', ({ dice, write }) => {
    const ink = dice.pick([
      [200, 30, 40],
      [20, 90, 60],
      [25, 60, 170],
      [30, 30, 35],
    ] as const);
    const board = onPaper(dice, place(dice, write({ thick: 3 })), ink, { colour: [205, 212, 216], noise: 2, grain: 1 });
    const [cx, cy] = [dice.uniform(0, SIDE), dice.uniform(0, SIDE)];
    shade(board, (value, x, y) => value + 70 * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / 3200));
    return photo(board);
  }),
];

function wiped(dice: Stage['dice']): Float32Array {
  return cloud(dice, SIDE, SIDE, 70).map((value) => 1.15 + 0.22 * value);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
