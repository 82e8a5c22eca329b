import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.changeset');

/** The names of the packages that are published. */
const published = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(ROOT, group)).flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(join(ROOT, group, folder, 'package.json'), 'utf8'));
    return manifest.private ? [] : [manifest.name as string];
  }),
);

/** The packages that a changeset names, from the lines between its dashes. */
const namedIn = (text: string): string[] =>
  [...text.split(/^---$/m)[1]!.matchAll(/^['"]?([^'":]+)['"]?: (?:major|minor|patch)$/gm)].map(([, name]) => name!);

describe('changesets', () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md'))(
    '%s names published packages, and says what changed',
    (name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      const named = namedIn(text);
      expect(named.length).toBeGreaterThan(0);
      for (const one of named) expect(published).toContain(one);
      expect(text.split(/^---$/m)[2]!.trim()).not.toBe('');
    },
  );
});
