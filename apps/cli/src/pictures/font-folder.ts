import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What scripts/pack-fonts.mjs packs, the same seen from `src/pictures` and `dist/pictures`. */
const PACKED = fileURLToPath(new URL('../../fonts', import.meta.url));

/** The folder of `DejaVuSans.ttf` and `DejaVuSans-Bold.ttf`: the published package's own, in a clone dejavu-fonts-ttf's. */
export function fontFolder(): string {
  if (existsSync(PACKED)) return PACKED;
  return join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');
}
