import { expect, test } from 'vitest';
import { boxAround } from './box.ts';

test('boxAround is the smallest box around all', () => {
  const [a, b] = [
    { left: 5, top: 9, width: 10, height: 2 },
    { left: -3, top: 10, width: 4, height: 20 },
  ];
  expect(boxAround([a!, b!])).toEqual({ left: -3, top: 9, width: 18, height: 21 });
  expect(boxAround([a!])).toEqual(a);
});
