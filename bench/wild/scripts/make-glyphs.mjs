/**
 * Writes data/glyphs.json: the outlines of the held-out handwriting fonts, as polygons.
 *
 *     mkdir fonts && cd fonts && npm init -y
 *     npm install --ignore-scripts opentype.js@2.0.0 @fontsource/sacramento@5.3.0 ...    # the list below
 *     node bench/wild/scripts/make-glyphs.mjs fonts
 *
 * The fonts are needed here only: neither the workspace nor CI installs them. Their licences are in data/LICENSE-FONTS.txt.
 * A glyph is `left top width height|polygon|polygon...`: its box in thousandths of the em, the baseline at 0 and y downwards,
 * and each polygon's points as base64 of bytes x, y, x, y..., 0 to 255 across the box. Non-zero winding.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const FONTS = [
  'dawning-of-a-new-day',
  'fuzzy-bubbles',
  'grape-nuts',
  'hachi-maru-pop',
  'just-me-again-down-here',
  'nanum-brush-script',
  'rancho',
  'sacramento',
];
const CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ?!&#@+=%';
/** How far a polygon may be from its curve, in thousandths of the em. */
const TOLERANCE = 4;

const folder = resolve(process.argv[2] ?? 'fonts');
const opentype = createRequire(join(folder, 'package.json'))('opentype.js');
/** @type {Record<string, { source: string, licence: string, glyphs: Record<string, string> }>} */
const fonts = {};
for (const name of FONTS) {
  const home = join(folder, 'node_modules/@fontsource', name);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const bytes = readFileSync(join(home, 'files', `${name}-latin-400-normal.woff`));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  /** @type {Record<string, string>} */
  const glyphs = {};
  for (const character of CHARACTERS) {
    const glyph = font.charToGlyph(character);
    if (glyph.index === 0) continue;
    const encoded = encode(flatten(glyph.getPath(0, 0, 1000).commands));
    if (encoded !== undefined) glyphs[character] = encoded;
  }
  fonts[name] = { source: `${manifest.name} ${manifest.version}`, licence: manifest.license, glyphs };
}
const path = new URL('../data/glyphs.json', import.meta.url);
writeFileSync(path, `${JSON.stringify({ fonts }, null, 2)}\n`);
console.log(`${path.pathname}: ${FONTS.length} fonts, ${JSON.stringify(fonts).length} bytes`);

/** @typedef {{ x: number, y: number }} Point */

/**
 * @param {{ type: string, x: number, y: number, x1: number, y1: number, x2: number, y2: number }[]} commands
 * @returns {Point[][]} closed polygons
 */
function flatten(commands) {
  /** @type {Point[][]} */
  const polygons = [];
  for (const command of commands) {
    if (command.type === 'M') polygons.push([command]);
    const polygon = polygons.at(-1);
    const from = polygon?.at(-1);
    if (polygon === undefined || from === undefined || command.type === 'M' || command.type === 'Z') continue;
    const steps = command.type === 'L' ? 1 : 12;
    for (let step = 1; step <= steps; step++) polygon.push(pointOf(command, from, step / steps));
  }
  return polygons.map((polygon) => simplify(polygon)).filter((polygon) => polygon.length > 2);
}

/**
 * @param {{ type: string, x: number, y: number, x1: number, y1: number, x2: number, y2: number }} command
 * @param {Point} from
 * @param {number} t
 */
function pointOf(command, from, t) {
  const at = (/** @type {number[]} */ ...values) => {
    let row = values;
    while (row.length > 1) row = row.slice(1).map((value, i) => row[i] * (1 - t) + value * t);
    return row[0];
  };
  const { type, x, y, x1, y1, x2, y2 } = command;
  if (type === 'Q') return { x: at(from.x, x1, x), y: at(from.y, y1, y) };
  if (type === 'C') return { x: at(from.x, x1, x2, x), y: at(from.y, y1, y2, y) };
  return { x: at(from.x, x), y: at(from.y, y) };
}

/**
 * Ramer, Douglas and Peucker.
 *
 * @param {Point[]} points
 * @returns {Point[]}
 */
function simplify(points) {
  const [first, last] = [points[0], points[points.length - 1]];
  let [far, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const length = Math.hypot(last.x - first.x, last.y - first.y);
    const across = (last.x - first.x) * (points[i].y - first.y) - (last.y - first.y) * (points[i].x - first.x);
    const distance = length < 1 ? Math.hypot(points[i].x - first.x, points[i].y - first.y) : Math.abs(across) / length;
    if (distance > far) [far, at] = [distance, i];
  }
  if (far <= TOLERANCE) return [first, last];
  return [...simplify(points.slice(0, at + 1)).slice(0, -1), ...simplify(points.slice(at))];
}

/**
 * @param {Point[][]} polygons
 * @returns {string | undefined} undefined if there is nothing to see
 */
function encode(polygons) {
  const points = polygons.flat();
  if (points.length === 0) return undefined;
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const width = Math.max(...points.map(({ x }) => x)) - left;
  const height = Math.max(...points.map(({ y }) => y)) - top;
  const byte = (/** @type {number} */ value, /** @type {number} */ size) =>
    Math.round((255 * value) / Math.max(size, 1));
  const texts = polygons.map((polygon) =>
    Buffer.from(polygon.flatMap(({ x, y }) => [byte(x - left, width), byte(y - top, height)])).toString('base64'),
  );
  return [[left, top, width, height].map(Math.round).join(' '), ...texts].join('|');
}
