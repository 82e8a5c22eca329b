import type { ImageSet } from '@penstroke/dataset';
import { expect, test } from 'vitest';
import type { CliIo } from '../../terminal/cli-io.ts';
import { checkValidation } from './check-validation.ts';

function setOf(labels: readonly number[]): ImageSet {
  const count = labels.length;
  const classNames = ['0', '1', 'two'];
  return {
    images: new Uint8Array(count),
    labels: Uint8Array.from(labels),
    count,
    height: 1,
    width: 1,
    channels: 1,
    classNames,
  };
}

function told(labels: readonly number[], validationCount: number): string {
  const parts: string[] = [];
  const io = { stderr: { write: (part: string) => parts.push(part) } } as unknown as CliIo;
  checkValidation({ train: setOf(labels) }, validationCount, io);
  return parts.join('');
}

const mixed = Array.from({ length: 300 }, (_, at) => at % 3);
const sorted = [...mixed].sort();

test('a set that is sorted is told by a class that does not validate', () => {
  expect(told(sorted, 60)).toBe('data     no 1 among the 60 validation images: the set is sorted; shuffle it\n');
  expect(told(mixed, 60)).toBe('');
});

test('a class that few validation images could have may be missing', () => {
  expect(told(sorted, 30)).toBe('');
  expect(told([...mixed.map((label) => label % 2), 2], 100)).toBe('');
  expect(told(sorted, 0)).toBe('');
});

test.each([300, 5000])('%i validation images of 300 are refused by the name of the option', (validationCount) => {
  expect(() => told(mixed, validationCount)).toThrow(
    /fewer validation images than the 300 of the training set, got [\d,]+; give --validation-count a smaller number/,
  );
});
