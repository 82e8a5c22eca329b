import { type Plane, shrinkPlane } from './plane.ts';
import type { WorkingPicture } from './working-picture.ts';

/** The longer side of a small picture is at most this many pixels. */
const SMALL_SIDE = 240;

/** A picture so small that only the paper and the sheet's outline are left of it. */
export interface SmallPicture {
  /** Red, green and blue, 0 to 255; the same plane three times for a grey picture. */
  readonly planes: readonly [Plane, Plane, Plane];
  /** Pixels of the working picture for one of these, along a side; a whole number. */
  readonly factor: number;
}

/** Shrinks a working picture by a whole factor, the mean of each block. */
export function smallPicture({
  planes,
  width,
  height,
}: Pick<WorkingPicture, 'planes' | 'width' | 'height'>): SmallPicture {
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / SMALL_SIDE));
  const shrink = (values: Float32Array): Plane => shrinkPlane({ values, width, height }, factor);
  const red = shrink(planes[0]);
  const isGrey = planes[0] === planes[1] && planes[1] === planes[2];
  return { planes: isGrey ? [red, red, red] : [red, shrink(planes[1]), shrink(planes[2])], factor };
}
