import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandError } from '../terminal/cli-error.ts';
import { resolveOptional } from './resolve-optional.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'penstroke-optional-'));
  const home = join(cwd, 'node_modules', 'only-here');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'only-here', version: '1.0.0', main: 'main.js' }));
  writeFileSync(join(home, 'main.js'), '');
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('resolveOptional', () => {
  test('finds packages beside this program and in the folder where the command runs', () => {
    const [own, local] = resolveOptional(['webgpu', 'only-here'], cwd);
    expect(own).toMatch(/^file:.*\/webgpu\//);
    expect(local).toBe(pathToFileURL(join(cwd, 'node_modules', 'only-here', 'main.js')).href);
  });

  test('names all that is missing in one command', () => {
    expect(() => resolveOptional(['only-here', 'absent-one'], cwd)).toThrow(
      new CommandError('the package absent-one is not installed; run: npm install absent-one'),
    );
    expect(() => resolveOptional(['absent-one', '@absent/two'], cwd)).toThrow(
      new CommandError(
        'the packages absent-one and @absent/two are not installed; run: npm install absent-one @absent/two',
      ),
    );
  });
});
