// apps/cli/src/zz-one.mjs
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { registerSimdBackend } from "@penstroke/backend-simd";
import * as tf from "@tensorflow/tfjs-core";

// packages/ops/src/shared/check.ts
function checkTensor(caller, name, tensor3, ranks, dtype = "float32") {
  if (tensor3.dtype !== dtype) {
    throw new TypeError(`${caller}: expected ${name} of dtype ${dtype}, got ${tensor3.dtype}; cast it first`);
  }
  if (!ranks.includes(tensor3.rank)) {
    throw new RangeError(`${caller}: expected ${name} of rank ${ranks.join(" or ")}, got shape [${tensor3.shape}]`);
  }
}
function checkShape(caller, name, tensor3, shape) {
  if (tensor3.shape.length !== shape.length || tensor3.shape.some((size, axis) => size !== shape[axis])) {
    throw new RangeError(`${caller}: expected ${name} of shape [${shape}], got [${tensor3.shape}]`);
  }
}
function checkTensorLists(caller, lists) {
  const [[firstName, first], ...others] = Object.entries(lists);
  first.forEach((tensor3, i) => {
    if (tensor3.dtype !== "float32") {
      throw new TypeError(`${caller}: expected ${firstName}[${i}] of dtype float32, got ${tensor3.dtype}`);
    }
  });
  for (const [name, list] of others) {
    if (list.length !== first.length) {
      throw new RangeError(`${caller}: expected as many ${name} as ${firstName} (${first.length}), got ${list.length}`);
    }
    list.forEach((tensor3, i) => {
      if (tensor3.dtype !== "float32") {
        throw new TypeError(`${caller}: expected ${name}[${i}] of dtype float32, got ${tensor3.dtype}`);
      }
      checkShape(caller, `${name}[${i}]`, tensor3, first[i].shape);
    });
  }
}
function checkRange(caller, name, value, minimum, limit) {
  if (!(value >= minimum && value < limit)) {
    throw new RangeError(`${caller}: expected ${minimum} <= ${name} < ${limit}, got ${value}`);
  }
}
function checkStep(caller, step, minimum) {
  if (!Number.isSafeInteger(step) || step < minimum) {
    throw new RangeError(`${caller}: expected a step that is an integer of at least ${minimum}, got ${step}`);
  }
}

// packages/ops/src/shared/has-kernel.ts
import { engine, getKernel } from "@tensorflow/tfjs-core";
function hasKernel(name) {
  return getKernel(name, engine().backendName) !== void 0;
}

// packages/ops/src/shared/numbered-inputs.ts
function numberInputs(groups) {
  const inputs = {};
  for (const [letter, tensors] of Object.entries(groups)) {
    tensors.forEach((tensor3, i) => {
      inputs[letter + i] = tensor3;
    });
  }
  return inputs;
}

// packages/ops/src/shared/run-kernel.ts
import { engine as engine2 } from "@tensorflow/tfjs-core";
function runKernel(name, inputs, attrs) {
  return engine2().runKernel(name, inputs, attrs);
}

// packages/ops/src/shared/activation.ts
import { elu, relu, selu } from "@tensorflow/tfjs-core";
var ACTIVATIONS = ["linear", "relu", "selu", "elu"];
var SELU_SCALE = 1.0507009873554805;
var SELU_ALPHA = 1.6732632423543772;
function applyActivation(z, activation) {
  switch (activation) {
    case "linear":
      return z;
    case "relu":
      return relu(z);
    case "selu":
      return selu(z);
    case "elu":
      return elu(z);
  }
}
function checkActivation(caller, activation) {
  if (!ACTIVATIONS.includes(activation)) {
    throw new RangeError(`${caller}: expected an activation of ${ACTIVATIONS.join(", ")}, got ${String(activation)}`);
  }
}

// packages/ops/src/shared/register-gradient-once.ts
import { getGradient, registerGradient } from "@tensorflow/tfjs-core";
function registerGradientOnce(gradient) {
  if (getGradient(gradient.kernelName) === void 0) registerGradient(gradient);
}

// packages/ops/src/batch-norm-training/composite.ts
import {
  add as add2,
  customGrad,
  div,
  mean,
  mul as mul2,
  rsqrt,
  square,
  sub,
  sum as sum2,
  tidy as tidy2,
  zerosLike
} from "@tensorflow/tfjs-core";

// packages/ops/src/bias-activation-gradient/composite.ts
import { add, cast, fill, greater, mul, sum, tidy, where } from "@tensorflow/tfjs-core";
var SLOPES = {
  selu: { positive: SELU_SCALE, offset: SELU_SCALE * SELU_ALPHA },
  elu: { positive: 1, offset: 1 }
};
function activationGradient(dy, y, activation) {
  if (activation === "linear") return dy.clone();
  const positive = greater(y, 0);
  if (activation === "relu") return mul(dy, cast(positive, "float32"));
  const slope = SLOPES[activation];
  return mul(dy, where(positive, fill(y.shape, slope.positive), add(y, slope.offset)));
}
function compositeBiasActivationGradient(dy, y, activation) {
  return tidy(() => {
    const dz = activationGradient(dy, y, activation);
    const leadingAxes = dz.shape.slice(0, -1).map((_, axis) => axis);
    return { dz, dbias: sum(dz, leadingAxes) };
  });
}

// packages/ops/src/batch-norm-training/contract.ts
var BATCH_NORM_EPSILON = 1e-3;
var PenstrokeBatchNormTraining = "PenstrokeBatchNormTraining";
var PenstrokeBatchNormTrainingGradient = "PenstrokeBatchNormTrainingGradient";

// packages/ops/src/batch-norm-training/composite.ts
function stopGradient(x) {
  const constant = customGrad((input) => ({
    value: input.clone(),
    gradFunc: (dy) => zerosLike(dy)
  }));
  return constant(x);
}
function compositeBatchNormTraining(x, gamma, beta, options = {}) {
  const { epsilon = BATCH_NORM_EPSILON, activation = "linear" } = options;
  return tidy2(() => {
    const leadingAxes = x.shape.slice(0, -1).map((_, axis) => axis);
    const batchMean = mean(x, leadingAxes);
    const centred = sub(x, batchMean);
    const batchVariance = mean(square(centred), leadingAxes);
    const scale = mul2(gamma, rsqrt(add2(batchVariance, epsilon)));
    const y = applyActivation(add2(mul2(centred, scale), beta), activation);
    return { y, mean: stopGradient(batchMean), variance: stopGradient(batchVariance) };
  });
}
function compositeBatchNormTrainingGradient(inputs) {
  const { dy, x, y, gamma, mean: mean2, invStd, activation } = inputs;
  return tidy2(() => {
    const leadingAxes = x.shape.slice(0, -1).map((_, axis) => axis);
    const examples = x.size / gamma.size;
    const { dz, dbias: dbeta } = compositeBiasActivationGradient(dy, y, activation);
    const normalised = mul2(sub(x, mean2), invStd);
    const dgamma = sum2(mul2(dz, normalised), leadingAxes);
    const shared = add2(div(dbeta, examples), mul2(normalised, div(dgamma, examples)));
    return { dx: mul2(sub(dz, shared), mul2(gamma, invStd)), dgamma, dbeta };
  });
}

// packages/ops/src/batch-norm-training/gradient.ts
function batchNormTrainingGradient(inputs) {
  if (!hasKernel(PenstrokeBatchNormTrainingGradient)) return compositeBatchNormTrainingGradient(inputs);
  const { activation, ...tensors } = inputs;
  const [dx, dgamma, dbeta] = runKernel(PenstrokeBatchNormTrainingGradient, tensors, {
    activation
  });
  return { dx, dgamma, dbeta };
}
var batchNormTrainingGradientConfig = {
  kernelName: PenstrokeBatchNormTraining,
  inputsToSave: ["x", "gamma"],
  outputsToSave: [true, true, false, true],
  gradFunc: (dys, saved, attributes) => {
    const [dy] = dys;
    const [x, gamma, y, mean2, invStd] = saved;
    const { activation } = attributes;
    const { dx, dgamma, dbeta } = batchNormTrainingGradient({ dy, x, y, gamma, mean: mean2, invStd, activation });
    return { x: () => dx, gamma: () => dgamma, beta: () => dbeta };
  }
};

// packages/ops/src/batch-norm-training/batch-norm-training.ts
function batchNormTraining(x, gamma, beta, options = {}) {
  const { epsilon = BATCH_NORM_EPSILON, activation = "linear" } = options;
  checkTensor("batchNormTraining", "x", x, [2, 4]);
  checkTensor("batchNormTraining", "gamma", gamma, [1]);
  checkTensor("batchNormTraining", "beta", beta, [1]);
  const channels = [x.shape[x.rank - 1]];
  checkShape("batchNormTraining", "gamma", gamma, channels);
  checkShape("batchNormTraining", "beta", beta, channels);
  if (!(epsilon > 0)) throw new RangeError(`batchNormTraining: expected an epsilon above 0, got ${epsilon}`);
  checkActivation("batchNormTraining", activation);
  if (!hasKernel(PenstrokeBatchNormTraining)) return compositeBatchNormTraining(x, gamma, beta, options);
  registerGradientOnce(batchNormTrainingGradientConfig);
  const [y, mean2, variance, invStd] = runKernel(
    PenstrokeBatchNormTraining,
    { x, gamma, beta },
    { epsilon, activation }
  );
  invStd.dispose();
  return { y, mean: mean2, variance };
}

// packages/ops/src/bias-activation-gradient/contract.ts
var PenstrokeBiasActivationGradient = "PenstrokeBiasActivationGradient";

// packages/ops/src/bias-activation-gradient/bias-activation-gradient.ts
function biasActivationGradient(dy, y, activation) {
  checkTensor("biasActivationGradient", "dy", dy, [2, 4]);
  checkTensor("biasActivationGradient", "y", y, [2, 4]);
  checkShape("biasActivationGradient", "y", y, dy.shape);
  checkActivation("biasActivationGradient", activation);
  if (!hasKernel(PenstrokeBiasActivationGradient)) return compositeBiasActivationGradient(dy, y, activation);
  const [dz, dbias] = runKernel(PenstrokeBiasActivationGradient, { dy, y }, { activation });
  return { dz, dbias };
}

// packages/ops/src/conv2d/composite.ts
import { add as add3, conv2d, tidy as tidy3 } from "@tensorflow/tfjs-core";
function compositeConv2D(x, filter, bias, options = {}) {
  const { strides = 1, padding = "valid", activation = "linear" } = options;
  const pair = typeof strides === "number" ? strides : [strides[0], strides[1]];
  return tidy3(() => applyActivation(add3(conv2d(x, filter, pair, padding), bias), activation));
}

// packages/ops/src/conv2d/contract.ts
var PenstrokeConv2D = "PenstrokeConv2D";

// packages/ops/src/conv2d/check-conv2d.ts
function checkConv2D(caller, x, filter, bias, options) {
  const { strides = 1, padding = "valid", activation = "linear" } = options;
  checkTensor(caller, "x", x, [4]);
  checkTensor(caller, "filter", filter, [4]);
  checkTensor(caller, "bias", bias, [1]);
  const [filterHeight, filterWidth, inChannels, outChannels] = filter.shape;
  if (x.shape[3] !== inChannels) {
    throw new RangeError(`${caller}: expected x with the filter's ${inChannels} channels, got shape [${x.shape}]`);
  }
  checkShape(caller, "bias", bias, [outChannels]);
  const pair = checkPixels(caller, "strides", strides);
  if (padding !== "same" && padding !== "valid") {
    throw new RangeError(`${caller}: expected padding 'same' or 'valid', got ${String(padding)}`);
  }
  if (padding === "valid" && (x.shape[1] < filterHeight || x.shape[2] < filterWidth)) {
    throw new RangeError(
      `${caller}: expected images of at least ${filterHeight}x${filterWidth}, the filter, got shape [${x.shape}]; use padding 'same'`
    );
  }
  checkActivation(caller, activation);
  return { strides: pair, pad: padding, activation };
}
function checkPixels(caller, name, pixels) {
  const pair = typeof pixels === "number" ? [pixels, pixels] : [pixels[0], pixels[1]];
  if (!pair.every((count) => Number.isInteger(count) && count >= 1)) {
    throw new RangeError(`${caller}: expected ${name} of at least 1 pixel, got [${pair}]`);
  }
  return pair;
}

// packages/ops/src/conv2d/gradient.ts
import {
  Conv2DBackpropFilter,
  Conv2DBackpropInput
} from "@tensorflow/tfjs-core";
var conv2dGradientConfig = {
  kernelName: PenstrokeConv2D,
  inputsToSave: ["x", "filter"],
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => {
    const [x, filter, y] = saved;
    const { strides, pad, activation } = attributes;
    const { dz, dbias } = biasActivationGradient(dy, y, activation);
    const attrs = { strides, pad, dataFormat: "NHWC" };
    return {
      x: () => runKernel(Conv2DBackpropInput, { dy: dz, filter }, { ...attrs, inputShape: x.shape }),
      filter: () => runKernel(Conv2DBackpropFilter, { x, dy: dz }, { ...attrs, filterShape: filter.shape }),
      bias: () => {
        dz.dispose();
        return dbias;
      }
    };
  }
};

// packages/ops/src/conv2d/conv2d.ts
function conv2d2(x, filter, bias, options = {}) {
  const attrs = checkConv2D("conv2d", x, filter, bias, options);
  if (!hasKernel(PenstrokeConv2D)) return compositeConv2D(x, filter, bias, options);
  registerGradientOnce(conv2dGradientConfig);
  return runKernel(PenstrokeConv2D, { x, filter, bias }, attrs);
}

// packages/ops/src/conv2d-max-pool/contract.ts
var PenstrokeConv2DMaxPool = "PenstrokeConv2DMaxPool";
var PenstrokeConv2DMaxPoolInputGradient = "PenstrokeConv2DMaxPoolInputGradient";
var PenstrokeConv2DMaxPoolFilterGradient = "PenstrokeConv2DMaxPoolFilterGradient";

// packages/ops/src/conv2d-max-pool/conv2d-max-pool.ts
import { engine as engine3, maxPool, tidy as tidy4 } from "@tensorflow/tfjs-core";

// packages/ops/src/shared/window-count.ts
function windowCount(size, window, stride, pad) {
  return pad === "same" ? Math.ceil(size / stride) : Math.floor((size - window) / stride) + 1;
}

// packages/ops/src/conv2d-max-pool/gradient.ts
var conv2dMaxPoolGradientConfig = {
  kernelName: PenstrokeConv2DMaxPool,
  inputsToSave: ["x", "filter"],
  outputsToSave: [true, true],
  gradFunc: (dys, saved, attributes) => {
    const [x, filter, y, positions] = saved;
    const attrs = attributes;
    const { dz, dbias } = biasActivationGradient(dys[0], y, attrs.activation);
    return {
      x: () => runKernel(
        PenstrokeConv2DMaxPoolInputGradient,
        { dz, positions, filter },
        { ...attrs, inputShape: x.shape }
      ),
      filter: () => runKernel(
        PenstrokeConv2DMaxPoolFilterGradient,
        { x, dz, positions },
        { ...attrs, filterShape: filter.shape }
      ),
      bias: () => {
        dz.dispose();
        return dbias;
      }
    };
  }
};

// packages/ops/src/conv2d-max-pool/conv2d-max-pool.ts
var MAX_WINDOW_VALUES = 255;
function conv2dMaxPool(x, filter, bias, { pool, ...convolution }) {
  const attrs = checkConv2D("conv2dMaxPool", x, filter, bias, convolution);
  const poolSize = checkPixels("conv2dMaxPool", "pool.size", pool.size);
  const poolStrides = checkPixels("conv2dMaxPool", "pool.strides", pool.strides ?? pool.size);
  const poolPad = pool.padding ?? "valid";
  if (poolPad !== "same" && poolPad !== "valid") {
    throw new RangeError(`conv2dMaxPool: expected pool.padding 'same' or 'valid', got ${String(poolPad)}`);
  }
  const [height, width] = [0, 1].map(
    (axis) => windowCount(x.shape[axis + 1], filter.shape[axis], attrs.strides[axis], attrs.pad)
  );
  if (poolPad === "valid" && (height < poolSize[0] || width < poolSize[1])) {
    throw new RangeError(
      `conv2dMaxPool: expected convolved images of at least ${poolSize.join("x")}, the pooling window, got ${height}x${width}`
    );
  }
  if (poolSize[0] * poolSize[1] > MAX_WINDOW_VALUES || !hasKernel(PenstrokeConv2DMaxPool)) {
    return tidy4(() => maxPool(conv2d2(x, filter, bias, convolution), poolSize, poolStrides, poolPad));
  }
  registerGradientOnce(conv2dMaxPoolGradientConfig);
  const located = engine3().isTapeOn();
  const all = { ...attrs, poolSize, poolStrides, poolPad, located };
  const outputs = runKernel(PenstrokeConv2DMaxPool, { x, filter, bias }, all);
  if (!Array.isArray(outputs)) return outputs;
  const [y, positions] = outputs;
  positions.dispose();
  return y;
}

// packages/ops/src/dense/composite.ts
import { add as add4, matMul, tidy as tidy5 } from "@tensorflow/tfjs-core";
function compositeDense(x, kernel, bias, options = {}) {
  return tidy5(() => applyActivation(add4(matMul(x, kernel), bias), options.activation ?? "linear"));
}

// packages/ops/src/dense/contract.ts
var PenstrokeDense = "PenstrokeDense";

// packages/ops/src/dense/gradient.ts
import { matMul as matMul2 } from "@tensorflow/tfjs-core";
var denseGradientConfig = {
  kernelName: PenstrokeDense,
  inputsToSave: ["x", "kernel"],
  outputsToSave: [true],
  gradFunc: (dy, saved, attributes) => {
    const [x, kernel, y] = saved;
    const { activation } = attributes;
    const { dz, dbias } = biasActivationGradient(dy, y, activation);
    return {
      x: () => matMul2(dz, kernel, false, true),
      kernel: () => matMul2(x, dz, true, false),
      bias: () => {
        dz.dispose();
        return dbias;
      }
    };
  }
};

// packages/ops/src/dense/dense.ts
function dense(x, kernel, bias, options = {}) {
  const { activation = "linear" } = options;
  checkTensor("dense", "x", x, [2]);
  checkTensor("dense", "kernel", kernel, [2]);
  checkTensor("dense", "bias", bias, [1]);
  if (x.shape[1] !== kernel.shape[0]) {
    throw new RangeError(`dense: expected x with the kernel's ${kernel.shape[0]} inputs, got shape [${x.shape}]`);
  }
  checkShape("dense", "bias", bias, [kernel.shape[1]]);
  checkActivation("dense", activation);
  if (!hasKernel(PenstrokeDense)) return compositeDense(x, kernel, bias, options);
  registerGradientOnce(denseGradientConfig);
  return runKernel(PenstrokeDense, { x, kernel, bias }, { activation });
}

// packages/random/src/philox.ts
var MULTIPLIER_0 = 3528531795;
var MULTIPLIER_1 = 3449720151;
var WEYL_0 = 2654435769;
var WEYL_1 = 3144134277;
var ROUNDS = 10;
function multiplyHigh(a, b) {
  const aLow = a & 65535;
  const aHigh = a >>> 16;
  const bLow = b & 65535;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + (aLow * bLow >>> 16);
  const carry = (middle & 65535) + aLow * bHigh;
  return aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536) >>> 0;
}
function philox4x32(counter, key, out) {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = multiplyHigh(MULTIPLIER_0, c0);
    const low0 = Math.imul(MULTIPLIER_0, c0) >>> 0;
    const high1 = multiplyHigh(MULTIPLIER_1, c2);
    const low1 = Math.imul(MULTIPLIER_1, c2) >>> 0;
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0;
    k0 = k0 + WEYL_0 >>> 0;
    k1 = k1 + WEYL_1 >>> 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

// packages/random/src/purpose-id.ts
function purposeId(purpose) {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(purpose)) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}

// packages/random/src/seed.ts
var LIMIT = 1n << 64n;
function parseSeed(seed) {
  if (typeof seed !== "number" && typeof seed !== "bigint") {
    throw new TypeError(`parseSeed: expected a number or a bigint, got ${typeof seed}`);
  }
  if (typeof seed === "number" && !Number.isSafeInteger(seed)) {
    throw new RangeError(
      `parseSeed: expected an integer below 2^53 or a bigint, got ${seed}; write a larger one as a bigint`
    );
  }
  const value = BigInt(seed);
  if (value < 0n || value >= LIMIT) throw new RangeError(`parseSeed: expected 0 <= seed < 2^64, got ${value}`);
  return value;
}
function seedWords(seed) {
  const value = parseSeed(seed);
  return [Number(value & 0xffffffffn), Number(value >> 32n)];
}

// packages/random/src/random-source.ts
var MAX_POSITIONS = 2 ** 34;
var TWO_POW_MINUS_24 = 2 ** -24;
var TWO_POW_MINUS_32 = 2 ** -32;
function createRandom(seed, purpose) {
  const key = seedWords(seed);
  const id = purposeId(purpose);
  const words = new Uint32Array(4);
  function block(step, index) {
    philox4x32([index >>> 0, step >>> 0, Math.floor(step / 2 ** 32) >>> 0, id], key, words);
  }
  function fillBits(step, out, start = 0) {
    checkInteger("step", step, Number.MAX_SAFE_INTEGER);
    checkInteger("start", start, MAX_POSITIONS - out.length);
    if (start % 4 !== 0) throw new RangeError(`createRandom: expected start to be a multiple of 4, got ${start}`);
    for (let position = 0; position < out.length; position += 4) {
      block(step, (start + position) / 4);
      const count = Math.min(4, out.length - position);
      for (let lane = 0; lane < count; lane++) out[position + lane] = words[lane];
    }
  }
  return {
    seed,
    purpose: id,
    fillBits,
    fillUniform(step, out) {
      const bits = new Uint32Array(out.length);
      fillBits(step, bits);
      for (let i = 0; i < out.length; i++) out[i] = (bits[i] >>> 8) * TWO_POW_MINUS_24;
    },
    fillNormal(step, out) {
      const bits = new Uint32Array(out.length + out.length % 2);
      fillBits(step, bits);
      for (let i = 0; i < out.length; i += 2) {
        const radius = Math.sqrt(-2 * Math.log((bits[i] + 0.5) * TWO_POW_MINUS_32));
        const angle = 2 * Math.PI * bits[i + 1] * TWO_POW_MINUS_32;
        out[i] = radius * Math.cos(angle);
        if (i + 1 < out.length) out[i + 1] = radius * Math.sin(angle);
      }
    },
    uniform(step, position) {
      checkInteger("step", step, Number.MAX_SAFE_INTEGER);
      checkInteger("position", position, MAX_POSITIONS - 1);
      block(step, Math.floor(position / 4));
      return (words[position % 4] >>> 8) * TWO_POW_MINUS_24;
    },
    permutation(step, count) {
      checkInteger("count", count, 2 ** 32 - 1);
      const bits = new Uint32Array(count);
      fillBits(step, bits);
      const order = Uint32Array.from({ length: count }, (_, index) => index);
      for (let last = count - 1; last > 0; last--) {
        const other = Math.floor(bits[last] * TWO_POW_MINUS_32 * (last + 1));
        const held = order[last];
        order[last] = order[other];
        order[other] = held;
      }
      return order;
    }
  };
}
function checkInteger(name, value, maximum) {
  if (Number.isInteger(value) && value >= 0 && value <= maximum) return;
  throw new RangeError(`createRandom: expected ${name} to be an integer from 0 to ${maximum}, got ${value}`);
}

// packages/ops/src/dropout/composite.ts
import { mul as mul3, tensor, tidy as tidy6 } from "@tensorflow/tfjs-core";
function compositeDropout(x, options) {
  const { rate, seed, purpose, step } = options;
  const bits = new Uint32Array(x.size);
  createRandom(seed, purpose).fillBits(step, bits);
  const threshold = Math.floor(rate * 2 ** 32);
  const keptScale = 1 / (1 - rate);
  const mask = new Float32Array(x.size);
  for (let i = 0; i < mask.length; i++) mask[i] = bits[i] >= threshold ? keptScale : 0;
  return tidy6(() => mul3(x, tensor(mask, x.shape)));
}

// packages/ops/src/dropout/contract.ts
var PenstrokeDropout = "PenstrokeDropout";

// packages/ops/src/dropout/gradient.ts
var dropoutGradientConfig = {
  kernelName: PenstrokeDropout,
  gradFunc: (dy, _saved, attributes) => ({
    x: () => runKernel(PenstrokeDropout, { x: dy }, attributes)
  })
};

// packages/ops/src/dropout/dropout.ts
function dropout(x, options) {
  const { rate, seed, purpose, step } = options;
  if (x.dtype !== "float32") throw new TypeError(`dropout: expected x of dtype float32, got ${x.dtype}; cast it first`);
  checkRange("dropout", "rate", rate, 0, 1);
  checkStep("dropout", step, 0);
  const [seedLow, seedHigh] = seedWords(seed);
  if (rate === 0) return x.clone();
  if (!hasKernel(PenstrokeDropout)) return compositeDropout(x, options);
  registerGradientOnce(dropoutGradientConfig);
  const attrs = { rate, seedLow, seedHigh, purpose: purposeId(purpose), step };
  return runKernel(PenstrokeDropout, { x }, attrs);
}

// packages/ops/src/moving-average/composite.ts
import { add as add5, mul as mul4, tidy as tidy7 } from "@tensorflow/tfjs-core";
function compositeMovingAverage({ averages, parameters, decay }) {
  return tidy7(() => averages.map((a, i) => add5(mul4(a, decay), mul4(parameters[i], 1 - decay))));
}

// packages/ops/src/moving-average/contract.ts
var PenstrokeMovingAverage = "PenstrokeMovingAverage";

// packages/ops/src/moving-average/moving-average.ts
function movingAverage(options) {
  const { averages, parameters, decay } = options;
  checkTensorLists("movingAverage", { averages, parameters });
  checkRange("movingAverage", "decay", decay, 0, 1);
  if (!hasKernel(PenstrokeMovingAverage)) return compositeMovingAverage(options);
  const inputs = numberInputs({ a: averages, p: parameters });
  return runKernel(PenstrokeMovingAverage, inputs, { count: averages.length, decay });
}

// packages/models/src/chain-model.ts
import { Tensor, tidy as tidy9 } from "@tensorflow/tfjs-core";
import { LayersModel } from "@tensorflow/tfjs-layers";

// packages/models/src/layers/conv2d.ts
import { tidy as tidy8, conv2d as unfusedConv2d } from "@tensorflow/tfjs-core";

// packages/models/src/layers/stock-layers.ts
import { initializers, layers } from "@tensorflow/tfjs-layers";
function classOf(instance) {
  return instance.constructor;
}
var StockActivation = classOf(
  layers.activation({ name: "stock", activation: "linear" })
);
var StockConv2D = classOf(
  layers.conv2d({ name: "stock", filters: 1, kernelSize: 1 })
);
var StockDense = classOf(
  layers.dense({ name: "stock", units: 1 })
);
var StockBatchNormalization = classOf(layers.batchNormalization({ name: "stock" }));
var StockDropout = classOf(
  layers.dropout({ name: "stock", rate: 0 })
);
var StockMaxPooling2D = classOf(
  layers.maxPooling2d({ name: "stock" })
);
var StockVarianceScaling = initializers.varianceScaling({
  scale: 1,
  mode: "fanIn",
  distribution: "normal"
}).constructor;
var StockRandomNormal = initializers.randomNormal({}).constructor;
var StockTruncatedNormal = initializers.truncatedNormal({}).constructor;

// packages/models/src/layers/conv2d.ts
var FusedConv2D = class extends StockConv2D {
  call(inputs, kwargs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    const filter = this.kernel.read();
    if (this.poolable) return conv2d2(x, filter, this.bias.read(), this.#options);
    if (!this.#plain || this.bias !== null) return super.call(inputs, kwargs);
    const { strides, padding } = this.#options;
    return tidy8(() => this.activation.apply(unfusedConv2d(x, filter, strides, padding)));
  }
  /** Whether `callPooled` covers this layer: whether the ops do. */
  get poolable() {
    return this.#plain && this.bias !== null && ACTIVATIONS.includes(this.#options.activation);
  }
  /** The output of this layer and of the max-pooling after it, in one op; for layers that are `poolable`. */
  callPooled(x, pool) {
    const bias = this.bias.read();
    return conv2dMaxPool(x, this.kernel.read(), bias, { ...this.#options, pool });
  }
  /** What the ops need to know, in their words; valid where they cover the layer. */
  get #options() {
    return {
      strides: this.strides,
      padding: this.padding,
      activation: this.activation.getClassName()
    };
  }
  get #plain() {
    return this.dataFormat === "channelsLast" && this.dilationRate.every((rate) => rate === 1);
  }
};

// packages/models/src/chain-model.ts
var ChainModel = class extends LayersModel {
  #steps;
  apply(inputs, options = {}) {
    if (!(inputs instanceof Tensor) || !this.#takes(inputs)) return super.apply(inputs, options);
    this.#steps ??= stepsOf(chainOf(this));
    const steps = this.#steps;
    return tidy9(() => {
      let x = inputs;
      for (const step of steps) {
        const next = step(x, options);
        if (options.training !== true && x !== inputs && x !== next) x.dispose();
        x = next;
      }
      return x;
    });
  }
  /** Whether the tensor has the model's input shape; what does not gets the error message of tfjs-layers. */
  #takes({ shape }) {
    const expected = this.inputs[0].shape;
    return shape.length === expected.length && expected.every((size, axis) => size === null || size === shape[axis]);
  }
};
function asChain(model2) {
  if (model2.constructor !== LayersModel || chainOf(model2) === void 0) return model2;
  return new ChainModel({ name: model2.name, inputs: model2.inputs, outputs: model2.outputs });
}
function chainOf({ inputs, outputs, layers: all }) {
  if (inputs.length !== 1 || outputs.length !== 1) return void 0;
  const chain = [];
  let tensor3 = outputs[0];
  while (tensor3 !== inputs[0]) {
    if (tensor3.inputs.length !== 1 || chain.length === all.length) return void 0;
    chain.unshift(tensor3.sourceLayer);
    tensor3 = tensor3.inputs[0];
  }
  return chain.length > 0 ? chain : void 0;
}
function stepsOf(chain) {
  const steps = [];
  for (let i = 0; i < chain.length; i++) {
    const layer = chain[i];
    const pool = poolOf(chain[i + 1]);
    if (layer instanceof FusedConv2D && layer.poolable && pool !== void 0) {
      steps.push((x) => layer.callPooled(x, pool));
      i++;
    } else {
      steps.push((x, options) => layer.call(x, options));
    }
  }
  return steps;
}
function poolOf(layer) {
  if (!(layer instanceof StockMaxPooling2D)) return void 0;
  const { poolSize, strides, padding, dataFormat } = layer;
  return dataFormat === "channelsLast" ? { size: poolSize, strides, padding } : void 0;
}

// packages/models/src/layers/activation.ts
var activated = /* @__PURE__ */ new WeakSet();
var FusedActivation = class extends StockActivation {
  call(inputs, kwargs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    return activated.has(x) ? x : super.call(inputs, kwargs);
  }
};
function activationAfter(layer) {
  const [node, ...others] = layer.outboundNodes;
  if (node === void 0 || others.length > 0) return "linear";
  const follower = node.outboundLayer;
  if (!(follower instanceof FusedActivation)) return "linear";
  const { activation } = follower;
  const name = activation.getClassName();
  return ACTIVATIONS.includes(name) ? name : "linear";
}
function markActivated(tensor3) {
  activated.add(tensor3);
}

// packages/models/src/layers/batch-normalization.ts
import { ones, tidy as tidy10, zeros } from "@tensorflow/tfjs-core";
var FusedBatchNormalization = class extends StockBatchNormalization {
  call(inputs, kwargs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    const { axis } = this;
    const lastAxis = axis === -1 || axis === x.rank - 1;
    if (kwargs.training !== true || !lastAxis || x.rank !== 2 && x.rank !== 4) return super.call(inputs, kwargs);
    const activation = activationAfter(this);
    const y = tidy10(() => this.#train(x, activation));
    if (activation !== "linear") markActivated(y);
    return y;
  }
  #train(x, activation) {
    const { gamma, beta, epsilon, momentum, movingMean, movingVariance } = this;
    const channels = movingMean.shape;
    const scale = gamma?.read() ?? ones(channels);
    const offset = beta?.read() ?? zeros(channels);
    const { y, mean: mean2, variance } = batchNormTraining(x, scale, offset, { epsilon, activation });
    const [newMean, newVariance] = movingAverage({
      averages: [movingMean.read(), movingVariance.read()],
      parameters: [mean2, variance],
      decay: momentum
    });
    movingMean.write(newMean);
    movingVariance.write(newVariance);
    return y;
  }
};

// packages/models/src/layers/dense.ts
import { matMul as matMul3, tidy as tidy11 } from "@tensorflow/tfjs-core";
var FusedDense = class extends StockDense {
  call(inputs, kwargs) {
    const { kernel, bias, activation } = this;
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    const name = activation.getClassName();
    if (x.rank !== 2 || bias !== null && !ACTIVATIONS.includes(name)) return super.call(inputs, kwargs);
    const weights = kernel.read();
    if (bias === null) return tidy11(() => activation.apply(matMul3(x, weights)));
    return dense(x, weights, bias.read(), { activation: name });
  }
};

// packages/models/src/layers/dropout.ts
var StatelessDropout = class extends StockDropout {
  #rate;
  #position;
  constructor(args) {
    const rate = args.rate;
    if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout ${args.name}: expected a rate in [0, 1), got ${rate}`);
    if (args.noiseShape != null) {
      throw new RangeError(`dropout ${args.name}: expected no noiseShape, got ${JSON.stringify(args.noiseShape)}`);
    }
    super(args);
    this.#rate = rate;
  }
  setRandomPosition(position) {
    this.#position = position;
  }
  call(inputs, kwargs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    if (kwargs.training !== true || this.#rate === 0) return x;
    const position = this.#position;
    if (position === void 0) {
      throw new Error(
        `dropout ${this.name}: expected setRandomPosition({seed, step}) before every training call, got none; call it on each layer for which isSeededLayer(layer) holds`
      );
    }
    const { seed, step } = position;
    return dropout(x, { rate: this.#rate, seed, purpose: `dropout/${this.name}`, step });
  }
};

// packages/models/src/layers/local-response-normalization.ts
import { localResponseNormalization, serialization, tidy as tidy12 } from "@tensorflow/tfjs-core";
import { layers as layers2 } from "@tensorflow/tfjs-layers";
var LocalResponseNormalization = class extends layers2.Layer {
  static className = "LocalResponseNormalization";
  #depthRadius;
  #bias;
  #alpha;
  #beta;
  constructor(args = {}) {
    const { depthRadius = 5, bias = 1, alpha = 1, beta = 0.5 } = args;
    if (!Number.isInteger(depthRadius) || depthRadius < 0) {
      throw new RangeError(`localResponseNormalization: expected depthRadius a whole number >= 0, got ${depthRadius}`);
    }
    if (![bias, alpha, beta].every(Number.isFinite)) {
      throw new RangeError(
        `localResponseNormalization: expected finite bias, alpha and beta, got ${bias}, ${alpha}, ${beta}`
      );
    }
    super(args);
    this.#depthRadius = depthRadius;
    this.#bias = bias;
    this.#alpha = alpha;
    this.#beta = beta;
  }
  call(inputs) {
    const x = Array.isArray(inputs) ? inputs[0] : inputs;
    return tidy12(() => localResponseNormalization(x, this.#depthRadius, this.#bias, this.#alpha, this.#beta));
  }
  getConfig() {
    return {
      ...super.getConfig(),
      depthRadius: this.#depthRadius,
      bias: this.#bias,
      alpha: this.#alpha,
      beta: this.#beta
    };
  }
};

// packages/models/src/load-model.ts
import { dispose, io } from "@tensorflow/tfjs-core";
import { initializers as initializers2, models } from "@tensorflow/tfjs-layers";

// packages/models/src/layers/layer-classes.ts
import { layers as layers3 } from "@tensorflow/tfjs-layers";
function classOf2(layer) {
  return layer.constructor;
}
var LAYER_CLASSES = /* @__PURE__ */ new Map([
  ["Conv2D", FusedConv2D],
  ["Dense", FusedDense],
  ["BatchNormalization", FusedBatchNormalization],
  ["Activation", FusedActivation],
  ["Dropout", StatelessDropout],
  ["LocalResponseNormalization", LocalResponseNormalization],
  ["InputLayer", classOf2(layers3.inputLayer({ name: "stock", inputShape: [1] }))],
  ["DepthwiseConv2D", classOf2(layers3.depthwiseConv2d({ name: "stock", kernelSize: 1 }))],
  ["MaxPooling2D", classOf2(layers3.maxPooling2d({ name: "stock" }))],
  ["AveragePooling2D", classOf2(layers3.averagePooling2d({ name: "stock" }))],
  ["GlobalAveragePooling2D", classOf2(layers3.globalAveragePooling2d({ name: "stock" }))],
  ["GlobalMaxPooling2D", classOf2(layers3.globalMaxPooling2d({ name: "stock" }))],
  ["ZeroPadding2D", classOf2(layers3.zeroPadding2d({ name: "stock" }))],
  ["Flatten", classOf2(layers3.flatten({ name: "stock" }))],
  ["Reshape", classOf2(layers3.reshape({ name: "stock", targetShape: [1] }))],
  ["ReLU", classOf2(layers3.reLU({ name: "stock" }))],
  ["ELU", classOf2(layers3.elu({ name: "stock" }))],
  ["LeakyReLU", classOf2(layers3.leakyReLU({ name: "stock" }))],
  ["Softmax", classOf2(layers3.softmax({ name: "stock" }))],
  ["Add", classOf2(layers3.add({ name: "stock" }))],
  ["Concatenate", classOf2(layers3.concatenate({ name: "stock" }))]
]);

// packages/errors/src/penstroke-error.ts
function markOf(errorName) {
  return /* @__PURE__ */ Symbol.for(`@penstroke/errors:${errorName}`);
}
var PenstrokeError = class _PenstrokeError extends Error {
  /** The name of the kind: what `error.name` is. It is unique in the project and does not change. */
  static errorName = "PenstrokeError";
  /**
   * @param message `function: expected X, got Y; remedy`
   * @param options the error that led to this one, as `cause`
   */
  constructor(message, options) {
    super(message, options);
    Object.defineProperty(this, "name", { value: new.target.errorName, configurable: true, writable: true });
    for (let kind = new.target; ; kind = Object.getPrototypeOf(kind)) {
      Object.defineProperty(this, markOf(kind.errorName), { value: true });
      if (kind === _PenstrokeError) break;
    }
  }
  /**
   * Whether `value` is an error of this class or of a subclass, also one that another copy of the package threw, where
   * `instanceof` fails.
   *
   * @param value anything
   * @returns a type guard for the class it is called on
   */
  static isInstance(value) {
    const mark = markOf(this.errorName);
    return typeof value === "object" && value !== null && Reflect.get(value, mark) === true;
  }
};

// packages/models/src/model-format-error.ts
var ModelFormatError = class extends PenstrokeError {
  static errorName = "ModelFormatError";
};

// packages/models/src/load-model/check-topology.ts
var MAX_LAYERS = 500;
var MAX_CONFIG_NUMBER = 2 ** 24;
var MAX_CONFIG_DEPTH = 8;
var LAYER_NAME = /^[A-Za-z0-9][-A-Za-z0-9._]{0,99}$/;
function fail(expectation, value) {
  const text = JSON.stringify(value) ?? typeof value;
  throw new ModelFormatError(
    `loadModel: expected ${expectation}, got ${text.length > 80 ? `${text.slice(0, 80)}\u2026` : text}`
  );
}
function asObject(what, value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(`${what} as an object`, value);
  return value;
}
function asArray(what, value) {
  if (!Array.isArray(value)) fail(`${what} as an array`, value);
  return value;
}
function checkTopology(topology) {
  const outer = asObject("modelTopology", topology);
  const model2 = asObject("the model", outer.model_config ?? outer);
  const kind = model2.class_name;
  if (kind !== "Model" && kind !== "Functional" && kind !== "Sequential") {
    fail("class_name to be Model, Functional or Sequential", kind);
  }
  const given = checkedCopy(model2.config, 0);
  const config = kind === "Sequential" ? connectSequence(given) : asObject("config", given);
  const layers4 = layersOf(config);
  const inputsOf = /* @__PURE__ */ new Map();
  for (const layer of layers4) {
    const name = checkLayer(layer);
    if (inputsOf.has(name)) fail("layer names to differ", name);
    inputsOf.set(name, inboundNames(name, layer));
  }
  checkGraph(inputsOf);
  checkEnds("input_layers", config, inputsOf);
  checkEnds("output_layers", config, inputsOf);
  return { class_name: "Model", config };
}
function layersOf(config) {
  const layers4 = asArray("config.layers", config.layers);
  if (layers4.length === 0 || layers4.length > MAX_LAYERS) fail(`1 to ${MAX_LAYERS} layers`, layers4.length);
  return layers4.map((layer) => asObject("each layer", layer));
}
function connectSequence(config) {
  const sequence = Array.isArray(config) ? { layers: config } : asObject("config", config);
  const layers4 = layersOf(sequence);
  const first = asObject("each layer's config", layers4[0]?.config);
  if (layers4[0]?.class_name !== "InputLayer") {
    const shape = asArray("the batch_input_shape of the first layer", first.batch_input_shape);
    const name = `${first.name}-input`;
    layers4.unshift({ class_name: "InputLayer", config: { name, batch_input_shape: shape, dtype: "float32" } });
  }
  const names = layers4.map((layer) => asObject("each layer's config", layer.config).name);
  const connected = layers4.map((layer, index) => ({
    ...layer,
    name: names[index],
    inbound_nodes: index === 0 ? [] : [[[names[index - 1], 0, 0, {}]]]
  }));
  return {
    name: sequence.name ?? "sequential",
    layers: connected,
    input_layers: [[names[0], 0, 0]],
    output_layers: [[names.at(-1), 0, 0]]
  };
}
function checkLayer(layer) {
  const className = layer.class_name;
  if (typeof className !== "string" || !LAYER_CLASSES.has(className)) {
    fail(`each layer's class_name to be one of ${[...LAYER_CLASSES.keys()].join(", ")}`, className);
  }
  const config = asObject("each layer's config", layer.config);
  const name = config.name;
  if (typeof name !== "string" || !LAYER_NAME.test(name)) fail("each layer's config.name as a plain name", name);
  if (layer.name !== name) fail(`the layer ${name} to be named so throughout`, layer.name);
  return name;
}
function inboundNames(name, layer) {
  const names = [];
  const nodes = asArray(`inbound_nodes of ${name}`, layer.inbound_nodes);
  if (nodes.length > 1) fail(`the layer ${name} to be applied once`, nodes.length);
  for (const node of nodes) {
    for (const connection of asArray(`inbound_nodes of ${name}`, node)) {
      const [from, nodeIndex, tensorIndex, kwargs] = asArray(`inbound_nodes of ${name}`, connection);
      if (typeof from !== "string" || nodeIndex !== 0 || tensorIndex !== 0) {
        fail(`the inputs of ${name} as [name, 0, 0, {}]`, connection);
      }
      if (kwargs !== void 0 && Object.keys(asObject(`the arguments of ${name}`, kwargs)).length > 0) {
        fail(`no call arguments at ${name}`, kwargs);
      }
      names.push(from);
    }
  }
  return names;
}
function checkGraph(inputsOf) {
  const open = new Map(inputsOf);
  for (const [name, inputs] of inputsOf) {
    for (const from of inputs) if (!inputsOf.has(from)) fail(`the input of ${name} to be a layer of the model`, from);
  }
  while (open.size > 0) {
    const ready = [...open].filter(([, inputs]) => inputs.every((from) => !open.has(from)));
    if (ready.length === 0) fail("layers without a cycle", [...open.keys()]);
    for (const [name] of ready) open.delete(name);
  }
}
function checkEnds(key, config, layers4) {
  const ends = asArray(key, config[key]);
  if (ends.length !== 1) fail(`one entry in ${key}`, ends.length);
  const [name, nodeIndex, tensorIndex] = asArray(key, ends[0]);
  if (typeof name !== "string" || !layers4.has(name) || nodeIndex !== 0 || tensorIndex !== 0) {
    fail(`${key} as [[layer, 0, 0]]`, ends[0]);
  }
}
function checkedCopy(value, depth) {
  if (depth > MAX_CONFIG_DEPTH) fail(`a config of at most ${MAX_CONFIG_DEPTH} levels`, "more");
  if (typeof value === "number" && !(Math.abs(value) <= MAX_CONFIG_NUMBER)) {
    fail(`numbers of at most ${MAX_CONFIG_NUMBER}`, String(value));
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, (entry) => checkedCopy(entry, depth + 1));
  const copy = {};
  for (const [key, entry] of Object.entries(value)) {
    if (key === "__proto__" || key === "customObjects" || key === "custom_objects") fail("no such key", key);
    copy[key] = checkedCopy(entry, depth + 1);
  }
  return copy;
}

// packages/models/src/load-model/check-weights.ts
var MAX_WEIGHT_ELEMENTS = 2 ** 28;
var MAX_WEIGHT_COUNT = 1e4;
var MAX_RANK = 6;
var BYTES_OF_QUANTIZED = /* @__PURE__ */ new Map([
  ["uint8", 1],
  ["uint16", 2],
  ["float16", 2]
]);
function checkWeights(artifacts) {
  const specs = artifacts.weightSpecs;
  if (!Array.isArray(specs)) throw new ModelFormatError("loadModel: expected weightSpecs as an array, got none");
  if (specs.length > MAX_WEIGHT_COUNT) {
    throw new ModelFormatError(`loadModel: expected at most ${MAX_WEIGHT_COUNT} weights, got ${specs.length}`);
  }
  const names = /* @__PURE__ */ new Set();
  let elementCount = 0;
  let byteLength = 0;
  for (const spec of specs) {
    const { name, elements, bytes } = checkSpec(spec);
    if (names.has(name)) throw new ModelFormatError(`loadModel: expected weight names to differ, got ${name} twice`);
    names.add(name);
    elementCount += elements;
    byteLength += bytes;
    if (elementCount > MAX_WEIGHT_ELEMENTS) {
      throw new ModelFormatError(`loadModel: expected at most ${MAX_WEIGHT_ELEMENTS} numbers, got more at ${name}`);
    }
  }
  const data = joinData(artifacts.weightData);
  if (data.byteLength !== byteLength) {
    throw new ModelFormatError(
      `loadModel: expected ${byteLength} bytes of weights, got ${data.byteLength}; the file is truncated or of another model`
    );
  }
  return { specs, data, elementCount };
}
function checkSpec(spec) {
  if (typeof spec !== "object" || spec === null) {
    throw new ModelFormatError(`loadModel: expected each weight spec as an object, got ${typeof spec}`);
  }
  const { name, shape, dtype, quantization } = spec;
  if (typeof name !== "string") throw new ModelFormatError("loadModel: expected each weight spec to have a name");
  if (dtype !== "float32") {
    throw new ModelFormatError(`loadModel: expected the weight ${name} as float32, got ${JSON.stringify(dtype)}`);
  }
  if (!Array.isArray(shape) || shape.length > MAX_RANK || !shape.every((size) => Number.isSafeInteger(size) && size >= 1)) {
    throw new ModelFormatError(
      `loadModel: expected the shape of ${name} as up to ${MAX_RANK} whole sizes, got ${JSON.stringify(shape)}`
    );
  }
  const elements = shape.reduce((product, size) => product * size, 1);
  return { name, elements, bytes: elements * bytesPerElement(name, quantization) };
}
function bytesPerElement(name, quantization) {
  if (quantization === void 0) return 4;
  const dtype = quantization?.dtype;
  const bytes = BYTES_OF_QUANTIZED.get(String(dtype));
  if (bytes === void 0) {
    throw new ModelFormatError(
      `loadModel: expected the weight ${name} quantised as uint8, uint16 or float16, got ${JSON.stringify(dtype)}`
    );
  }
  if (dtype !== "float16") {
    for (const key of ["min", "scale"]) {
      const value = quantization[key];
      if (!Number.isFinite(value)) {
        throw new ModelFormatError(
          `loadModel: expected the ${key} of the quantised weight ${name} as a number, got ${JSON.stringify(value)}`
        );
      }
    }
  }
  return bytes;
}
function joinData(data) {
  const parts = Array.isArray(data) ? data : [data];
  let byteLength = 0;
  for (const part of parts) {
    if (!isArrayBuffer(part)) {
      throw new ModelFormatError("loadModel: expected weightData as an ArrayBuffer or an array of them");
    }
    byteLength += part.byteLength;
  }
  const buffers = parts;
  if (buffers.length === 1) return buffers[0];
  const joined = new Uint8Array(byteLength);
  let offset = 0;
  for (const buffer of buffers) {
    joined.set(new Uint8Array(buffer), offset);
    offset += buffer.byteLength;
  }
  return joined.buffer;
}
function isArrayBuffer(value) {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

// packages/models/src/load-model.ts
async function loadModel(source) {
  const artifacts = await loadArtifacts(source);
  const topology = checkTopology(artifacts.modelTopology);
  const { specs, data, elementCount } = checkWeights(artifacts);
  const model2 = await build(topology, elementCount);
  try {
    checkFit(model2, specs);
    const values = io.decodeWeights(data, specs);
    try {
      model2.loadWeights(values);
    } finally {
      dispose(values);
    }
    const metadata = artifacts.userDefinedMetadata;
    if (metadata !== void 0) model2.setUserDefinedMetadata(metadata);
    return model2;
  } catch (error) {
    model2.dispose();
    throw error;
  }
}
async function loadArtifacts(source) {
  if (typeof source !== "object" || source === null) {
    throw new TypeError(`loadModel: expected artifacts or an object with load(), got ${typeof source}`);
  }
  if (!("load" in source) || typeof source.load !== "function") return source;
  return source.load();
}
async function build(topology, elementCount) {
  const made = [];
  let left = elementCount;
  function fromConfig(LayerType, config) {
    const { customObjects: _, ...own } = config;
    const layer = new LayerType(own);
    const weights = layer;
    const addWeight = weights.addWeight.bind(layer);
    weights.addWeight = (name, shape, dtype, _initializer, ...rest) => {
      left -= shape.reduce((product, size) => product * size, 1);
      if (!(left >= 0)) {
        throw new ModelFormatError(
          `loadModel: layer ${layer.name} asks for ${name} [${shape}], more than the ${elementCount} numbers in the file`
        );
      }
      return addWeight(name, shape, dtype, initializers2.zeros(), ...rest);
    };
    made.push(layer);
    return layer;
  }
  const customObjects = {};
  for (const [name, layerClass] of LAYER_CLASSES) customObjects[name] = [layerClass, fromConfig];
  try {
    const model2 = await models.modelFromJSON(
      topology,
      customObjects
    );
    return asChain(model2);
  } catch (cause) {
    for (const layer of made) if (layer.weights.length > 0) dispose(layer.weights.map((weight) => weight.read()));
    if (ModelFormatError.isInstance(cause)) throw cause;
    throw new ModelFormatError(`loadModel: the layers cannot be built: ${cause.message}`, { cause });
  }
}
function checkFit(model2, specs) {
  const given = new Map(specs.map((spec) => [spec.name, spec.shape]));
  for (const weight of model2.weights) {
    const shape = given.get(weight.originalName);
    if (shape === void 0) {
      throw new ModelFormatError(`loadModel: expected the weight ${weight.originalName} [${weight.shape}], got none`);
    }
    if (`${shape}` !== `${weight.shape}`) {
      throw new ModelFormatError(
        `loadModel: expected the weight ${weight.originalName} as [${weight.shape}], got [${shape}]`
      );
    }
    given.delete(weight.originalName);
  }
  const extra = given.keys().next();
  if (!extra.done) {
    throw new ModelFormatError(`loadModel: expected no weight that no layer has, got ${JSON.stringify(extra.value)}`);
  }
}

// packages/recognizer/src/paper/plane.ts
function shrinkPlane({ values, width, height }, factor) {
  if (factor === 1) return { values, width, height };
  const columns = Math.ceil(width / factor);
  const rows = Math.ceil(height / factor);
  const out = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / factor) * columns;
    for (let k = 0; k < factor; k++) {
      for (let x = k, at = row; x < width; x += factor, at++) out[at] += values[y * width + x];
    }
  }
  for (let y = 0; y < rows; y++) {
    const tall = Math.min(factor, height - y * factor);
    for (let x = 0; x < columns; x++) out[y * columns + x] /= tall * Math.min(factor, width - x * factor);
  }
  return { values: out, width: columns, height: rows };
}
function smoothPlane({ values, width, height }, sigma) {
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  const line = new Float64Array(Math.max(width, height));
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < height; y++) boxFilter(values, y * width, 1, width, radius, line);
    for (let x = 0; x < width; x++) boxFilter(values, x, width, height, radius, line);
  }
}
function boxFilter(values, start, stride, length, radius, line) {
  for (let i = 0; i < length; i++) line[i] = values[start + i * stride];
  const share = 1 / (2 * radius + 1);
  let sum3 = 0;
  for (let i = 0; i < Math.min(radius, length); i++) sum3 += line[i];
  for (let i = 0; i < length; i++) {
    if (i + radius < length) sum3 += line[i + radius];
    if (i - radius - 1 >= 0) sum3 -= line[i - radius - 1];
    values[start + i * stride] = sum3 * share;
  }
}

// packages/recognizer/src/paper/estimate-paper.ts
var PAPER_SIDE = 240;
var MEDIAN_SIDE = 60;
var WINDOW = 0.6;
var SIGMAS = [0.08, 0.05];
var ALIKE = [0.16, 0.12];
var DARKEST_PAPER = 60;
function estimatePaper(planes, size, isSheet) {
  const factor = Math.max(1, Math.ceil(Math.max(size.width, size.height) / PAPER_SIDE));
  const grey = planes[0] === planes[1] && planes[1] === planes[2];
  const small = (grey ? [planes[0]] : planes).map((values) => shrinkPlane({ values, ...size }, factor));
  const weight = isSheet ? shrinkPlane({ values: Float32Array.from(isSheet), ...size }, factor).values : new Float32Array(small[0].values.length).fill(1);
  let papers = small.map((plane) => windowMedians(plane, weight));
  const side = Math.max(small[0].width, small[0].height);
  SIGMAS.forEach((sigma, round) => {
    const mask = maskAlike(small, papers, weight, ALIKE[round]);
    papers = maskedMeans(small, papers, mask, sigma * side);
  });
  const [red, green = red, blue = red] = papers;
  return { planes: [red, green, blue], factor };
}
function maskAlike(small, papers, weight, alike) {
  const mask = new Float32Array(weight.length);
  for (let i = 0; i < mask.length; i++) {
    if (weight[i] < 1) continue;
    const close = small.every(({ values }, channel) => {
      const paper = papers[channel].values[i];
      return Math.abs(values[i] - paper) <= alike * Math.max(paper, DARKEST_PAPER);
    });
    mask[i] = close ? 1 : 0;
  }
  return mask;
}
function maskedMeans(small, before, mask, sigma) {
  const { width, height } = small[0];
  const near = { values: mask.slice(), width, height };
  smoothPlane(near, sigma);
  return small.map(({ values }, channel) => {
    const sum3 = { values: values.map((value, i) => value * mask[i]), width, height };
    smoothPlane(sum3, sigma);
    const fallback = before[channel].values;
    const out = sum3.values.map((value, i) => {
      const trust = Math.min(1, near.values[i] / 0.02);
      return near.values[i] < 1e-6 ? fallback[i] : trust * (value / near.values[i]) + (1 - trust) * fallback[i];
    });
    return { values: out, width, height };
  });
}
function windowMedians(plane, weight) {
  const { width, height } = plane;
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / MEDIAN_SIDE));
  const coarse = shrinkPlane({ ...plane, values: plane.values.map((value, i) => value * weight[i]) }, factor);
  const inside = shrinkPlane({ ...plane, values: weight }, factor);
  const reach = Math.round(WINDOW * Math.max(coarse.width, coarse.height) / 2);
  const step = 4;
  const columns = Math.ceil(coarse.width / step);
  const rows = Math.ceil(coarse.height / step);
  const levels = inside.values.map(
    (share, at) => share < 0.5 ? -1 : Math.min(255, Math.max(0, Math.round(coarse.values[at] / share)))
  );
  const medians = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      const cy = Math.min(coarse.height - 1, row * step + (step >> 1));
      const cx = Math.min(coarse.width - 1, column * step + (step >> 1));
      for (let y = Math.max(0, cy - reach); y <= Math.min(coarse.height - 1, cy + reach); y++) {
        for (let x = Math.max(0, cx - reach); x <= Math.min(coarse.width - 1, cx + reach); x++) {
          const level2 = levels[y * coarse.width + x];
          if (level2 < 0) continue;
          histogram[level2]++;
          count++;
        }
      }
      let seen = 0;
      let level = 0;
      while (level < 255 && seen + histogram[level] <= count >> 1) seen += histogram[level++];
      medians[row * columns + column] = count === 0 ? 255 : level;
    }
  }
  const out = new Float32Array(width * height);
  const grid = { values: medians, width: columns, height: rows };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) out[y * width + x] = sample(grid, x / (factor * step), y / (factor * step));
  }
  return { values: out, width, height };
}
function sample({ values, width, height }, x, y) {
  const sx = Math.min(width - 1, Math.max(0, x - 0.5));
  const sy = Math.min(height - 1, Math.max(0, y - 0.5));
  const x0 = Math.floor(sx);
  const y0 = Math.floor(sy);
  const x1 = Math.min(width - 1, x0 + 1);
  const y1 = Math.min(height - 1, y0 + 1);
  const fx = sx - x0;
  const fy = sy - y0;
  const top = values[y0 * width + x0] * (1 - fx) + values[y0 * width + x1] * fx;
  const bottom = values[y1 * width + x0] * (1 - fx) + values[y1 * width + x1] * fx;
  return top * (1 - fy) + bottom * fy;
}

// packages/recognizer/src/paper/find-sheet.ts
var SEARCH_SIDE = 240;
var SMALLEST = 0.12;
var LARGEST = 0.96;
var FILL = 0.93;
var EDGE_STEP = 36;
var MARGIN = 0.012;
function findSheet(picture) {
  const { width, height, planes } = picture;
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / SEARCH_SIDE));
  const [red, green, blue] = planes.map((values) => shrinkPlane({ values, width, height }, factor));
  const { width: columns, height: rows } = red;
  const luma = red.values.map((r, i) => 0.299 * r + 0.587 * green.values[i] + 0.114 * blue.values[i]);
  const bright = brightRegion(luma, columns, rows);
  if (!bright) return void 0;
  const corners = quadrilateral(bright, columns, rows);
  if (!corners || !hasSharpEdges(luma, columns, rows, corners)) return void 0;
  const inset = MARGIN * Math.max(columns, rows) + 0.5;
  const isSheet = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (insideBy(corners, (x + 0.5) / factor, (y + 0.5) / factor, columns, rows) >= inset) isSheet[y * width + x] = 1;
    }
  }
  return isSheet;
}
function brightRegion(luma, columns, rows) {
  const threshold = otsu(luma);
  if (threshold === void 0) return void 0;
  const isBright2 = new Uint8Array(luma.length);
  for (let i = 0; i < luma.length; i++) isBright2[i] = luma[i] >= threshold ? 1 : 0;
  const label = new Int32Array(luma.length);
  let largest = 0;
  let largestSize = 0;
  let count = 0;
  for (let start = 0; start < luma.length; start++) {
    if (label[start] || !isBright2[start]) continue;
    const size = flood(isBright2, label, columns, start, ++count);
    if (size > largestSize) [largest, largestSize] = [count, size];
  }
  const isElse = new Uint8Array(luma.length);
  for (let i = 0; i < luma.length; i++) isElse[i] = label[i] === largest ? 0 : 1;
  const outside = new Int32Array(luma.length);
  for (let x = 0; x < columns; x++) {
    flood(isElse, outside, columns, x, 1);
    flood(isElse, outside, columns, (rows - 1) * columns + x, 1);
  }
  for (let y = 0; y < rows; y++) {
    flood(isElse, outside, columns, y * columns, 1);
    flood(isElse, outside, columns, y * columns + columns - 1, 1);
  }
  const filled = Uint8Array.from(outside, (value) => 1 - value);
  const area = filled.reduce((sum3, value) => sum3 + value, 0) / filled.length;
  return area >= SMALLEST && area <= LARGEST ? filled : void 0;
}
function flood(isOpen, label, columns, start, number) {
  if (!isOpen[start] || label[start]) return 0;
  const stack = [start];
  label[start] = number;
  const enter = (at) => {
    if (!isOpen[at] || label[at]) return;
    label[at] = number;
    stack.push(at);
  };
  let size = 0;
  while (stack.length > 0) {
    const at = stack.pop();
    size++;
    const x = at % columns;
    if (x > 0) enter(at - 1);
    if (x < columns - 1) enter(at + 1);
    if (at >= columns) enter(at - columns);
    if (at + columns < label.length) enter(at + columns);
  }
  return size;
}
function otsu(luma) {
  const histogram = new Float64Array(256);
  let sum3 = 0;
  for (const value of luma) {
    const level = Math.min(255, Math.max(0, Math.round(value)));
    histogram[level]++;
    sum3 += level;
  }
  let below = 0;
  let sumBelow = 0;
  let [best, bestBetween] = [0, 0];
  for (let level = 0; level < 255; level++) {
    below += histogram[level];
    sumBelow += level * histogram[level];
    if (below === 0 || below === luma.length) continue;
    const difference = sumBelow / below - (sum3 - sumBelow) / (luma.length - below);
    const between2 = below * (luma.length - below) * difference * difference;
    if (between2 > bestBetween) [best, bestBetween] = [level + 1, between2];
  }
  return bestBetween > 0 ? best : void 0;
}
function quadrilateral(region, columns, rows) {
  let hull = convexHull(region, columns, rows);
  let area = 0;
  for (const value of region) area += value;
  while (hull.length > 4) {
    let [best, bestArea, bestCorner] = [-1, Number.POSITIVE_INFINITY, void 0];
    for (let i = 0; i < hull.length; i++) {
      const at = (k) => hull[(i + k + hull.length) % hull.length];
      const corner = meet(at(-1), at(0), at(2), at(1));
      if (!corner) continue;
      const added = Math.abs(cross(at(0), corner, at(1))) / 2;
      if (added < bestArea) [best, bestArea, bestCorner] = [i, added, corner];
    }
    if (best < 0 || !bestCorner) return void 0;
    const next = (best + 1) % hull.length;
    hull = hull.flatMap((point, i) => i === best ? [bestCorner] : i === next ? [] : [point]);
    if (bestArea > 0.2 * area) return void 0;
  }
  if (hull.length < 4) return void 0;
  const enclosed = Math.abs(
    hull.reduce((sum3, { x, y }, i) => {
      const next = hull[(i + 1) % 4];
      return sum3 + x * next.y - next.x * y;
    }, 0)
  ) / 2;
  return area >= FILL * enclosed ? hull : void 0;
}
function convexHull(region, columns, rows) {
  const points = [];
  for (let y = 0; y < rows; y++) {
    const first = region.subarray(y * columns, (y + 1) * columns).indexOf(1);
    if (first < 0) continue;
    const last = region.subarray(y * columns, (y + 1) * columns).lastIndexOf(1);
    points.push({ x: first, y }, { x: last + 1, y }, { x: first, y: y + 1 }, { x: last + 1, y: y + 1 });
  }
  points.sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (list) => {
    const out = [];
    for (const point of list) {
      while (out.length >= 2 && cross(out.at(-2), out.at(-1), point) <= 0) out.pop();
      out.push(point);
    }
    out.pop();
    return out;
  };
  return [...chain(points), ...chain([...points].reverse())];
}
function cross(a, b, c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
function meet(a, b, d2, c) {
  const [ux, uy] = [b.x - a.x, b.y - a.y];
  const [vx, vy] = [c.x - d2.x, c.y - d2.y];
  const determinant = ux * vy - uy * vx;
  if (Math.abs(determinant) < 1e-9) return void 0;
  const t = ((d2.x - a.x) * vy - (d2.y - a.y) * vx) / determinant;
  const s = ((d2.x - a.x) * uy - (d2.y - a.y) * ux) / determinant;
  return t >= 1 - 1e-9 && s >= 1 - 1e-9 ? { x: a.x + t * ux, y: a.y + t * uy } : void 0;
}
function hasSharpEdges(luma, columns, rows, corners) {
  const at = (x, y) => {
    const [px, py] = [Math.round(x - 0.5), Math.round(y - 0.5)];
    return px < 0 || py < 0 || px >= columns || py >= rows ? void 0 : luma[py * columns + px];
  };
  const middle = { x: corners.reduce((sum3, c) => sum3 + c.x, 0) / 4, y: corners.reduce((sum3, c) => sum3 + c.y, 0) / 4 };
  let inner = 0;
  for (let i = 0; i < 4; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % 4]];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    let [nx, ny] = [(b.y - a.y) / length, -(b.x - a.x) / length];
    if ((middle.x - a.x) * nx + (middle.y - a.y) * ny < 0) [nx, ny] = [-nx, -ny];
    const steps = [];
    for (let k = 1; k < 20; k++) {
      const [x, y] = [a.x + (b.x - a.x) * k / 20, a.y + (b.y - a.y) * k / 20];
      const [inside, beyond] = [at(x + 2 * nx, y + 2 * ny), at(x - 2 * nx, y - 2 * ny)];
      if (inside !== void 0 && beyond !== void 0) steps.push(inside - beyond);
    }
    if (steps.length < 10) continue;
    steps.sort((x, y) => x - y);
    if (steps[steps.length >> 2] < EDGE_STEP) return false;
    inner++;
  }
  return inner >= 2;
}
function insideBy(corners, x, y, columns, rows) {
  let least = Number.POSITIVE_INFINITY;
  const clockwise = cross(corners[0], corners[1], corners[2]) > 0 ? 1 : -1;
  for (let i = 0; i < 4; i++) {
    const [a, b] = [corners[i], corners[(i + 1) % 4]];
    const distance = clockwise * cross(a, b, { x, y }) / Math.hypot(b.x - a.x, b.y - a.y);
    const onBorder = a.x <= 1 && b.x <= 1 || a.y <= 1 && b.y <= 1 || a.x >= columns - 1 && b.x >= columns - 1 || a.y >= rows - 1 && b.y >= rows - 1;
    if (!onBorder) least = Math.min(least, distance);
  }
  return least;
}

// packages/recognizer/src/grey-image.ts
var MAX_PIXELS = 64e6;
function checkPicture(caller, width, height, values, valuesPerPixel) {
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1) {
      throw new RangeError(`${caller}: expected sides of at least 1 pixel, got ${width}x${height}`);
    }
  }
  if (width * height > MAX_PIXELS) {
    throw new RangeError(`${caller}: expected at most ${MAX_PIXELS} pixels, got ${width}x${height}; make it smaller`);
  }
  if (values !== width * height * valuesPerPixel) {
    throw new TypeError(`${caller}: expected ${width * height * valuesPerPixel} values, got ${values}`);
  }
}

// packages/recognizer/src/paper/working-picture.ts
var WORKING_SIDE = 1600;
var OPAQUE = 250;
var TRANSPARENT_SHARE = 5e-3;
var FLAT_DEVIATION = 24;
function workingPicture(image, ground = 255) {
  return "data" in image ? fromRgba(image, ground) : fromGrey(image);
}
function shrinkOf(width, height) {
  return Math.max(1, Math.ceil(Math.max(width, height) / WORKING_SIDE));
}
function fromGrey({ pixels, width, height }) {
  checkPicture("recognize", width, height, pixels.length, 1);
  const shrink = shrinkOf(width, height);
  const size = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const sums = new Float32Array(size.width * size.height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / shrink) * size.width;
    for (let column = 0, x = 0; column < size.width; column++) {
      const end = Math.min(width, x + shrink);
      let sum3 = 0;
      for (; x < end; x++) sum3 += pixels[y * width + x];
      sums[row + column] += sum3;
    }
  }
  divideByBlocks([sums], size, { width, height, shrink });
  return { ...size, shrink, planes: [sums, sums, sums] };
}
function fromRgba({ data, width, height }, ground) {
  checkPicture("recognize", width, height, data.length, 4);
  const shrink = shrinkOf(width, height);
  const size = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const make = () => new Float32Array(size.width * size.height);
  const [red, green, blue, alpha] = [make(), make(), make(), make()];
  let transparent = 0;
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / shrink) * size.width;
    for (let column = 0, at = 4 * y * width; column < size.width; column++) {
      const end = 4 * (y * width + Math.min(width, (column + 1) * shrink));
      const to = row + column;
      let r = 0;
      let g = 0;
      let b = 0;
      let opaque = 0;
      for (; at < end; at += 4) {
        const opacity = data[at + 3];
        if (opacity === 255) {
          r += data[at];
          g += data[at + 1];
          b += data[at + 2];
          opaque++;
          continue;
        }
        if (opacity < OPAQUE) transparent++;
        const share = opacity / 255;
        red[to] += share * data[at] + (1 - share) * ground;
        green[to] += share * data[at + 1] + (1 - share) * ground;
        blue[to] += share * data[at + 2] + (1 - share) * ground;
        alpha[to] += share;
      }
      red[to] += r;
      green[to] += g;
      blue[to] += b;
      alpha[to] += opaque;
    }
  }
  divideByBlocks([red, green, blue, alpha], size, { width, height, shrink });
  const planes = [red, green, blue];
  const drawn = transparent > TRANSPARENT_SHARE * width * height && isFlat({ data, width, height });
  return { ...size, shrink, planes, ...drawn && { ink: alpha } };
}
function divideByBlocks(planes, size, from) {
  if (from.shrink === 1) return;
  const last = size.width - 1;
  for (const plane of planes) {
    for (let y = 0; y < size.height; y++) {
      const rows = Math.min(from.shrink, from.height - y * from.shrink);
      const share = 1 / (rows * from.shrink);
      const row = y * size.width;
      for (let x = 0; x < last; x++) plane[row + x] *= share;
      plane[row + last] *= 1 / (rows * (from.width - last * from.shrink));
    }
  }
}
function isFlat({ data }) {
  const sums = [0, 0, 0];
  const squares = [0, 0, 0];
  let weight = 0;
  for (let at = 0; at < data.length; at += 4) {
    const opacity = data[at + 3];
    if (opacity < 128) continue;
    weight++;
    for (let channel = 0; channel < 3; channel++) {
      const value = data[at + channel];
      sums[channel] += value;
      squares[channel] += value * value;
    }
  }
  if (weight === 0) return false;
  return sums.every((sum3, channel) => squares[channel] / weight - (sum3 / weight) ** 2 <= FLAT_DEVIATION ** 2);
}

// packages/recognizer/src/ink/ink-distance.ts
var GRAIN_SHARE = 0.95;
var GRAIN_DEVIATE = 1.96;
function inkDistance(picture, { planes: papers, factor }, polarity, isSheet) {
  const { width, height, planes } = picture;
  const out = new Float32Array(width * height);
  const grey = planes[0] === planes[1];
  const { width: columns, height: rows } = papers[0];
  const dark = polarity === "dark";
  const other = new Float32Array(width * height);
  const lefts = new Int32Array(width);
  const shares = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    const sx = Math.min(columns - 1, Math.max(0, (x + 0.5) / factor - 0.5));
    lefts[x] = Math.floor(sx);
    shares[x] = sx - lefts[x];
  }
  for (let channel = 0; channel < (grey ? 1 : 3); channel++) {
    const values = planes[channel];
    const paper = papers[channel].values;
    for (let y = 0; y < height; y++) {
      const sy = Math.min(rows - 1, Math.max(0, (y + 0.5) / factor - 0.5));
      const y0 = Math.floor(sy);
      const fy = sy - y0;
      const upper = y0 * columns;
      const lower = Math.min(rows - 1, y0 + 1) * columns;
      for (let x = 0; x < width; x++) {
        const at = y * width + x;
        if (isSheet && !isSheet[at]) continue;
        const x0 = lefts[x];
        const x1 = Math.min(columns - 1, x0 + 1);
        const fx = shares[x];
        const top = paper[upper + x0] + fx * (paper[upper + x1] - paper[upper + x0]);
        const bottom = paper[lower + x0] + fx * (paper[lower + x1] - paper[lower + x0]);
        const here = top + fy * (bottom - top);
        const value = values[at];
        const distance = dark ? (here - value) / Math.max(here, DARKEST_PAPER) : (value - here) / Math.max(255 - here, DARKEST_PAPER);
        if (distance > out[at]) out[at] = Math.min(1, distance);
        else if (-distance > other[at]) other[at] = -distance;
      }
    }
  }
  return { ink: out, grain: grainOf(other) };
}
function grainOf(other) {
  const histogram = new Uint32Array(512);
  let count = 0;
  const step = Math.max(1, Math.floor(other.length / 1e5));
  for (let i = 0; i < other.length; i += step) {
    if (other[i] === 0) continue;
    histogram[Math.min(511, Math.floor(512 * other[i]))]++;
    count++;
  }
  if (count < 0.05 * (other.length / step)) return 0;
  let seen = 0;
  let level = 0;
  while (level < 511 && seen + histogram[level] < GRAIN_SHARE * count) seen += histogram[level++];
  return (level + 0.5) / 512 / GRAIN_DEVIATE;
}

// packages/recognizer/src/ink/label-pieces.ts
function labelPieces(isInk, width, height) {
  const labels = new Int32Array(isInk.length);
  const parents = [0];
  const find = (label) => {
    let root = label;
    while (parents[root] !== root) root = parents[root];
    for (let at = label; at !== root; ) [at, parents[at]] = [parents[at], root];
    return root;
  };
  const join2 = (a, b) => {
    const [first, second] = [find(a), find(b)];
    const low = Math.min(first, second);
    parents[Math.max(first, second)] = low;
    return low;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (!isInk[at]) continue;
      const above = y > 0 ? labels[at - width] : 0;
      if (above !== 0) {
        labels[at] = above;
        continue;
      }
      const before = x > 0 ? labels[at - 1] : 0;
      const aboveLeft = y > 0 && x > 0 ? labels[at - width - 1] : 0;
      const aboveRight = y > 0 && x < width - 1 ? labels[at - width + 1] : 0;
      const left = before || aboveLeft;
      if (left !== 0) labels[at] = aboveRight === 0 ? left : join2(left, aboveRight);
      else if (aboveRight !== 0) labels[at] = aboveRight;
      else labels[at] = parents.push(parents.length) - 1;
    }
  }
  const numbers = new Int32Array(parents.length);
  const bounds = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (labels[at] === 0) continue;
      const root = find(labels[at]);
      let number = numbers[root];
      if (number === 0) {
        number = bounds.push({ left: x, right: x, top: y, bottom: y, area: 0 });
        numbers[root] = number;
      }
      labels[at] = number;
      const bound = bounds[number - 1];
      bound.area++;
      if (x < bound.left) bound.left = x;
      if (x > bound.right) bound.right = x;
      bound.bottom = y;
    }
  }
  const pieces = bounds.map(
    ({ left, right, top, bottom, area }, index) => ({
      label: index + 1,
      box: { left, top, width: right - left + 1, height: bottom - top + 1 },
      area,
      touchesBorder: left === 0 || top === 0 || right === width - 1 || bottom === height - 1
    })
  );
  return { labels, pieces };
}

// packages/recognizer/src/ink/remove-frames.ts
var FRAME_FILL = 0.3;
var CONTENT_SHARE = 0.3;
function removeFrames(pieces) {
  const fromTop = [...pieces].sort((a, b) => a.box.top - b.box.top);
  return pieces.filter((piece) => {
    const { box, area } = piece;
    return area > FRAME_FILL * box.width * box.height || !holdsAny(box, fromTop);
  });
}
function holdsAny(box, fromTop) {
  const bottom = box.top + box.height;
  for (let i = firstBelow(fromTop, box.top); i < fromTop.length; i++) {
    const inner = fromTop[i].box;
    if (inner.top >= bottom) return false;
    if (inner.left > box.left && inner.left + inner.width < box.left + box.width && inner.top + inner.height < bottom && inner.height >= CONTENT_SHARE * box.height) {
      return true;
    }
  }
  return false;
}
function firstBelow(fromTop, row) {
  let [low, high] = [0, fromTop.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (fromTop[middle].box.top > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

// packages/recognizer/src/ink/find-lines.ts
var THICKEST = 14;
var THICKEST_SHARE = 0.012;
var SMALLEST_SIDE = 64;
var MAX_SLOPE = 0.14;
var LEAST_SPAN = 0.42;
var MAX_GAP = 0.1;
var LEAST_COVER = 0.6;
var MAX_LINES = 80;
var VOTING_COLUMNS = 480;
function findLines(isInk, width, height) {
  if (Math.min(width, height) < SMALLEST_SIDE) return [];
  const thickest = Math.min(
    Math.max(THICKEST, THICKEST_SHARE * Math.max(width, height)),
    0.05 * Math.min(width, height)
  );
  const step = Math.max(1, Math.floor(width / VOTING_COLUMNS));
  let runs = thinRuns(isInk, width, height, step, thickest);
  const lines = [];
  const slopeStep = 2 / width;
  const slopes = 2 * Math.ceil(MAX_SLOPE / slopeStep) + 1;
  const votes = new Uint16Array(slopes * height);
  const vote = (run, amount) => {
    for (let s = 0; s < slopes; s++) {
      const start = Math.round(run.middle - (s - (slopes >> 1)) * slopeStep * (run.x - width / 2));
      if (start >= 0 && start < height) votes[s * height + start] += amount;
    }
  };
  for (const run of runs) vote(run, 1);
  const wanted = LEAST_SPAN * LEAST_COVER * width / step;
  for (let attempt = 0; attempt < 2 * MAX_LINES && lines.length < MAX_LINES; attempt++) {
    let [best, most] = [0, 0];
    for (let i = 1; i < votes.length - 1; i++) {
      if (votes[i] < wanted / 3) continue;
      const sum3 = votes[i - 1] + votes[i] + votes[i + 1];
      if (sum3 > most) [best, most] = [i, sum3];
    }
    if (most < wanted) break;
    const s = Math.floor(best / height);
    const slope = (s - (slopes >> 1)) * slopeStep;
    const start = best % height - slope * width / 2;
    const tolerance = 2.5;
    const on = [];
    const rest = [];
    for (const run of runs) (Math.abs(run.middle - start - slope * run.x) <= tolerance ? on : rest).push(run);
    for (const run of on) vote(run, -1);
    runs = rest;
    const span = longestSpan(on, width, step);
    if (span) lines.push({ start, slope, ...span });
  }
  return lines;
}
function thinRuns(isInk, width, height, step, thickest) {
  const runs = [];
  for (let x = 0; x < width; x += step) {
    for (let y = 0; y < height; ) {
      if (!isInk[y * width + x]) {
        y++;
        continue;
      }
      const first = y;
      while (y < height && isInk[y * width + x]) y++;
      if (y - first <= thickest) runs.push({ x, middle: (first + y - 1) / 2, length: y - first });
    }
  }
  return runs;
}
function longestSpan(on, width, step) {
  const sorted = [...on].sort((a, b) => a.x - b.x);
  let best = [];
  let current = [];
  for (const run of sorted) {
    if (current.length > 0 && run.x - current.at(-1).x > MAX_GAP * width) current = [];
    current.push(run);
    if (current.at(-1).x - current[0].x > (best.at(-1)?.x ?? 0) - (best[0]?.x ?? 0)) best = current;
  }
  if (best.length === 0) return void 0;
  const from = best[0].x;
  const to = best.at(-1).x + 1;
  if (to - from < LEAST_SPAN * width || best.length * step < LEAST_COVER * (to - from)) return void 0;
  const lengths = best.map((run) => run.length).sort((a, b) => a - b);
  return { from, to, thickness: lengths[lengths.length >> 1] };
}
function eraseLine(isInk, width, height, { start, slope, from, to, thickness }) {
  const most = thickness + Math.max(1.5, 0.2 * thickness);
  const reach = Math.ceil(thickness / 2 + 2.5);
  const margin = Math.round(0.02 * width);
  for (let x = Math.max(0, from - margin); x < Math.min(width, to + margin); x++) {
    const middle = Math.round(start + slope * x);
    for (let y = Math.max(0, middle - reach); y <= Math.min(height - 1, middle + reach); y++) {
      if (!isInk[y * width + x]) continue;
      let top = y;
      while (top > 0 && isInk[(top - 1) * width + x]) top--;
      let bottom = y;
      while (bottom < height - 1 && isInk[(bottom + 1) * width + x]) bottom++;
      if (bottom - top + 1 <= most) for (let at = top; at <= bottom; at++) isInk[at * width + x] = 0;
      y = bottom;
    }
  }
}

// packages/recognizer/src/ink/remove-lines.ts
var RULED_SPAN = 0.8;
var RULED_COUNT = 3;
var STAND_OUT = 0.1;
var STROKE_DOUBT = 1;
function removeLines(mask) {
  const { width, height } = mask;
  const turned = transpose(mask.isInk, width, height);
  const level = findLines(mask.isInk, width, height);
  const upright = findLines(turned, height, width);
  if (level.length + upright.length === 0) return [mask];
  const isRuled = (lines, side) => (line) => lines.length >= RULED_COUNT || line.to - line.from >= RULED_SPAN * side;
  const erase = (levels, uprights) => {
    const first = mask.isInk.slice();
    for (const line of levels) eraseLine(first, width, height, line);
    const second = transpose(mask.isInk, width, height);
    for (const line of uprights) eraseLine(second, height, width, line);
    const back = transpose(second, height, width);
    for (let i = 0; i < first.length; i++) first[i] &= back[i];
    return { ...mask, isInk: first };
  };
  const ruled = { level: level.filter(isRuled(level, width)), upright: upright.filter(isRuled(upright, height)) };
  const ways = [ruled.level.length + ruled.upright.length > 0 ? erase(ruled.level, ruled.upright) : mask];
  if (ruled.level.length + ruled.upright.length < level.length + upright.length) {
    const erased = erase(level, upright);
    const { pieces } = labelPieces(erased.isInk, width, height);
    const isStroke = level.some(
      (line) => belongs(line, pieces, ({ left, top, width: across, height: along }) => [left, across, top, along])
    ) || upright.some(
      (line) => belongs(line, pieces, ({ left, top, width: along, height: across }) => [top, across, left, along])
    );
    ways.push({ ...erased, doubt: isStroke ? STROKE_DOUBT : 0 });
  }
  return ways;
}
function belongs({ start, slope, from, to, thickness }, pieces, turn) {
  const beyond = STAND_OUT * (to - from);
  return pieces.some(({ box }) => {
    const [first, extent, top, depth] = turn(box);
    const last = first + extent;
    if (last < from || first > to) return false;
    const at = start + slope * ((Math.max(first, from) + Math.min(last, to)) / 2);
    if (at < top - thickness - 2 || at > top + depth + thickness + 2) return false;
    return first - from < beyond || to - last < beyond;
  });
}
function transpose(isInk, width, height) {
  const out = new Uint8Array(isInk.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = isInk[y * width + x];
  return out;
}

// packages/recognizer/src/ink/threshold-ink.ts
var FAINTEST_INK = 0.06;
var NOISE_DEVIATIONS = 4.5;
var GRAIN_DEVIATIONS = 3;
var FLOOR_LIMIT = 0.5;
var NOISY = 0.045;
var STRONG_SHARE = 0.35;
var STRONG_PIXELS = 5e-4;
var LEAST_STRONG = 24;
var DOT = 0.6;
var RIM = 3;
var LEVELS = 256;
function thresholdInk({ ink: amounts, grain }, width, height) {
  let ink = amounts;
  let noise = noiseOf(ink, width, height);
  const specks = noise > NOISY ? countDots(ink, width) : 0;
  for (let pass = 0; pass < 3 && noise > NOISY; pass++) {
    ink = smooth(ink, width, height);
    noise = noiseOf(ink, width, height);
  }
  const floor = Math.min(FLOOR_LIMIT, Math.max(FAINTEST_INK, NOISE_DEVIATIONS * noise, GRAIN_DEVIATIONS * grain));
  const threshold = Math.max(otsuAbove(ink, floor), STRONG_SHARE * strongest(ink));
  const isInk = hysteresis(ink, width, height, threshold, Math.max(threshold / 2, floor));
  return { isInk, ink, threshold, noise, specks, width, height };
}
function noiseOf(ink, width, height) {
  const histogram = new Uint32Array(1024);
  let count = 0;
  const step = Math.max(1, Math.floor(Math.sqrt(width * height / 6e4)));
  for (let y = 0; y < height; y += step) {
    for (let x = 1; x < width; x += step) {
      const at = y * width + x;
      if (ink[at] === 0 && ink[at - 1] === 0) continue;
      histogram[Math.min(1023, Math.floor(1024 * Math.abs(ink[at] - ink[at - 1])))]++;
      count++;
    }
  }
  if (count < 0.2 * (width / step) * (height / step)) return 0;
  let seen = 0;
  let level = 0;
  while (level < 1023 && seen + histogram[level] < count / 2) seen += histogram[level++];
  return (level + 0.5) / 1024 / (0.6745 * Math.SQRT2);
}
function countDots(ink, width) {
  let dots = 0;
  for (let i = width; i < ink.length; i++) {
    if (ink[i] >= DOT && ink[i - 1] < DOT && ink[i - width] < DOT) dots++;
  }
  return dots;
}
function smooth(ink, width, height) {
  const rows = new Float32Array(ink.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      rows[at] = (ink[at - (x > 0 ? 1 : 0)] + 2 * ink[at] + ink[at + (x < width - 1 ? 1 : 0)]) / 4;
    }
  }
  const out = new Float32Array(ink.length);
  for (let y = 0; y < height; y++) {
    const above = y > 0 ? width : 0;
    const below = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      out[at] = (rows[at - above] + 2 * rows[at] + rows[at + below]) / 4;
    }
  }
  return out;
}
function strongest(ink) {
  const histogram = new Uint32Array(LEVELS);
  for (let i = 0; i < ink.length; i++) histogram[Math.min(LEVELS - 1, Math.floor(ink[i] * LEVELS))]++;
  let left = Math.max(LEAST_STRONG, STRONG_PIXELS * ink.length);
  let level = LEVELS - 1;
  while (level > 0 && left > histogram[level]) left -= histogram[level--];
  return level / LEVELS;
}
function otsuAbove(ink, floor) {
  const histogram = new Float64Array(LEVELS);
  let total = 0;
  let sum3 = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = ink[i];
    if (amount <= floor) continue;
    const level = Math.min(LEVELS - 1, Math.floor(amount * LEVELS));
    histogram[level]++;
    total++;
    sum3 += level;
  }
  if (total < 8) return Math.max(floor, 0.15);
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let bestBetween = -1;
  for (let level = 0; level < LEVELS - 1; level++) {
    below += histogram[level];
    sumBelow += level * histogram[level];
    if (below === 0 || below === total) continue;
    const difference = sumBelow / below - (sum3 - sumBelow) / (total - below);
    const between2 = below * (total - below) * difference * difference;
    if (between2 > bestBetween) [best, bestBetween] = [level, between2];
  }
  return Math.max(floor, (best + 1) / LEVELS);
}
function hysteresis(ink, width, height, high, low) {
  const isInk = new Uint8Array(ink.length);
  let front = [];
  for (let i = 0; i < ink.length; i++) {
    if (ink[i] < high) continue;
    isInk[i] = 1;
    front.push(i);
  }
  for (let step = 0; step < RIM; step++) {
    const next = [];
    for (const at of front) {
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const neighbour = ny * width + nx;
          if (isInk[neighbour] || ink[neighbour] < low) continue;
          isInk[neighbour] = 1;
          next.push(neighbour);
        }
      }
    }
    front = next;
  }
  return isInk;
}

// packages/recognizer/src/ink/find-ink.ts
function findInk(picture) {
  const found = inkOn(workingPicture(picture));
  const isEmpty = !found.ways[0].isInk.includes(1);
  return isEmpty && "data" in picture ? inkOn(workingPicture(picture, 0)) : found;
}
function inkOn(picture) {
  const { width, height, shrink } = picture;
  if (picture.ink) {
    const mask2 = thresholdInk({ ink: picture.ink, grain: 0 }, width, height);
    return { ways: [mask2], polarity: isBright(picture) ? "light" : "dark", shrink };
  }
  const isSheet = findSheet(picture);
  const paper = estimatePaper(picture.planes, picture, isSheet);
  const polarity = polarityOf(picture, paper, isSheet);
  const amounts = inkDistance(picture, paper, polarity, isSheet);
  const mask = withoutFrames(thresholdInk(amounts, width, height));
  return { ways: removeLines(mask), polarity, shrink };
}
var BRIGHT_PAPER = 150;
var DARK_PAPER = 50;
function polarityOf({ planes, width, height }, { planes: papers, factor }, isSheet) {
  const levels = Float64Array.from(
    papers[0].values,
    (red, i) => 0.299 * red + 0.587 * papers[1].values[i] + 0.114 * papers[2].values[i]
  );
  const middle = levels.sort()[levels.length >> 1];
  if (middle > BRIGHT_PAPER) return "dark";
  if (middle < DARK_PAPER) return "light";
  let [darker, lighter] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (isSheet && !isSheet[at]) continue;
      const on = Math.floor(y / factor) * papers[0].width + Math.floor(x / factor);
      for (let channel = 0; channel < 3; channel++) {
        const difference = papers[channel].values[on] - planes[channel][at];
        if (difference > 0) darker += difference * difference;
        else lighter += difference * difference;
      }
    }
  }
  return darker >= lighter ? "dark" : "light";
}
function isBright({ planes: [, green], ink }) {
  let [sum3, weight] = [0, 0];
  ink.forEach((amount, i) => {
    if (amount < 0.5) return;
    sum3 += green[i];
    weight++;
  });
  return sum3 > 128 * weight;
}
function withoutFrames(mask) {
  const { labels, pieces } = labelPieces(mask.isInk, mask.width, mask.height);
  const kept = removeFrames(pieces);
  if (kept.length === pieces.length) return mask;
  const isKept = new Uint8Array(pieces.length + 1);
  for (const { label } of kept) isKept[label] = 1;
  return { ...mask, isInk: mask.isInk.map((value, i) => value & isKept[labels[i]]) };
}

// packages/recognizer/src/distance-transform.ts
var FAR = 1e20;
var NONE = 2 ** 30;
function squaredDistances(isSet, width, height) {
  const out = new Float64Array(width * height);
  const steps = columnDistances(isSet, width, height);
  for (let i = 0; i < out.length; i++) out[i] = steps[i] === NONE ? FAR : steps[i] * steps[i];
  const transformLine = createLineTransform(width);
  for (let y = 0; y < height; y++) transformLine(out, y * width, 1, width);
  return out;
}
function columnDistances(isSet, width, height) {
  const steps = new Int32Array(width * height);
  for (let i = 0; i < steps.length; i++) {
    const above = i < width ? NONE : steps[i - width];
    steps[i] = isSet[i] ? 0 : above === NONE ? NONE : above + 1;
  }
  for (let i = steps.length - width - 1; i >= 0; i--) {
    const below = steps[i + width];
    if (below < steps[i]) steps[i] = below + 1;
  }
  return steps;
}
function createLineTransform(longest) {
  const heights = new Float64Array(longest);
  const vertices = new Int32Array(longest);
  const boundaries = new Float64Array(longest + 1);
  return (values, start, stride, length) => {
    for (let i = 0; i < length; i++) heights[i] = values[start + i * stride];
    let last = 0;
    vertices[0] = 0;
    boundaries[0] = Number.NEGATIVE_INFINITY;
    boundaries[1] = Number.POSITIVE_INFINITY;
    for (let i = 1; i < length; i++) {
      let crossing = intersect(heights, vertices[last], i);
      while (crossing <= boundaries[last]) crossing = intersect(heights, vertices[--last], i);
      vertices[++last] = i;
      boundaries[last] = crossing;
      boundaries[last + 1] = Number.POSITIVE_INFINITY;
    }
    let at = 0;
    for (let i = 0; i < length; i++) {
      while (boundaries[at + 1] < i) at++;
      values[start + i * stride] = (i - vertices[at]) ** 2 + heights[vertices[at]];
    }
  };
}
function intersect(heights, a, b) {
  return (heights[b] + b * b - heights[a] - a * a) / (2 * (b - a));
}

// packages/recognizer/src/resample.ts
function resample(source, from, to) {
  const narrow = new Float32Array(to.width * from.height);
  const columns = filters(from.width, to.width);
  for (let y = 0; y < from.height; y++) {
    for (const [x, first, weights] of columns) {
      let sum3 = 0;
      for (let k = 0; k < weights.length; k++) sum3 += weights[k] * source[y * from.width + first + k];
      narrow[y * to.width + x] = sum3;
    }
  }
  const out = new Float32Array(to.width * to.height);
  for (const [y, first, weights] of filters(from.height, to.height)) {
    for (let x = 0; x < to.width; x++) {
      let sum3 = 0;
      for (let k = 0; k < weights.length; k++) sum3 += weights[k] * narrow[(first + k) * to.width + x];
      out[y * to.width + x] = sum3;
    }
  }
  return out;
}
function filters(sourceLength, targetLength) {
  const step = sourceLength / targetLength;
  const radius = Math.max(1, step);
  return Array.from({ length: targetLength }, (_, target) => {
    const middle = (target + 0.5) * step;
    const first = Math.max(0, Math.floor(middle - radius));
    const end = Math.min(sourceLength, Math.ceil(middle + radius));
    const weights = Array.from(
      { length: end - first },
      (_2, k) => Math.max(0, 1 - Math.abs(first + k + 0.5 - middle) / radius)
    );
    const sum3 = weights.reduce((total, weight) => total + weight, 0);
    return [target, first, weights.map((weight) => weight / sum3)];
  });
}

// packages/recognizer/src/fit-digit.ts
var FIELD = 28;
var BOX = 20;
var CENTRE = 14;
var MINIMUM_STROKE = 2;
var FINE = 200;
function fitDigit(digit) {
  const { ink, box } = widenStrokes(digit);
  const scale = BOX / Math.max(box.width, box.height);
  const fitted = {
    width: Math.max(1, Math.round(box.width * scale)),
    height: Math.max(1, Math.round(box.height * scale))
  };
  return centre(resample(ink, box, fitted), fitted.width, fitted.height);
}
function widenStrokes({ ink, box }) {
  const { width, height } = box;
  const longer = Math.max(width, height);
  const margin = (MINIMUM_STROKE * longer / BOX - strokeWidth(ink, width, height)) / 2;
  if (margin < 0.5) return { ink, box };
  const factor = Math.max(1, Math.floor(longer / FINE));
  const coarse = (margin - (factor - 1) / 2) / factor;
  const pad = Math.ceil(coarse);
  const wide = {
    left: Math.floor(box.left / factor) - pad,
    top: Math.floor(box.top / factor) - pad,
    width: Math.ceil(width / factor) + 2 * pad,
    height: Math.ceil(height / factor) + 2 * pad
  };
  const isInk = new Uint8Array(wide.width * wide.height);
  for (let y = 0; y < height; y++) {
    const row = (Math.floor(y / factor) + pad) * wide.width + pad;
    for (let x = 0; x < width; x++) if (ink[y * width + x] >= 0.5) isInk[row + Math.floor(x / factor)] = 1;
  }
  const distances = squaredDistances(isInk, wide.width, wide.height);
  const widened = new Float32Array(distances.length);
  const reach = (coarse + 0.5) ** 2;
  for (let i = 0; i < widened.length; i++) {
    if (distances[i] < reach) widened[i] = Math.min(1, coarse + 0.5 - Math.sqrt(distances[i]));
  }
  return { ink: widened, box: wide };
}
function strokeWidth(ink, width, height) {
  let area = 0;
  let rim = 0;
  for (let y = 0; y <= height; y++) {
    let [left, upperLeft] = [0, 0];
    for (let x = 0; x <= width; x++) {
      const here = x < width && y < height ? ink[y * width + x] : 0;
      const above = x < width && y > 0 ? ink[(y - 1) * width + x] : 0;
      area += here;
      const across = (here + above - left - upperLeft) / 2;
      const down = (here + left - above - upperLeft) / 2;
      rim += Math.sqrt(across * across + down * down);
      [left, upperLeft] = [here, above];
    }
  }
  return rim > 0 ? 2 * area / rim : 0;
}
function centre(ink, columns, rows) {
  let sum3 = 0;
  let sumX = 0;
  let sumY = 0;
  let strongest2 = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = ink[i];
    const x = i % columns;
    sum3 += amount;
    sumX += amount * x;
    sumY += amount * (i - x) / columns;
    if (amount > strongest2) strongest2 = amount;
  }
  const left = Math.min(FIELD - columns, Math.max(0, Math.round(CENTRE - sumX / sum3)));
  const top = Math.min(FIELD - rows, Math.max(0, Math.round(CENTRE - sumY / sum3)));
  const out = new Uint8Array(FIELD * FIELD);
  for (let i = 0; i < ink.length; i++) {
    const x = i % columns;
    const y = (i - x) / columns;
    out[(top + y) * FIELD + left + x] = Math.round(255 * ink[i] / strongest2);
  }
  return out;
}

// packages/recognizer/src/blank-picture-error.ts
var BlankPictureError = class extends PenstrokeError {
  static errorName = "BlankPictureError";
};

// packages/recognizer/src/classify-images.ts
import { div as div2, softmax, tensor as tensor2, tidy as tidy13 } from "@tensorflow/tfjs-core";
var BATCH = 512;
async function classifyImages(model2, images, { normalization: { scale, offset } = { scale: 1 / 255, offset: 0 }, temperature = 1 } = {}) {
  if (images.length === 0) return [];
  const shape = model2.inputs[0].shape.slice(1);
  const size = shape.reduce((product, side) => product * side, 1);
  for (const image of images) {
    if (image.length !== size) {
      throw new RangeError(`classifyImages: expected ${size} bytes for ${shape.join("x")}, got ${image.length}`);
    }
  }
  const answers = [];
  for (let start = 0; start < images.length; start += BATCH) {
    const batch = images.slice(start, start + BATCH);
    const values = new Float32Array(batch.length * size);
    batch.forEach((image, i) => {
      for (let k = 0; k < size; k++) values[i * size + k] = image[k] * scale + offset;
    });
    const probabilities = tidy13(() => {
      const outputs = model2.predict(tensor2(values, [batch.length, ...shape]));
      if (endsInSoftmax(model2)) return outputs;
      return softmax(temperature === 1 ? outputs : div2(outputs, temperature));
    });
    try {
      const flat = await probabilities.data();
      const [, classes] = probabilities.shape;
      batch.forEach((_, i) => {
        answers.push(Array.from(flat.subarray(i * classes, (i + 1) * classes)));
      });
    } finally {
      probabilities.dispose();
    }
  }
  return answers;
}
function endsInSoftmax(model2) {
  const last = model2.layers.at(-1);
  return last?.getClassName() === "Softmax" || last?.getConfig().activation === "softmax";
}

// packages/recognizer/src/crowded-picture-error.ts
var CrowdedPictureError = class extends PenstrokeError {
  static errorName = "CrowdedPictureError";
  constructor(caller, maxPieces) {
    super(
      `${caller}: expected at most ${maxPieces.toLocaleString("en-US")} pieces of ink, got more; crop the picture to the digits, or write them on plain paper`
    );
  }
};

// packages/recognizer/src/box.ts
function boxAround(boxes) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.left + box.width);
    bottom = Math.max(bottom, box.top + box.height);
  }
  return { left, top, width: right - left, height: bottom - top };
}

// packages/recognizer/src/layout/cut-out.ts
function cutOut({ ink, width, height }, labels, pieces) {
  const inner = boxAround(pieces.map((piece) => piece.box));
  const left = Math.max(0, inner.left - 1);
  const top = Math.max(0, inner.top - 1);
  const box = {
    left,
    top,
    width: Math.min(width, inner.left + inner.width + 1) - left,
    height: Math.min(height, inner.top + inner.height + 1) - top
  };
  const wanted = new Set(pieces.map((piece) => piece.label));
  const out = new Float32Array(box.width * box.height);
  for (let y = inner.top; y < inner.top + inner.height; y++) {
    for (let x = inner.left; x < inner.left + inner.width; x++) {
      const label = labels[y * width + x];
      if (label === 0 || !wanted.has(label)) continue;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const at = ny * width + nx;
          if (labels[at] === 0 || nx === x && ny === y) out[(ny - top) * box.width + nx - left] = ink[at];
        }
      }
    }
  }
  normalise(out);
  return trim({ ink: out, box });
}
var FAINT = 0.05;
function trim({ ink, box }) {
  let [left, right, top, bottom] = [box.width, -1, box.height, -1];
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      if (ink[y * box.width + x] < FAINT) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return { ink, box };
  const trimmed = { left: box.left + left, top: box.top + top, width: right - left + 1, height: bottom - top + 1 };
  const out = new Float32Array(trimmed.width * trimmed.height);
  for (let y = 0; y < trimmed.height; y++) {
    const from = (top + y) * box.width + left;
    out.set(ink.subarray(from, from + trimmed.width), y * trimmed.width);
  }
  return { ink: out, box: trimmed };
}
var STRONG_SHARE2 = 0.7;
function normalise(ink) {
  const amounts = ink.filter((amount) => amount > 0.03).sort();
  if (amounts.length === 0) return;
  const strong = amounts[Math.floor(STRONG_SHARE2 * (amounts.length - 1))];
  for (let i = 0; i < ink.length; i++) ink[i] = Math.min(1, ink[i] / strong);
}
function joinCuttings(cuttings) {
  if (cuttings.length === 1) return cuttings[0];
  const box = boxAround(cuttings.map((cutting) => cutting.box));
  const ink = new Float32Array(box.width * box.height);
  for (const part of cuttings) {
    for (let y = 0; y < part.box.height; y++) {
      const to = (part.box.top - box.top + y) * box.width + part.box.left - box.left;
      for (let x = 0; x < part.box.width; x++) {
        const amount = part.ink[y * part.box.width + x];
        if (amount > ink[to + x]) ink[to + x] = amount;
      }
    }
  }
  return { ink, box };
}

// packages/recognizer/src/layout/find-rows.ts
var TALL = 0.45;
var REACH = 4;
var DRIFT = 0.6;
var MAX_SLOPE2 = 0.36;
function oneRow(pieces) {
  const { height } = boxAround(pieces.map(({ box }) => box));
  return { pieces: [...pieces].sort((a, b) => middleX(a) - middleX(b)), height, slope: 0 };
}
var middleX = ({ box }) => box.left + box.width / 2;
var middleY = ({ box }) => box.top + box.height / 2;
function findRows(pieces) {
  if (pieces.length === 0) return [];
  const usual = usualHeight(pieces);
  const tall = pieces.filter(({ box }) => box.height >= TALL * usual);
  const slope = slopeOf(tall, usual);
  const depth = (piece) => middleY(piece) - slope * middleX(piece);
  const rows = [];
  for (const piece of [...tall].sort((a, b) => a.box.left - b.box.left)) {
    const near = rows.map((row) => ({ row, off: Math.abs(meanDepth(row.slice(-3), depth) - depth(piece)) })).filter(({ row, off }) => off <= DRIFT * Math.max(usual, row.at(-1).box.height * 0.8)).sort((a, b) => a.off - b.off)[0];
    if (near) near.row.push(piece);
    else rows.push([piece]);
  }
  const out = rows.map((row) => ({ row, height: usualHeight(row) }));
  for (const piece of pieces) {
    if (piece.box.height >= TALL * usual) continue;
    const nearest = out.map((entry) => ({ entry, off: Math.abs(nearestDepth(entry.row, piece, depth) - depth(piece)) / entry.height })).sort((a, b) => a.off - b.off)[0];
    if (nearest && nearest.off <= 0.95) nearest.entry.row.push(piece);
  }
  return out.sort((a, b) => meanDepth(a.row, depth) - meanDepth(b.row, depth)).map(({ row, height }) => ({ pieces: row.sort((a, b) => middleX(a) - middleX(b)), height, slope }));
}
var HEIGHT_WEIGHT = 1.5;
function usualHeight(pieces) {
  const heights = pieces.map(({ box }) => box.height).sort((a, b) => a - b);
  const total = heights.reduce((sum3, height) => sum3 + height ** HEIGHT_WEIGHT, 0);
  let seen = 0;
  for (const height of heights) {
    seen += height ** HEIGHT_WEIGHT;
    if (seen >= total / 2) return height;
  }
  return heights.at(-1);
}
function meanDepth(row, depth) {
  return row.reduce((sum3, piece) => sum3 + depth(piece), 0) / row.length;
}
function nearestDepth(row, piece, depth) {
  let best = row[0];
  for (const member of row)
    if (Math.abs(middleX(member) - middleX(piece)) < Math.abs(middleX(best) - middleX(piece))) best = member;
  return depth(best);
}
function slopeOf(tall, usual) {
  const slopes = [];
  for (const piece of tall) {
    let next;
    for (const other of tall) {
      const dx = middleX(other) - middleX(piece);
      if (dx <= 0.2 * usual || dx > REACH * usual) continue;
      if (Math.abs(middleY(other) - middleY(piece)) > 0.3 * usual + MAX_SLOPE2 * dx) continue;
      const cost = dx + 1.5 * Math.abs(middleY(other) - middleY(piece));
      if (!next || cost < middleX(next) - middleX(piece) + 1.5 * Math.abs(middleY(next) - middleY(piece))) next = other;
    }
    if (next) slopes.push((middleY(next) - middleY(piece)) / (middleX(next) - middleX(piece)));
  }
  if (slopes.length < 3) return 0;
  slopes.sort((a, b) => a - b);
  const middle = slopes[slopes.length >> 1];
  return Math.abs(middle) > MAX_SLOPE2 ? 0 : middle;
}

// packages/recognizer/src/layout/mark-slashes.ts
var LEAST_LEAN = 0.24;
var STRAIGHT = 0.05;
var DATE = /^(\d{1,2}\/\d{1,2}\/(\d{4}|\d{2})|\d{4}\/\d{1,2}\/\d{1,2})$/;
function markSlashes(readings, digitOf) {
  const text = readings.map(
    (reading) => reading.kind === "class" ? digitOf(reading.class) ?? "?" : reading.sign === "/" ? "/" : "?"
  );
  const leaning = readings.flatMap(
    (reading, i) => text[i] !== "?" && text[i] !== "/" && leans(reading.cutting) ? [i] : []
  );
  const others = readings.flatMap((reading, i) => reading.kind === "other" && leans(reading.cutting) ? [i] : []);
  const candidates = [...leaning.filter((i) => text[i] === "1" || text[i] === "7"), ...others];
  if (candidates.length < 2 || candidates.length > 8) return [...readings];
  for (let first = 0; first < candidates.length; first++) {
    for (let second = first + 1; second < candidates.length; second++) {
      const chosen = [candidates[first], candidates[second]];
      if (!DATE.test(text.map((sign, i) => chosen.includes(i) ? "/" : sign).join(""))) continue;
      return readings.map((reading, i) => chosen.includes(i) ? { ...reading, kind: "shape", sign: "/" } : reading);
    }
  }
  return [...readings];
}
function leans({ ink, box: { width, height } }) {
  let [weight, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i < ink.length; i++) {
    weight += ink[i];
    sumX += ink[i] * (i % width);
    sumY += ink[i] * Math.floor(i / width);
  }
  const [middleX2, middleY2] = [sumX / weight, sumY / weight];
  let [xy, yy] = [0, 0];
  for (let i = 0; i < ink.length; i++) {
    const [x, y] = [i % width - middleX2, Math.floor(i / width) - middleY2];
    xy += ink[i] * x * y;
    yy += ink[i] * y * y;
  }
  const lean = -xy / yy;
  if (!(lean >= LEAST_LEAN)) return false;
  let off = 0;
  for (let i = 0; i < ink.length; i++) {
    const [x, y] = [i % width - middleX2, Math.floor(i / width) - middleY2];
    off += ink[i] * Math.abs(x + lean * y);
  }
  return off / weight <= STRAIGHT * height;
}

// packages/recognizer/src/layout/cut-lattice.ts
var SLANTS = [0, 0.25, -0.25, 0.5];
var STRETCH = 0.3;
var CUTS_A_STRETCH = 2;
var MAX_CUTS = 40;
var CUT_SPACING = 0.07;
var NARROWEST = 0.1;
var WIDEST = 1.35;
var TRIM = 0.25;
function cutLattice({ ink, box }, lineHeight) {
  const cuts = chooseCuts(ink, box, lineHeight);
  const borders = [void 0, ...cuts, void 0];
  const parts = [];
  for (let from = 0; from < borders.length - 1; from++) {
    for (let to = from + 1; to < borders.length; to++) {
      if (from === 0 && to === borders.length - 1) continue;
      const left = borders[from]?.x ?? 0;
      const right = borders[to]?.x ?? box.width;
      if (right - left < NARROWEST * lineHeight) continue;
      if (right - left > WIDEST * lineHeight) break;
      const cutting = between(ink, box, borders[from], borders[to]);
      if (cutting && cutting.box.height >= 0.4 * Math.min(lineHeight, box.height)) parts.push({ from, to, cutting });
    }
  }
  return { nodes: borders.length, parts };
}
function chooseCuts(ink, { width, height }, lineHeight) {
  const found = [];
  for (const slant of SLANTS) {
    const sums = new Float32Array(width);
    for (let y = 0; y < height; y++) {
      const shift = Math.round(slant * (height / 2 - y));
      for (let x = 0; x < width; x++) {
        const column = x - shift;
        if (column >= 0 && column < width) sums[column] += ink[y * width + x];
      }
    }
    for (let x = 1; x < width - 1; x++) {
      if (sums[x] > sums[x - 1] || sums[x] >= sums[x + 1]) continue;
      found.push({ cut: { x, slant }, cost: sums[x] + 0.02 * height * Math.abs(slant) });
    }
  }
  found.sort((a, b) => a.cost - b.cost);
  const spacing = Math.max(2, CUT_SPACING * lineHeight);
  const stretch = STRETCH * lineHeight;
  const taken = /* @__PURE__ */ new Map();
  const chosen = [];
  for (const { cut } of found) {
    if (chosen.length === MAX_CUTS) break;
    const place = Math.floor(cut.x / stretch);
    if ((taken.get(place) ?? 0) >= CUTS_A_STRETCH) continue;
    if (chosen.some((other) => Math.abs(other.x - cut.x) < spacing)) continue;
    chosen.push(cut);
    taken.set(place, (taken.get(place) ?? 0) + 1);
  }
  return chosen.sort((a, b) => a.x - b.x);
}
function between(ink, { left, top, width, height }, from, to) {
  const passes = (cut, y) => cut.x + Math.round(cut.slant * (height / 2 - y));
  const bounds = { left: width, right: -1, top: height, bottom: -1 };
  for (let y = 0; y < height; y++) {
    const start = from ? Math.max(0, passes(from, y)) : 0;
    const end = to ? Math.min(width, passes(to, y)) : width;
    for (let x = start; x < end; x++) {
      if (ink[y * width + x] < TRIM) continue;
      if (x < bounds.left) bounds.left = x;
      if (x > bounds.right) bounds.right = x;
      if (y < bounds.top) bounds.top = y;
      bounds.bottom = y;
    }
  }
  if (bounds.right < 0) return void 0;
  const box = {
    left: left + bounds.left,
    top: top + bounds.top,
    width: bounds.right - bounds.left + 1,
    height: bounds.bottom - bounds.top + 1
  };
  const out = new Float32Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const row = bounds.top + y;
    const start = Math.max(bounds.left, from ? passes(from, row) : 0);
    const end = Math.min(bounds.right + 1, to ? passes(to, row) : width);
    for (let x = start; x < end; x++) out[y * box.width + x - bounds.left] = ink[row * width + x];
  }
  return { ink: out, box };
}

// packages/recognizer/src/layout/decode-row.ts
function bestPath(nodes, steps) {
  const scores = new Float64Array(nodes).fill(Number.NEGATIVE_INFINITY);
  const best = new Array(nodes).fill(void 0);
  scores[0] = 0;
  for (const step of [...steps].sort((a, b) => a.from - b.from)) {
    const score = scores[step.from] + step.score;
    if (score > scores[step.to]) [scores[step.to], best[step.to]] = [score, step];
  }
  if (scores[nodes - 1] === Number.NEGATIVE_INFINITY) return void 0;
  const readings = [];
  for (let node = nodes - 1; node > 0; ) {
    const step = best[node];
    readings.unshift(...step.readings);
    node = step.from;
  }
  return { readings, score: scores[nodes - 1] };
}

// packages/recognizer/src/layout/sign-shape.ts
function signShape(parts, band) {
  if (parts.length === 1) return single(parts[0], band);
  if (parts.length === 2) {
    const boxes = parts.map(({ box }) => box);
    const [upper, lower] = boxes[0].top < boxes[1].top ? boxes : [boxes[1], boxes[0]];
    const shared = Math.min(upper.left + upper.width, lower.left + lower.width) - Math.max(upper.left, lower.left);
    if (lower.top < upper.top + upper.height) return void 0;
    if (parts.every((part) => isBar(part, band)) && shared >= 0.5 * Math.min(upper.width, lower.width)) {
      return { sign: "=", score: 0.95 };
    }
    if (parts.every((part) => isDot(part, band)) && Math.abs(centre2(upper) - centre2(lower)) < 0.3 * band.height) {
      return { sign: ":", score: 0.9 };
    }
  }
  return void 0;
}
function single(part, band) {
  const { box } = part;
  const place = (box.top + box.height / 2 - band.top) / (band.bottom - band.top);
  if (isBar(part, band)) return place > 0.15 && place < 0.9 ? { sign: "-", score: 0.95 } : void 0;
  if (isDot(part, band)) {
    if (box.height > 1.45 * box.width && place > 0.6) return { sign: ",", score: 0.9 };
    return { sign: ".", score: 0.9 };
  }
  if (box.height <= 0.5 * band.height && box.width <= 0.4 * band.height && place > 0.75)
    return { sign: ",", score: 0.9 };
  return void 0;
}
function isDot({ ink, box }, band) {
  if (box.height > 0.36 * band.height || box.width > 0.36 * band.height) return false;
  if (box.height > 2.6 * box.width || box.width > 2.2 * box.height) return false;
  let amount = 0;
  for (const value of ink) if (value >= 0.25) amount++;
  return amount >= 0.42 * box.width * box.height;
}
function isBar({ box }, band) {
  return box.height <= 0.32 * band.height && box.width >= 0.22 * band.height && box.width >= 1.8 * box.height;
}
function centre2(box) {
  return box.left + box.width / 2;
}

// packages/recognizer/src/layout/plan-row.ts
var MOST_JOINED = 4;
var JOIN_GAP = 0.16;
var WIDEST2 = 1.35;
var WIDEST_DIGIT = 1.75;
var MAY_TOUCH = 0.8;
var PART_COST = 0.25;
var USUAL_WIDTH = 1.05;
var WIDE_COST = 1.5;
var CUT_COST = 0.4;
var NARROW_CUT_COST = 0.8;
var NARROW = 1.05;
var ROOMY = 1.5;
var OTHER_COST = 0.75;
var OTHER_COST_AMONG_DIGITS = 1.8;
var WIDEST_OTHER = 1.3;
var WIDE_OTHER_COST = 2;
var SPECK_COST = 0.3;
var SPECK = 0.14;
var LOWEST_DIGIT = 0.45;
var LOWEST_CLEAR_DIGIT = 0.18;
var NARROWEST_CLEAR_DIGIT = 0.1;
var CLEAR = 0.9;
function planRow(row, mask, labels) {
  const atoms = joinFragments(row, mask, labels);
  const boxes = atoms.map(({ box }) => box);
  const tall = row.pieces.filter((piece) => piece.box.height >= 0.6 * row.height);
  const candidates = [];
  atoms.forEach((atom, from) => {
    for (let to = from + 1; to <= Math.min(atoms.length, from + MOST_JOINED); to++) {
      const parts = atoms.slice(from, to);
      if (to - from > 1 && !mayJoin(boxes.slice(from, to), row.height)) break;
      const cutting = joinCuttings(parts);
      candidates.push({ from, to, cutting, shape: signShape(parts, bandAt(row, tall, cutting.box)) });
    }
    if (atom.box.width > MAY_TOUCH * Math.min(atom.box.height, row.height) && atom.box.height > 0.5 * row.height) {
      const lattice = cutLattice(atom, Math.min(row.height, atom.box.height * 1.2));
      for (const part of lattice.parts) {
        const inside = { from: part.from, to: part.to, nodes: lattice.nodes };
        candidates.push({ from, to: from + 1, cutting: part.cutting, shape: void 0, inside });
      }
    }
  });
  return {
    cuttings: candidates.map(({ cutting }) => cutting),
    decode(probabilities, otherClass) {
      const otherCost = OTHER_COST + digitShare(candidates, probabilities, otherClass) * (OTHER_COST_AMONG_DIGITS - OTHER_COST);
      const steps = [];
      const inner = /* @__PURE__ */ new Map();
      candidates.forEach((candidate, index) => {
        const reading = readCandidate(candidate, index, probabilities(index), {
          otherClass,
          otherCost,
          rowHeight: row.height
        });
        if (!reading) return;
        const step = { from: candidate.from, to: candidate.to, readings: [reading], score: reading.score };
        if (!candidate.inside) {
          steps.push(step);
          return;
        }
        if (reading.kind !== "class") return;
        const lattice = inner.get(candidate.from) ?? { nodes: candidate.inside.nodes, steps: [] };
        lattice.steps.push({ ...step, from: candidate.inside.from, to: candidate.inside.to });
        inner.set(candidate.from, lattice);
      });
      for (const [from, lattice] of inner) {
        const path = bestPath(lattice.nodes, lattice.steps);
        if (path)
          steps.push({
            from,
            to: from + 1,
            readings: path.readings,
            score: path.score - cutCost(boxes[from], row.height) * (path.readings.length - 1)
          });
      }
      return bestPath(atoms.length + 1, steps) ?? { readings: [], score: 0 };
    }
  };
}
function cutCost({ width, height }, rowHeight) {
  const narrow = Math.min(1, Math.max(0, (ROOMY - width / Math.max(height, 0.8 * rowHeight)) / (ROOMY - NARROW)));
  return CUT_COST + narrow * (NARROW_CUT_COST - CUT_COST);
}
function digitShare(candidates, probabilities, otherClass) {
  if (otherClass < 0) return 1;
  let [known, all] = [0, 0];
  candidates.forEach(({ from, to, inside, shape, cutting: { box } }, index) => {
    if (inside || to - from > 1 || shape || box.width > WIDEST_OTHER * box.height) return;
    all++;
    if (probabilities(index)[otherClass] < 0.5) known++; (globalThis.ALL ??= []).push(Buffer.from(F));
  });
  return all < 2 ? 0 : known / all;
}
function readCandidate({ cutting, shape, to, from, inside }, candidate, probabilities, { otherClass, otherCost, rowHeight }) {
  const { box } = cutting;
  if (shape) return { kind: "shape", sign: shape.sign, score: Math.log(shape.score) - PART_COST, cutting, candidate };
  if (box.height <= SPECK * rowHeight && box.width <= SPECK * rowHeight) {
    return { kind: "speck", score: -SPECK_COST * (to - from), cutting, candidate };
  }
  let best = -1;
  for (let i = 0; i < probabilities.length; i++) {
    if (i !== otherClass && (best < 0 || probabilities[i] > probabilities[best])) best = i;
  }
  const wide = box.width / Math.max(box.height, 0.8 * rowHeight);
  const score = Math.log(Math.max(1e-6, probabilities[best])) - PART_COST - WIDE_COST * Math.max(0, wide - USUAL_WIDTH);
  const tooWide = WIDE_OTHER_COST * Math.max(0, box.width / Math.max(box.height, rowHeight) - WIDEST_OTHER);
  const other = otherClass >= 0 ? Math.log(Math.max(1e-6, probabilities[otherClass])) - otherCost - tooWide : -4;
  const isClear = probabilities[best] >= CLEAR && box.width >= NARROWEST_CLEAR_DIGIT * rowHeight;
  const lowest = isClear ? LOWEST_CLEAR_DIGIT : LOWEST_DIGIT;
  const low = box.height < lowest * rowHeight;
  if (inside && !low && wide <= WIDEST2) return { kind: "class", class: best, score, cutting, candidate };
  if (low || wide > WIDEST_DIGIT || other > score) {
    if (inside || to - from > 1) return void 0;
    return { kind: "other", score: low ? -otherCost : other, cutting, candidate };
  }
  return { kind: "class", class: best, score, cutting, candidate };
}
function joinFragments({ pieces, height }, mask, labels) {
  const groups = [];
  for (const piece of pieces) {
    const near = groups.find((group) => group.some((member) => areFragments(member.box, piece.box, height)));
    if (near) near.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => cutOut(mask, labels, group)).sort((a, b) => a.box.left + a.box.width / 2 - b.box.left - b.box.width / 2);
}
function areFragments(a, b, height) {
  const gapX = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width);
  const gapY = Math.max(a.top, b.top) - Math.min(a.top + a.height, b.top + b.height);
  return gapX <= 0.03 * height && gapY <= 0.05 * height && Math.min(a.height, b.height) < 0.8 * height && gapX < 0;
}
function mayJoin(boxes, height) {
  const around = boxAround(boxes);
  if (around.width > WIDEST2 * height || around.height > 1.8 * height) return false;
  for (let i = 1; i < boxes.length; i++) {
    const before = boxAround(boxes.slice(0, i));
    if (boxes[i].left - (before.left + before.width) > JOIN_GAP * height) return false;
  }
  return true;
}
function bandAt(row, tall, box) {
  const x = box.left + box.width / 2;
  const away = ({ box: b }) => Math.abs(b.left + b.width / 2 - x);
  const near = [];
  for (const piece of tall) {
    if (near.length === 3 && away(piece) >= away(near[2])) continue;
    near.push(piece);
    near.sort((a, b) => away(a) - away(b));
    near.length = Math.min(3, near.length);
  }
  if (near.length === 0) return { top: box.top, bottom: box.top + row.height, height: row.height };
  const middle = near.reduce((sum3, { box: b }) => sum3 + b.top + b.height / 2 - row.slope * (b.left + b.width / 2 - x), 0) / near.length;
  return { top: middle - row.height / 2, bottom: middle + row.height / 2, height: row.height };
}

// packages/recognizer/src/read-ink.ts
var DUST = 0.07;
var LEAST_AREA = 4;
var MAX_PIECES = 1e3;
var FEW_PIECES = 4;
var EMPTY_SCORE = -3;
async function readInk(found, network) {
  let best = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  if (found.ways.every(({ isInk, specks }) => specks > MAX_PIECES && !isInk.includes(1))) {
    throw new CrowdedPictureError("readInk", MAX_PIECES);
  }
  for (const way of found.ways) {
    const { rows, score: likely } = await readWay(way, network);
    const score = likely - (way.doubt ?? 0);
    if (score > bestScore) [best, bestScore] = [rows, score];
  }
  return best;
}
async function readWay(mask, { classify, otherClass, digitOf }) {
  const { labels, pieces } = inkPieces(mask);
  if (pieces.length === 0) return { rows: [], score: EMPTY_SCORE };
  const rows = findRows(pieces);
  const layouts = rows.length > 1 && pieces.length <= FEW_PIECES ? [rows, [oneRow(pieces)]] : [rows];
  const plans = layouts.map((layout) => layout.map((row) => planRow(row, mask, labels)));
  const fields = plans.flat().flatMap(({ cuttings }) => cuttings.map((cutting) => fitDigit(cutting)));
  const answers = await classify(fields);
  let first = 0;
  let best = { rows: [], score: Number.NEGATIVE_INFINITY };
  for (const layout of plans) {
    let score = 0;
    const read = layout.map((plan) => {
      const start = first;
      first += plan.cuttings.length;
      const path = plan.decode((candidate) => answers[start + candidate], otherClass);
      score += path.score;
      return markSlashes(path.readings, digitOf).map((reading) => ({
        ...reading,
        pixels: fields[start + reading.candidate],
        probabilities: answers[start + reading.candidate]
      }));
    });
    if (score > best.score) best = { rows: read, score };
  }
  return best;
}
function inkPieces(mask) {
  const { labels, pieces } = labelPieces(mask.isInk, mask.width, mask.height);
  const inked = removeFrames(pieces.filter(({ area }) => area >= LEAST_AREA));
  if (inked.length === 0) return { labels, pieces: [] };
  const usual = usualHeight(inked);
  const kept = inked.filter(({ box }) => box.height > DUST * usual || box.width > DUST * usual);
  if (kept.length > MAX_PIECES) throw new CrowdedPictureError("readInk", MAX_PIECES);
  return { labels, pieces: kept };
}

// packages/recognizer/src/draw-strokes.ts
var PEN_PIXELS = 10;
var LONGER_SIDE = 480;
var MAX_POINTS = 1e5;
function drawStrokes(strokes, options = {}) {
  const points = strokes.flat();
  if (points.length === 0) throw new RangeError("drawStrokes: expected at least one point, got none; draw something");
  if (points.length > MAX_POINTS)
    throw new RangeError(`drawStrokes: expected at most ${MAX_POINTS} points, got ${points.length}`);
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new RangeError(`drawStrokes: expected finite points, got (${x}, ${y})`);
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  const extent = { width: bounds.right - bounds.left, height: bounds.bottom - bounds.top };
  const penWidth = options.penWidth ?? Math.max(extent.height, extent.width / 8, Number.MIN_VALUE * 1e10) / 12;
  if (!(penWidth > 0)) throw new RangeError(`drawStrokes: expected a positive penWidth, got ${options.penWidth}`);
  const origin = { x: bounds.left - 1.5 * penWidth, y: bounds.top - 1.5 * penWidth };
  const longerSide = Math.max(extent.width, extent.height) + 3 * penWidth;
  const scale = Math.min(PEN_PIXELS / penWidth, LONGER_SIDE / longerSide);
  const width = Math.max(3, Math.ceil((extent.width + 3 * penWidth) * scale));
  const height = Math.max(3, Math.ceil((extent.height + 3 * penWidth) * scale));
  const pixels = new Uint8Array(width * height).fill(255);
  const radius = penWidth * scale / 2;
  for (const stroke of strokes) {
    const path = stroke.map(({ x, y }) => ({ x: (x - origin.x) * scale, y: (y - origin.y) * scale }));
    if (path.length === 1) drawSegment(pixels, width, height, path[0], path[0], radius);
    for (let i = 1; i < path.length; i++) drawSegment(pixels, width, height, path[i - 1], path[i], radius);
  }
  return { pixels, width, height, scale, origin };
}
function drawSegment(pixels, width, height, a, b, radius) {
  const reach = radius + 1;
  const [x0, x1] = [Math.min(a.x, b.x) - reach, Math.max(a.x, b.x) + reach];
  const [y0, y1] = [Math.min(a.y, b.y) - reach, Math.max(a.y, b.y) + reach];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squaredLength = dx * dx + dy * dy;
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, y1); y++) {
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(width, x1); x++) {
      const [px, py] = [x + 0.5 - a.x, y + 0.5 - a.y];
      const along = squaredLength === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squaredLength));
      const [awayX, awayY] = [px - along * dx, py - along * dy];
      const distance = Math.sqrt(awayX * awayX + awayY * awayY);
      const level = Math.round(255 * Math.min(1, Math.max(0, distance - radius + 0.5)));
      const at = y * width + x;
      if (level < pixels[at]) pixels[at] = level;
    }
  }
}

// packages/recognizer/src/reader-network.ts
var OTHER_CLASS = "none";
var DIGITS = [..."0123456789"];
function readerNetwork(model2) {
  const input = model2.inputs[0].shape.slice(1);
  if (model2.inputs.length !== 1 || input.join() !== "28,28,1") {
    throw new RangeError(
      `createRecognizer: expected a network from images of 28x28x1, got one from ${input.join("x")}`
    );
  }
  const width = model2.outputs[0].shape.at(-1);
  const metadata = model2.getUserDefinedMetadata()?.penstroke;
  const { classNames: named, normalization, temperature } = metadata ?? {};
  const classNames = Array.isArray(named) && named.length === width ? named.map(String) : DIGITS;
  if (classNames.length !== width) {
    throw new RangeError(
      `createRecognizer: expected 10 classes, or class names in the network's metadata, got ${width} classes; save it with its class names`
    );
  }
  const digitClasses = DIGITS.map((digit) => classNames.indexOf(digit));
  if (digitClasses.every((index) => index < 0)) {
    throw new RangeError(
      `createRecognizer: expected digits among the classes, got ${classNames.slice(0, 12).join(", ")}`
    );
  }
  return {
    classNames,
    digitClasses,
    otherClass: classNames.indexOf(OTHER_CLASS),
    form: {
      ...isNormalization(normalization) && { normalization },
      ...typeof temperature === "number" && temperature > 0 && { temperature }
    }
  };
}
function isNormalization(value) {
  const { scale, offset } = value ?? {};
  return Number.isFinite(scale) && Number.isFinite(offset);
}

// packages/recognizer/src/recognizer.ts
function createRecognizer({ model: model2, reject, ...options }) {
  const network = readerNetwork(model2);
  const least = reject ?? (network.otherClass < 0 ? 0 : 0.5);
  const classify = (images) => classifyImages(model2, images, { ...network.form, ...options });
  const read = async (input) => {
    const { found, toInput } = inkOfInput(input);
    const digitOf = (index) => {
      const digit = network.digitClasses.indexOf(index);
      return digit < 0 ? void 0 : String(digit);
    };
    const rows = await readInk(found, { classify, otherClass: network.otherClass, digitOf });
    return describePage(rows, network, least, (box) => toInput(enlarge(box, found.shrink)));
  };
  return {
    read,
    async recognize(input) {
      const { digits } = await read(input);
      if (digits.length === 0) {
        throw new BlankPictureError("recognize: expected a digit, found none; write darker or crop the picture");
      }
      return [...digits];
    }
  };
}
function describePage(rows, network, reject, toInput) {
  const lines = [];
  const digits = [];
  const signs = [];
  const rejected = [];
  for (const row of rows) {
    const line = lines.length;
    let text = "";
    const boxes = [];
    for (const item of row) {
      const box = toInput(item.cutting.box);
      const answer = describeItem(item, network, reject);
      if (answer === void 0) {
        if (item.kind !== "speck") rejected.push(box);
        continue;
      }
      boxes.push(box);
      text += "sign" in answer ? answer.sign : String(answer.digit);
      if ("sign" in answer) signs.push({ ...answer, box, line });
      else digits.push({ ...answer, box, line, pixels: item.pixels });
    }
    if (boxes.length > 0) lines.push({ text, box: boxAround(boxes) });
  }
  return { lines, digits, signs, rejected };
}
function describeItem(item, { digitClasses, classNames }, reject) {
  if (item.kind === "shape") return { sign: item.sign, confidence: Math.exp(item.score) };
  if (item.kind !== "class") return void 0;
  const digit = digitClasses.indexOf(item.class);
  const confidence = item.probabilities[item.class];
  if (confidence < reject) return void 0;
  if (digit < 0) return { sign: classNames[item.class], confidence };
  return { digit, confidence, probabilities: digitClasses.map((index) => item.probabilities[index]) };
}
function enlarge({ left, top, width, height }, factor) {
  return { left: left * factor, top: top * factor, width: width * factor, height: height * factor };
}
function inkOfInput(input) {
  const same = (box) => box;
  if ("strokes" in input) {
    const drawn = drawStrokes(input.strokes, input.penWidth === void 0 ? {} : { penWidth: input.penWidth });
    const { scale, origin, width, height } = drawn;
    const ink = Float32Array.from(drawn.pixels, (level) => 1 - level / 255);
    return {
      found: { ways: [thresholdInk({ ink, grain: 0 }, width, height)], polarity: "dark", shrink: 1 },
      toInput: (box) => ({
        left: origin.x + box.left / scale,
        top: origin.y + box.top / scale,
        width: box.width / scale,
        height: box.height / scale
      })
    };
  }
  if ("pixels" in input || "data" in input) return { found: findInk(input), toInput: same };
  const context = input.getContext("2d");
  if (!context) throw new TypeError("recognize: expected a canvas with a 2d context, got one that has another context");
  return { found: findInk(context.getImageData(0, 0, input.width, input.height)), toInput: same };
}

// apps/cli/src/zz-one.mjs
var [folder, only = ""] = process.argv.slice(2);
await registerSimdBackend({ threads: 1 });
await tf.setBackend("simd");
var d = process.env.READER;
var j = (f) => JSON.parse(readFileSync(join(d, f), "utf8"));
var card = j("card.json");
var w = readFileSync(join(d, "weights.bin"));
var model = await loadModel({ modelTopology: j("topology.json"), weightSpecs: j("specs.json"), weightData: w.buffer.slice(w.byteOffset, w.byteOffset + w.byteLength) });
model.setUserDefinedMetadata({ penstroke: { classNames: card.classNames, temperature: card.temperature } });
var rec = createRecognizer({ model });
var none = 0;
var pipe = 0;
var n = 0;
for (const k of readdirSync(folder).sort()) {
  if (!k.startsWith(only) || k.includes(".")) continue;
  for (const f of readdirSync(join(folder, k)).sort()) {
    const { data, info } = await sharp(join(folder, k, f)).rotate().toColourspace("srgb").ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const pic = { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height };
    const m = findInk(pic).ways[0];
    const W = m.width;
    let l = W, r = -1, t = m.height, b = -1;
    for (let i = 0; i < m.isInk.length; i++) if (m.isInk[i]) {
      const x = i % W, y = i / W | 0;
      l = Math.min(l, x);
      r = Math.max(r, x);
      t = Math.min(t, y);
      b = Math.max(b, y);
    }
    if (r < 0) continue;
    const box = { left: l, top: t, width: r - l + 1, height: b - t + 1 };
    const ink = new Float32Array(box.width * box.height);
    for (let y = 0; y < box.height; y++) for (let x = 0; x < box.width; x++) {
      const at = (t + y) * W + l + x;
      ink[y * box.width + x] = m.isInk[at] ? m.ink[at] : 0;
    }
    let max = 0;
    for (const v of ink) max = Math.max(max, v);
    for (let i = 0; i < ink.length; i++) ink[i] = Math.min(1, ink[i] / max);
    const field = globalThis.F = fitDigit({ ink, box });
    const p = tf.tidy(() => Array.from(tf.softmax(tf.div(model.predict(tf.tensor4d(Float32Array.from(field, (v) => v / 255), [1, 28, 28, 1])), card.temperature)).dataSync()));
    const best = p.indexOf(Math.max(...p));
    const dig = Math.max(...p.slice(0, 10));
    const page = await rec.read(pic);
    n++;
    if (dig < 0.5) none++;
    if (page.digits.length === 0) pipe++;
    if (dig >= 0.5 || page.digits.length) console.log(k.slice(0, 4), f, "alone", card.classNames[best], p[best].toFixed(2), "none", p[10].toFixed(2), "| page", page.lines.map((x) => x.text).join("/"), page.digits.map((x) => x.confidence.toFixed(2)).join(" "));
  }
}
console.log({ n, none, pipe }); (await import('fs')).writeFileSync('/tmp/dev/tr/f.bin', Buffer.concat(ALL));
process.exit(0);
