import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** Files that the page never asks for by itself, and data that is kept only once it was fetched. */
const NOT_AT_ONCE = /^(_headers|service-worker\.js|licences\.md|open-graph\.jpg|data\/.*|.*\.map)$/;

/**
 * Writes the list of files that make the page work offline into the built `service-worker.js`, under a version that
 * changes with any of them.
 */
export function serviceWorkerFiles(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'penstroke:service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle() {
      const folder = resolve(config.root, config.build.outDir);
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((name) => !NOT_AT_ONCE.test(name))
        .sort();
      const hash = createHash('sha256');
      for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
      const path = join(folder, 'service-worker.js');
      const source = readFileSync(path, 'utf8');
      const filled = source
        .replace("'PENSTROKE_VERSION'", JSON.stringify(hash.digest('hex').slice(0, 12)))
        .replace("['PENSTROKE_FILES']", JSON.stringify(files));
      writeFileSync(path, filled);
    },
  };
}
