/** The kernel ends at four standard deviations (rounded to whole pixels), as in SciPy's `gaussian_filter`. */
const TRUNCATE = 4;

/**
 * The weights of a Gaussian at the whole distances -radius..radius, their sum 1.
 *
 * @param sigma standard deviation in pixels, above 0
 */
export function gaussianKernel(sigma: number): Float64Array {
  const radius = Math.floor(TRUNCATE * sigma + 0.5);
  const weights = Float64Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-0.5 * ((i - radius) / sigma) ** 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
