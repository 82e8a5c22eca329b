/** How many windows a convolution or a pooling has along one axis, as TensorFlow counts them. */
export function windowCount(size: number, window: number, stride: number, pad: 'same' | 'valid'): number {
  return pad === 'same' ? Math.ceil(size / stride) : Math.floor((size - window) / stride) + 1;
}
