import type { ImageArray } from './to-images.ts';

/** Rows become columns: how the images of EMNIST have to be turned. */
export function turnImages({ shape, data }: ImageArray): ImageArray {
  const [count, height, width, channels] = shape;
  const size = height * width * channels;
  const turned = new Uint8Array(data.length);
  for (let image = 0; image < count; image++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const from = image * size + (y * width + x) * channels;
        const to = image * size + (x * height + y) * channels;
        for (let channel = 0; channel < channels; channel++) turned[to + channel] = data[from + channel]!;
      }
    }
  }
  return { type: 'uint8', shape: [count, width, height, channels], data: turned };
}
