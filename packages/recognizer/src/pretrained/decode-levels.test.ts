import { expect, test } from 'vitest';
import { decodeLevels } from './decode-levels.ts';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

test('decodeLevels reads two kernels out of the bytes that encode-levels.mjs made of them', () => {
  const first = Array.from({ length: 40 }, (_, i) => (7 * i * i + 3) % 32);
  const second = Array.from({ length: 300 }, (_, i) => (i % 29 === 0 ? 31 : 15));
  const bytes = bytesOf('AB0O1YnalvCFfz7T9ZnfTwhfvPGEFUXi5DhxfqlDKKkfMWJC');
  expect([...decodeLevels(bytes, [40, 300])]).toEqual([...first, ...second]);
});

test('bytes that end too early give levels in range', () => {
  const levels = decodeLevels(new Uint8Array(8).fill(255), [500]);
  expect(levels).toHaveLength(500);
  expect(levels.every((level) => level < 32)).toBe(true);
});
