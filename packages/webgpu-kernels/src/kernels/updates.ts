/**
 * The rules that update all variables of a model: one short program over as many variables at a time as the device's limit of
 * storage buffers lets it hold (8 for a default device: one variable of Adam, two of a moving average).
 */
import {
  listInputs,
  PenstrokeAdam,
  type PenstrokeAdamAttrs,
  PenstrokeMomentum,
  type PenstrokeMomentumAttrs,
  PenstrokeMovingAverage,
  type PenstrokeMovingAverageAttrs,
} from '@penstroke/ops';
import { type NamedTensorInfoMap, type TensorInfo, util } from '@tensorflow/tfjs-core';
import { allocate, dispatch } from '../runtime/dispatch.ts';
import { Memo, Program } from '../runtime/program.ts';
import { createUniforms, releaseUniforms } from '../runtime/uniforms.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import { flatEntryPoint, storage } from '../wgsl/entry-point.ts';
import { flatWorkgroups } from '../wgsl/workgroups.ts';
import type { KernelDefinition } from './kernel-definition.ts';

const THREADS = 256;

interface UpdateRule {
  readonly name: string;
  /** The kernel in plain words, for messages. */
  readonly kernel: string;
  /** The letters of the kernel's inputs, and those of them that are replaced, in the order of its outputs. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly uniforms: readonly string[];
  /** WGSL: from the inputs, named by their letters, f32 or vectors, to `next` and the letter of each output. */
  readonly body: string;
}

const ADAM: UpdateRule = {
  name: PenstrokeAdam,
  kernel: 'adam',
  inputs: ['p', 'g', 'm', 'v'],
  outputs: ['p', 'm', 'v'],
  uniforms: [
    'learningRate',
    'beta1',
    'gain1',
    'beta2',
    'gain2',
    'correction1',
    'correction2',
    'epsilon',
    'weightDecay',
  ],
  body: `
    let nextm = u.beta1 * m + u.gain1 * g;
    let nextv = u.beta2 * v + u.gain2 * g * g;
    let change = nextm / u.correction1 / (sqrt(nextv / u.correction2) + u.epsilon);
    let nextp = p - u.learningRate * (change + u.weightDecay * p);`,
};

const momentumRule = (nesterov: boolean): UpdateRule => ({
  name: PenstrokeMomentum,
  kernel: 'momentum',
  inputs: ['p', 'g', 'a'],
  outputs: ['p', 'a'],
  uniforms: ['learningRate', 'momentum', 'weightDecay'],
  body: `
    let d = g + u.weightDecay * p;
    let nexta = u.momentum * a + d;
    let nextp = p - u.learningRate * ${nesterov ? '(d + u.momentum * nexta)' : 'nexta'};`,
});
const MOMENTUM = momentumRule(false);
const NESTEROV = momentumRule(true);

const MOVING_AVERAGE: UpdateRule = {
  name: PenstrokeMovingAverage,
  kernel: 'movingAverage',
  inputs: ['a', 'p'],
  outputs: ['a'],
  uniforms: ['decay', 'gain'],
  body: 'let nexta = u.decay * a + u.gain * p;',
};

const programs = new Memo<Program>();

/** @param vectors for each variable at a time, whether its elements are taken four together */
function programOf(rule: UpdateRule, vectors: readonly boolean[]): Program {
  const type = (i: number) => (vectors[i] ? 'vec4<f32>' : 'f32');
  const list = (letters: readonly string[], prefix: string) =>
    Object.fromEntries(vectors.flatMap((_, i) => letters.map((letter) => [`${prefix}${letter}${i}`, type(i)])));
  return programs.get(`${rule.name}:${rule.body}:${vectors}`, () => {
    const bindings = vectors.length * (rule.outputs.length + rule.inputs.length);
    const updates = vectors.map(
      (_, i) => `
  if (item < arrayLength(&in${rule.inputs[0]}${i})) {
    ${rule.inputs.map((letter) => `let ${letter} = in${letter}${i}[item];`).join('\n    ')}
    ${rule.body}
    ${rule.outputs.map((letter) => `out${letter}${i}[item] = next${letter};`).join('\n    ')}
  }`,
    );
    return new Program(
      rule.name,
      `
struct Uniforms { ${rule.uniforms.map((name) => `${name}: f32`).join(', ')} }
${storage(list(rule.outputs, 'out'), list(rule.inputs, 'in'))}
@group(0) @binding(${bindings}) var<uniform> u: Uniforms;
${flatEntryPoint(THREADS, updates.join('\n'))}`,
    );
  });
}

/**
 * All variables updated: the outputs of the first letter for all of them, then those of the next.
 *
 * @param numbersOf the rule's uniforms, in their order
 */
function update<Attrs extends { count: number }>(
  backend: WebGPUInternals,
  rule: UpdateRule,
  inputs: NamedTensorInfoMap,
  attrs: Attrs,
  numbersOf: (attrs: Attrs) => number[],
): TensorInfo[] {
  const lists = rule.inputs.map((letter) => listInputs(inputs, letter, attrs.count));
  const outputs = rule.outputs.map(() => lists[0]!.map(({ shape }) => allocate(backend, shape)));
  const sizes = lists[0]!.map(({ shape }) => util.sizeFromShape(shape));
  // Variables of like sizes go together, so that few threads of a group have nothing to do.
  const order = sizes.flatMap((size, i) => (size === 0 ? [] : [i])).sort((i, j) => sizes[j]! - sizes[i]!);
  const { maxStorageBuffersPerShaderStage: buffers } = backend.device.limits;
  const atOnce = Math.max(1, Math.floor(buffers / (rule.inputs.length + rule.outputs.length)));
  if (order.length === 0) return outputs.flat();
  const buffer = createUniforms(backend, rule.kernel, attrs, (now) => Float32Array.from(numbersOf(now)));
  const flat = programOf(rule, [true]);
  for (let start = 0; start < order.length; start += atOnce) {
    const group = order.slice(start, start + atOnce);
    const vectors = group.map((i) => sizes[i]! % 4 === 0);
    const items = Math.max(...group.map((i, slot) => sizes[i]! / (vectors[slot] ? 4 : 1)));
    const pick = (all: readonly TensorInfo[][]) => group.flatMap((i) => all.map((list) => list[i]!));
    dispatch(
      backend,
      programOf(rule, vectors),
      [...pick(outputs), ...pick(lists)],
      flatWorkgroups(Math.ceil(items / THREADS)),
      buffer,
      {
        rule: {
          outputs: rule.outputs.length,
          inputs: rule.inputs.length,
          flat,
          threads: THREADS,
          pipeline: () => flat.pipelineFor(backend.device),
        },
      },
    );
  }
  releaseUniforms(backend, buffer);
  return outputs.flat();
}

const penstrokeAdam: KernelDefinition = {
  kernelName: PenstrokeAdam,
  run: (backend, inputs, attrs) =>
    update(
      backend,
      ADAM,
      inputs,
      attrs as PenstrokeAdamAttrs,
      ({ learningRate, beta1, beta2, epsilon, step, weightDecay }) => [
        learningRate,
        beta1,
        1 - beta1,
        beta2,
        1 - beta2,
        1 - beta1 ** step,
        1 - beta2 ** step,
        epsilon,
        weightDecay,
      ],
    ),
};

const penstrokeMomentum: KernelDefinition = {
  kernelName: PenstrokeMomentum,
  run(backend, inputs, attrs) {
    const given = attrs as PenstrokeMomentumAttrs;
    return update(
      backend,
      given.nesterov ? NESTEROV : MOMENTUM,
      inputs,
      given,
      ({ learningRate, momentum, weightDecay }) => [learningRate, momentum, weightDecay],
    );
  },
};

const penstrokeMovingAverage: KernelDefinition = {
  kernelName: PenstrokeMovingAverage,
  run: (backend, inputs, attrs) =>
    update(backend, MOVING_AVERAGE, inputs, attrs as PenstrokeMovingAverageAttrs, ({ decay }) => [decay, 1 - decay]),
};

/** The update rules over all variables of a model. */
export const UPDATE_KERNELS: readonly KernelDefinition[] = [penstrokeAdam, penstrokeMomentum, penstrokeMovingAverage];
