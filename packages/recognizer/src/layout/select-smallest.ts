/**
 * The value that would stand at a place if the values were sorted (C. A. R. Hoare, "Algorithm 65: Find", CACM 4, 1961): a large digit has
 * 100,000 amounts of ink, whose sorting takes four times as long.
 *
 * @param values are moved about
 * @param place 0 for the smallest; less than `values.length`
 */
export function selectSmallest(values: Float32Array, place: number): number {
  let [first, last] = [0, values.length - 1];
  while (first < last) {
    const pivot = values[(first + last) >> 1]!;
    let [low, high] = [first, last];
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low > high) break;
      const value = values[low]!;
      values[low++] = values[high]!;
      values[high--] = value;
    }
    if (place <= high) last = high;
    else if (place >= low) first = low;
    else break;
  }
  return values[place]!;
}
