import { recipes } from '@penstroke/recipes';
import { describe, expect, test } from 'vitest';
import { MAX_JSON_BYTES, parseJson } from './parse-json.ts';
import { RunFileError } from './run-file-error.ts';
import { encodeRunRecord, isRunRecord, parseRunRecord, RUN_FORMAT, type RunRecord } from './run-record.ts';

const RECORD: RunRecord = {
  format: RUN_FORMAT,
  recipe: recipes.lenet,
  seed: '18446744073709551615',
  backend: { name: 'simd', threads: 2, device: 'WebAssembly SIMD', relaxed: true },
  normalization: { scale: 1 / 255, offset: 0 },
  inputShape: [28, 28, 1],
  classNames: ['0', '1'],
  data: { name: 'mnist', files: [{ name: 'trainImages', sha256: 'ba89', sizeBytes: 7 }], counts: { train: 1 } },
  startedAt: '2026-01-31T14:25:03.000Z',
  result: { event: 'run-end', interrupted: false, testErrors: 93, imagesPerSecond: null },
};

describe('a run record', () => {
  test('is read back as it was written, fields that the schema does not know included', () => {
    const text = encodeRunRecord(RECORD);
    expect(text.endsWith('\n}\n')).toBe(true);
    const read = parseRunRecord(parseJson(text, 'run.json'), 'run.json');
    expect(read).toEqual(RECORD);
    // A resumed run writes it again, but for the result: with the same bytes.
    const { result: _before, ...before } = RECORD;
    const { result: _after, ...after } = read;
    expect(encodeRunRecord(after)).toBe(encodeRunRecord(before));
  });

  test.each([
    ['no object', 7, 'the file: expected an object, got 7'],
    [
      'another format',
      { ...RECORD, format: 'penstroke-run/x' },
      'format: expected penstroke-run/1, got "penstroke-run/x"',
    ],
    [
      'an unknown backend',
      { ...RECORD, backend: { ...RECORD.backend, name: 'tpu' } },
      'backend.name: expected one of cuda, node, webgpu, simd, cpu, got "tpu"',
    ],
    ['a seed below 0', { ...RECORD, seed: -1 }, 'seed: expected a number of at least 0, got -1'],
    ['no class', { ...RECORD, classNames: [] }, 'classNames: expected a list of at least 1, got 0'],
    ['an image without sides', { ...RECORD, inputShape: [0, 28, 1] }, 'inputShape.0: expected a number above 0, got 0'],
    [
      'a result in words',
      { ...RECORD, result: { testErrors: 'few' } },
      'result.testErrors: expected a number, got "few"',
    ],
  ])('of %s is refused by the name of the wrong value', (_, value, reason) => {
    expect(() => parseRunRecord(value, 'a/run.json')).toThrow(
      `parseRunRecord: a/run.json: not the record of a run: ${reason}`,
    );
  });

  test('of an earlier version is read without the prose in its recipe', () => {
    const recipe = { ...RECORD.recipe, source: 'LeCun et al. 1998', command: 'penstroke train lenet' };
    expect(parseRunRecord({ ...RECORD, recipe }, 'run.json')).toEqual(RECORD);
  });

  test('of a later version is told from a damaged one, whatever else it holds', () => {
    for (const later of [{ ...RECORD, format: 'penstroke-run/2' }, { format: 'penstroke-run/10' }]) {
      expect(isRunRecord(later)).toBe(true);
      expect(() => parseRunRecord(later, 'a/run.json')).toThrow(
        /a\/run\.json: expected penstroke-run\/1, got penstroke-run\/\d+; a later version of penstroke wrote it: update$/,
      );
    }
  });

  test('is told from a configuration file by its format', () => {
    expect([RECORD, { recipe: 'lenet' }, null, 'text'].map(isRunRecord)).toEqual([true, false, false, false]);
  });
});

describe('parseJson', () => {
  test('names the file and keeps its path', () => {
    const failed = (text: string): RunFileError => {
      try {
        parseJson(text, 'a/run.json');
      } catch (error) {
        if (RunFileError.isInstance(error)) return error;
      }
      throw new Error('expected a RunFileError');
    };
    expect(failed('{').message).toMatch(/^parseJson: a\/run\.json: not JSON: /);
    expect(failed('{').path).toBe('a/run.json');
    expect(failed(' '.repeat(MAX_JSON_BYTES + 1)).message).toMatch(/expected at most 4,194,304 bytes, got 4,194,305/);
  });
});
