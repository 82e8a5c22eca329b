/** Glyphs of handwriting fonts (npm `@fontsource/*`, open licences) as bitmaps. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import opentype from 'opentype.js';
import sharp from 'sharp';

const require = createRequire(import.meta.url);
const HEIGHT = 96;

/** Every font package that is installed here, by name. */
export async function fontNames() {
  const { dependencies } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('@fontsource/'))
    .map((name) => name.slice('@fontsource/'.length))
    .sort();
}

/** The Latin font of a package. */
export async function loadFont(name) {
  const files = join(dirname(require.resolve(`@fontsource/${name}/package.json`)), 'files');
  const wanted = (await readdir(files)).filter((file) => /-latin-\d+-normal\.woff$/.test(file)).sort();
  const file = wanted.find((candidate) => candidate.includes('-400-')) ?? wanted[0];
  const bytes = await readFile(join(files, file));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** A character as a bitmap about 96 pixels high, or undefined if the font lacks it. */
export async function glyphBitmap(font, character) {
  const glyph = font.charToGlyph(character);
  if (glyph.index === 0) return undefined;
  const box = glyph.getBoundingBox();
  const extent = Math.max(box.x2 - box.x1, box.y2 - box.y1);
  if (!(extent > 0)) return undefined;
  const scale = HEIGHT / extent;
  const size = font.unitsPerEm * scale;
  const width = Math.ceil((box.x2 - box.x1) * scale) + 16;
  const height = Math.ceil((box.y2 - box.y1) * scale) + 16;
  const path = glyph.getPath(8 - box.x1 * scale, 8 + box.y2 * scale, size).toPathData(2);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#000"/><path d="${path}" fill="#fff"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const ink = new Float32Array(info.width * info.height);
  for (let i = 0; i < ink.length; i++) ink[i] = data[i * info.channels] / 255;
  return { ink, width: info.width, height: info.height };
}
