/** One digit as other schools teach it, by strokes, and from handwriting fonts. */

import { drawGlyphOfHeight, fontNames } from '../ink/glyphs.ts';
import { allForms, drawForm, type WrittenForm, writtenForms } from '../ink/written-forms.ts';
import { onPaper, photo, place } from '../page/paper.ts';
import { digitKind, type Kind, type Stage } from './kind.ts';

function inForm(name: string, what: string, form: WrittenForm): Kind {
  return digitKind(name, what, ({ dice }) => page(dice, form), { label: form.digit });
}

function page(dice: Stage['dice'], form: WrittenForm) {
  return photo(onPaper(dice, place(dice, drawForm(form, dice, dice.uniform(190, 230), dice.integer(8, 14)))));
}

export const writtenFormKinds: readonly Kind[] = [
  inForm('e01_one_long_upstroke', 'a 1 of Central Europe, its upstroke half as high', writtenForms.oneLongUpstroke),
  inForm('e02_one_short_flag', 'a 1 with a short flag', writtenForms.oneShortFlag),
  inForm('e03_one_with_foot', 'a 1 with flag and foot', writtenForms.oneWithFoot),
  inForm('e04_one_plain', 'a 1 as a single stroke', writtenForms.onePlain),
  inForm('e05_seven_barred', 'a 7 with a bar', writtenForms.sevenBarred),
  inForm('e06_seven_hooked', 'a 7 with a hook at its start', writtenForms.sevenHooked),
  inForm('e07_zero_slashed', 'a 0 with a slash', writtenForms.zeroSlashed),
  inForm('e08_zero_overlapping', 'a 0 whose ends cross', writtenForms.zeroOverlapping),
  inForm('e09_four_open', 'an open 4', writtenForms.fourOpen),
  inForm('e10_four_closed', 'a closed 4', writtenForms.fourClosed),
  inForm('e11_eight_two_circles', 'an 8 of two circles', writtenForms.eightTwoCircles),
  inForm('e12_nine_straight', 'a 9 with a straight stem', writtenForms.nineStraight),
  inForm('e13_nine_curled', 'a 9 with a curled stem', writtenForms.nineCurled),
  inForm('e14_two_looped', 'a 2 with a loop', writtenForms.twoLooped),
  inForm('e15_three_flat_top', 'a 3 with a flat top', writtenForms.threeFlatTop),
  inForm('e16_five_two_strokes', 'a 5 with its bar drawn last, often apart', writtenForms.fiveTwoStrokes),
  inForm('e17_six_straight', 'a 6 with a straight back', writtenForms.sixStraight),
  digitKind('e18_any_form', 'any of the forms', ({ dice, digit }) =>
    page(dice, dice.pick(allForms.filter((form) => form.digit === digit))),
  ),
  digitKind('f01_handwriting_fonts', 'digits of handwriting fonts', ({ dice, digit }) => {
    const glyph = drawGlyphOfHeight(dice.pick(fontNames), String(digit), dice.uniform(170, 220));
    return photo(
      onPaper(
        dice,
        place(dice, glyph),
        dice.pick([
          [35, 40, 80],
          [20, 20, 20],
        ] as const),
      ),
    );
  }),
];
