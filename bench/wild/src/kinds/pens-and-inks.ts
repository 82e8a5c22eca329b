/** One digit by every sort of pen. */
import { paint } from '../image/canvas.ts';
import { cloud } from '../image/cloud.ts';
import { type Mask, mapMask } from '../image/mask.ts';
import { onPaper, paper, photo, place, SIDE } from '../page/paper.ts';
import { digitKind, type Kind, type Stage } from './kind.ts';

export const pensAndInks: readonly Kind[] = [
  digitKind('k04_pencil_thin_pale', 'a thin pale pencil on grey paper', ({ dice, write }) =>
    photo(onPaper(dice, place(dice, write({ thin: 4 })), [165, 163, 160], { colour: [235, 233, 228] }), 80),
  ),
  digitKind('k12_ballpoint', 'a ballpoint of three pixels that skips', ({ dice, write }) => {
    const line = place(dice, write({ thin: 3 }));
    return photo(onPaper(dice, uneven(dice, line, 5, 0.85, 0.3), [30, 60, 150]));
  }),
  digitKind('k13_thick_marker', 'a marker that nearly fills the loops', ({ dice, write }) =>
    photo(onPaper(dice, place(dice, write({ thick: dice.integer(5, 8) })), [25, 25, 30])),
  ),
  digitKind('k19_fading_ink', 'a felt pen that runs dry', ({ dice, write }) =>
    photo(onPaper(dice, uneven(dice, place(dice, write()), 45, 0.6, 0.25), [60, 60, 110])),
  ),
  digitKind('k20_red_on_green', 'red ink on green paper of the same brightness', ({ dice, write }) =>
    onPaper(dice, place(dice, write()), [214, 70, 86], { colour: [40, 150, 60], noise: 0, grain: 0 }),
  ),
  digitKind('k54_blue_on_orange', 'blue ink on orange paper, nearly as bright', ({ dice, write }) =>
    photo(onPaper(dice, place(dice, write()), [60, 110, 235], { colour: [226, 122, 40] })),
  ),
  digitKind('k55_brush', 'a brush, dark where it is pressed', ({ dice, write }) => {
    const rough = cloud(dice, SIDE, SIDE, 3);
    const stroke = mapMask(
      place(dice, write({ thick: 4 })),
      (cover, at) => cover * Math.min(1, 0.95 + 0.12 * rough[at]!),
    );
    return photo(onPaper(dice, uneven(dice, stroke, 60, 0.85, 0.12), [30, 25, 25], { colour: [240, 232, 214] }));
  }),
  digitKind('k56_dry_pen', 'strokes with gaps', ({ dice, write }) => {
    const gaps = cloud(dice, SIDE, SIDE, 7);
    const line = mapMask(place(dice, write({ thin: 8 })), (cover, at) => (gaps[at]! > 1.1 ? 0 : cover));
    return photo(onPaper(dice, line, [45, 45, 90]));
  }),
  digitKind('k57_pale_highlighter', 'a yellow highlighter on white', ({ dice, write }) =>
    photo(paint(paper(dice), place(dice, write({ thick: 4 })), [236, 226, 60], 0.85)),
  ),
];

/** Ink that covers `mean` give or take `deviation`, in patches of `size` pixels. */
function uneven(dice: Stage['dice'], mask: Mask, size: number, mean: number, deviation: number): Mask {
  const patches = cloud(dice, mask.width, mask.height, size);
  return mapMask(mask, (cover, at) => cover * Math.min(1, Math.max(0.15, mean + deviation * patches[at]!)));
}
