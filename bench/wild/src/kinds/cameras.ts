/** One digit as a camera sees it: aslant, shaken, at night, with what else was in view. */
import { blurPlane, boxRows } from '../image/blur.ts';
import { type Canvas, layCanvas, light, mapPlanes, paint, shade } from '../image/canvas.ts';
import { perspective, rotateCanvas, rotateMask } from '../image/warp.ts';
import { points } from '../ink/pen.ts';
import { gradient } from '../page/light.ts';
import { circle, drawn } from '../page/lines.ts';
import { onPaper, paper, photo, photoIn, place, SIDE } from '../page/paper.ts';
import { digitKind, type Kind, type Stage } from './kind.ts';

const page = ({ dice, write }: Stage, height = 200) => onPaper(dice, place(dice, write({ height })));

function table(dice: Stage['dice'], side: number): Canvas {
  const colour = dice.pick([
    [70, 50, 35],
    [52, 54, 60],
    [96, 66, 44],
    [40, 38, 36],
  ] as const);
  const wood = paper(dice, { width: side, height: side, colour, noise: 5, grain: 4 });
  return shade(wood, (value, x, y) => value * (1 + 0.06 * Math.sin((y + 6 * Math.sin(x / 90)) / 5)));
}

export const cameras: readonly Kind[] = [
  digitKind('k11_rotated_20', 'turned by 15 to 25 degrees', ({ dice, write }) =>
    photo(onPaper(dice, place(dice, rotateMask(write(), dice.sign() * dice.uniform(15, 25))))),
  ),
  digitKind('k15_sheet_on_dark_table', 'a sheet on a dark table', (stage) =>
    photo(layCanvas(table(stage.dice, 600), page(stage), 100, 100)),
  ),
  digitKind('k16_tilted_sheet_on_table', 'a sheet that lies turned on a dark table', (stage) => {
    const { dice } = stage;
    const wood = table(dice, 600);
    const lying = layCanvas(table(dice, 600), page(stage), 100, 100);
    const angle = dice.sign() * dice.uniform(6, 14);
    const turned = rotateCanvas(lying, angle, wood);
    return photoIn(turned, gradient(dice, 600, 600, 0.75));
  }),
  digitKind('k41_perspective', 'a sheet seen aslant, on a table', (stage) => {
    const { dice } = stage;
    const at = (x: number, y: number) => [x + dice.uniform(-25, 25), y + dice.uniform(-25, 25)] as const;
    const corners = [at(140, 110), at(430, 110), at(510, 480), at(60, 480)];
    return photo(perspective(page(stage), { width: 560, height: 560 }, corners, table(dice, 560)));
  }),
  digitKind('k29_fingers_and_table_edge', 'fingers hold the sheet, the table shows at an edge', (stage) => {
    const { dice } = stage;
    const sheet = page(stage, 180);
    const edge = dice.uniform(22, 40);
    shade(sheet, (value, x, y, channel) => (y > SIDE - edge + 0.05 * x ? [72, 52, 38][channel]! : value));
    for (let finger = 0; finger < 2; finger++) {
      const [x, y] = [dice.uniform(-6, 14), 110 + finger * 90 + dice.uniform(-15, 15)];
      const tip = drawn(SIDE, SIDE, [points(-30, y, x + 18, y + dice.uniform(-8, 8))], 52);
      paint(sheet, { ...tip, cover: blurPlane(tip.cover, SIDE, SIDE, 5) }, [60, 50, 45], 0.35);
      paint(sheet, tip, [206, 158, 132]);
    }
    return photo(sheet);
  }),
  digitKind('k26_punch_holes', 'two holes at the edge of the sheet', (stage) => {
    const { dice } = stage;
    const sheet = page(stage, 180);
    const x = dice.uniform(28, 45);
    for (const y of [dice.uniform(85, 105), dice.uniform(290, 315)]) {
      const hole = drawn(SIDE, SIDE, [points(x, y)], 40);
      paint(sheet, hole, [48, 44, 42]);
      paint(sheet, drawn(SIDE, SIDE, [circle(x, y, 20)], 2), [150, 148, 144]);
    }
    return photo(sheet);
  }),
  digitKind('k35_moire', 'a photo of a screen', ({ dice, write }) => {
    const screen = onPaper(dice, place(dice, write()), [25, 25, 30], { colour: [225, 230, 238], noise: 2 });
    const [ax, ay, bx, by] = [
      dice.uniform(1.3, 1.7),
      dice.uniform(0.05, 0.3),
      dice.uniform(0.05, 0.3),
      dice.uniform(1.3, 1.7),
    ];
    const beat = dice.uniform(0.03, 0.06);
    shade(screen, (value, x, y, channel) => {
      const dots = Math.sin(ax * x + ay * y + channel * 2.1) * Math.sin(bx * x + by * y);
      return value * (1 + 0.09 * dots) + 11 * Math.sin(beat * (x + 0.6 * y) + 2 * Math.sin(beat * 0.7 * y) + channel);
    });
    return photo(screen, 80);
  }),
  digitKind('k36_night_noise', 'a dark photo full of noise', (stage) => {
    const dark = light(page(stage), new Float32Array(SIDE * SIDE).fill(0.35));
    const noise = stage.dice.noise(SIDE * SIDE * 3);
    let at = 0;
    return photo(
      shade(dark, (value) => value + 13 * noise[at++]!),
      70,
    );
  }),
  digitKind('k39_motion_blur', 'shaken over 14 pixels', (stage) => {
    const angle = stage.dice.uniform(0, 180);
    const inkSide = rotateCanvas(page(stage), angle, [246, 244, 238]);
    const shaken = mapPlanes(inkSide, (plane) => boxRows(plane, SIDE, SIDE, 7));
    return photo(rotateCanvas(shaken, -angle, [246, 244, 238]));
  }),
  digitKind('k40_out_of_focus', 'blurred by 6 pixels', (stage) =>
    photo(mapPlanes(page(stage), (plane) => blurPlane(plane, SIDE, SIDE, stage.dice.uniform(5, 7)))),
  ),
  digitKind('k49_near_the_edge', 'the digit in a corner of the picture', ({ dice, write }) => {
    const [x, y] = [dice.chance(0.5) ? 8 : 290, dice.chance(0.5) ? 8 : 262];
    return photo(onPaper(dice, place(dice, write({ height: 130 }), { x, y })));
  }),
];
