import { describe, expect, test } from 'vitest';
import { CommandError } from './cli-error.ts';
import type { CliIo } from './cli-io.ts';
import { describeError } from './describe-error.ts';

const say = (error: unknown, env: CliIo['env'] = {}): string => describeError(error, { env } as CliIo).join('\n');

describe('describeError', () => {
  test('leaves the sentence of a command alone, a name before a colon included', () => {
    expect(say(new CommandError('runs: the folder is not empty'))).toBe('penstroke: runs: the folder is not empty');
  });

  test('takes the name of the function from the sentence of a library, and all lines but the first', () => {
    expect(say(new RangeError('createRun: expected 3 images, got 2\nand more'))).toBe(
      'penstroke: expected 3 images, got 2',
    );
  });

  test('gives a remedy for what the system refuses', () => {
    const missing = Object.assign(new Error('ENOENT: open'), { code: 'ENOENT', path: 'digit.png' });
    expect(say(missing)).toBe('penstroke: digit.png: no such file or folder; check the path');
    const unknown = Object.assign(new Error('EWHATEVER: open'), { code: 'EWHATEVER', path: 'digit.png' });
    expect(say(unknown)).toBe('penstroke: EWHATEVER: open');
  });

  test('says what was thrown where that is not an error', () => {
    expect(say('out of ink')).toBe('penstroke: out of ink');
  });

  test('shows stack and cause with PENSTROKE_DEBUG=1', () => {
    const error = new CommandError('no model', { cause: new Error('cut off') });
    const text = say(error, { PENSTROKE_DEBUG: '1' });
    expect(text).toMatch(/^penstroke: CommandError: no model\n\s+at /);
    expect(text).toMatch(/\ncaused by Error: cut off\n\s+at /);
  });
});
