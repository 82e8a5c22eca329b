import { expect, test } from 'vitest';
import { joinSeveral } from './join-several.ts';

test('joinSeveral counts several digits to what is none, and changes nothing else', () => {
  const answer = [0.1, 0.2, 0.3, 0.4];
  expect(joinSeveral(answer, 1, 3)).toEqual([0.1, 0.2 + 0.4, 0.3, 0]);
  expect(answer).toEqual([0.1, 0.2, 0.3, 0.4]);
});

test('joinSeveral leaves the answer of a network without such a class', () => {
  const answer = [0.25, 0.75];
  expect(joinSeveral(answer, 1, -1)).toBe(answer);
  expect(joinSeveral(answer, -1, 1)).toBe(answer);
});
