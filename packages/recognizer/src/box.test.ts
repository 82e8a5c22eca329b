import { expect, test } from 'vitest';
import { boxAround, scaleBox, withRim } from './box.ts';

test('boxAround is the smallest box around all', () => {
  const [a, b] = [
    { left: 5, top: 9, width: 10, height: 2 },
    { left: -3, top: 10, width: 4, height: 20 },
  ];
  expect(boxAround([a!, b!])).toEqual({ left: -3, top: 9, width: 18, height: 21 });
  expect(boxAround([a!])).toEqual(a);
});

test('scaleBox scales the place and both sides', () => {
  expect(scaleBox({ left: 5, top: -3, width: 10, height: 2 }, 4)).toEqual({ left: 20, top: -12, width: 40, height: 8 });
});

test('withRim adds a pixel on all sides, but none beyond the picture', () => {
  const picture = { width: 20, height: 10 };
  expect(withRim({ left: 5, top: 3, width: 4, height: 2 }, picture)).toEqual({ left: 4, top: 2, width: 6, height: 4 });
  expect(withRim({ left: 0, top: 0, width: 20, height: 10 }, picture)).toEqual({
    left: 0,
    top: 0,
    width: 20,
    height: 10,
  });
});
