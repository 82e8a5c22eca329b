/** Paper that nobody wrote on. */
import { light, paint } from '../image/canvas.ts';
import { mapMask, mirrorMask } from '../image/mask.ts';
import { crumple, fold, gradient, lamp, sideShadow } from '../page/light.ts';
import { grid } from '../page/lines.ts';
import { paper, photo, photoIn, place, SIDE } from '../page/paper.ts';
import { type Kind, nonDigitKind } from './kind.ts';

export const emptyPaper: readonly Kind[] = [
  nonDigitKind('n04_empty_paper', 'plain paper', ({ dice }) => photoIn(paper(dice), gradient(dice, SIDE, SIDE, 0.85))),
  nonDigitKind('n05_empty_under_lamp', 'paper under a lamp', ({ dice }) =>
    photoIn(paper(dice), lamp(dice, SIDE, SIDE, 0.3)),
  ),
  nonDigitKind('n06_empty_squared', 'squared paper', ({ dice }) => {
    const colour = dice.pick([
      [150, 185, 220],
      [120, 125, 135],
    ] as const);
    return photo(paint(paper(dice), grid(dice, SIDE, SIDE, { step: dice.integer(26, 44) }), colour));
  }),
  nonDigitKind('n11_empty_ruled', 'ruled paper in uneven light', ({ dice }) => {
    const sheet = paint(paper(dice), grid(dice, SIDE, SIDE, { step: 56, down: false }), [120, 150, 200]);
    return photoIn(sheet, gradient(dice, SIDE, SIDE, 0.6));
  }),
  nonDigitKind('n12_empty_crumpled', 'crumpled paper', ({ dice }) => photoIn(paper(dice), crumple(dice, SIDE, SIDE))),
  nonDigitKind('n13_empty_folded', 'folded paper', ({ dice }) => photoIn(paper(dice), fold(dice, SIDE, SIDE))),
  nonDigitKind('n14_empty_in_shadow', 'paper half in a shadow', ({ dice }) =>
    photoIn(paper(dice), sideShadow(dice, SIDE, SIDE, 8, 0.55)),
  ),
  nonDigitKind('n15_empty_bleed_through', "paper through which the back side's digit shines", ({ dice, write }) => {
    const behind = mirrorMask(place(dice, write({ height: 210 })));
    return photo(
      paint(
        paper(dice),
        mapMask(behind, (cover) => 0.16 * cover),
        [120, 120, 130],
      ),
    );
  }),
  nonDigitKind('n16_empty_night', 'a dark photo of nothing', ({ dice }) => {
    const dark = light(paper(dice, { noise: 30, grain: 8 }), new Float32Array(SIDE * SIDE).fill(0.35));
    return photo(dark, 70);
  }),
];
