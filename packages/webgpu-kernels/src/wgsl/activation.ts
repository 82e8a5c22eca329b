import { type Activation, SELU_ALPHA, SELU_SCALE } from '@penstroke/ops';

/** The name of an f32 or a vector of four in WGSL. */
export type Lanes = 'f32' | 'vec4<f32>';

/** A finite number as an f32 literal. */
export function f32(value: number): string {
  const text = String(Math.fround(value));
  return /[.e]/.test(text) ? `${text}f` : `${text}.0f`;
}

/**
 * WGSL of `fn activate(z) -> f(z)`. NaN stays NaN: comparisons with it are false, and where `exp` is taken, which on some drivers
 * makes a number of it, the bits are looked at.
 *
 * SELU and ELU have exp(z) - 1 below 0, whose absolute error near 0 is that of one rounding of 1.
 */
export function activationFunction(activation: Activation, lanes: Lanes): string {
  const bits = lanes === 'f32' ? 'u32' : 'vec4<u32>';
  const notANumber = `(bitcast<${bits}>(z) & ${bits}(0x7fffffffu)) > ${bits}(0x7f800000u)`;
  const below = (factor: string) => `select(${factor}(exp(z) - 1.0), z, ${notANumber})`;
  const body = {
    linear: 'z',
    relu: `select(z, ${lanes}(), z <= ${lanes}())`,
    selu: `select(${below(`${f32(SELU_SCALE * SELU_ALPHA)} * `)}, ${f32(SELU_SCALE)} * z, z > ${lanes}())`,
    elu: `select(${below('')}, z, z > ${lanes}())`,
  }[activation];
  return `fn activate(z: ${lanes}) -> ${lanes} { return ${body}; }`;
}

/** WGSL of `fn slope(y) -> f'(z)`, from the output y = f(z). */
export function slopeFunction(activation: Activation, lanes: Lanes): string {
  const body = {
    linear: `${lanes}(1.0)`,
    relu: `select(${lanes}(), ${lanes}(1.0), y > ${lanes}())`,
    selu: `select(y + ${f32(SELU_SCALE * SELU_ALPHA)}, ${lanes}(${f32(SELU_SCALE)}), y > ${lanes}())`,
    elu: `select(y + 1.0, ${lanes}(1.0), y > ${lanes}())`,
  }[activation];
  return `fn slope(y: ${lanes}) -> ${lanes} { return ${body}; }`;
}
