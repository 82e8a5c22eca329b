/** Renders public/favicon.svg as the PNG icons that phones take: `pnpm --filter @penstroke/web icons`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './open-page.mjs';

const PUBLIC = join(import.meta.dirname, '../public');
/** `margin`: share of the side on each side. A phone may cut a maskable icon to a circle of 80 %, and an Apple one's corners. */
const ICONS = [
  { name: 'icon-192', side: 192, margin: 0, round: true },
  { name: 'icon-512', side: 512, margin: 0, round: true },
  { name: 'icon-maskable-512', side: 512, margin: 0.12, round: false },
  { name: 'apple-touch-icon', side: 180, margin: 0.04, round: false },
];

const svg = readFileSync(join(PUBLIC, 'favicon.svg'), 'utf8');
const ground = /fill="(#[0-9a-f]{6})"/.exec(svg)[1];
mkdirSync(join(PUBLIC, 'icons'), { recursive: true });
const browser = await openBrowser();
for (const { name, side, margin, round } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const inner = side * (1 - 2 * margin);
  await page.setContent(
    `<style>html, body { margin: 0; background: ${round ? 'none' : ground}; }
      svg { position: fixed; inset: ${side * margin}px; width: ${inner}px; height: ${inner}px; }</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: round });
  writeFileSync(join(PUBLIC, 'icons', `${name}.png`), png);
  console.log(`${name}.png ${png.length} bytes`);
  await page.close();
}
await browser.close();
