import { readFileSync } from 'node:fs';
import { formatWithOptions } from 'node:util';
import { expect, test, vi } from 'vitest';

/**
 * The first `ts` block of a README, and the `text` block that shows what it prints.
 *
 * @returns the two texts, each line ended; nothing printed where no `text` block follows
 * @throws RangeError for a README without a `ts` block
 */
export function exampleOf(readme: string): { code: string; printed: string } {
  const [, code, printed = ''] = readme.match(/^```ts\n(.*?)^```(?:.*?^```text\n(.*?)^```)?/ms) ?? [];
  if (code === undefined) throw new RangeError('exampleOf: expected a README with a ```ts block, got none');
  return { code, printed };
}

/**
 * Declares the test that a package's README is true: its example is the file `test/readme-example.ts`, character for
 * character, and that file prints what the README says, as Node would print it.
 *
 * @param testUrl `import.meta.url` of a test in the package's `test/`
 * @param run imports the example
 *
 * @example
 * testReadmeExample(import.meta.url, () => import('./readme-example.ts'));
 */
export function testReadmeExample(testUrl: string, run: () => Promise<unknown>): void {
  test('the example of the README is the file that runs here, and prints what it says', async () => {
    const { code, printed } = exampleOf(readFileSync(new URL('../README.md', testUrl), 'utf8'));
    expect(readFileSync(new URL('readme-example.ts', testUrl), 'utf8')).toBe(code);
    let output = '';
    const log = vi.spyOn(console, 'log').mockImplementation((...values) => {
      output += `${formatWithOptions({}, ...values)}\n`;
    });
    try {
      await run();
    } finally {
      log.mockRestore();
    }
    expect(output).toBe(printed);
  });
}
