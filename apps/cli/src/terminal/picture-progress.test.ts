import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CliIo } from './cli-io.ts';
import { createPictureLines } from './picture-progress.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

test('without a terminal a line every ten seconds says how many pictures are read, and how long the others take', () => {
  let text = '';
  const io = { stderr: { write: (more: string) => (text += more) } } as unknown as CliIo;
  const { advance } = createPictureLines(3000, io);
  for (let i = 0; i < 500; i++) advance();
  expect(text).toBe('');
  vi.advanceTimersByTime(10_000);
  for (let i = 0; i < 500; i++) advance();
  expect(text).toBe('501 of 3,000 pictures  50 s left\n');
  vi.advanceTimersByTime(10_000);
  advance();
  expect(text).toBe('501 of 3,000 pictures  50 s left\n1,001 of 3,000 pictures  40 s left\n');
});
