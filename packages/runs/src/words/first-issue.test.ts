import { expect, test } from 'vitest';
import { z } from 'zod';
import { firstIssue } from './first-issue.ts';

const schema = z.strictObject({
  epochs: z.number().positive().max(10).exactOptional(),
  seeds: z.array(z.int()).min(1).exactOptional(),
  keep: z.enum(['best', 'last']).exactOptional(),
  name: z.string().min(2).exactOptional(),
  length: z.union([z.strictObject({ epochs: z.number() }), z.strictObject({ steps: z.int() })]).exactOptional(),
  seed: z.union([z.number(), z.string()]).exactOptional(),
  own: z.custom((value) => value === 1, { message: 'expected 1; write it so' }).exactOptional(),
});

test.each([
  [{ epochs: '3' }, 'epochs: expected a number, got "3"'],
  [{ epochs: 0 }, 'epochs: expected a number above 0, got 0'],
  [{ epochs: 11 }, 'epochs: expected a number of at most 10, got 11'],
  [{ seeds: [] }, 'seeds: expected a list of at least 1, got 0'],
  [{ seeds: [1, 1.5] }, 'seeds.1: expected a whole number, got 1.5'],
  [{ seeds: {} }, 'seeds: expected a list, got an object'],
  [{ keep: 'first' }, 'keep: expected one of best, last, got "first"'],
  [{ name: 'a' }, 'name: expected a text of at least 2 characters, got 1'],
  [{ name: 'a'.repeat(200), epochs: 'b'.repeat(200) }, `epochs: expected a number, got "${'b'.repeat(79)}`],
  [{ length: { steps: 1.5 } }, 'length.epochs: expected a number, got nothing'],
  [{ length: 3 }, 'length: expected an object, got 3'],
  [{ seed: true }, 'seed: expected a number or a text, got true'],
  [{ own: 2 }, 'own: expected 1; write it so'],
  [{ lerningRate: 1 }, 'unknown key "lerningRate"; correct or remove it'],
  [{ a: 1, b: 2 }, 'unknown keys "a", "b"; correct or remove them'],
  [null, 'expected an object, got null'],
  [[], 'expected an object, got a list'],
])('%j: %s', (value, words) => {
  const { error } = schema.safeParse(value);
  expect(firstIssue(error!, value)).toBe(words);
});

test('the value itself may have a name', () => {
  const { error } = schema.safeParse(7);
  expect(firstIssue(error!, 7, 'the file')).toBe('the file: expected an object, got 7');
});
