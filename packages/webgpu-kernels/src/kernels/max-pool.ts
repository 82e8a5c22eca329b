/** Max-pooling and its gradient, over NHWC images. */
import { backend_util, MaxPool, type MaxPoolAttrs, MaxPoolGrad, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import type { ElementSource } from '../runtime/dispatch-watcher.ts';
import { Memo, Program } from '../runtime/program.ts';
import type { Lanes } from '../wgsl/activation.ts';
import { flatEntryPoint, storage } from '../wgsl/entry-point.ts';
import { largestOfWindow, type PoolSizes } from '../wgsl/pool-sizes.ts';
import { flatWorkgroups, type Workgroups } from '../wgsl/workgroups.ts';
import { type Inputs, isEmpty, type KernelDefinition } from './kernel-definition.ts';

const THREADS = 256;

interface PoolPlan {
  readonly program: Program;
  readonly workgroups: Workgroups;
  readonly shape: readonly number[];
  readonly sizes: PoolSizes;
  readonly elements?: ElementSource | undefined;
}

/** The text of a shader, and what in it is of use to others. */
interface PoolShader {
  readonly code: string;
  readonly elements?: ElementSource;
}

const plans = new Memo<PoolPlan>();
const programs = new Memo<Program>();

type PoolAttrs = Pick<MaxPoolAttrs, 'filterSize' | 'strides' | 'pad' | 'dimRoundingMode'>;

function covers(attrs: object, tensors: readonly TensorInfo[]): boolean {
  const { filterSize, pad, dimRoundingMode } = attrs as PoolAttrs;
  return (
    (pad === 'same' || pad === 'valid') &&
    dimRoundingMode == null &&
    // The stock kernel gives the input itself back.
    [filterSize].flat().some((size) => size > 1) &&
    tensors.every(({ shape, dtype }) => shape.length === 4 && dtype === 'float32') &&
    !isEmpty(tensors)
  );
}

function planOf(
  name: string,
  x: TensorInfo,
  attrs: object,
  shader: (info: backend_util.Conv2DInfo, key: string) => PoolShader,
  shapeOf: (info: backend_util.Conv2DInfo) => readonly number[],
): PoolPlan {
  const { filterSize, strides, pad } = attrs as PoolAttrs;
  const [, height, width, channels] = x.shape;
  const window = `${filterSize}:${strides}:${pad}`;
  return plans.get(`${name}:${x.shape}:${window}`, () => {
    const info = backend_util.computePool2DInfo(
      x.shape as [number, number, number, number],
      filterSize,
      strides,
      1,
      pad,
    );
    const shape = shapeOf(info);
    const items = util.sizeFromShape([...shape]) / (info.inChannels % 4 === 0 ? 4 : 1);
    const key = `${name}:${height},${width},${channels}:${window}`;
    const { code, elements } = shader(info, key);
    return {
      program: programs.get(key, () => new Program(name, code)),
      elements,
      sizes: info,
      workgroups: flatWorkgroups(Math.ceil(items / THREADS)),
      shape,
    };
  });
}

/** The type of one item, which is a channel or four of them, and how many items a pixel has. */
function itemsOf({ inChannels }: backend_util.Conv2DInfo): { lanes: Lanes; channels: number } {
  return inChannels % 4 === 0
    ? { lanes: 'vec4<f32>', channels: inChannels / 4 }
    : { lanes: 'f32', channels: inChannels };
}

function poolShader(info: backend_util.Conv2DInfo): PoolShader {
  const { inHeight, inWidth, outHeight, outWidth } = info;
  const { lanes, channels } = itemsOf(info);
  const pixel = `x[start + pixelAt * ${channels}u]`;
  const code = `
${storage({ y: lanes }, { x: lanes })}
${flatEntryPoint(
  THREADS,
  `if (item >= arrayLength(&y)) { return; }
  let position = item / ${channels}u;
  let start = position / ${outHeight * outWidth}u * ${inHeight * inWidth * channels}u + item % ${channels}u;
  ${largestOfWindow(info, lanes, `position % ${outHeight * outWidth}u`, pixel)}
  y[item] = largest;`,
)}`;
  return { code };
}

/**
 * Each pixel asks the windows that hold it whether their maximum is its own value and, as ties go to the first pixel of a
 * window (as on the `cpu` backend), whether none before it has that value. In one dispatch; the stock kernel takes two.
 */
function gradientElements(info: backend_util.Conv2DInfo, key: string): ElementSource {
  const { inHeight, inWidth, outHeight, outWidth, strideHeight, strideWidth, filterHeight, filterWidth, padInfo } =
    info;
  const { lanes, channels } = itemsOf(info);
  const any = channels === info.inChannels ? '' : 'any';
  const firstWindow = (at: string, filter: number, stride: number) =>
    `select(0, (${at} - ${filter - stride}) / ${stride}, ${at} >= ${filter})`;
  const code = `fn elementAt(item: u32) -> ${lanes} {
  let position = item / ${channels}u;
  let row = i32(position / ${inWidth}u % ${inHeight}u);
  let column = i32(position % ${inWidth}u);
  let image = position / ${inHeight * inWidth}u;
  let start = image * ${inHeight * inWidth * channels}u + item % ${channels}u;
  let outStart = image * ${outHeight * outWidth * channels}u + item % ${channels}u;
  // Counted from the corner of the padding.
  let down = row + ${padInfo.top};
  let right = column + ${padInfo.left};
  let value = pooled[item];
  var gradient = ${lanes}();
  for (var i = ${firstWindow('down', filterHeight, strideHeight)}; i <= min(down / ${strideHeight}, ${outHeight - 1}); i++) {
    for (var j = ${firstWindow('right', filterWidth, strideWidth)}; j <= min(right / ${strideWidth}, ${outWidth - 1}); j++) {
      let window = outStart + u32(i * ${outWidth} + j) * ${channels}u;
      var mine = maxima[window] == value;
      if (!${any}(mine)) { continue; }
      let left = j * ${strideWidth} - ${padInfo.left};
      for (var r = max(i * ${strideHeight} - ${padInfo.top}, 0); r <= row; r++) {
        let end = select(min(left + ${filterWidth}, ${inWidth}), column, r == row);
        for (var c = max(left, 0); c < end; c++) {
          mine = mine & (pooled[start + u32(r * ${inWidth} + c) * ${channels}u] != value);
        }
      }
      gradient += select(${lanes}(), dmaxima[window], mine);
    }
  }
  return gradient;
}`;
  return { key, lanes, reads: { dmaxima: lanes, pooled: lanes, maxima: lanes }, code };
}

function poolGradientShader(info: backend_util.Conv2DInfo, key: string): PoolShader {
  const elements = gradientElements(info, key);
  const code = `
${storage({ dx: elements.lanes }, elements.reads)}
${elements.code}
${flatEntryPoint(THREADS, 'if (item < arrayLength(&dx)) { dx[item] = elementAt(item); }')}`;
  return { code, elements };
}

const maxPool: KernelDefinition = {
  kernelName: MaxPool,
  covers: (inputs, attrs) => covers(attrs, [(inputs as Inputs<'x'>).x]),
  run(backend, inputs, attrs) {
    const { x } = inputs as Inputs<'x'>;
    const plan = planOf(MaxPool, x, attrs, poolShader, (info) => info.outShape);
    const y = allocate(backend, plan.shape);
    dispatch(backend, plan.program, [y, x], plan.workgroups, undefined, { pools: plan.sizes });
    return y;
  },
};

const maxPoolGrad: KernelDefinition = {
  kernelName: MaxPoolGrad,
  covers(inputs, attrs) {
    const { dy, input, output } = inputs as Inputs<'dy' | 'input' | 'output'>;
    return covers(attrs, [dy, input, output]);
  },
  run(backend, inputs, attrs) {
    const { dy, input, output } = inputs as Inputs<'dy' | 'input' | 'output'>;
    const { program, workgroups, elements } = planOf(
      MaxPoolGrad,
      input,
      attrs,
      poolGradientShader,
      (info) => info.inShape,
    );
    const dx = allocate(backend, input.shape);
    dispatch(backend, program, [dx, dy, input, output], workgroups, undefined, { elements });
    return dx;
  },
};

/** Maximum pooling and its gradient. */
export const MAX_POOL_KERNELS: readonly KernelDefinition[] = [maxPool, maxPoolGrad];
