import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../docs/decisions');
const files = (await readdir(FOLDER)).sort();

test('decisions have a number each, the one of their file', async () => {
  const numbers = files.map((file) => file.slice(0, 4));
  expect([...new Set(numbers)]).toEqual(numbers);
  for (const file of files) {
    const text = await readFile(join(FOLDER, file), 'utf8');
    expect(text, file).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. `));
  }
});

test('decisions say below their title when they were made, and whether they hold', async () => {
  for (const file of files) {
    const [, , line] = (await readFile(join(FOLDER, file), 'utf8')).split('\n');
    expect(line, file).toMatch(/^Date: \d{4}-\d\d-\d\d\. Status: (accepted|superseded by \d+)\.$/);
  }
});
