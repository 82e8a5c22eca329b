/**
 * What convolution-pooled-gradient.ts does with its lists of maxima: an entry is the address of a patch and its gradient. A patch
 * consists of vectors of four floats, and a pass goes through a list with as many of them as the registers hold.
 */
import { PoolBytes } from '../src/layout/sizes';
import { madd } from './simd';

// @ts-ignore: decorator
@inline const ENTRY: usize = PoolBytes.listEntry;

/**
 * sum[0..9] += g * patch[0..9] over the list, nine vectors from `at` on in each patch. V8 loads all operands of a block before it
 * multiplies the first; with nine sums that is more than its registers hold. So there are two blocks, neither of which is ever
 * skipped: no entry and no patch is at address 0.
 */
function gatherNine(list: usize, end: usize, at: usize, sum: usize): void {
  let s0 = v128.load(sum, 0);
  let s1 = v128.load(sum, 16);
  let s2 = v128.load(sum, 32);
  let s3 = v128.load(sum, 48);
  let s4 = v128.load(sum, 64);
  let s5 = v128.load(sum, 80);
  let s6 = v128.load(sum, 96);
  let s7 = v128.load(sum, 112);
  let s8 = v128.load(sum, 128);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    if (p != 0) {
      s0 = madd(g, v128.load(p, 0), s0);
      s1 = madd(g, v128.load(p, 16), s1);
      s2 = madd(g, v128.load(p, 32), s2);
      s3 = madd(g, v128.load(p, 48), s3);
      s4 = madd(g, v128.load(p, 64), s4);
    }
    if (list != 0) {
      s5 = madd(g, v128.load(p, 80), s5);
      s6 = madd(g, v128.load(p, 96), s6);
      s7 = madd(g, v128.load(p, 112), s7);
      s8 = madd(g, v128.load(p, 128), s8);
    }
  }
  v128.store(sum, s0, 0);
  v128.store(sum, s1, 16);
  v128.store(sum, s2, 32);
  v128.store(sum, s3, 48);
  v128.store(sum, s4, 64);
  v128.store(sum, s5, 80);
  v128.store(sum, s6, 96);
  v128.store(sum, s7, 112);
  v128.store(sum, s8, 128);
}

/** The same for one vector. */
function gatherOne(list: usize, end: usize, at: usize, sum: usize): void {
  let s0 = v128.load(sum, 0);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    s0 = madd(g, v128.load(p, 0), s0);
  }
  v128.store(sum, s0, 0);
}

/** The same for seven vectors, each at an offset of its own: with as many operands and the gradient all that registers hold. */
function gatherSeven(list: usize, end: usize, offsets: usize, sum: usize): void {
  const at0 = <usize>load<u32>(offsets, 0);
  const at1 = <usize>load<u32>(offsets, 4);
  const at2 = <usize>load<u32>(offsets, 8);
  const at3 = <usize>load<u32>(offsets, 12);
  const at4 = <usize>load<u32>(offsets, 16);
  const at5 = <usize>load<u32>(offsets, 20);
  const at6 = <usize>load<u32>(offsets, 24);
  let s0 = v128.load(sum, 0);
  let s1 = v128.load(sum, 16);
  let s2 = v128.load(sum, 32);
  let s3 = v128.load(sum, 48);
  let s4 = v128.load(sum, 64);
  let s5 = v128.load(sum, 80);
  let s6 = v128.load(sum, 96);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list);
    const g = v128.load32_splat(list, 4);
    s0 = madd(g, v128.load(p + at0), s0);
    s1 = madd(g, v128.load(p + at1), s1);
    s2 = madd(g, v128.load(p + at2), s2);
    s3 = madd(g, v128.load(p + at3), s3);
    s4 = madd(g, v128.load(p + at4), s4);
    s5 = madd(g, v128.load(p + at5), s5);
    s6 = madd(g, v128.load(p + at6), s6);
  }
  v128.store(sum, s0, 0);
  v128.store(sum, s1, 16);
  v128.store(sum, s2, 32);
  v128.store(sum, s3, 48);
  v128.store(sum, s4, 64);
  v128.store(sum, s5, 80);
  v128.store(sum, s6, 96);
}

/** The same for three vectors. */
function gatherThree(list: usize, end: usize, offsets: usize, sum: usize): void {
  const at0 = <usize>load<u32>(offsets, 0);
  const at1 = <usize>load<u32>(offsets, 4);
  const at2 = <usize>load<u32>(offsets, 8);
  let s0 = v128.load(sum, 0);
  let s1 = v128.load(sum, 16);
  let s2 = v128.load(sum, 32);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list);
    const g = v128.load32_splat(list, 4);
    s0 = madd(g, v128.load(p + at0), s0);
    s1 = madd(g, v128.load(p + at1), s1);
    s2 = madd(g, v128.load(p + at2), s2);
  }
  v128.store(sum, s0, 0);
  v128.store(sum, s1, 16);
  v128.store(sum, s2, 32);
}

/**
 * sum[0..count] += g * patch[0..count] over the list. A patch has `count` vectors at the `offsets`, `rowVectors` of them in a row.
 */
export function gatherPatches(list: usize, end: usize, offsets: usize, count: i32, rowVectors: i32, sum: usize): void {
  let left = count;
  if (rowVectors % 9 == 0) {
    for (; left > 0; left -= 9, offsets += 36, sum += 144) gatherNine(list, end, load<u32>(offsets), sum);
    return;
  }
  for (; left >= 7; left -= 7, offsets += 28, sum += 112) gatherSeven(list, end, offsets, sum);
  for (; left >= 3; left -= 3, offsets += 12, sum += 48) gatherThree(list, end, offsets, sum);
  for (; left > 0; left--, offsets += 4, sum += 16) gatherOne(list, end, load<u32>(offsets), sum);
}

/** patch[0..5] += g * weights[0..5] for each patch of the list, vectors at `at` in each. */
function spreadFive(list: usize, end: usize, at: usize, weights: usize): void {
  const w0 = v128.load(weights, 0);
  const w1 = v128.load(weights, 16);
  const w2 = v128.load(weights, 32);
  const w3 = v128.load(weights, 48);
  const w4 = v128.load(weights, 64);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    v128.store(p, madd(g, w0, v128.load(p, 0)), 0);
    v128.store(p, madd(g, w1, v128.load(p, 16)), 16);
    v128.store(p, madd(g, w2, v128.load(p, 32)), 32);
    v128.store(p, madd(g, w3, v128.load(p, 48)), 48);
    v128.store(p, madd(g, w4, v128.load(p, 64)), 64);
  }
}

/** The same for four vectors. */
function spreadFour(list: usize, end: usize, at: usize, weights: usize): void {
  const w0 = v128.load(weights, 0);
  const w1 = v128.load(weights, 16);
  const w2 = v128.load(weights, 32);
  const w3 = v128.load(weights, 48);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    v128.store(p, madd(g, w0, v128.load(p, 0)), 0);
    v128.store(p, madd(g, w1, v128.load(p, 16)), 16);
    v128.store(p, madd(g, w2, v128.load(p, 32)), 32);
    v128.store(p, madd(g, w3, v128.load(p, 48)), 48);
  }
}

/** The same for three vectors, each at an offset of its own. */
function spreadThree(list: usize, end: usize, at0: usize, at1: usize, at2: usize, weights: usize): void {
  const w0 = v128.load(weights, 0);
  const w1 = v128.load(weights, 16);
  const w2 = v128.load(weights, 32);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list);
    const g = v128.load32_splat(list, 4);
    v128.store(p + at0, madd(g, w0, v128.load(p + at0)));
    v128.store(p + at1, madd(g, w1, v128.load(p + at1)));
    v128.store(p + at2, madd(g, w2, v128.load(p + at2)));
  }
}

/** The same for one vector. */
function spreadOne(list: usize, end: usize, at: usize, weights: usize): void {
  const w0 = v128.load(weights, 0);
  for (; list < end; list += ENTRY) {
    const p = <usize>load<u32>(list) + at;
    const g = v128.load32_splat(list, 4);
    v128.store(p, madd(g, w0, v128.load(p, 0)), 0);
  }
}

/**
 * Adds its multiple of the weights to each patch of the list: rows of `rowVectors` vectors, `rowBytes` apart. Sums depend on the order
 * of the passes.
 */
export function spreadPatches(
  list: usize, end: usize, filterHeight: i32, rowVectors: i32, rowBytes: usize, weights: usize,
): void {
  if (rowVectors < 4) {
    spreadShortRows(list, end, filterHeight * rowVectors, rowVectors, rowBytes, weights);
    return;
  }
  for (let row = 0; row < filterHeight; row++) {
    let at = <usize>row * rowBytes;
    let left = rowVectors;
    // Fives until what is left are fours.
    for (; left >= 5 && (left & 3) != 0; left -= 5, at += 80, weights += 80) spreadFive(list, end, at, weights);
    for (; left >= 4; left -= 4, at += 64, weights += 64) spreadFour(list, end, at, weights);
    for (; left > 0; left--, at += 16, weights += 16) spreadOne(list, end, at, weights);
  }
}

/** The same for rows of less than four vectors: three at a time, of one row or of several. */
function spreadShortRows(
  list: usize, end: usize, count: i32, rowVectors: i32, rowBytes: usize, weights: usize,
): void {
  let v = 0;
  for (; v + 3 <= count; v += 3, weights += 48) {
    const at0 = vectorOffset(v, rowVectors, rowBytes);
    const at1 = vectorOffset(v + 1, rowVectors, rowBytes);
    const at2 = vectorOffset(v + 2, rowVectors, rowBytes);
    spreadThree(list, end, at0, at1, at2, weights);
  }
  for (; v < count; v++, weights += 16) {
    spreadOne(list, end, vectorOffset(v, rowVectors, rowBytes), weights);
  }
}

/** Where in a patch its v-th vector lies. */
// @ts-ignore: decorator
@inline
function vectorOffset(v: i32, rowVectors: i32, rowBytes: usize): usize {
  return <usize>(v / rowVectors) * rowBytes + ((<usize>(v % rowVectors)) << 4);
}
