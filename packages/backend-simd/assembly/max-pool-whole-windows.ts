/**
 * Max-pooling where no window leaves the image, by 3x3 or 2x2 with stride 2, four channels at a time: first along the rows of
 * a window, then down. The 3x3 windows walk down a column, for each begins with the last row of the one above.
 *
 * A maximum's place counts from 1, row by row, and later ones have greater numbers. So the first of equal values wins by
 * taking the greater number of each strictly greater value, in one order as in the other; 0 is nowhere.
 */

// @ts-ignore: decorator
@inline const NONE: f32 = -(<f32>Infinity);

/** The number of the first of three neighbours that is the greatest: `a` is at least NONE, `ab` the greater of a and b. */
// @ts-ignore: decorator
@inline
function place3(a: v128, b: v128, ab: v128, c: v128): v128 {
  return i32x4.max_s(place2(a, b), v128.and(f32x4.gt(c, ab), i32x4.splat(3)));
}

/** The number of the first of two neighbours that is the greatest. */
// @ts-ignore: decorator
@inline
function place2(a: v128, b: v128): v128 {
  return i32x4.sub(i32x4.splat(1), f32x4.gt(b, a));
}

/** `place` or, where `next` is above `greatest`, `nextPlace` + `before`, the values of the rows before. */
// @ts-ignore: decorator
@inline
function placeBelow(place: v128, greatest: v128, nextPlace: v128, next: v128, before: i32): v128 {
  return i32x4.max_s(place, v128.and(f32x4.gt(next, greatest), i32x4.add(nextPlace, i32x4.splat(before))));
}

/** Stores places as bytes that count from 0, 255 for a window without a number above -infinity. */
// @ts-ignore: decorator
@inline
function storePlaces(positions: usize, place: v128, greatest: v128): void {
  const found = v128.and(place, f32x4.gt(greatest, f32x4.splat(NONE)));
  const words = i16x8.narrow_i32x4_u(found, found);
  v128.store32_lane(positions, i8x16.sub(i8x16.narrow_i16x8_u(words, words), i8x16.splat(1)), 0);
}

/**
 * Output rows [0, rows) of `outWidth` pixels, whose windows begin at `x`; its rows lie `stride` bytes apart, pixels `pixel`,
 * a multiple of 16. The values go to `y` and, if `located`, their places to `positions`.
 */
// @ts-ignore: decorator
@inline
function pool3x3(
  rows: i32, outWidth: i32, x: usize, stride: usize, pixel: usize, y: usize, positions: usize, located: bool,
): void {
  const none = f32x4.splat(NONE);
  const rowBytes = <usize>outWidth * pixel;
  for (const end = y + rowBytes; y < end; x += pixel) {
    for (const next = x + pixel; x < next; x += 16) {
      let p = x;
      let q = y;
      let at = positions;
      let a = f32x4.pmax(none, v128.load(p));
      let b = v128.load(p + pixel);
      let ab = f32x4.pmax(a, b);
      let c = v128.load(p + 2 * pixel);
      let top = f32x4.pmax(ab, c);
      let topPlace = located ? place3(a, b, ab, c) : top;
      for (let row = 0; row < rows; row++) {
        p += stride;
        a = f32x4.pmax(none, v128.load(p));
        b = v128.load(p + pixel);
        ab = f32x4.pmax(a, b);
        c = v128.load(p + 2 * pixel);
        const middle = f32x4.pmax(ab, c);
        const upper = f32x4.pmax(top, middle);
        const upperPlace = located ? placeBelow(topPlace, top, place3(a, b, ab, c), middle, 3) : top;
        p += stride;
        a = f32x4.pmax(none, v128.load(p));
        b = v128.load(p + pixel);
        ab = f32x4.pmax(a, b);
        c = v128.load(p + 2 * pixel);
        top = f32x4.pmax(ab, c);
        const greatest = f32x4.pmax(upper, top);
        v128.store(q, greatest);
        q += rowBytes;
        if (located) {
          topPlace = place3(a, b, ab, c);
          storePlaces(at, placeBelow(upperPlace, upper, topPlace, top, 6), greatest);
          at += rowBytes >> 2;
        }
      }
      y += 16;
      positions += 4;
    }
  }
}

/** As pool3x3, row by row. */
// @ts-ignore: decorator
@inline
function pool2x2(
  rows: i32, outWidth: i32, x: usize, stride: usize, pixel: usize, y: usize, positions: usize, located: bool,
): void {
  const none = f32x4.splat(NONE);
  for (let row = 0; row < rows; row++, x += 2 * stride) {
    let p = x;
    for (const end = p + 2 * <usize>outWidth * pixel; p < end; p += pixel) {
      for (const next = p + pixel; p < next; p += 16) {
        const a = f32x4.pmax(none, v128.load(p));
        const b = v128.load(p + pixel);
        const c = f32x4.pmax(none, v128.load(p + stride));
        const d = v128.load(p + stride + pixel);
        const top = f32x4.pmax(a, b);
        const bottom = f32x4.pmax(c, d);
        const greatest = f32x4.pmax(top, bottom);
        v128.store(y, greatest);
        y += 16;
        if (located) {
          storePlaces(positions, placeBelow(place2(a, b), top, place2(c, d), bottom, 2), greatest);
          positions += 4;
        }
      }
    }
  }
}

/** pool3x3; `positions` is 0 where nobody asks for them. */
export function poolWhole3x3(
  rows: i32, outWidth: i32, x: usize, stride: usize, pixel: usize, y: usize, positions: usize,
): void {
  if (positions) pool3x3(rows, outWidth, x, stride, pixel, y, positions, true);
  else pool3x3(rows, outWidth, x, stride, pixel, y, positions, false);
}

/** pool2x2; `positions` is 0 where nobody asks for them. */
export function poolWhole2x2(
  rows: i32, outWidth: i32, x: usize, stride: usize, pixel: usize, y: usize, positions: usize,
): void {
  if (positions) pool2x2(rows, outWidth, x, stride, pixel, y, positions, true);
  else pool2x2(rows, outWidth, x, stride, pixel, y, positions, false);
}
