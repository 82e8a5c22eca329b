import { expect, test } from 'vitest';
import { closeBarBelow } from './bar-below.ts';
import type { CliIo } from './cli-io.ts';
import { openBar } from './open-bar.ts';
import { note } from './show.ts';

const SHOW_CURSOR = '\x1b[?25h';
const HIDE_CURSOR = '\x1b[?25l';

function terminal(): { io: CliIo; text(): string } {
  let text = '';
  const stderr = {
    isTTY: true,
    columns: 80,
    write: (more: string) => {
      text += more;
    },
    cursorTo: () => {},
    clearLine: () => {},
    clearScreenDown: () => {},
    moveCursor: () => {},
  };
  return { io: { stderr } as unknown as CliIo, text: () => text };
}

test('a note goes above the bar, which is taken away before and drawn again after it', () => {
  const { io, text } = terminal();
  const bar = openBar(io, '{value} of {total}');
  bar.draw(10, 3, {});
  const before = text().length;
  note(io, 'a line');
  const [away, again] = text().slice(before).split('a line\n');
  expect(away).toContain(SHOW_CURSOR);
  expect(again).toContain('3 of 10');
  bar.close();
});

test('a bar that a failure left is closed: the cursor shows, and nothing is drawn any more', () => {
  const { io, text } = terminal();
  const bar = openBar(io, '{value} of {total}');
  bar.draw(10, 3, {});
  closeBarBelow(io);
  expect(text().lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(text().lastIndexOf(HIDE_CURSOR));
  const closed = text();
  bar.draw(10, 4, {});
  expect(text()).toBe(closed);
  note(io, 'the error');
  expect(text()).toBe(`${closed}the error\n`);
});
