import { PenstrokeSparseSoftmaxCrossEntropy, type PenstrokeSparseSoftmaxCrossEntropyAttrs } from '@penstroke/ops';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import type { ElementFactor } from '../runtime/dispatch-watcher.ts';
import { Memo, Program } from '../runtime/program.ts';
import { f32 } from '../wgsl/activation.ts';
import { entryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups } from '../wgsl/workgroups.ts';
import type { Inputs, KernelDefinition } from './kernel-definition.ts';

const THREADS = 64;

const programs = new Memo<Program>();

/**
 * `threadsPerRow` threads share the classes of one example and add up through workgroup memory. A NaN among the logits and a
 * label outside the classes are looked for explicitly: some drivers' max and exp lose NaN.
 */
function programOf(
  classes: number,
  labelSmoothing: number,
  factor?: ElementFactor,
): { program: Program; rowsPerWorkgroup: number } {
  const threadsPerRow = Math.min(THREADS, 2 ** Math.ceil(Math.log2(Math.max(1, classes / 4))));
  const rowsPerWorkgroup = THREADS / threadsPerRow;
  /** WGSL: `value` of all threads of a row combined, in a fixed order. */
  const combine = (value: string, operation: (a: string, b: string) => string) => {
    let code = `shared_[thread] = ${value};\n  workgroupBarrier();`;
    for (let half = threadsPerRow / 2; half >= 1; half /= 2) {
      code += `
  if (lane < ${half}u) { shared_[thread] = ${operation('shared_[thread]', `shared_[thread + ${half}u]`)}; }
  workgroupBarrier();`;
    }
    return `${code}
  ${value} = shared_[thread - lane];
  workgroupBarrier();`;
  };
  const add = (a: string, b: string) => `${a} + ${b}`;
  const program = programs.get(
    `${classes}:${labelSmoothing}:${factor?.key}`,
    () =>
      new Program(
        PenstrokeSparseSoftmaxCrossEntropy,
        `
${storage({ losses: 'f32', dlogits: 'f32' }, { logits: 'f32', labels: 'i32', ...factor?.reads })}
${factor?.code ?? ''}
var<workgroup> shared_: array<vec4<f32>, ${THREADS}>;
fn isNaN(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }
${entryPoint(
  THREADS,
  `let row = (workgroup.x + workgroup.y * grid.x) * ${rowsPerWorkgroup}u + thread / ${threadsPerRow}u;
  let lane = thread % ${threadsPerRow}u;
  let present = row < arrayLength(&labels);
  let start = row * ${classes}u;
  let end = select(0u, ${classes}u, present);
  // Largest logit and whether there is a NaN.
  var found = vec4<f32>(-3.4028234e38, 0.0, 0.0, 0.0);
  for (var i = lane; i < end; i += ${threadsPerRow}u) {
    let logit = logits[start + i];
    found = vec4<f32>(max(found.x, logit), select(found.y, 1.0, isNaN(logit)), 0.0, 0.0);
  }
  ${combine('found', (a, b) => `max(${a}, ${b})`)}
  let largest = found.x;
  // Sum of exponentials and of the logits, both relative to the largest.
  var sums = vec4<f32>();
  for (var i = lane; i < end; i += ${threadsPerRow}u) {
    let below = logits[start + i] - largest;
    sums += vec4<f32>(exp(below), below, 0.0, 0.0);
  }
  ${combine('sums', add)}
  if (!present) { return; }
  let label = u32(labels[row]);
  let bad = label >= ${classes}u || found.y > 0.0;
  // Not a constant expression, of which WGSL forbids NaN.
  let nan = bitcast<f32>(0x7fc00000u | (row & 0u));
  for (var i = lane; i < end; i += ${threadsPerRow}u) {
    let target_ = select(0.0, ${f32(1 - labelSmoothing)}, i == label) + ${f32(labelSmoothing / classes)};
    let gradient = select(exp(logits[start + i] - largest) / sums.x - target_, nan, bad);
    dlogits[start + i] = gradient${factor ? ' * factorAt(start + i)' : ''};
  }
  if (lane == 0u) {
    let atLabel = logits[start + min(label, ${classes - 1}u)] - largest;
    let loss = log(sums.x) - ${f32(1 - labelSmoothing)} * atLabel${
      labelSmoothing === 0 ? '' : ` - ${f32(labelSmoothing / classes)} * sums.y`
    };
    losses[row] = select(loss, nan, bad);
  }`,
)}`,
      ),
  );
  return { program, rowsPerWorkgroup };
}

export const penstrokeSparseSoftmaxCrossEntropy: KernelDefinition = {
  kernelName: PenstrokeSparseSoftmaxCrossEntropy,
  run(backend, inputs, attrs) {
    const { logits, labels } = inputs as Inputs<'logits' | 'labels'>;
    const { labelSmoothing } = attrs as PenstrokeSparseSoftmaxCrossEntropyAttrs;
    const [batch, classes] = logits.shape as [number, number];
    const losses = allocate(backend, [batch]);
    const dlogits = allocate(backend, [batch, classes]);
    const { program, rowsPerWorkgroup } = programOf(classes, labelSmoothing);
    const workgroups = flatWorkgroups(Math.ceil(batch / rowsPerWorkgroup));
    dispatch(backend, program, [losses, dlogits, logits, labels], workgroups, undefined, {
      scaledWrite: { binding: 1, lanes: 'f32', by: (factor) => programOf(classes, labelSmoothing, factor).program },
    });
    return [losses, dlogits];
  },
};
