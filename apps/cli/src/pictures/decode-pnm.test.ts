import { collectRows } from '@penstroke/runs';
import { describe, expect, test } from 'vitest';
import { decodePnm, isPnm } from './decode-pnm.ts';

const file = (header: string, body: readonly number[] = []): Uint8Array =>
  new Uint8Array([...new TextEncoder().encode(header), ...body]);
/** The red channel of each pixel, where all are opaque. */
const levels = (bytes: Uint8Array): number[] => {
  const { data } = collectRows(decodePnm(bytes), 1);
  expect(data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
  return [...data].filter((_, at) => at % 4 === 0);
};

describe('decodePnm', () => {
  test.each([
    ['P1', file('P1\n# by hand\n3 2\n1 0 1\n010'), [0, 255, 0, 255, 0, 255]],
    ['P2', file('P2 2 1 # grey\n15\n0 15\n'), [0, 255]],
    ['P3', file('P3\n2 1\n255\n7 0 0  9 0 0'), [7, 9]],
    ['P4', file('P4\n9 1\n', [0b1000_0001, 0b1000_0000]), [0, 255, 255, 255, 255, 255, 255, 0, 0]],
    ['P5', file('P5\n#\n2 2\n255\n', [1, 2, 3, 4]), [1, 2, 3, 4]],
    ['P5 of 16 bits', file('P5 2 1 65535\n', [255, 255, 128, 0]), [255, 128]],
    ['P6', file('P6\n2 1\n255\n', [5, 0, 0, 6, 0, 0]), [5, 6]],
  ])('reads %s', (_kind, bytes, expected) => {
    expect(isPnm(bytes)).toBe(true);
    expect(levels(bytes)).toEqual(expected);
  });

  test.each([
    ['more pixels than bytes', file('P6\n60000 60000\n255\n', [1]), /ends after \d+ bytes/],
    ['more text than there is', file('P2\n9 9\n255\n1 2 3'), /ends after \d+ bytes/],
    ['no width', file('P5\n0 9\n255\n'), /0x9 pixels up to 255/],
    ['a maximum above 16 bits', file('P5\n1 1\n70000\n', [0]), /up to 70000/],
    ['a number without end', file(`P5\n${'9'.repeat(99)} 1\n255\n`), /a number is malformed/],
    ['a header that stops', file('P5\n12'), /ends too early|ends after/],
  ])('refuses %s', (_what, bytes, reason) => {
    expect(() => decodePnm(bytes)).toThrow(reason);
  });

  test('refuses a malformed value when it reaches it', () => {
    expect(() => levels(file('P2\n2 1\n255\n1 x  '))).toThrow(/a number is malformed/);
    expect(() => levels(file('P1\n2 1\n12'))).toThrow(/a number is malformed/);
  });
});
