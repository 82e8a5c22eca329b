/**
 * Copies the two fonts that pictures are drawn with, and their licence, out of the npm package dejavu-fonts-ttf, which has
 * 22 in 12 MB. Runs before packing (`prepack`); a clone reads the package itself.
 *
 *     node scripts/pack-fonts.mjs
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
const to = fileURLToPath(new URL('../fonts', import.meta.url));

await mkdir(to, { recursive: true });
for (const font of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) await copyFile(join(from, 'ttf', font), join(to, font));
// Not as LICENSE: pnpm then leaves out the package's own.
await copyFile(join(from, 'LICENSE'), join(to, 'DejaVu-terms.txt'));
