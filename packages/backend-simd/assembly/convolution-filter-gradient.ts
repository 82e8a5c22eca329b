/**
 * The filter's gradient, dW[tap][i][o] = sum over pixels of x[pixel + tap][i] dy[pixel][o], as sums of outer products
 * straight from a padded strip of x and from dy, which need no packing. Each thread sums the strips of its images into a
 * sum of its own; then the threads' sums are added in the order of the threads, so the result depends on their number
 * alone.
 */
import { ConvolutionFilterGradient } from '../src/layout/convolution';
import { filterGradientStripAt, panelRoom } from '../src/layout/sizes';
import { barrier } from './barrier';
import { padRows } from './convolution-padding';
import { outerTile2x16, outerTile3x12 } from './convolution-tiles';
import { NARROW, WIDE } from './gemm-tiles';
import { panelColumns } from './panel-columns';
import { partition } from './simd';
import { isWide, WIDE_ROWS, wideOuterTile } from './wide-tiles';

export function convolutionFilterGradient(args: ConvolutionFilterGradient<usize, i32>, thread: i32, threads: i32): void {
  const height = args.height;
  const width = args.width;
  const inChannels = args.inChannels;
  const outHeight = args.outHeight;
  const outWidth = args.outWidth;
  const outChannels = args.outChannels;
  const filterHeight = args.filterHeight;
  const filterWidth = args.filterWidth;
  const strideHeight = args.strideHeight;
  const strideWidth = args.strideWidth;
  const dilationHeight = args.dilationHeight;
  const dilationWidth = args.dilationWidth;
  const padTop = args.padTop;
  const padLeft = args.padLeft;
  const stripRows = args.stripRows;
  const threadBytes = args.threadBytes;
  const sums = args.threadScratch + <usize>thread * threadBytes;
  const zeros = sums + threadBytes - 64;
  const depth = filterHeight * filterWidth * inChannels;
  const padded = panelRoom(outChannels);
  const sumsBytes = (<usize>(depth * padded)) << 2;
  memory.fill(zeros, 0, 64);

  const stripWidth = (outWidth - 1) * strideWidth + (filterWidth - 1) * dilationWidth + 1;
  const pixelBytes = (<usize>inChannels) << 2;
  const rowBytes = <usize>stripWidth * pixelBytes;
  // Where in the strip the floats of the first patch lie.
  const offsets = sums + sumsBytes;
  for (let i = 0; i < depth; i++) {
    const tap = i / inChannels;
    const at =
      <usize>((tap / filterWidth) * dilationHeight) * rowBytes +
      <usize>((tap % filterWidth) * dilationWidth) * pixelBytes + (<usize>(i % inChannels) << 2);
    store<u32>(offsets + ((<usize>i) << 2), <u32>at);
  }
  const strip = sums + filterGradientStripAt(depth, outChannels);

  const imageBytes = <usize>height * <usize>width * pixelBytes;
  const strips = (outHeight + stripRows - 1) / stripRows;
  const batch = args.batch;
  const start = partition(batch * strips, thread, threads);
  const end = partition(batch * strips, thread + 1, threads);
  if (start == end) memory.fill(sums, 0, sumsBytes);
  for (let unit = start; unit < end; unit++) {
    const image = unit / strips;
    const row = (unit % strips) * stripRows;
    const rows = min(stripRows, outHeight - row);
    padRows(
      args.x + <usize>image * imageBytes, height, width, inChannels, row * strideHeight - padTop, -padLeft,
      (rows - 1) * strideHeight + (filterHeight - 1) * dilationHeight + 1, stripWidth, 1, 1, strip,
    );
    const dy = args.dy + ((<usize>((image * outHeight + row) * outWidth) * <usize>outChannels) << 2);
    addStrip(
      strip, <usize>strideWidth * pixelBytes, <usize>strideHeight * rowBytes, dy, rows, outWidth, outChannels,
      offsets, depth, sums, unit == start ? zeros : 0,
    );
  }
  barrier(threads);
  addSums(args, depth, outChannels, thread, threads);
}

/** Adds a strip's part to the sums [panel][depth][width]; they start from 64 bytes of zeros, or from themselves (0). */
function addStrip(
  strip: usize, stepX: usize, rowX: usize, dy: usize, rows: i32, columns: i32, outChannels: i32,
  offsets: usize, depth: i32, sums: usize, zeros: usize,
): void {
  const jumpX = rowX - <usize>columns * stepX;
  const stepY = (<usize>outChannels) << 2;
  const wide = panelColumns(outChannels);
  const last = depth - 1;
  for (let column = 0; column < outChannels; ) {
    const width = column < wide ? WIDE : NARROW;
    const y = dy + ((<usize>column) << 2);
    const out = sums + ((<usize>(depth * column)) << 2);
    // Rows beyond the last repeat it, and store the same again.
    if (width == WIDE) {
      let i = 0;
      if (isWide()) {
        for (; i + WIDE_ROWS <= depth; i += WIDE_ROWS) {
          const at = offsets + ((<usize>i) << 2);
          const first = out + ((<usize>i) << 6);
          wideOuterTile(
            rows, columns, strip + <usize>load<u32>(at), strip + <usize>load<u32>(at, 4), strip + <usize>load<u32>(at, 8),
            strip + <usize>load<u32>(at, 12), stepX, jumpX, y, stepY, zeros ? zeros : first, zeros ? 0 : 64, first,
          );
        }
      }
      for (; i < depth; i += 2) {
        const j = min(i + 1, last);
        const out0 = out + ((<usize>i) << 6);
        const out1 = out + ((<usize>j) << 6);
        outerTile2x16(
          rows, columns, strip + <usize>load<u32>(offsets + ((<usize>i) << 2)),
          strip + <usize>load<u32>(offsets + ((<usize>j) << 2)), stepX, jumpX, y, stepY, zeros ? zeros : out0,
          zeros ? zeros : out1, out0, out1,
        );
      }
    } else {
      for (let i = 0; i < depth; i += 3) {
        const j = min(i + 1, last);
        const k = min(i + 2, last);
        const out0 = out + <usize>i * 48;
        const out1 = out + <usize>j * 48;
        const out2 = out + <usize>k * 48;
        outerTile3x12(
          rows, columns, strip + <usize>load<u32>(offsets + ((<usize>i) << 2)),
          strip + <usize>load<u32>(offsets + ((<usize>j) << 2)),
          strip + <usize>load<u32>(offsets + ((<usize>k) << 2)), stepX, jumpX, y, stepY, zeros ? zeros : out0,
          zeros ? zeros : out1, zeros ? zeros : out2, out0, out1, out2,
        );
      }
    }
    column += width;
  }
}

/** dW = the sum of the threads' sums, this thread's share of the rows. */
function addSums(args: ConvolutionFilterGradient<usize, i32>, depth: i32, outChannels: i32, thread: i32, threads: i32): void {
  const all = args.threadScratch;
  const threadBytes = args.threadBytes;
  const wide = panelColumns(outChannels);
  const end = partition(depth, thread + 1, threads);
  for (let i = partition(depth, thread, threads); i < end; i++) {
    const out = args.dFilter + ((<usize>i * <usize>outChannels) << 2);
    for (let column = 0; column < outChannels; ) {
      const width = column < wide ? WIDE : NARROW;
      const from = all + ((<usize>(depth * column + i * width)) << 2);
      const count = min(width, outChannels - column);
      for (let c = 0; c < count; c++) {
        const at = (<usize>c) << 2;
        let sum = load<f32>(from + at);
        for (let t = 1; t < threads; t++) sum += load<f32>(from + <usize>t * threadBytes + at);
        store<f32>(out + ((<usize>column) << 2) + at, sum);
      }
      column += width;
    }
  }
}
