import { Command } from '@commander-js/extra-typings';
import { MAX_THREADS } from '@penstroke/runs';
import { describe, expect, test } from 'vitest';
import { backendOption, jsonOption, positiveInteger, positiveNumber, settingParser, threadsOption } from './options.ts';

describe('parsers of options', () => {
  test.each([
    ['positiveInteger', positiveInteger, '12', 12],
    ['positiveNumber', positiveNumber, '1e-3', 0.001],
    ['settingParser of a seed beyond 2^53', settingParser('seed'), '18446744073709551615', 2n ** 64n - 1n],
    ['settingParser of a seed that is exact', settingParser('seed'), '7', 7],
  ] as const)('%s reads %s', (_, parse, text, value) => {
    expect(parse(text)).toBe(value);
  });

  test.each([
    ['positiveInteger', positiveInteger, ['0', '-1', '1.5', '', ' ', 'many', 'Infinity', '9007199254740993']],
    ['positiveNumber', positiveNumber, ['0', '-1', '', 'NaN', 'Infinity']],
    ['settingParser of threads', settingParser('threads'), ['0', String(MAX_THREADS + 1)]],
    ['settingParser of a seed', settingParser('seed'), ['-1', '1.5', '18446744073709551616', '']],
  ] as const)('%s refuses what is out of range, as wrong usage', (_, parse, texts) => {
    for (const text of texts) {
      expect(() => parse(text), text).toThrow(
        expect.objectContaining({ code: 'commander.invalidArgument', message: expect.stringMatching(/^expected /) }),
      );
    }
  });
});

test('options that every command shares have one name and one meaning', () => {
  const command = new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .addOption(backendOption())
    .addOption(threadsOption())
    .addOption(jsonOption());
  command.parse(['--backend', 'simd', '--threads', '2', '--json'], { from: 'user' });
  expect(command.opts()).toEqual({ backend: 'simd', threads: 2, json: true });
  expect(() => command.parse(['--backend', 'tpu'], { from: 'user' })).toThrow(/Allowed choices are auto, cuda, node/);
});
