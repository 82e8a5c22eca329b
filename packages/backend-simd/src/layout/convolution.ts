import { PoolGeometry } from './pool.ts';

/** The sizes of a convolution of NHWC images, in pixels or counts. */
export class ConvolutionShape<Int> {
  batch!: Int;
  height!: Int;
  width!: Int;
  inChannels!: Int;
  outHeight!: Int;
  outWidth!: Int;
  outChannels!: Int;
  filterHeight!: Int;
  filterWidth!: Int;
  strideHeight!: Int;
  strideWidth!: Int;
  dilationHeight!: Int;
  dilationWidth!: Int;
  padTop!: Int;
  padLeft!: Int;
}

/** `ConvolutionShape` with the pooling of its output; both have one `batch`. */
export class PooledShape<Int> extends PoolGeometry<Int> {
  height!: Int;
  width!: Int;
  inChannels!: Int;
  outHeight!: Int;
  outWidth!: Int;
  outChannels!: Int;
  filterHeight!: Int;
  filterWidth!: Int;
  strideHeight!: Int;
  strideWidth!: Int;
  dilationHeight!: Int;
  dilationWidth!: Int;
  padTop!: Int;
  padLeft!: Int;
}

/** y = activation(x * filter + bias), pooled or not. */
export class ConvolutionForward<Address, Int> extends PooledShape<Int> {
  x!: Address;
  filter!: Address;
  /** 0: none. */
  bias!: Address;
  /** The output; unused where it is pooled. */
  y!: Address;
  /** Zeros are inserted between the pixels of x until they are this far apart; 1: none. */
  insertHeight!: Int;
  insertWidth!: Int;
  /** 1: the filter is the forward convolution's, [.., outChannels, inChannels], to be turned. */
  turned!: Int;
  activation!: Int;
  /** Output rows of a strip; all of them where the output is pooled. */
  stripRows!: Int;
  /** The packed filter: `forwardFilterBytes`, shared by the threads. */
  filterScratch!: Address;
  threadScratch!: Address;
  /** `forwardThreadBytes`, and where the output is pooled `forwardImageBytes` more. */
  threadBytes!: Address;
  /** The pooled output; 0: the output is not pooled. */
  pooled!: Address;
  /** A byte for each pooled value; 0: not asked for. */
  positions!: Address;
}

/** dFilter from x and dy. */
export class ConvolutionFilterGradient<Address, Int> extends ConvolutionShape<Int> {
  x!: Address;
  dy!: Address;
  dFilter!: Address;
  /** Output rows of a strip. */
  stripRows!: Int;
  threadScratch!: Address;
  /** `filterGradientThreadBytes`. */
  threadBytes!: Address;
}

/** y = activation(x * filter + bias) by Winograd's algorithm: 3 x 3 or 5 x 5, channels in fours, no stride, no dilation. */
export class WinogradForward<Address, Int> extends ConvolutionShape<Int> {
  x!: Address;
  filter!: Address;
  /** 0: none. */
  bias!: Address;
  y!: Address;
  /** As in `ConvolutionForward`. */
  turned!: Int;
  activation!: Int;
  /** The most tiles of a block. */
  blockTiles!: Int;
  /** `winogradFilterBytes`, shared by the threads. */
  filterScratch!: Address;
  /** The inputs and products of a block: `winogradBlockBytes`. */
  blockScratch!: Address;
  /** The bytes of a block for each thread; 0: the threads work on one block. */
  blockBytes!: Address;
  threadScratch!: Address;
  /** `winogradThreadBytes`. */
  threadBytes!: Address;
}

/** dFilter by Winograd's algorithm. */
export class WinogradFilterGradient<Address, Int> extends ConvolutionShape<Int> {
  x!: Address;
  dy!: Address;
  dFilter!: Address;
  /** The most tiles of a block. */
  blockTiles!: Int;
  /** A block and its sums: `winogradGradientBlockBytes`. */
  blockScratch!: Address;
  /** The bytes of a block for each thread; 0: the threads work on one block. */
  blockBytes!: Address;
  threadScratch!: Address;
  /** `winogradThreadBytes`. */
  threadBytes!: Address;
}

/** A gradient of a pooled convolution from its maxima alone; dilations are 1. */
export class PooledGradient<Address, Int> extends PooledShape<Int> {
  /** x for the filter's gradient, the filter for the input's. */
  from!: Address;
  /** The gradient of the pooled values before the activation. */
  dz!: Address;
  positions!: Address;
  /** dFilter or dx. */
  out!: Address;
  threadScratch!: Address;
  /** `pooledGradientThreadBytes`. */
  threadBytes!: Address;
}
