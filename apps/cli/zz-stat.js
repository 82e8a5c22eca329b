// apps/cli/src/zz-stat.mjs
import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

// packages/recognizer/src/paper/plane.ts
function shrinkPlane({ values, width, height }, factor) {
  if (factor === 1) return { values, width, height };
  const columns = Math.ceil(width / factor);
  const rows = Math.ceil(height / factor);
  const out = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / factor) * columns;
    for (let k = 0; k < factor; k++) {
      for (let x = k, at = row; x < width; x += factor, at++) out[at] += values[y * width + x];
    }
  }
  for (let y = 0; y < rows; y++) {
    const tall = Math.min(factor, height - y * factor);
    for (let x = 0; x < columns; x++) out[y * columns + x] /= tall * Math.min(factor, width - x * factor);
  }
  return { values: out, width: columns, height: rows };
}
function smoothPlane({ values, width, height }, sigma) {
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  const line = new Float64Array(Math.max(width, height));
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < height; y++) boxFilter(values, y * width, 1, width, radius, line);
    for (let x = 0; x < width; x++) boxFilter(values, x, width, height, radius, line);
  }
}
function boxFilter(values, start, stride, length, radius, line) {
  for (let i = 0; i < length; i++) line[i] = values[start + i * stride];
  const share = 1 / (2 * radius + 1);
  let sum = 0;
  for (let i = 0; i < Math.min(radius, length); i++) sum += line[i];
  for (let i = 0; i < length; i++) {
    if (i + radius < length) sum += line[i + radius];
    if (i - radius - 1 >= 0) sum -= line[i - radius - 1];
    values[start + i * stride] = sum * share;
  }
}

// packages/recognizer/src/paper/estimate-paper.ts
var PAPER_SIDE = 240;
var MEDIAN_SIDE = 60;
var WINDOW = 0.6;
var SIGMAS = [0.08, 0.05];
var ALIKE = [0.16, 0.12];
var DARKEST_PAPER = 60;
function estimatePaper(planes, size, isSheet) {
  const factor = Math.max(1, Math.ceil(Math.max(size.width, size.height) / PAPER_SIDE));
  const grey = planes[0] === planes[1] && planes[1] === planes[2];
  const small = (grey ? [planes[0]] : planes).map((values) => shrinkPlane({ values, ...size }, factor));
  const weight = isSheet ? shrinkPlane({ values: Float32Array.from(isSheet), ...size }, factor).values : new Float32Array(small[0].values.length).fill(1);
  let papers = small.map((plane) => windowMedians(plane, weight));
  const side = Math.max(small[0].width, small[0].height);
  SIGMAS.forEach((sigma, round) => {
    const mask = maskAlike(small, papers, weight, ALIKE[round]);
    papers = maskedMeans(small, papers, mask, sigma * side);
  });
  const [red, green = red, blue = red] = papers;
  return { planes: [red, green, blue], factor };
}
function maskAlike(small, papers, weight, alike) {
  const mask = new Float32Array(weight.length);
  for (let i = 0; i < mask.length; i++) {
    if (weight[i] < 1) continue;
    const close = small.every(({ values }, channel) => {
      const paper = papers[channel].values[i];
      return Math.abs(values[i] - paper) <= alike * Math.max(paper, DARKEST_PAPER);
    });
    mask[i] = close ? 1 : 0;
  }
  return mask;
}
function maskedMeans(small, before, mask, sigma) {
  const { width, height } = small[0];
  const near = { values: mask.slice(), width, height };
  smoothPlane(near, sigma);
  return small.map(({ values }, channel) => {
    const sum = { values: values.map((value, i) => value * mask[i]), width, height };
    smoothPlane(sum, sigma);
    const fallback = before[channel].values;
    const out = sum.values.map((value, i) => {
      const trust = Math.min(1, near.values[i] / 0.02);
      return near.values[i] < 1e-6 ? fallback[i] : trust * (value / near.values[i]) + (1 - trust) * fallback[i];
    });
    return { values: out, width, height };
  });
}
function windowMedians(plane, weight) {
  const { width, height } = plane;
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / MEDIAN_SIDE));
  const coarse = shrinkPlane({ ...plane, values: plane.values.map((value, i) => value * weight[i]) }, factor);
  const inside = shrinkPlane({ ...plane, values: weight }, factor);
  const reach = Math.round(WINDOW * Math.max(coarse.width, coarse.height) / 2);
  const step = 4;
  const columns = Math.ceil(coarse.width / step);
  const rows = Math.ceil(coarse.height / step);
  const levels = inside.values.map(
    (share, at) => share < 0.5 ? -1 : Math.min(255, Math.max(0, Math.round(coarse.values[at] / share)))
  );
  const medians = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      const cy = Math.min(coarse.height - 1, row * step + (step >> 1));
      const cx = Math.min(coarse.width - 1, column * step + (step >> 1));
      for (let y = Math.max(0, cy - reach); y <= Math.min(coarse.height - 1, cy + reach); y++) {
        for (let x = Math.max(0, cx - reach); x <= Math.min(coarse.width - 1, cx + reach); x++) {
          const level2 = levels[y * coarse.width + x];
          if (level2 < 0) continue;
          histogram[level2]++;
          count++;
        }
      }
      let seen = 0;
      let level = 0;
      while (level < 255 && seen + histogram[level] <= count >> 1) seen += histogram[level++];
      medians[row * columns + column] = count === 0 ? 255 : level;
    }
  }
  const out = new Float32Array(width * height);
  const grid = { values: medians, width: columns, height: rows };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[y * width + x] = sample(grid, x / (factor * step), y / (factor * step));
  }
  return { values: out, width, height };
}
function sample({ values, width, height }, x, y) {
  const sx = Math.min(width - 1, Math.max(0, x - 0.5));
  const sy = Math.min(height - 1, Math.max(0, y - 0.5));
  const x0 = Math.floor(sx);
  const y0 = Math.floor(sy);
  const x1 = Math.min(width - 1, x0 + 1);
  const y1 = Math.min(height - 1, y0 + 1);
  const fx = sx - x0;
  const fy = sy - y0;
  const top = values[y0 * width + x0] * (1 - fx) + values[y0 * width + x1] * fx;
  const bottom = values[y1 * width + x0] * (1 - fx) + values[y1 * width + x1] * fx;
  return top * (1 - fy) + bottom * fy;
}

// packages/recognizer/src/paper/find-sheet.ts
var SEARCH_SIDE = 240;
var SMALLEST = 0.12;
var LARGEST = 0.96;
var FILL = 0.93;
var EDGE_STEP = 36;
var MARGIN = 0.012;
function findSheet(picture) {
  const { width, height, planes } = picture;
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / SEARCH_SIDE));
  const [red, green, blue] = planes.map((values) => shrinkPlane({ values, width, height }, factor));
  const { width: columns, height: rows } = red;
  const luma = red.values.map((r, i) => 0.299 * r + 0.587 * green.values[i] + 0.114 * blue.values[i]);
  const bright = brightRegion(luma, columns, rows);
  if (!bright) return void 0;
  const corners = quadrilateral(bright, columns, rows);
  if (!corners || !hasSharpEdges(luma, columns, rows, corners)) return void 0;
  const inset = MARGIN * Math.max(columns, rows) + 0.5;
  const isSheet = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (insideBy(corners, (x + 0.5) / factor, (y + 0.5) / factor, columns, rows) >= inset) isSheet[y * width + x] = 1;
    }
  }
  return isSheet;
}
function brightRegion(luma, columns, rows) {
  const threshold = otsu(luma);
  if (threshold === void 0) return void 0;
  const isBright2 = new Uint8Array(luma.length);
  for (let i = 0; i < luma.length; i++) isBright2[i] = luma[i] >= threshold ? 1 : 0;
  const label = new Int32Array(luma.length);
  let largest = 0;
  let largestSize = 0;
  let count = 0;
  for (let start = 0; start < luma.length; start++) {
    if (label[start] || !isBright2[start]) continue;
    const size = flood(isBright2, label, columns, start, ++count);
    if (size > largestSize) [largest, largestSize] = [count, size];
  }
  const isElse = new Uint8Array(luma.length);
  for (let i = 0; i < luma.length; i++) isElse[i] = label[i] === largest ? 0 : 1;
  const outside = new Int32Array(luma.length);
  for (let x = 0; x < columns; x++) {
    flood(isElse, outside, columns, x, 1);
    flood(isElse, outside, columns, (rows - 1) * columns + x, 1);
  }
  for (let y = 0; y < rows; y++) {
    flood(isElse, outside, columns, y * columns, 1);
    flood(isElse, outside, columns, y * columns + columns - 1, 1);
  }
  const filled = Uint8Array.from(outside, (value) => 1 - value);
  const area = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  return area >= SMALLEST && area <= LARGEST ? filled : void 0;
}
function flood(isOpen, label, columns, start, number) {
  if (!isOpen[start] || label[start]) return 0;
  const stack = [start];
  label[start] = number;
  const enter = (at) => {
    if (!isOpen[at] || label[at]) return;
    label[at] = number;
    stack.push(at);
  };
  let size = 0;
  while (stack.length > 0) {
    const at = stack.pop();
    size++;
    const x = at % columns;
    if (x > 0) enter(at - 1);
    if (x < columns - 1) enter(at + 1);
    if (at >= columns) enter(at - columns);
    if (at + columns < label.length) enter(at + columns);
  }
  return size;
}
function otsu(luma) {
  const histogram = new Float64Array(256);
  let sum = 0;
  for (const value of luma) {
    const level = Math.min(255, Math.max(0, Math.round(value)));
    histogram[level]++;
    sum += level;
  }
  let below = 0;
  let sumBelow = 0;
  let [best, bestBetween] = [0, 0];
  for (let level = 0; level < 255; level++) {
    below += histogram[level];
    sumBelow += level * histogram[level];
    if (below === 0 || below === luma.length) continue;
    const difference = sumBelow / below - (sum - sumBelow) / (luma.length - below);
    const between = below * (luma.length - below) * difference * difference;
    if (between > bestBetween) [best, bestBetween] = [level + 1, between];
  }
  return bestBetween > 0 ? best : void 0;
}
function quadrilateral(region, columns, rows) {
  let hull = convexHull(region, columns, rows);
  let area = 0;
  for (const value of region) area += value;
  while (hull.length > 4) {
    let [best, bestArea, bestCorner] = [-1, Number.POSITIVE_INFINITY, void 0];
    for (let i = 0; i < hull.length; i++) {
      const at = (k) => hull[(i + k + hull.length) % hull.length];
      const corner = meet(at(-1), at(0), at(2), at(1));
      if (!corner) continue;
      const added = Math.abs(cross(at(0), corner, at(1))) / 2;
      if (added < bestArea) [best, bestArea, bestCorner] = [i, added, corner];
    }
    if (best < 0 || !bestCorner) return void 0;
    const next = (best + 1) % hull.length;
    hull = hull.flatMap((point, i) => i === best ? [bestCorner] : i === next ? [] : [point]);
    if (bestArea > 0.2 * area) return void 0;
  }
  if (hull.length < 4) return void 0;
  const enclosed = Math.abs(
    hull.reduce((sum, { x, y }, i) => {
      const next = hull[(i + 1) % 4];
      return sum + x * next.y - next.x * y;
    }, 0)
  ) / 2;
  return area >= FILL * enclosed ? hull : void 0;
}
function convexHull(region, columns, rows) {
  const points = [];
  for (let y = 0; y < rows; y++) {
    const first = region.subarray(y * columns, (y + 1) * columns).indexOf(1);
    if (first < 0) continue;
    const last = region.subarray(y * columns, (y + 1) * columns).lastIndexOf(1);
    points.push({ x: first, y }, { x: last + 1, y }, { x: first, y: y + 1 }, { x: last + 1, y: y + 1 });
  }
  points.sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (list) => {
    const out = [];
    for (const point of list) {
      while (out.length >= 2 && cross(out.at(-2), out.at(-1), point) <= 0) out.pop();
      out.push(point);
    }
    out.pop();
    return out;
  };
  return [...chain(points), ...chain([...points].reverse())];
}
function cross(a, b, c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
function meet(a, b, d, c) {
  const [ux, uy] = [b.x - a.x, b.y - a.y];
  const [vx, vy] = [c.x - d.x, c.y - d.y];
  const determinant = ux * vy - uy * vx;
  if (Math.abs(determinant) < 1e-9) return void 0;
  const t = ((d.x - a.x) * vy - (d.y - a.y) * vx) / determinant;
  const s = ((d.x - a.x) * uy - (d.y - a.y) * ux) / determinant;
  return t >= 1 - 1e-9 && s >= 1 - 1e-9 ? { x: a.x + t * ux, y: a.y + t * uy } : void 0;
}
function hasSharpEdges(luma, columns, rows, corners) {
  const at = (x, y) => {
    const [px, py] = [Math.round(x - 0.5), Math.round(y - 0.5)];
    return px < 0 || py < 0 || px >= columns || py >= rows ? void 0 : luma[py * columns + px];
  };
  const middle = { x: corners.reduce((sum, c) => sum + c.x, 0) / 4, y: corners.reduce((sum, c) => sum + c.y, 0) / 4 };
  let inner = 0;
  for (let i = 0; i < 4; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % 4]];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    let [nx, ny] = [(b.y - a.y) / length, -(b.x - a.x) / length];
    if ((middle.x - a.x) * nx + (middle.y - a.y) * ny < 0) [nx, ny] = [-nx, -ny];
    const steps = [];
    for (let k = 1; k < 20; k++) {
      const [x, y] = [a.x + (b.x - a.x) * k / 20, a.y + (b.y - a.y) * k / 20];
      const [inside, beyond] = [at(x + 2 * nx, y + 2 * ny), at(x - 2 * nx, y - 2 * ny)];
      if (inside !== void 0 && beyond !== void 0) steps.push(inside - beyond);
    }
    if (steps.length < 10) continue;
    steps.sort((x, y) => x - y);
    if (steps[steps.length >> 2] < EDGE_STEP) return false;
    inner++;
  }
  return inner >= 2;
}
function insideBy(corners, x, y, columns, rows) {
  let least = Number.POSITIVE_INFINITY;
  const clockwise = cross(corners[0], corners[1], corners[2]) > 0 ? 1 : -1;
  for (let i = 0; i < 4; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % 4]];
    const distance = clockwise * cross(a, b, { x, y }) / Math.hypot(b.x - a.x, b.y - a.y);
    const onBorder = a.x <= 1 && b.x <= 1 || a.y <= 1 && b.y <= 1 || a.x >= columns - 1 && b.x >= columns - 1 || a.y >= rows - 1 && b.y >= rows - 1;
    if (!onBorder) least = Math.min(least, distance);
  }
  return least;
}

// packages/recognizer/src/grey-image.ts
var MAX_PIXELS = 64e6;
function checkPicture(caller, width, height, values, valuesPerPixel) {
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1) {
      throw new RangeError(`${caller}: expected sides of at least 1 pixel, got ${width}x${height}`);
    }
  }
  if (width * height > MAX_PIXELS) {
    throw new RangeError(`${caller}: expected at most ${MAX_PIXELS} pixels, got ${width}x${height}; make it smaller`);
  }
  if (values !== width * height * valuesPerPixel) {
    throw new TypeError(`${caller}: expected ${width * height * valuesPerPixel} values, got ${values}`);
  }
}

// packages/recognizer/src/paper/working-picture.ts
var WORKING_SIDE = 1600;
var OPAQUE = 250;
var TRANSPARENT_SHARE = 5e-3;
var FLAT_DEVIATION = 24;
function workingPicture(image, ground = 255) {
  return "data" in image ? fromRgba(image, ground) : fromGrey(image);
}
function shrinkOf(width, height) {
  return Math.max(1, Math.ceil(Math.max(width, height) / WORKING_SIDE));
}
function fromGrey({ pixels, width, height }) {
  checkPicture("recognize", width, height, pixels.length, 1);
  const shrink = shrinkOf(width, height);
  const size = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const sums = new Float32Array(size.width * size.height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / shrink) * size.width;
    for (let column = 0, x = 0; column < size.width; column++) {
      const end = Math.min(width, x + shrink);
      let sum = 0;
      for (; x < end; x++) sum += pixels[y * width + x];
      sums[row + column] += sum;
    }
  }
  divideByBlocks([sums], size, { width, height, shrink });
  return { ...size, shrink, planes: [sums, sums, sums] };
}
function fromRgba({ data, width, height }, ground) {
  checkPicture("recognize", width, height, data.length, 4);
  const shrink = shrinkOf(width, height);
  const size = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const make = () => new Float32Array(size.width * size.height);
  const [red, green, blue, alpha] = [make(), make(), make(), make()];
  let transparent = 0;
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / shrink) * size.width;
    for (let column = 0, at = 4 * y * width; column < size.width; column++) {
      const end = 4 * (y * width + Math.min(width, (column + 1) * shrink));
      const to = row + column;
      let r = 0;
      let g = 0;
      let b = 0;
      let opaque = 0;
      for (; at < end; at += 4) {
        const opacity = data[at + 3];
        if (opacity === 255) {
          r += data[at];
          g += data[at + 1];
          b += data[at + 2];
          opaque++;
          continue;
        }
        if (opacity < OPAQUE) transparent++;
        const share = opacity / 255;
        red[to] += share * data[at] + (1 - share) * ground;
        green[to] += share * data[at + 1] + (1 - share) * ground;
        blue[to] += share * data[at + 2] + (1 - share) * ground;
        alpha[to] += share;
      }
      red[to] += r;
      green[to] += g;
      blue[to] += b;
      alpha[to] += opaque;
    }
  }
  divideByBlocks([red, green, blue, alpha], size, { width, height, shrink });
  const planes = [red, green, blue];
  const drawn = transparent > TRANSPARENT_SHARE * width * height && isFlat({ data, width, height });
  return { ...size, shrink, planes, ...drawn && { ink: alpha } };
}
function divideByBlocks(planes, size, from) {
  if (from.shrink === 1) return;
  const last = size.width - 1;
  for (const plane of planes) {
    for (let y = 0; y < size.height; y++) {
      const rows = Math.min(from.shrink, from.height - y * from.shrink);
      const share = 1 / (rows * from.shrink);
      const row = y * size.width;
      for (let x = 0; x < last; x++) plane[row + x] *= share;
      plane[row + last] *= 1 / (rows * (from.width - last * from.shrink));
    }
  }
}
function isFlat({ data }) {
  const sums = [0, 0, 0];
  const squares = [0, 0, 0];
  let weight = 0;
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3];
    if (opacity < 128) continue;
    weight++;
    for (let channel = 0; channel < 3; channel++) {
      const value = data[at + channel];
      sums[channel] += value;
      squares[channel] += value * value;
    }
  }
  if (weight === 0) return false;
  return sums.every((sum, channel) => squares[channel] / weight - (sum / weight) ** 2 <= FLAT_DEVIATION ** 2);
}

// packages/recognizer/src/ink/ink-distance.ts
var GRAIN_SHARE = 0.95;
var GRAIN_DEVIATE = 1.96;
function inkDistance(picture, { planes: papers, factor }, polarity, isSheet) {
  const { width, height, planes } = picture;
  const out = new Float32Array(width * height);
  const grey = planes[0] === planes[1];
  const { width: columns, height: rows } = papers[0];
  const dark = polarity === "dark";
  const other = new Float32Array(width * height);
  const lefts = new Int32Array(width);
  const shares = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    const sx = Math.min(columns - 1, Math.max(0, (x + 0.5) / factor - 0.5));
    lefts[x] = Math.floor(sx);
    shares[x] = sx - lefts[x];
  }
  for (let channel = 0; channel < (grey ? 1 : 3); channel++) {
    const values = planes[channel];
    const paper = papers[channel].values;
    for (let y = 0; y < height; y++) {
      const sy = Math.min(rows - 1, Math.max(0, (y + 0.5) / factor - 0.5));
      const y0 = Math.floor(sy);
      const fy = sy - y0;
      const upper = y0 * columns;
      const lower = Math.min(rows - 1, y0 + 1) * columns;
      for (let x = 0; x < width; x++) {
        const at = y * width + x;
        if (isSheet && !isSheet[at]) continue;
        const x0 = lefts[x];
        const x1 = Math.min(columns - 1, x0 + 1);
        const fx = shares[x];
        const top = paper[upper + x0] + fx * (paper[upper + x1] - paper[upper + x0]);
        const bottom = paper[lower + x0] + fx * (paper[lower + x1] - paper[lower + x0]);
        const here = top + fy * (bottom - top);
        const value = values[at];
        const distance = dark ? (here - value) / Math.max(here, DARKEST_PAPER) : (value - here) / Math.max(255 - here, DARKEST_PAPER);
        if (distance > out[at]) out[at] = Math.min(1, distance);
        else if (-distance > other[at]) other[at] = -distance;
      }
    }
  }
  return { ink: out, grain: grainOf(other) };
}
function grainOf(other) {
  const histogram = new Uint32Array(512);
  let count = 0;
  const step = Math.max(1, Math.floor(other.length / 1e5));
  for (let i = 0; i < other.length; i += step) {
    if (other[i] === 0) continue;
    histogram[Math.min(511, Math.floor(512 * other[i]))]++;
    count++;
  }
  if (count < 0.05 * (other.length / step)) return 0;
  let seen = 0;
  let level = 0;
  while (level < 511 && seen + histogram[level] < GRAIN_SHARE * count) seen += histogram[level++];
  return (level + 0.5) / 512 / GRAIN_DEVIATE;
}

// packages/recognizer/src/ink/label-pieces.ts
function labelPieces(isInk, width, height) {
  const labels = new Int32Array(isInk.length);
  const parents = [0];
  const find = (label) => {
    let root = label;
    while (parents[root] !== root) root = parents[root];
    for (let at = label; at !== root; ) [at, parents[at]] = [parents[at], root];
    return root;
  };
  const join2 = (a, b) => {
    const [first, second] = [find(a), find(b)];
    const low = Math.min(first, second);
    parents[Math.max(first, second)] = low;
    return low;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!isInk[at]) continue;
      const above = y > 0 ? labels[at - width] : 0;
      if (above !== 0) {
        labels[at] = above;
        continue;
      }
      const before = x > 0 ? labels[at - 1] : 0;
      const aboveLeft = y > 0 && x > 0 ? labels[at - width - 1] : 0;
      const aboveRight = y > 0 && x < width - 1 ? labels[at - width + 1] : 0;
      const left = before || aboveLeft;
      if (left !== 0) labels[at] = aboveRight === 0 ? left : join2(left, aboveRight);
      else if (aboveRight !== 0) labels[at] = aboveRight;
      else labels[at] = parents.push(parents.length) - 1;
    }
  }
  const numbers = new Int32Array(parents.length);
  const bounds = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (labels[at] === 0) continue;
      const root = find(labels[at]);
      let number = numbers[root];
      if (number === 0) {
        number = bounds.push({ left: x, right: x, top: y, bottom: y, area: 0 });
        numbers[root] = number;
      }
      labels[at] = number;
      const bound = bounds[number - 1];
      bound.area++;
      if (x < bound.left) bound.left = x;
      if (x > bound.right) bound.right = x;
      bound.bottom = y;
    }
  }
  const pieces = bounds.map(
    ({ left, right, top, bottom, area }, index) => ({
      label: index + 1,
      box: { left, top, width: right - left + 1, height: bottom - top + 1 },
      area,
      touchesBorder: left === 0 || top === 0 || right === width - 1 || bottom === height - 1
    })
  );
  return { labels, pieces };
}

// packages/recognizer/src/ink/remove-frames.ts
var FRAME_FILL = 0.3;
var CONTENT_SHARE = 0.3;
function removeFrames(pieces) {
  const fromTop = [...pieces].sort((a, b) => a.box.top - b.box.top);
  return pieces.filter((piece) => {
    const { box, area } = piece;
    return area > FRAME_FILL * box.width * box.height || !holdsAny(box, fromTop);
  });
}
function holdsAny(box, fromTop) {
  const bottom = box.top + box.height;
  for (let i = firstBelow(fromTop, box.top); i < fromTop.length; i++) {
    const inner = fromTop[i].box;
    if (inner.top >= bottom) return false;
    if (inner.left > box.left && inner.left + inner.width < box.left + box.width && inner.top + inner.height < bottom && inner.height >= CONTENT_SHARE * box.height) {
      return true;
    }
  }
  return false;
}
function firstBelow(fromTop, row) {
  let [low, high] = [0, fromTop.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (fromTop[middle].box.top > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

// packages/recognizer/src/ink/find-lines.ts
var THICKEST = 14;
var THICKEST_SHARE = 0.012;
var SMALLEST_SIDE = 64;
var MAX_SLOPE = 0.14;
var LEAST_SPAN = 0.42;
var MAX_GAP = 0.1;
var LEAST_COVER = 0.6;
var MAX_LINES = 80;
var VOTING_COLUMNS = 480;
function findLines(isInk, width, height) {
  if (Math.min(width, height) < SMALLEST_SIDE) return [];
  const thickest = Math.min(
    Math.max(THICKEST, THICKEST_SHARE * Math.max(width, height)),
    0.05 * Math.min(width, height)
  );
  const step = Math.max(1, Math.floor(width / VOTING_COLUMNS));
  let runs = thinRuns(isInk, width, height, step, thickest);
  const lines = [];
  const slopeStep = 2 / width;
  const slopes = 2 * Math.ceil(MAX_SLOPE / slopeStep) + 1;
  const votes = new Uint16Array(slopes * height);
  const vote = (run, amount) => {
    for (let s = 0; s < slopes; s++) {
      const start = Math.round(run.middle - (s - (slopes >> 1)) * slopeStep * (run.x - width / 2));
      if (start >= 0 && start < height) votes[s * height + start] += amount;
    }
  };
  for (const run of runs) vote(run, 1);
  const wanted = LEAST_SPAN * LEAST_COVER * width / step;
  for (let attempt = 0; attempt < 2 * MAX_LINES && lines.length < MAX_LINES; attempt++) {
    let [best, most] = [0, 0];
    for (let i = 1; i < votes.length - 1; i++) {
      if (votes[i] < wanted / 3) continue;
      const sum = votes[i - 1] + votes[i] + votes[i + 1];
      if (sum > most) [best, most] = [i, sum];
    }
    if (most < wanted) break;
    const s = Math.floor(best / height);
    const slope = (s - (slopes >> 1)) * slopeStep;
    const start = best % height - slope * width / 2;
    const tolerance = 2.5;
    const on = [];
    const rest = [];
    for (const run of runs) (Math.abs(run.middle - start - slope * run.x) <= tolerance ? on : rest).push(run);
    for (const run of on) vote(run, -1);
    runs = rest;
    const span = longestSpan(on, width, step);
    if (span) lines.push({ start, slope, ...span });
  }
  return lines;
}
function thinRuns(isInk, width, height, step, thickest) {
  const runs = [];
  for (let x = 0; x < width; x += step) {
    for (let y = 0; y < height; ) {
      if (!isInk[y * width + x]) {
        y++;
        continue;
      }
      const first = y;
      while (y < height && isInk[y * width + x]) y++;
      if (y - first <= thickest) runs.push({ x, middle: (first + y - 1) / 2, length: y - first });
    }
  }
  return runs;
}
function longestSpan(on, width, step) {
  const sorted = [...on].sort((a, b) => a.x - b.x);
  let best = [];
  let current = [];
  for (const run of sorted) {
    if (current.length > 0 && run.x - current.at(-1).x > MAX_GAP * width) current = [];
    current.push(run);
    if (current.at(-1).x - current[0].x > (best.at(-1)?.x ?? 0) - (best[0]?.x ?? 0)) best = current;
  }
  if (best.length === 0) return void 0;
  const from = best[0].x;
  const to = best.at(-1).x + 1;
  if (to - from < LEAST_SPAN * width || best.length * step < LEAST_COVER * (to - from)) return void 0;
  const lengths = best.map((run) => run.length).sort((a, b) => a - b);
  return { from, to, thickness: lengths[lengths.length >> 1] };
}
function eraseLine(isInk, width, height, { start, slope, from, to, thickness }) {
  const most = thickness + Math.max(1.5, 0.2 * thickness);
  const reach = Math.ceil(thickness / 2 + 2.5);
  const margin = Math.round(0.02 * width);
  for (let x = Math.max(0, from - margin); x < Math.min(width, to + margin); x++) {
    const middle = Math.round(start + slope * x);
    for (let y = Math.max(0, middle - reach); y <= Math.min(height - 1, middle + reach); y++) {
      if (!isInk[y * width + x]) continue;
      let top = y;
      while (top > 0 && isInk[(top - 1) * width + x]) top--;
      let bottom = y;
      while (bottom < height - 1 && isInk[(bottom + 1) * width + x]) bottom++;
      if (bottom - top + 1 <= most) for (let at = top; at <= bottom; at++) isInk[at * width + x] = 0;
      y = bottom;
    }
  }
}

// packages/recognizer/src/ink/remove-lines.ts
var RULED_SPAN = 0.8;
var RULED_COUNT = 3;
var STAND_OUT = 0.1;
var STROKE_DOUBT = 1;
function removeLines(mask) {
  const { width, height } = mask;
  const turned = transpose(mask.isInk, width, height);
  const level = findLines(mask.isInk, width, height);
  const upright = findLines(turned, height, width);
  if (level.length + upright.length === 0) return [mask];
  const isRuled = (lines, side) => (line) => lines.length >= RULED_COUNT || line.to - line.from >= RULED_SPAN * side;
  const erase = (levels, uprights) => {
    const first = mask.isInk.slice();
    for (const line of levels) eraseLine(first, width, height, line);
    const second = transpose(mask.isInk, width, height);
    for (const line of uprights) eraseLine(second, height, width, line);
    const back = transpose(second, height, width);
    for (let i = 0; i < first.length; i++) first[i] &= back[i];
    return { ...mask, isInk: first };
  };
  const ruled = { level: level.filter(isRuled(level, width)), upright: upright.filter(isRuled(upright, height)) };
  const ways = [ruled.level.length + ruled.upright.length > 0 ? erase(ruled.level, ruled.upright) : mask];
  if (ruled.level.length + ruled.upright.length < level.length + upright.length) {
    const erased = erase(level, upright);
    const { pieces } = labelPieces(erased.isInk, width, height);
    const isStroke = level.some(
      (line) => belongs(line, pieces, ({ left, top, width: across, height: along }) => [left, across, top, along])
    ) || upright.some(
      (line) => belongs(line, pieces, ({ left, top, width: along, height: across }) => [top, across, left, along])
    );
    ways.push({ ...erased, doubt: isStroke ? STROKE_DOUBT : 0 });
  }
  return ways;
}
function belongs({ start, slope, from, to, thickness }, pieces, turn) {
  const beyond = STAND_OUT * (to - from);
  return pieces.some(({ box }) => {
    const [first, extent, top, depth] = turn(box);
    const last = first + extent;
    if (last < from || first > to) return false;
    const at = start + slope * ((Math.max(first, from) + Math.min(last, to)) / 2);
    if (at < top - thickness - 2 || at > top + depth + thickness + 2) return false;
    return first - from < beyond || to - last < beyond;
  });
}
function transpose(isInk, width, height) {
  const out = new Uint8Array(isInk.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = isInk[y * width + x];
  return out;
}

// packages/recognizer/src/ink/threshold-ink.ts
var FAINTEST_INK = 0.06;
var NOISE_DEVIATIONS = 4.5;
var GRAIN_DEVIATIONS = 3;
var FLOOR_LIMIT = 0.5;
var NOISY = 0.045;
var STRONG_SHARE = 0.35;
var STRONG_PIXELS = 5e-4;
var LEAST_STRONG = 24;
var DOT = 0.6;
var RIM = 3;
var LEVELS = 256;
function thresholdInk({ ink: amounts, grain }, width, height) {
  let ink = amounts;
  let noise = noiseOf(ink, width, height);
  const specks = noise > NOISY ? countDots(ink, width) : 0;
  for (let pass = 0; pass < 3 && noise > NOISY; pass++) {
    ink = smooth(ink, width, height);
    noise = noiseOf(ink, width, height);
  }
  const floor = Math.min(FLOOR_LIMIT, Math.max(FAINTEST_INK, NOISE_DEVIATIONS * noise, GRAIN_DEVIATIONS * grain));
  const threshold = Math.max(otsuAbove(ink, floor), STRONG_SHARE * strongest(ink));
  const isInk = hysteresis(ink, width, height, threshold, Math.max(threshold / 2, floor));
  return { isInk, ink, threshold, noise, specks, width, height };
}
function noiseOf(ink, width, height) {
  const histogram = new Uint32Array(1024);
  let count = 0;
  const step = Math.max(1, Math.floor(Math.sqrt(width * height / 6e4)));
  for (let y = 0; y < height; y += step) {
    for (let x = 1; x < width; x += step) {
      const at = y * width + x;
      if (ink[at] === 0 && ink[at - 1] === 0) continue;
      histogram[Math.min(1023, Math.floor(1024 * Math.abs(ink[at] - ink[at - 1])))]++;
      count++;
    }
  }
  if (count < 0.2 * (width / step) * (height / step)) return 0;
  let seen = 0;
  let level = 0;
  while (level < 1023 && seen + histogram[level] < count / 2) seen += histogram[level++];
  return (level + 0.5) / 1024 / (0.6745 * Math.SQRT2);
}
function countDots(ink, width) {
  let dots = 0;
  for (let i = width; i < ink.length; i++) {
    if (ink[i] >= DOT && ink[i - 1] < DOT && ink[i - width] < DOT) dots++;
  }
  return dots;
}
function smooth(ink, width, height) {
  const rows = new Float32Array(ink.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      rows[at] = (ink[at - (x > 0 ? 1 : 0)] + 2 * ink[at] + ink[at + (x < width - 1 ? 1 : 0)]) / 4;
    }
  }
  const out = new Float32Array(ink.length);
  for (let y = 0; y < height; y++) {
    const above = y > 0 ? width : 0;
    const below = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      out[at] = (rows[at - above] + 2 * rows[at] + rows[at + below]) / 4;
    }
  }
  return out;
}
function strongest(ink) {
  const histogram = new Uint32Array(LEVELS);
  for (let i = 0; i < ink.length; i++) histogram[Math.min(LEVELS - 1, Math.floor(ink[i] * LEVELS))]++;
  let left = Math.max(LEAST_STRONG, STRONG_PIXELS * ink.length);
  let level = LEVELS - 1;
  while (level > 0 && left > histogram[level]) left -= histogram[level--];
  return level / LEVELS;
}
function otsuAbove(ink, floor) {
  const histogram = new Float64Array(LEVELS);
  let total = 0;
  let sum = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = ink[i];
    if (amount <= floor) continue;
    const level = Math.min(LEVELS - 1, Math.floor(amount * LEVELS));
    histogram[level]++;
    total++;
    sum += level;
  }
  if (total < 8) return Math.max(floor, 0.15);
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let bestBetween = -1;
  for (let level = 0; level < LEVELS - 1; level++) {
    below += histogram[level];
    sumBelow += level * histogram[level];
    if (below === 0 || below === total) continue;
    const difference = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * difference * difference;
    if (between > bestBetween) [best, bestBetween] = [level, between];
  }
  return Math.max(floor, (best + 1) / LEVELS);
}
function hysteresis(ink, width, height, high, low) {
  const isInk = new Uint8Array(ink.length);
  let front = [];
  for (let i = 0; i < ink.length; i++) {
    if (ink[i] < high) continue;
    isInk[i] = 1;
    front.push(i);
  }
  for (let step = 0; step < RIM; step++) {
    const next = [];
    for (const at of front) {
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const neighbour = ny * width + nx;
          if (isInk[neighbour] || ink[neighbour] < low) continue;
          isInk[neighbour] = 1;
          next.push(neighbour);
        }
      }
    }
    front = next;
  }
  return isInk;
}

// packages/recognizer/src/ink/find-ink.ts
function findInk(picture) {
  const found = inkOn(workingPicture(picture));
  const isEmpty = !found.ways[0].isInk.includes(1);
  return isEmpty && "data" in picture ? inkOn(workingPicture(picture, 0)) : found;
}
function inkOn(picture) {
  const { width, height, shrink } = picture;
  if (picture.ink) {
    const mask2 = thresholdInk({ ink: picture.ink, grain: 0 }, width, height);
    return { ways: [mask2], polarity: isBright(picture) ? "light" : "dark", shrink };
  }
  const isSheet = findSheet(picture);
  const paper = estimatePaper(picture.planes, picture, isSheet);
  const polarity = polarityOf(picture, paper, isSheet);
  const amounts = inkDistance(picture, paper, polarity, isSheet);
  const mask = withoutFrames(thresholdInk(amounts, width, height));
  return { ways: removeLines(mask), polarity, shrink };
}
var BRIGHT_PAPER = 150;
var DARK_PAPER = 50;
function polarityOf({ planes, width, height }, { planes: papers, factor }, isSheet) {
  const levels = Float64Array.from(
    papers[0].values,
    (red, i) => 0.299 * red + 0.587 * papers[1].values[i] + 0.114 * papers[2].values[i]
  );
  const middle = levels.sort()[levels.length >> 1];
  if (middle > BRIGHT_PAPER) return "dark";
  if (middle < DARK_PAPER) return "light";
  let [darker, lighter] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (isSheet && !isSheet[at]) continue;
      const on = Math.floor(y / factor) * papers[0].width + Math.floor(x / factor);
      for (let channel = 0; channel < 3; channel++) {
        const difference = papers[channel].values[on] - planes[channel][at];
        if (difference > 0) darker += difference * difference;
        else lighter += difference * difference;
      }
    }
  }
  return darker >= lighter ? "dark" : "light";
}
function isBright({ planes: [, green], ink }) {
  let [sum, weight] = [0, 0];
  ink.forEach((amount, i) => {
    if (amount < 0.5) return;
    sum += green[i];
    weight++;
  });
  return sum > 128 * weight;
}
function withoutFrames(mask) {
  const { labels, pieces } = labelPieces(mask.isInk, mask.width, mask.height);
  const kept = removeFrames(pieces);
  if (kept.length === pieces.length) return mask;
  const isKept = new Uint8Array(pieces.length + 1);
  for (const { label } of kept) isKept[label] = 1;
  return { ...mask, isInk: mask.isInk.map((value, i) => value & isKept[labels[i]]) };
}

// apps/cli/src/zz-stat.mjs
var [folder, only = ""] = process.argv.slice(2);
for (const k of readdirSync(folder).sort()) {
  if (!only.split(",").some((o) => k.startsWith(o)) || k.includes(".")) continue;
  for (const n of readdirSync(join(folder, k)).sort().slice(0, 2)) {
    const { data, info } = await sharp(join(folder, k, n)).rotate().toColourspace("srgb").ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const f = findInk({ data: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height });
    const w = f.ways[0];
    const { labels, pieces } = labelPieces(w.isInk, w.width, w.height);
    const big = pieces.sort((a, b) => b.area - a.area).slice(0, 3);
    const rows = big.map((p) => {
      let inside = 0, c = 0, ring = 0, rc = 0;
      const R = 5;
      for (let y = Math.max(0, p.box.top - R); y < Math.min(w.height, p.box.top + p.box.height + R); y++) for (let x = Math.max(0, p.box.left - R); x < Math.min(w.width, p.box.left + p.box.width + R); x++) {
        const at = y * w.width + x;
        if (labels[at] === p.label) {
          inside += w.ink[at];
          c++;
          continue;
        }
        if (w.isInk[at]) continue;
        let near = false, close = false;
        for (let dy = -R; dy <= R; dy++) for (let dx = -R; dx <= R; dx++) {
          const yy = y + dy, xx = x + dx;
          if (yy < 0 || xx < 0 || yy >= w.height || xx >= w.width) continue;
          if (labels[yy * w.width + xx] === p.label) {
            if (Math.abs(dx) <= 2 && Math.abs(dy) <= 2) close = true;
            else near = true;
          }
        }
        if (near && !close) {
          ring += w.ink[at];
          rc++;
        }
      }
      return `${p.box.width}x${p.box.height} in ${(inside / c).toFixed(2)} ring ${(ring / rc).toFixed(2)} q ${(1 - ring / rc / (inside / c)).toFixed(2)}`;
    });
    console.log(k.slice(0, 22).padEnd(23), n.slice(0, 10), "thr", w.threshold.toFixed(2), "noise", w.noise.toFixed(3), "n", pieces.length, "|", rows.join(" | "));
  }
}
