// apps/cli/src/zz-eval.mjs
import { readdirSync, readFileSync, existsSync } from "node:fs";
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
  if (!pair.every((count2) => Number.isInteger(count2) && count2 >= 1)) {
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
  const words2 = new Uint32Array(4);
  function block(step, index) {
    philox4x32([index >>> 0, step >>> 0, Math.floor(step / 2 ** 32) >>> 0, id], key, words2);
  }
  function fillBits(step, out, start = 0) {
    checkInteger("step", step, Number.MAX_SAFE_INTEGER);
    checkInteger("start", start, MAX_POSITIONS - out.length);
    if (start % 4 !== 0) throw new RangeError(`createRandom: expected start to be a multiple of 4, got ${start}`);
    for (let position = 0; position < out.length; position += 4) {
      block(step, (start + position) / 4);
      const count2 = Math.min(4, out.length - position);
      for (let lane = 0; lane < count2; lane++) out[position + lane] = words2[lane];
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
      return (words2[position % 4] >>> 8) * TWO_POW_MINUS_24;
    },
    permutation(step, count2) {
      checkInteger("count", count2, 2 ** 32 - 1);
      const bits = new Uint32Array(count2);
      fillBits(step, bits);
      const order = Uint32Array.from({ length: count2 }, (_, index) => index);
      for (let last = count2 - 1; last > 0; last--) {
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

// packages/models/src/load-model/json.ts
var MAX_SHOWN = 80;
function fail(expectation, value) {
  const text = JSON.stringify(value) ?? typeof value;
  const shown = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}\u2026` : text;
  throw new ModelFormatError(`loadModel: expected ${expectation}, got ${shown}`);
}
function asObject(what, value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) fail(`${what} as an object`, value);
  return value;
}
function asArray(what, value) {
  if (!Array.isArray(value)) fail(`${what} as an array`, value);
  return value;
}

// packages/models/src/load-model/check-shapes.ts
var MAX_ACTIVATIONS = 2 ** 27;
function checkShapes({ layers: layers4 }) {
  for (const { name, outputShape } of layers4) {
    const [, ...sides] = outputShape;
    const isWhole = Array.isArray(outputShape) && sides.every((side) => Number.isSafeInteger(side) && side > 0);
    if (!isWhole) fail(`the layer ${name} to give images or numbers`, outputShape);
    const size = sides.reduce((product, side) => product * side, 1);
    if (size > MAX_ACTIVATIONS) fail(`the layer ${name} to give at most ${MAX_ACTIVATIONS} numbers`, sides);
  }
}

// packages/models/src/load-model/check-config.ts
var words = (text) => text.split(" ");
var COMMON = words("name trainable dtype batch_input_shape");
var WEIGHTED = words(
  "activation use_bias bias_initializer bias_regularizer activity_regularizer bias_constraint kernel_initializer kernel_regularizer kernel_constraint"
);
var SLIDING = words("strides padding data_format");
var KEYS = {
  Conv2D: [...WEIGHTED, ...SLIDING, ...words("filters kernel_size dilation_rate")],
  DepthwiseConv2D: [
    ...WEIGHTED,
    ...SLIDING,
    ...words(
      "kernel_size dilation_rate depth_multiplier depthwise_initializer depthwise_regularizer depthwise_constraint"
    )
  ],
  Dense: [...WEIGHTED, "units"],
  BatchNormalization: words(
    "axis momentum epsilon center scale beta_initializer gamma_initializer moving_mean_initializer moving_variance_initializer beta_regularizer gamma_regularizer beta_constraint gamma_constraint"
  ),
  Activation: ["activation"],
  Dropout: words("rate noise_shape seed"),
  LocalResponseNormalization: words("depth_radius bias alpha beta"),
  InputLayer: [],
  MaxPooling2D: [...SLIDING, "pool_size"],
  AveragePooling2D: [...SLIDING, "pool_size"],
  GlobalAveragePooling2D: ["data_format"],
  GlobalMaxPooling2D: ["data_format"],
  ZeroPadding2D: words("padding data_format"),
  Flatten: ["data_format"],
  Reshape: ["target_shape"],
  ReLU: ["max_value"],
  ELU: ["alpha"],
  LeakyReLU: ["alpha"],
  Softmax: ["axis"],
  Add: [],
  Concatenate: ["axis"]
};
var NEUTRAL = /* @__PURE__ */ new Map([
  ["groups", 1],
  ["keepdims", false],
  ["ragged", false],
  ["sparse", false],
  ["negative_slope", 0],
  ["threshold", 0]
]);
function checkConfig(className, config) {
  const known = KEYS[className];
  if (known === void 0) fail("a layer whose keys are known", className);
  for (const [key, value] of Object.entries(config)) {
    if (key === "dtype" && value !== "float32" && value !== null) fail(`dtype float32 of the ${className}`, value);
    const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (NEUTRAL.has(name)) {
      if (value !== null && value !== NEUTRAL.get(name))
        fail(`${name} ${NEUTRAL.get(name)} of the ${className}`, value);
    } else if (!COMMON.includes(name) && !known.includes(name)) {
      fail(`known keys in the config of the ${className}`, key);
    }
  }
}

// packages/models/src/load-model/check-graph.ts
var JOINING = ["Add", "Concatenate"];
function checkGraph(layers4, { input, output }) {
  for (const [name, { className, inputs }] of layers4) {
    if (className === "InputLayer") {
      if (name !== input) fail("one input layer, that of input_layers", name);
      if (inputs.length > 0) fail(`the input layer ${name} without inputs`, inputs);
    } else if (JOINING.includes(className) ? inputs.length < 2 : inputs.length !== 1) {
      fail(`${JOINING.includes(className) ? "several inputs" : "one input"} of the layer ${name}`, inputs);
    }
    for (const from of inputs) if (!layers4.has(from)) fail(`the input of ${name} to be a layer of the model`, from);
  }
  if (layers4.get(input)?.className !== "InputLayer") fail("an InputLayer in input_layers", input);
  checkCycles(layers4);
  const unused = new Set(layers4.keys());
  const open = [output];
  for (let name = open.pop(); name !== void 0; name = open.pop()) {
    if (unused.delete(name)) open.push(...layers4.get(name).inputs);
  }
  if (unused.size > 0) fail("every layer to lead to the output", [...unused][0]);
}
function checkCycles(layers4) {
  const open = new Map(layers4);
  while (open.size > 0) {
    const ready = [...open].filter(([, { inputs }]) => inputs.every((from) => !open.has(from)));
    if (ready.length === 0) fail("layers without a cycle", [...open.keys()]);
    for (const [name] of ready) open.delete(name);
  }
}

// packages/models/src/load-model/check-topology.ts
var MAX_LAYERS = 500;
var MAX_CONFIG_NUMBER = 2 ** 24;
var MAX_CONFIG_DEPTH = 8;
var LAYER_NAME = /^[A-Za-z0-9][-A-Za-z0-9._]{0,99}$/;
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
  const graph = /* @__PURE__ */ new Map();
  for (const layer of layers4) {
    const { name, className } = checkLayer(layer);
    if (graph.has(name)) fail("layer names to differ", name);
    graph.set(name, { className, inputs: inboundNames(name, layer) });
  }
  checkGraph(graph, {
    input: endOf("input_layers", config, graph),
    output: endOf("output_layers", config, graph)
  });
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
    return fail(`each layer's class_name to be one of ${[...LAYER_CLASSES.keys()].join(", ")}`, className);
  }
  const config = asObject("each layer's config", layer.config);
  const { name } = config;
  if (typeof name !== "string" || !LAYER_NAME.test(name)) return fail("each layer's config.name as a plain name", name);
  if (layer.name !== name) fail(`the layer ${name} to be named so throughout`, layer.name);
  checkConfig(className, config);
  return { name, className };
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
function endOf(key, config, layers4) {
  const ends = asArray(key, config[key]);
  if (ends.length !== 1) fail(`one entry in ${key}`, ends.length);
  const [name, nodeIndex, tensorIndex] = asArray(key, ends[0]);
  if (typeof name !== "string" || !layers4.has(name) || nodeIndex !== 0 || tensorIndex !== 0) {
    return fail(`${key} as [[layer, 0, 0]]`, ends[0]);
  }
  return name;
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

// packages/models/src/load-model/expect-finite-weights.ts
var FLOAT16_EXPONENT = 31744;
function expectFiniteWeights(who, { specs, data }) {
  let offset = 0;
  for (const { name, shape, quantization } of specs) {
    const elements = shape.reduce((product, size) => product * size, 1);
    const bytes = elements * (quantization === void 0 ? 4 : quantization.dtype === "uint8" ? 1 : 2);
    const at = offset % 4 === 0 ? { buffer: data, start: offset } : { buffer: data.slice(offset, offset + bytes), start: 0 };
    const areAll = quantization === void 0 ? areFinite(new Float32Array(at.buffer, at.start, elements)) : quantization.dtype === "float16" ? new Uint16Array(at.buffer, at.start, elements).every(
      (bits) => (bits & FLOAT16_EXPONENT) !== FLOAT16_EXPONENT
    ) : isFiniteScale(quantization);
    if (!areAll) {
      throw new ModelFormatError(
        `${who}: expected finite numbers in the weight ${name}, got NaN or infinity; the training went astray`
      );
    }
    offset += bytes;
  }
}
function areFinite(values) {
  for (let i = 0; i < values.length; i++) {
    if (values[i] - values[i] !== 0) return false;
  }
  return true;
}
function isFiniteScale({ dtype, scale = 1, min = 0 }) {
  return Number.isFinite(Math.fround(scale * (dtype === "uint8" ? 2 ** 8 : 2 ** 16) + min));
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
  expectFiniteWeights("loadModel", { specs, data });
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
    checkShapes(model2);
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
    weights.addWeight = (name, shape, dtype, _initializer, ...rest2) => {
      left -= shape.reduce((product, size) => product * size, 1);
      if (!(left >= 0)) {
        throw new ModelFormatError(
          `loadModel: layer ${layer.name} asks for ${name} [${shape}], more than the ${elementCount} numbers in the file`
        );
      }
      return addWeight(name, shape, dtype, initializers2.zeros(), ...rest2);
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
    const sum3 = weights.reduce((total2, weight) => total2 + weight, 0);
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
      let count2 = 0;
      const cy = Math.min(coarse.height - 1, row * step + (step >> 1));
      const cx = Math.min(coarse.width - 1, column * step + (step >> 1));
      for (let y = Math.max(0, cy - reach); y <= Math.min(coarse.height - 1, cy + reach); y++) {
        for (let x = Math.max(0, cx - reach); x <= Math.min(coarse.width - 1, cx + reach); x++) {
          const level2 = levels[y * coarse.width + x];
          if (level2 < 0) continue;
          histogram[level2]++;
          count2++;
        }
      }
      let seen = 0;
      let level = 0;
      while (level < 255 && seen + histogram[level] <= count2 >> 1) seen += histogram[level++];
      medians[row * columns + column] = count2 === 0 ? 255 : level;
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
  let count2 = 0;
  for (let start = 0; start < luma.length; start++) {
    if (label[start] || !isBright2[start]) continue;
    const size = flood(isBright2, label, columns, start, ++count2);
    if (size > largestSize) [largest, largestSize] = [count2, size];
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
function meet(a, b, d, c) {
  const [ux, uy] = [b.x - a.x, b.y - a.y];
  const [vx, vy] = [c.x - d.x, c.y - d.y];
  const determinant = ux * vy - uy * vx;
  if (Math.abs(determinant) < 1e-9) return void 0;
  const t = ((d.x - a.x) * vy - (d.y - a.y) * vx) / determinant;
  const s = ((d.x - a.x) * uy - (d.y - a.y) * ux) / determinant;
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
      let g2 = 0;
      let b = 0;
      let opaque = 0;
      for (; at < end; at += 4) {
        const opacity = data[at + 3];
        if (opacity === 255) {
          r += data[at];
          g2 += data[at + 1];
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
      green[to] += g2;
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

// packages/recognizer/src/ink/rim-contrast.ts
var PAPER_FROM = 3;
var PAPER_TO = 5;
function rimContrast({ labels, pieces }, ink, { width, height }) {
  const count2 = pieces.reduce((most, { label }) => Math.max(most, label), 0) + 1;
  const [inside, area, beside, around] = Array.from({ length: 4 }, () => new Float64Array(count2));
  const owners = labels.slice();
  let front = [];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at];
    if (label === 0) continue;
    inside[label] += ink[at];
    area[label]++;
    front.push(at);
  }
  for (let step = 1; step <= PAPER_TO; step++) {
    const next = [];
    for (const from of front) {
      const label = owners[from];
      const x = from % width;
      const y = (from - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const at = ny * width + nx;
          if (owners[at] !== 0) continue;
          owners[at] = label;
          next.push(at);
          if (step < PAPER_FROM) continue;
          beside[label] += ink[at];
          around[label]++;
        }
      }
    }
    front = next;
  }
  return inside.map(
    (sum3, label) => sum3 > 0 && around[label] > 0 ? 1 - beside[label] / around[label] / (sum3 / area[label]) : 1
  );
}

// packages/recognizer/src/ink/erase-shading.ts
var STROKE_CONTRAST = 0.68;
var LEAST_SHADING = 12;
function eraseShading(mask) {
  const found = labelPieces(mask.isInk, mask.width, mask.height);
  const contrast = rimContrast(found, mask.ink, mask);
  const isShading = new Uint8Array(found.pieces.length + 1);
  let any = false;
  for (const { label, area } of found.pieces) {
    if (area < LEAST_SHADING || contrast[label] >= STROKE_CONTRAST) continue;
    isShading[label] = 1;
    any = true;
  }
  return any ? { ...mask, isInk: mask.isInk.map((value, i) => value & ~isShading[found.labels[i]]) } : mask;
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
  let count2 = 0;
  const step = Math.max(1, Math.floor(other.length / 1e5));
  for (let i = 0; i < other.length; i += step) {
    if (other[i] === 0) continue;
    histogram[Math.min(511, Math.floor(512 * other[i]))]++;
    count2++;
  }
  if (count2 < 0.05 * (other.length / step)) return 0;
  let seen = 0;
  let level = 0;
  while (level < 511 && seen + histogram[level] < GRAIN_SHARE * count2) seen += histogram[level++];
  return (level + 0.5) / 512 / GRAIN_DEVIATE;
}

// packages/recognizer/src/ink/erase-lines.ts
var BEYOND = 0.02;
function eraseLines(isInk, width, height, { levels, uprights }) {
  const out = isInk.slice();
  for (const line of levels) eraseLine(out, width, height, line);
  if (uprights.length === 0) return out;
  const turned = transposeMask(out, width, height);
  for (const line of uprights) eraseLine(turned, height, width, line);
  return transposeMask(turned, height, width);
}
function transposeMask(isInk, width, height) {
  const out = new Uint8Array(isInk.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = isInk[y * width + x];
  return out;
}
function eraseLine(isInk, width, height, { start, slope, from, to, thickness }) {
  const most = thickness + Math.max(1.5, 0.2 * thickness);
  const reach = Math.ceil(thickness / 2 + 2.5);
  const margin = Math.round(BEYOND * width);
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

// packages/recognizer/src/ink/find-lines.ts
var THICKEST = 14;
var THICKEST_SHARE = 0.012;
var SMALLEST_SIDE = 64;
var MAX_SLOPE = 0.14;
var LEAST_SPAN = 0.42;
var MAX_GAP = 0.1;
var LEAST_COVER = 0.6;
var RULED_COUNT = 3;
var RULED_GAP = 0.6;
var RULED_COVER = 0.3;
var PARALLEL = 3;
var RULED_SPAN = 0.9;
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
  const seen = [];
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
    const rest2 = [];
    for (const run of runs) (Math.abs(run.middle - start - slope * run.x) <= tolerance ? on : rest2).push(run);
    for (const run of on) vote(run, -1);
    runs = rest2;
    const span = longestSpan(on, width, step, { span: LEAST_SPAN, gap: MAX_GAP, cover: LEAST_COVER });
    if (span) lines.push({ start, slope, ...span });
    seen.push({ start, slope, on });
  }
  return lines.length < RULED_COUNT ? lines : ruledAmong(seen, lines, width, step);
}
function ruledAmong(seen, lines, width, step) {
  const usual = median(lines.map(({ from, to }) => to - from)) / width;
  const tilt = median(lines.map(({ slope }) => slope));
  return seen.flatMap(({ start, slope, on }) => {
    const found = lines.find((line) => line.start === start && line.slope === slope);
    if (Math.abs(slope - tilt) * width > PARALLEL) return found ?? [];
    const span = longestSpan(on, width, step, { span: RULED_SPAN * usual, gap: RULED_GAP, cover: RULED_COVER });
    return span ? { start, slope, ...span } : found ?? [];
  });
}
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
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
function longestSpan(on, width, step, least) {
  const sorted = [...on].sort((a, b) => a.x - b.x);
  let best = [];
  let current = [];
  for (const run of sorted) {
    if (current.length > 0 && run.x - current.at(-1).x > least.gap * width) current = [];
    current.push(run);
    if (current.at(-1).x - current[0].x > (best.at(-1)?.x ?? 0) - (best[0]?.x ?? 0)) best = current;
  }
  if (best.length === 0) return void 0;
  const from = best[0].x;
  const to = best.at(-1).x + 1;
  if (to - from < least.span * width || best.length * step < least.cover * (to - from)) return void 0;
  return { from, to, thickness: median(best.map((run) => run.length)) };
}

// packages/recognizer/src/ink/remove-frames.ts
var FRAME_FILL = 0.3;
var CONTENT_SHARE = 0.3;
var AROUND = 0.8;
var CORNER = 0.2;
var STILL_FRAME = 0.85;
var RIM = 2;
function removeFrames(pieces, labels, width) {
  const fromTop = [...pieces].sort((a, b) => a.box.top - b.box.top);
  return pieces.filter((piece) => {
    const { box, area } = piece;
    return area > FRAME_FILL * box.width * box.height || !framesAny(piece, fromTop, labels, width);
  });
}
function eraseFrames(isInk, width, height) {
  const { labels, pieces } = labelPieces(isInk, width, height);
  const kept = new Set(removeFrames(pieces, labels, width));
  if (kept.size === pieces.length) return isInk;
  const out = isInk.slice();
  for (const frame of pieces) if (!kept.has(frame)) eraseFrame(out, frame, { labels, width });
  return out;
}
function eraseFrame(isInk, { box, label }, { labels, width }) {
  const alone = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const at = (box.top + y) * width + box.left + x;
      if (labels[at] !== label) continue;
      alone[y * box.width + x] = 1;
      isInk[at] = 0;
    }
  }
  const levels = findLines(alone, box.width, box.height);
  const uprights = findLines(transposeMask(alone, box.width, box.height), box.height, box.width);
  if (levels.length + uprights.length === 0) return;
  const rest2 = labelPieces(eraseLines(alone, box.width, box.height, { levels, uprights }), box.width, box.height);
  const thickness = Math.max(...[...levels, ...uprights].map((line) => line.thickness));
  for (const piece of contentsOf(rest2, box, thickness)) {
    for (let y = piece.box.top; y < piece.box.top + piece.box.height; y++) {
      for (let x = piece.box.left; x < piece.box.left + piece.box.width; x++) {
        if (rest2.labels[y * box.width + x] === piece.label) isInk[(box.top + y) * width + box.left + x] = 1;
      }
    }
  }
}
function contentsOf({ pieces }, frame, thickness) {
  const rim = thickness + RIM;
  return pieces.filter(
    ({ box }) => box.height >= CONTENT_SHARE * frame.height && box.height < STILL_FRAME * frame.height && box.width < STILL_FRAME * frame.width && box.left + box.width > rim && box.left < frame.width - rim
  );
}
function framesAny({ box }, fromTop, labels, width) {
  const bottom = box.top + box.height;
  for (let i = firstBelow(fromTop, box.top); i < fromTop.length; i++) {
    const inner = fromTop[i].box;
    if (inner.top >= bottom) return false;
    if (inner.left > box.left && inner.left + inner.width < box.left + box.width && inner.top + inner.height < bottom && inner.height >= CONTENT_SHARE * box.height && liesAround(box, inner, (x, y) => labels[y * width + x] !== 0)) {
      return true;
    }
  }
  return false;
}
function liesAround(frame, inner, isInk) {
  const [right, bottom] = [inner.left + inner.width, inner.top + inner.height];
  const inRow = (from, to) => (y) => hasAny(from, to, (x) => isInk(x, y));
  const inColumn = (from, to) => (x) => hasAny(from, to, (y) => isInk(x, y));
  return along(inner.top, bottom, inRow(frame.left, inner.left)) && along(inner.top, bottom, inRow(right, frame.left + frame.width)) && along(inner.left, right, inColumn(frame.top, inner.top)) && along(inner.left, right, inColumn(bottom, frame.top + frame.height));
}
function along(from, to, holds) {
  const corner = Math.floor(CORNER * (to - from));
  const count2 = to - from - 2 * corner;
  let missing = (1 - AROUND) * count2;
  for (let at = from + corner; at < to - corner; at++) if (!holds(at) && --missing < 0) return false;
  return true;
}
function hasAny(from, to, holds) {
  for (let at = from; at < to; at++) if (holds(at)) return true;
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

// packages/recognizer/src/ink/remove-lines.ts
var RULED_SPAN2 = 0.8;
var RULED_COUNT2 = 3;
var CORNER2 = 0.06;
var STAND_OUT = 0.1;
var STROKE_DOUBT = 1;
function removeLines(mask) {
  const { width, height } = mask;
  const level = findLines(mask.isInk, width, height);
  const upright = findLines(transposeMask(mask.isInk, width, height), height, width);
  if (level.length + upright.length === 0) return [mask];
  const sides = boxSides(level, upright);
  const isRuled = (lines, side) => (line) => lines.length >= RULED_COUNT2 || line.to - line.from >= RULED_SPAN2 * side || sides.has(line);
  const erase = (levels, uprights) => ({
    ...mask,
    isInk: eraseLines(mask.isInk, width, height, { levels, uprights })
  });
  const ruled = { level: level.filter(isRuled(level, width)), upright: upright.filter(isRuled(upright, height)) };
  const ways = [ruled.level.length + ruled.upright.length > 0 ? erase(ruled.level, ruled.upright) : mask];
  if (ruled.level.length + ruled.upright.length < level.length + upright.length) {
    const erased = erase(level, upright);
    const { pieces } = labelPieces(erased.isInk, width, height);
    const isStroke = level.some(
      (line) => belongs(line, pieces, ({ left, top, width: across, height: along2 }) => [left, across, top, along2])
    ) || upright.some(
      (line) => belongs(line, pieces, ({ left, top, width: along2, height: across }) => [top, across, left, along2])
    );
    ways.push({ ...erased, doubt: isStroke ? STROKE_DOUBT : 0 });
  }
  return ways;
}
function boxSides(levels, uprights) {
  const sides = /* @__PURE__ */ new Set();
  const pairs = (lines) => lines.flatMap((first, i) => lines.slice(i + 1).map((second) => [first, second]));
  for (const across of pairs(levels)) {
    for (const down of pairs(uprights)) {
      if (across.every((level) => down.every((upright) => meetAtEnds(level, upright)))) {
        for (const side of [...across, ...down]) sides.add(side);
      }
    }
  }
  return sides;
}
function meetAtEnds(level, upright) {
  const y = (level.start + level.slope * upright.start) / (1 - level.slope * upright.slope);
  const x = upright.start + upright.slope * y;
  const isEnd = (at, { from, to, thickness }) => Math.min(Math.abs(at - from), Math.abs(at - to)) <= CORNER2 * (to - from) + thickness;
  return isEnd(x, level) && isEnd(y, upright);
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

// packages/recognizer/src/ink/threshold-ink.ts
var FAINTEST_INK = 0.1;
var NOISE_DEVIATIONS = 4.5;
var GRAIN_DEVIATIONS = 3;
var FLOOR_LIMIT = 0.5;
var NOISY = 0.045;
var STRONG_SHARE = 0.35;
var STRONG_PIXELS = 5e-4;
var LEAST_STRONG = 24;
var DOT = 0.6;
var RIM2 = 3;
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
  let count2 = 0;
  const step = Math.max(1, Math.floor(Math.sqrt(width * height / 6e4)));
  for (let y = 0; y < height; y += step) {
    for (let x = 1; x < width; x += step) {
      const at = y * width + x;
      if (ink[at] === 0 && ink[at - 1] === 0) continue;
      histogram[Math.min(1023, Math.floor(1024 * Math.abs(ink[at] - ink[at - 1])))]++;
      count2++;
    }
  }
  if (count2 < 0.2 * (width / step) * (height / step)) return 0;
  let seen = 0;
  let level = 0;
  while (level < 1023 && seen + histogram[level] < count2 / 2) seen += histogram[level++];
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
  let total2 = 0;
  let sum3 = 0;
  for (let i = 0; i < ink.length; i++) {
    const amount = ink[i];
    if (amount <= floor) continue;
    const level = Math.min(LEVELS - 1, Math.floor(amount * LEVELS));
    histogram[level]++;
    total2++;
    sum3 += level;
  }
  if (total2 < 8) return Math.max(floor, 0.15);
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let bestBetween = -1;
  for (let level = 0; level < LEVELS - 1; level++) {
    below += histogram[level];
    sumBelow += level * histogram[level];
    if (below === 0 || below === total2) continue;
    const difference = sumBelow / below - (sum3 - sumBelow) / (total2 - below);
    const between2 = below * (total2 - below) * difference * difference;
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
  for (let step = 0; step < RIM2; step++) {
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
  const mask = thresholdInk(amounts, width, height);
  const unframed = { ...mask, isInk: eraseFrames(mask.isInk, width, height) };
  return { ways: removeLines(eraseShading(unframed)), polarity, shrink };
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
  const total2 = heights.reduce((sum3, height) => sum3 + height ** HEIGHT_WEIGHT, 0);
  let seen = 0;
  for (const height of heights) {
    seen += height ** HEIGHT_WEIGHT;
    if (seen >= total2 / 2) return height;
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
var OTHER_PRIOR_AMONG_DIGITS = 0.05;
var FEW_DIGITS = 0.4;
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
      const share = digitShare(candidates, probabilities, otherClass);
      const otherCost = OTHER_COST + share * (OTHER_COST_AMONG_DIGITS - OTHER_COST);
      const otherPrior = OTHER_PRIOR_AMONG_DIGITS ** Math.max(0, (share - FEW_DIGITS) / (1 - FEW_DIGITS));
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
      return { ...bestPath(atoms.length + 1, steps) ?? { readings: [], score: 0 }, otherPrior };
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
    if (probabilities(index)[otherClass] < 0.5) known++;
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

// packages/recognizer/src/layout/shift-prior.ts
function shiftPrior(probabilities, index, factor) {
  if (index < 0 || factor === 1) return probabilities;
  const sum3 = 1 + probabilities[index] * (factor - 1);
  return probabilities.map((value, i) => (i === index ? factor * value : value) / sum3);
}

// packages/recognizer/src/read-ink.ts
var DUST = 0.07;
var LEAST_AREA = 4;
var MAX_PIECES = 1e3;
var FEW_PIECES = 4;
var FAINT2 = 0.22;
var FAINT_DIGITS = 0.6;
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
    if (score > bestScore) [best, bestScore] = [isPaper(rows, way, network) ? [] : rows, score];
  }
  return best;
}
function isPaper(rows, { threshold }, { digitOf }) {
  if (threshold >= FAINT2) return false;
  const items = rows.flat();
  const digits = items.filter(
    (item) => item.kind === "class" && digitOf(item.class) !== void 0 && item.probabilities[item.class] >= 0.5
  );
  return digits.length < FAINT_DIGITS * items.length;
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
        probabilities: shiftPrior(answers[start + reading.candidate], otherClass, path.otherPrior)
      }));
    });
    if (score > best.score) best = { rows: read, score };
  }
  return best;
}
function inkPieces(mask) {
  const { labels, pieces } = labelPieces(mask.isInk, mask.width, mask.height);
  const inked = removeFrames(
    pieces.filter(({ area }) => area >= LEAST_AREA),
    labels,
    mask.width
  );
  if (inked.length === 0) return { labels, pieces: [] };
  const usual = usualHeight(inked);
  const kept = inked.filter(({ box }) => box.height > DUST * usual || box.width > DUST * usual);
  if (kept.length > MAX_PIECES) throw new CrowdedPictureError("readInk", MAX_PIECES);
  return { labels, pieces: kept };
}

// packages/recognizer/src/pretrained/reader-model.ts
var READER_TOPOLOGY = '{"class_name":"Model","config":{"name":"best","layers":[{"name":"image","class_name":"InputLayer","config":{"batch_input_shape":[null,28,28,1],"dtype":"float32","sparse":false,"name":"image"},"inbound_nodes":[]},{"name":"conv1x1","class_name":"Conv2D","config":{"filters":14,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal"}},"kernel_size":[3,3],"strides":[1,1],"padding":"valid","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"name":"conv1x1","trainable":true},"inbound_nodes":[[["image",0,0,{}]]]},{"name":"norm1x1","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"name":"norm1x1","trainable":true},"inbound_nodes":[[["conv1x1",0,0,{}]]]},{"name":"relu1x1","class_name":"Activation","config":{"activation":"relu","name":"relu1x1","trainable":true},"inbound_nodes":[[["norm1x1",0,0,{}]]]},{"name":"conv1x2","class_name":"Conv2D","config":{"filters":14,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal"}},"kernel_size":[3,3],"strides":[1,1],"padding":"valid","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"name":"conv1x2","trainable":true},"inbound_nodes":[[["relu1x1",0,0,{}]]]},{"name":"norm1x2","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"name":"norm1x2","trainable":true},"inbound_nodes":[[["conv1x2",0,0,{}]]]},{"name":"relu1x2","class_name":"Activation","config":{"activation":"relu","name":"relu1x2","trainable":true},"inbound_nodes":[[["norm1x2",0,0,{}]]]},{"name":"pool1","class_name":"MaxPooling2D","config":{"pool_size":[2,2],"padding":"valid","strides":[2,2],"data_format":"channels_last","name":"pool1","trainable":true},"inbound_nodes":[[["relu1x2",0,0,{}]]]},{"name":"conv2x1","class_name":"Conv2D","config":{"filters":28,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal"}},"kernel_size":[3,3],"strides":[1,1],"padding":"same","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"name":"conv2x1","trainable":true},"inbound_nodes":[[["pool1",0,0,{}]]]},{"name":"norm2x1","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"name":"norm2x1","trainable":true},"inbound_nodes":[[["conv2x1",0,0,{}]]]},{"name":"relu2x1","class_name":"Activation","config":{"activation":"relu","name":"relu2x1","trainable":true},"inbound_nodes":[[["norm2x1",0,0,{}]]]},{"name":"conv2x2","class_name":"Conv2D","config":{"filters":28,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal"}},"kernel_size":[3,3],"strides":[1,1],"padding":"same","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"name":"conv2x2","trainable":true},"inbound_nodes":[[["relu2x1",0,0,{}]]]},{"name":"norm2x2","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"name":"norm2x2","trainable":true},"inbound_nodes":[[["conv2x2",0,0,{}]]]},{"name":"relu2x2","class_name":"Activation","config":{"activation":"relu","name":"relu2x2","trainable":true},"inbound_nodes":[[["norm2x2",0,0,{}]]]},{"name":"pool2","class_name":"MaxPooling2D","config":{"pool_size":[2,2],"padding":"valid","strides":[2,2],"data_format":"channels_last","name":"pool2","trainable":true},"inbound_nodes":[[["relu2x2",0,0,{}]]]},{"name":"conv3x1","class_name":"Conv2D","config":{"filters":56,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal"}},"kernel_size":[3,3],"strides":[1,1],"padding":"same","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"name":"conv3x1","trainable":true},"inbound_nodes":[[["pool2",0,0,{}]]]},{"name":"norm3x1","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"name":"norm3x1","trainable":true},"inbound_nodes":[[["conv3x1",0,0,{}]]]},{"name":"relu3x1","class_name":"Activation","config":{"activation":"relu","name":"relu3x1","trainable":true},"inbound_nodes":[[["norm3x1",0,0,{}]]]},{"name":"conv3x2","class_name":"Conv2D","config":{"filters":56,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal"}},"kernel_size":[3,3],"strides":[1,1],"padding":"same","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"name":"conv3x2","trainable":true},"inbound_nodes":[[["relu3x1",0,0,{}]]]},{"name":"norm3x2","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"name":"norm3x2","trainable":true},"inbound_nodes":[[["conv3x2",0,0,{}]]]},{"name":"relu3x2","class_name":"Activation","config":{"activation":"relu","name":"relu3x2","trainable":true},"inbound_nodes":[[["norm3x2",0,0,{}]]]},{"name":"pool3","class_name":"MaxPooling2D","config":{"pool_size":[2,2],"padding":"valid","strides":[2,2],"data_format":"channels_last","name":"pool3","trainable":true},"inbound_nodes":[[["relu3x2",0,0,{}]]]},{"name":"flatten","class_name":"Flatten","config":{"name":"flatten","trainable":true},"inbound_nodes":[[["pool3",0,0,{}]]]},{"name":"dense1","class_name":"Dense","config":{"units":40,"activation":"linear","use_bias":true,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal"}},"bias_initializer":{"class_name":"Zeros","config":{}},"name":"dense1","trainable":true},"inbound_nodes":[[["flatten",0,0,{}]]]},{"name":"denseNorm1","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"name":"denseNorm1","trainable":true},"inbound_nodes":[[["dense1",0,0,{}]]]},{"name":"denseRelu1","class_name":"Activation","config":{"activation":"relu","name":"denseRelu1","trainable":true},"inbound_nodes":[[["denseNorm1",0,0,{}]]]},{"name":"dropout1","class_name":"Dropout","config":{"rate":0.1,"name":"dropout1","trainable":true},"inbound_nodes":[[["denseRelu1",0,0,{}]]]},{"name":"logits","class_name":"Dense","config":{"units":17,"activation":"linear","use_bias":true,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":1,"mode":"fan_in","distribution":"normal"}},"bias_initializer":{"class_name":"Zeros","config":{}},"name":"logits","trainable":true},"inbound_nodes":[[["dropout1",0,0,{}]]]}],"input_layers":[["image",0,0]],"output_layers":[["logits",0,0]]},"keras_version":"tfjs-layers 4.22.0","backend":"tensor_flow.js"}';
var READER_WEIGHT_SPECS = '[{"name":"conv1x1/kernel","shape":[3,3,1,14],"dtype":"float32","quantization":{"dtype":"float16","original_dtype":"float32"}},{"name":"norm1x1/gamma","shape":[14],"dtype":"float32"},{"name":"norm1x1/beta","shape":[14],"dtype":"float32"},{"name":"conv1x2/kernel","shape":[3,3,14,14],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm1x2/gamma","shape":[14],"dtype":"float32"},{"name":"norm1x2/beta","shape":[14],"dtype":"float32"},{"name":"conv2x1/kernel","shape":[3,3,14,28],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm2x1/gamma","shape":[28],"dtype":"float32"},{"name":"norm2x1/beta","shape":[28],"dtype":"float32"},{"name":"conv2x2/kernel","shape":[3,3,28,28],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm2x2/gamma","shape":[28],"dtype":"float32"},{"name":"norm2x2/beta","shape":[28],"dtype":"float32"},{"name":"conv3x1/kernel","shape":[3,3,28,56],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm3x1/gamma","shape":[56],"dtype":"float32"},{"name":"norm3x1/beta","shape":[56],"dtype":"float32"},{"name":"conv3x2/kernel","shape":[3,3,56,56],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm3x2/gamma","shape":[56],"dtype":"float32"},{"name":"norm3x2/beta","shape":[56],"dtype":"float32"},{"name":"dense1/kernel","shape":[504,40],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"dense1/bias","shape":[40],"dtype":"float32"},{"name":"denseNorm1/gamma","shape":[40],"dtype":"float32"},{"name":"denseNorm1/beta","shape":[40],"dtype":"float32"},{"name":"logits/kernel","shape":[40,17],"dtype":"float32","quantization":{"dtype":"float16","original_dtype":"float32"}},{"name":"logits/bias","shape":[17],"dtype":"float32"},{"name":"norm1x1/moving_mean","shape":[14],"dtype":"float32"},{"name":"norm1x1/moving_variance","shape":[14],"dtype":"float32"},{"name":"norm1x2/moving_mean","shape":[14],"dtype":"float32"},{"name":"norm1x2/moving_variance","shape":[14],"dtype":"float32"},{"name":"norm2x1/moving_mean","shape":[28],"dtype":"float32"},{"name":"norm2x1/moving_variance","shape":[28],"dtype":"float32"},{"name":"norm2x2/moving_mean","shape":[28],"dtype":"float32"},{"name":"norm2x2/moving_variance","shape":[28],"dtype":"float32"},{"name":"norm3x1/moving_mean","shape":[56],"dtype":"float32"},{"name":"norm3x1/moving_variance","shape":[56],"dtype":"float32"},{"name":"norm3x2/moving_mean","shape":[56],"dtype":"float32"},{"name":"norm3x2/moving_variance","shape":[56],"dtype":"float32"},{"name":"denseNorm1/moving_mean","shape":[40],"dtype":"float32"},{"name":"denseNorm1/moving_variance","shape":[40],"dtype":"float32"}]';
var READER_METADATA = { "classNames": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "none", "+", "x", "%", "\u20AC", "$", "\xA3"], "temperature": 0.92 };
var READER_WEIGHTS = "QCJUsWo0ALytOg0yF60pOlgWrDKYt/EiqTXvuUEvxzsAvPu1HjU0rHGzwje8rKevUbP9rXG1krB6q7Y18rierBk00TZBMCW10Rw+tGOgEzAAvAA8Ni29uIawiLAAvAC8dzkdK2unx7fWN161dzbDq+CwrLhbt2E5tbqRMWGsUagAvPe2bChqsQC8NzQINF60WTD5tBm4qzMAvAC8kKu4MhY4C7YJrus7cKQ+NFQ4NDt7OPGxKrVoN6+wALwAPDQyeDsSpzCyADxzOou0urU3tQA3jTPJMLexZrQAPDMts7QAvKaspzjLt385CLVpN6G4ibCqOo8347XPOCy6WEMfQIeUUD/91yo/AWitP25OqT8WQvQ/q3xJPzvrbj+xvxlA6ofoPzrMBz/RQxw/lMg0P4ejcD/WAyS/jOqev0yYMD5KVXW+Ssx5P6cQx75SD7w+8lE8P/W10b5B7Jm+/QW9vgRybT+k6Qs+grAfP2YEgkhpj3uOi55JjDxxeXiagnipq4xs0WN7THiHZUx5UpmDWKR0RyawkmCNWbahRohdlEhudV6QdsVggJU2eo5cPaaYqYCmiIpJT7dRks9345FvkTZsZItajKtwSn2bQ2mtXj2adnf9loKqoqBxAIB+zjxNnouQqLI5b0O5raGDbDl7jUduElB9RqCRm2y6nG21jnXOo3eTim+ZRpB5caucgpVIJlWRi2ZNZKhBrpZ9mV1sOHiJgFiqgIRucpCmm4x9JYSUeskAjG1ikaOMdQBFXnibn0RTuWptPJ2EuZuNeGV4oEtvWVRZwmhYnKOYeYepb4ShYZl7YjLMXEktYm6gV42Ob2cyS7KTgsWFXXWLmZqwepyMPXheZ4OfMZRkf6hxqbmBfI6ge5Bq212OeImKyEGQRD6Lf7N6lqfSI8NIgYw/k2BCe4KFaRkjoH67jW1n0GiAdIFboLp+d5+Wx5xsl1WiapZIfUyNypx3dJrTNrplU2RNgLVrrJyIYjatHaWSb621cFx9aLtaJJh7UIwrR4ZqvbQ3vHIrVSligYKTer5/umZJpchXcmc6TaaGZo2Fgz9ggFuUfGJodlygmGuHcoR2bqB5t56MjkxojU9vnCuK2ZF2ioPPck6Njn6DhQBpSm6TbDSOSmtYtlIFg2x6kBKWtZxShW9R0VyVenWIhDeIWyuuV2VyW7mxn1ZLIDKAzlCCdr9yjWttaXy+j7mpaydsYY8aEUuVOIdUpGiyaWK2p06MWmhrSImwcHJ2nF5jmLeCknHBpHl6eH0ECnyidaM4iY/tq2jhdY3Vb3uPpYU4jZxaenphVFJ9koZ4nFF7ZDCEg5lQHdqeY3F0llFgbbqhEmt2Z3BiW36qdZ2eZlWbe36ZLmRKXJlhgq6AllpDe1yrgrCUioMlEzNTZ0iSY4fcnZFyyptBaHNHqjk6bFGGbcF5p5SGoVqlmjRWYUuAfA11aaqleWeojGWJg3mgjV1UsIOfo49nnJO2iRh8mna2dDxElKCPjZ6yglCXMFxon3abRkxUUltzsoSshomTdJlfjZV7S39xQkWuPWOLrlWMi1Beli5/Y5o1UjqElod/hKVFiolMbXmXSEqgutiehaeGUx/YjpEfO1+qYpykma+3gVB2PaxQultnsWJFZuSal1vJTYxbipZngHJGTVRpf66qlkJ+9nuHUZKgeIp+eA6HNXeQ0GmjfEY2Ul1VfXQpR1lUjKVpZ53Cm3dwtH9kcodZYp1iXpedZL2XeKWVTpBrbXZBjkORnZ+YgOibiVtAanqLeGaHY2mAAHxQM6+CdJd5Zal8jqdKaWA1ZH5n1mYpiZFirTSMa9wAaKqEiJkui4xWm3SrjVlRa21dPyaxYaK8cnRnhMg0mMOYc5oTm1lyn3CoADIOGmMAUF122XhoTXqKnqF0m49nkilwVYtwWKPae6ZVrz4edGsRZRRreY5tcspkzSOcn3ZwUJ3pHlCsa0AAYXisdpDCgFuhL7loZsx7gVKEeX5OTrywd1ZyV3V7SGuTlEhli29whoFmamiJSJt0U2CIgl9IaGGHjL6jYl9wlomhY7sMc21dnKOmLqV3o0ZtaJvPcaWdhIdKZodZkYcmTldypXSMbnVMeTtIfLd9TJBWeVt4OnaGs695YEd/ckaVWh6rrWmpPptxho2+PDhuVDI8K6Z2eahhSpHPd594dmnOomiXnpV1boW3nYAxsHoprphtTCeIQHSaZruV1vZ8zEXtwiqkU4KY8L9/Pp+jcW26h4aGcn4/UmAslmVcn0WHrouFWG2Lo6RarHhIZluJfpB/TGGDNGJqe3OlWiSBKoMAcGyhi5FPpIhaR3aNlUeNrk17yIp6u12ihzxpiUeSc6edeEd7f6+OpnOPJXI6N5lNwzGmjayMUnKVlGd/YKIrWmJRdpgAdsOKrklzN15QyTlVhYlTQUrlr2OSeZ1CvpCHc21UfFfGV4yvfl+bvU9pUoSlQaCe0CAtZ0bJpmyij92Mbf9QhYwtb1AqhtDdi4Nqh3FjzJSNbJd/hiaBNpl8bJNrXL+RYFbPWapOUZuimXhlu6iqbX5SkVKaowBScU43F2WYZkRazJSXb5aJaW9Kg6aAkt1PYYyHbMKQhUm2aYdcn4WnnqKAl12AmoRyrURTQTh/QXZ0rpmTLmFow58TNZJ5coSFh0+NGCejpUJ5lMcbG54ulF2Yg3reqJ6QUKlkgY+PWoNfY2OcoF4qrUtbd2gAY0deh0Vlm73Im3BxnI9lUoqkStRcbzkYN3Kmg3nXnpCQCYR3ZuqfgXOlcp0KcGCxfaZ7iYGZcpRTmXefRod0eaOAa3mLH3eDYWZSbGufFZd1Y+XJk7U3V7SYU2B8yz+JRpg/VgtIP+7dkj8a094/YwiUP60Uzj/K0MU/zRC+P95zrD81jmc/RVu+P7vtnj+0SI0/wo6kvrdviL5Vmk8+6J0CvWtnHb6H6oq73tdxviU1yr4nzxU9kE4Jv8Nngz5fhQw9h9VjvhrKL79ZTXdSlmpu0lBsrbmKl2RzbcF7hLSslLykVb3ebI+jj7OVf648emuLX59fhoeWcRLRum+1uIbJqn3BnHmnkXvmnsadXlSRU4p9t3tJPYJdWl2hyYeMbZdohVegr7FxwalnXXuoIqCeri1gYFszuZXRnXiXck6Qm5DJXbYQaFeTlxiClMwUZwBsVpKGroyCkKK5kXuXorivQ4SYZMNsJqggjVZjRaWGh3/Hh3KgvYRyh5ZkeGqehnOtZ4S3wz9wdkd4NXzlmnuWck1wXMDcVb6fXmCmVDugk8YxPlZ6UG2Ty5QpNlZELCNUR2dvpHyZOlp1gWTMqJbBTaMreHp4inlqfT6RWmmPqrWbUp1XpnSoZZJrbNkWWZdyW46Bi2pfnz6cpplXjiSqmMKBlHmMgGS9WJtaY4O+nW7Pemhm/pObkrmAf752ha5sJzOXoFh0EKJmZomBiTqommtvqpZpjlSQRONoepWukXyOt7WUfayDvmxiX5+hbZyohVKQkOuwhWBUaXp4npp5VVVWtVGkvJLbekJbhYs3VYOFYH63j5Jtr5equ8BH6q92jIB7qYJjM6uSoUukmH52sKCRgoqwjoKwiKpwVX9uXqeStGtylqYsfmjKpIIubpFNfGqLc39IiodSgVnOmamQV3F/Um4hbq2fRpeGN3VksaF8U2Y7QLldedt5kz1ncTZiPFG7IC2NiW5Yg5RFUZuAdLd/b3CziVt5h0h+rb1kjGmNTYhrjYZaluEug5K9a3+3yHmGX3pEFZvLbneOVUNIVltnGp6EiKFnWaFs3sBYqH+jVHk5YGi6jABaiYRjda+KgQBQh2OUmbE3jqqZwUR8iZ6HR9q6YMJrX4VcnnCxrXdlXql8TZnLpLRBl2WTfZmXnX5j/y6C1mNpX5GFUHWJY0Vvp3h8anlc63+rYFnGYd92lYZDYqdsZKV2gTOXgYyPmY9vjml2p8EnTX65gyoEQVRngVama4GNj2WxnZeMT29LnIG5cpKhZbBoep93WnOKMJY2dp1Hkql5bI1bpI9qfhaaWppwaZROSZWaWYStnsdjXVucmJE2qM9NRaCpZJSIX6mirlyzgSzhsJzHIEIqu5dRh4awe1u3bzFXhG99Y5y/eH02orZ+khukmWKb8mBikb+puAI+anRtVT1gcEh8TkmRWXpJrpdVaJJYZkF+wpMqmZtft026hlVgSW4LkEM1WFuOM2uVLR4oW5g9hnO7wmOBdVSHj00k0JSGhIFhZYhmVZKQcbNNSW5Ieck8gkF3pSeGPrp2klT/k9CoaTM/lGNoaCsjKqW3oo8onYisiZczdZRSfVy6S67lXmplba9DOFuLXLF/ocHJM5qRnLack8SIs9DOLgmkpSZVs4hVgH9GqEfYRMuhjHgnqIdxg7eYrjRubpdYyKd+iYZ/UKebVy9FkFEQZo9GcEqbdIKShnikYr5SZJxiqG9gmkiTMXFOvnGnX2td1YtnhlkfVpfAcjVBNvORAEqChB2FfcFzwbE7d6yEn3FPfpiIra+SVHUrmESrumB6kGEZj3huWjN7d3BNa3K2mWWLco1hqniYVYloZ3ppi0ZjW3iXu4ZVoQB8iLMveY6vvouFI3XKicVDrTR3kFOSlZHUQ648kqaGJ0V2hHV8R2OknIZ5dZ59i5ywl6KBd0uuiIZ3ih1Wi4hycpzM2MOmYatRh6uGw45SZkBfjat2Eal4tHCtS2B504GoW0J2ZaJzbCStMzlItWytJyNsZKWcYFi4nJZTw2rIRtBKdplymIiykG1cg5WMAEQNjYtacs+buoGAexjCRpmsQ+U8cnuaZmeEnEhxknmIjZ64iYPQrKKaabF4IF3KT09aeoOkKT+9gdSIXTZrVFVZn4KFioR6ekwdmW6MX0plEoF+qVi8O4GFMYkvZU1gt6xBrYh5FpaLzTddrEWjV89ujTOYYUsscmlxZ72HzqN0dlWUZGFYhZaYrapnjnFekGKpzYYeMpeoX1RwuoHTh11qXmF8qmtTboNYaQCE28T+XJaQem2gg1MneIyUcWtRqCCBSMBQili1ZVamTZF7iNyLy06VC9vCWE8lZ3aWPf+YhXk7hXR9/35YdDt2e2xllXKJtpymjQhuC6aOYSWxbX2IfElYh++KuhyJCoWNh9maooVWODx4lXoJ4Dp/mzMwi4aenppinVJtfJjTpZGDXXRQdlqENIJtcJNErJpylpORrniFpnykUlRtQYHjbXgTaodti4dEgMuWwZcTjGx3sFBUmksAGYujnYgAEkNYWY6jU6rOgqONJL0ktGFgnFTBcn13jgB1kJQ4IppxhnNFoK2Ri1pZAOp0Q4woe1+nm5tlYFp/GiiTqI1hq5GoYKR5q6p1pq0TqIYOX2Fbk4FKPnF0cKJ2TW6qZLarf4h1n5OiiRLefJcARj5StpmGacGOaKulKnpThjmlgi7nozJYgFaZcFbNk505wIp+U3Q2g0NnmzUntVXCk6NRd1FeRWGRmYmHoWiPbUC2U5bIfFIajGYzWVSXm7x6a3lhtYJjM1aCV4ldMYQsuGdMc61RW4lY91TJjYh5jWxdFHxwjkmaTZqWDGIwk1dwrYjvAJs3sqdEewONjHcXzH17QCR1rZaxKXdooKV/cV+JfagWaYtidB4/priCAMC0GJuWOGmcysxsY21ieqt9GomXkmhheX6dsiL3alyAjTB4W6O+TlWBUJSRrUiSpGqOp1p6Z6RmxIJDsSdlXCGQbqmYblHATFcqc6Zpk+hNmjNDokt7bq5f54ynj2yqioKVO32zNlRMg56ohkYRXm1spY+nS848xWlrlDw1lYyWV2+PkIJ8S0tpdrc7bot7omQsgk6YV2dVbbBue6jCaaSnWFQhCjmbgIOBgKuEhZVn2o6uj6c7ZkKhIU+KgsHkUnNNOIFUk2miK8MqvKS9onqtdY0zI6mbeYqOTl6ibW2TgbRLjJYioXTRdJZ5bcHiRmQfcV52nGeUhX2fvJRWWFhZtWqMLmigcGR3iXNpTj+EloKrdXxrZbteLH5aT8w0vi6fPmpjhIueWyaFxYu4+V09Q6pjZE51dYeBUYOc/0KVq3D0gWFqmH1zoEodoKlIa5x3OKVSbZGbpLypjpc+UZR3XndWmJKCdmlse3tNSFeAeHxvfHkFVm5mIWp6M6DW6HVdw2N6gMYPdVuOiDKDZImeZqNVk0SsnmOipdOOVq+zZXCnU1ZocEl0QoXIfndehMDFXp6HZXaJ1XlyoHaYPURso6Niv1iY4ONtKbx0o3yLWFp1N4CIapWKVVRGys+Fh4ZWoGDablpeXbGGeviXXQyzgXN2P35saKvFc4ueXXFir0/BPP9njKovjI7SqmdTpHWwUG4AkqxLryJ0sneEZiLOL6+gvI14moMgeatTqGNbQbt0cdRYpkuJYnCdXrVKQGDCRD+QgaBqdESRgsV5hVg5WXhkr2OCoELSRVoAbnd9UcGaWnVVa1SrR555mZlpAEpdh6VyXWhZRKeXcy9dlZd1SthXikzGbxKzqqKFY6VlRaWEVlFXdG+SQmJTknxTVHhgqj1re5BkQJ6wVlRGtmtmIJlSuB9bj0ZzdnB0hnNhpG/+aJFgWbJj1EwnGZOfUG6SdWttWadWkG/BZlKeaWpEoIeHdlU5SGOORnp1oVKoU7GKlVqvf26Au4lzckN7f1NphmYTlpa4HQytXI2Vp2aLoWhdjWBhrb+QfGuMT6l6ZamN/mIuSXR2iY4eW7txcIZjXbNthl2Aj4l6e2p/jZy9X1eMgIc5YpSseY6Xf4yZkTeCuom0T358QWRJrXSWg7JWbk9epG03y4qfgL5gnWCGvKpzfWZESqKVnZyDlJ1cooqTUIxmXWaDgqQbkXR3qzp7fMqaZ1Oqg6ljiz2XmWeMX5K5anmEGpZhdKqkJI3bpJaakVezh12FyIN+rXWBQX5dkYyTtVsAcoA7OJxan4+ObIuDl3tqMXZpaaGbNYyNb9N1apmpWm1Kc6Vsmo9QnXt7k3Wut2k2VUFmcX+L1DRFlHtMFnqKeXJWlmh1U35XTm2LoWtznoljZb5xfnx/j1h+Mmd2rXJIWE+XYDGFdjpKnXxxdklhhtQ2m9N/RkqdgpmUUI6EcJQbjIVtf01Gk6zdqVk1d4lePEVPSY6OZYqanpRqhW93gHeOqICobjZKppdFh1FqdXV18Hi9do9jik+HP3mGgmNvolyjXEsXj64AAC6Rk6mYZXPGXXLjW56n/5FRkIWgSXqJE5maWETHcoZ1jJR9rjuO2IVxf5CtPHqUgVGrpS2Pu5efk52SfU96p+lz3TmFY0mfXZ6Ck2VDimUlm7CPsyuGxX50N2WLYqllx4FulbiekKCcZmWZfGtsqJ98sqOFhmeEfbh6SZErgS6be2xoc1WlR0OXmYyji4N5fIyaPbiOoFBxmZacvGtxa3+CkV1Irtmn7IxrQV6CcY2nm2FLWaGLp7SRfJF9ZEiHaWJzZ3mIm4qEinZ2mEZ3NJ06tG0Njn+Ir55AMadOHzOLjYiEOFXEYr53K5lyoZhqezRcq1D/cGBBkFFMhFKsZpthbmBxdXFjXomflZANrEZGoJhEXmnQSpNJcH+akS0+WogyNzs7mkqvX5I2NzG6shnN/06YxICAX71GqFV7qS50aYyjmnyowLJbXFZ9kEFSYHsiuaIlsGisGpWOZo52vJ1TmHM8WZVfh3yPalttimmvoqe0so+RZ1xglVmivbw/Dd+FP+Uu4T/xFJE/vxSWP4Hkjj/INs0/y+WGP6JfnD/60aU/1RWWPzAWtT/6b8A/r9KYP01QDkD+684/+oCTP8ZIrT/gt/E/cRSNP+iFrz8sUaY/R/a+P2PYxD9Dems/4HiZP1mymT93ZHw/pcemvgSWjLx1O0Y+Sfrvvn77XL4HAbu9ZJ6tul2qtL70z6G+RQ/Pvr3gEr5xPss8NiYcvhZMmb7QQrq+Id4zvurlLz32Sti+xSICv1AXe757iLO9lDf8vsCSZr6MZRa+VWwePbGFAr9xt7++ZqNIv4ihfC+TVpNXhkiogaVlZ2lvXppBZVBOrY1Qx6FqXJdkd5VHdFldM4FbZjnBhnutXU9srMVhfWkem3aCj2dBh0xAiYQ5uGF2bEkAWHRvhXDKHZOQloaKk4Nzf4qIOJcZSlxTWuqOto52lzh7JGdgWlCCYIHCbIZ/aCOldP5idJ6ofzloiaCXnW86vak6cH+Hb1pdg6QZilaBmkVmfEhCvz57gnubY2rCZ5Kisi53d4ac92qzPl5+Q22WxJCLhkGOnHmCaomPr5yLmpx+XHeGl7GhnWmMpY2XZJuwFGqnc4zTzHqgpXeUcexkiGhBRmpOtp/Kno5ZfL1ne2JLXqd5mURSYIpSpGiaLLGrWQyVh21Ya3qnnWdwpZucYmhHiH7Mc8hfcT9AtoiSs36fNGx0bkFkb46Dc31OecVnk4W4dFebkF6JdliGx6mphmlxpXdckPdXeHg+mA1+oXKckmWVa4Fyhx6MaaFzmSnFTVOPTmK5VGOCWUh5n4xspUVM0DZuXauyvXFvm5Oqj3Swel2TaqNR0bN8YY15gbSLRai+WXVCfx5XpVdesKlFYp1dc7Y1NaFSZh9UZ3iKPgB5c2RPgZd2cX1JfV2knLGJfJedXm7/Z29TcHIJYouJeISlTGyJY8Jbhl2TOFiNfqyHZ52WplqGd6ehmX6dgphwnVZASE5pdaZ/h11wg8ZNUCR3noe6tmHLm5B0jEd4um6bh8BKODtzeZCZdIORdX+Lb9N5iyNfiqJoZ2FisDRQY3//n3V6qVmab3efRhkzXzSSrJKcm8yaqK+4Q0ovi3tUqJaGsJZhmH2JT3ock15aaFmZaWRXka1Hh6R8b0Z1hVh1QZtHjKZjgz6RI4WDPZCVpFlTsK+3QIJ53n6Zh315dp9ce4OctYJ9cYyRi2xqXWzMb3Wwas28VqRjnblxQWOplISwU749X8uLelqdWJwAtliWlbVlOG+nc0ZPoml2in+umJiThG8vf1SWcC9Ab55iyme/am85ZGq3kY64kZWsXJMkw49WoH8wpJRUj1erwJSCRq7TX5uipppKq1qSAW+EajK2b45pcY+BbHZsWZ1ycIOCnH67i4WEQ0dFJHeJeGeBsnmjs2U2WpLQm5xlNHtZT4+AUI4yDb+gLrIohIw7MlBAmHKIsjl1jr1wiJ1Glkagk8d8MYBrhVL4gsd7aIRHbUOTkR5tZmNmp4SLeM5WhIGgZmNziXQ5VmukdX5iRLR5drWhdog+YoBybqO4irF0gqFfjL1Yf2U7W4B0vWCbsr5vcadurNRfahZ4jU0isJcyoFOAc3pcl06RhaVom5taXG12XIKFgJ14c6tmgmq1tABBfrR4q1+ZtG21oYW04keRnY9/U6d9ib+IdWuxSZCeXHxvhZEAkm+wPcdVlkWoeqgVaIRfdUtdv8yAobClgX5xOZJ+nU9/f4kBXG+oeaODs1BjrYJaiRuzh2mdeH6YW4+bkxM1eKpZfF+OZY1smH1kenJ0eSPVWq2ZT1M4oOc9NWxlc6GUeXccj1F5gmEWn31WanA2j0FUeGmAjHSKX3h7godWpoV8sKJ7Y3LkfFZfXoBpgmCnIVhYk1GWkH3JTUVexKKYdVU1T5tmmrRcZFOUU06cl0qwdW5JdbuRik4htKCpaDmlq5Gebm9ZcG1gb0xbso14nWuPMJdkG6CQeYdFe1RSlXGlUJJae3E7a3SMnXJObXNRc4CSnYysus+Zg2FVXUpZkn6CR5uBW438olpfk3x7pK0/07SntLGZWJt7fmWbaU0Tmol+ok6AV5hmhVyjfpl5KnhrX2JZc7aMHaaYy0x5gnCRloyDulJtUEgieaBUipSbg3GOW28/VZSIhIJ0e5Nxe4dPhHdNLW6NlHp6KGhyfj7ZX16fl6mog6ald9eYUG6xkV1gnkmOeJZjnoTCXq1YpVN9Q7KXS4Zhen2XmTOVwndwi1p2bm5Ce45JnI58t1n0nnBJjJiraEttq39gdUuFbWqeg6l7SWdYKtZYd46RgGGLiX1XaclXjUqMfHqGm1wkhoRulGtqAHHUk7hejW9peo9SWoWFkEqdmpR1jrmVcLBrZKmbWpZnd5uGc1uKahWse22vZJ5GfTGppEB+mFyIKVmXMmByk2BqkIbVhcVpzKhoZGVQCUVAoW9oXuxmcYqIQ411onqye2t4XlmsXj+YVmu5rnCOOZemg4u9KoFxbL1feJpzjXeMMTZPkEytbTyghJKH7FWCYpyHiJZSZ5pDllCCbmtVk5Gnk1hlfZ90QLaYVGpam1KEZ32xlUS4cnSCXWGMjLiShYCigH6KgpyWfHB6ZGN1pc13baCfcoinmNPDVF0ogJI3I3yQEK0+r4KKYU9mmIKONpaHSq5sblWOnnuih39pcah3v3otEI2bxpl5esaKZotpf6CLkJ2YaJ+6MkCFVnx8q1VAhGmYiWqsVpqKjVOkgLdqom2VZzOdaHVoeLNzaKfFjHlzcm6UhLVya5uaZFNZiX53mYFYO3+EqX8dgH91v65GpWlvdV9ab1Wkr2t1n5B2oqCahKR3b3EFqX6Fi1BnhJDlSFuUkVyPdX6nXVx/aJEnS6CUdWR2R1pibJuoiYJVj4ZSqpOQs5GXVoaBi3uDrZQgTkdIeZnGYWcce5pzqoSSbk1gUYyikaSVSFFgjnzeoGpUcEGIjaGknXqqdTyUpIuUa8+Xb4BJr6uHn4NAn0h9Z2dZZ6qeZ+leikGMinWSjmaUIoeLRXx1kkB1JE+XekyFW5yEXk9AZVeDe4SEsuWVjKFgeV1gmISwHGegp2SK49mEsmhpXWmwkM/JSa6nqGCFZGKtf4RWVq5IeIWfgkpxW3NPcmmfuFKMcYp5U3GzcDtwdLBHp8F/opCdiLqIbn5JOmZai4y8MHd4lopRho1beuZieF+KYYKCcJihU4xHmYmUf2F0lIx6g2MggYF0kk5Qp4+2iGGEjIB1qb+HpGyigpV4szR4cJNZtD2VrmdfkE97VNVnqcJhV51kYBR/Z5mdPHlamYhdz1mkcLZ8hl0vfI2hb1xVe2pdc3J8mV43ejG/emdNhGqghE6PalWPk5Z+eqpLi1ZKY3lgF1I3i1yNmnxWunuEV2CRiD+XT7JsyoSyo7WbcHG9apyxjYdxl06ed1S5imw3VB6AnLDQVa9hW15iqpY5UW9UQ7uslEWvV8Fam6GTZ6tn1Y1MUkxBUmuafDaRg5C8Zm5kgvCRbLFwkVGKek6BYTs4ooxAmXN8tSE1AJmjn5WHNZFtd2tzi2uTc86wda8zk3Yag5K7noZhS1Rla5BLeHjMa22kMLN6qBZDbXmHnFCwlVYkq1V+ebsuu4eAmpmfd5ZYnZ+ibUGpoS+IlwAidoGqSmpNeaCyp2RogSeKUp1bk2uHln9qUX2By61HIHCFR2RHhZQmi7Bmu4mEb1uHxpzWcWNWg49Vsa5TQGGFr4HPk5Otn4emi2BsgHbhGG1+zY+UeXuOhHIweojNRSFvjJBNkI+AUH97RW6fgwfBgUo7n22tN3A9eqh8aG+anViudGF4RnNVpZjHonNqUYqPhwBpIcZDh2huMp8SbLNgaRVLpVGIbziWzpgam2i5UkKTS3BtiHuOkxSYl107g3fCmIF/VEQ7cX916BiZVISHmWeTkC1vkY0trV2cqn1ykF1qWpupQmxibc1kd2tsdHFXcclkcxWNVVejnm6FVq5rkIN+KWeKcXR/vIscn4ZXgZ0jNnN8TjJ8sHx9F3zkNlZglYtUVDQ9U0GXu5VveHaMQHDKNGqBUjxqXoKXgrJTGqezTK9w1qxsX2BLc7uawLhrhHqVg2VEnEaTu02Bd1qYZgJuUmgf0yWBm6hOZCdjn4dQlzijVIBZn4dit3mRVI1YdlZ8Y36ofXGpazqdo5ObamgZljhXj5VTwHRnjFw0okGdZittqsF6QWuHrTOgvJ5cYrBxWbKVi1JAo4AFoYdapJxZgWKIZYsBqz1dYHa3uo+AlpOLXpxJYkd0kVadHklaj1YwXqOHMFZCRKSVgW8mc6Bofa1qmnFtbDB/rkasXWPgOJNvZHm7X1qWlHSYZqBqYXmEgFlWllkHYm99jKNXR2UucKa/qFqBbHikoEl1iYWkSqxdHTxcMJSvVJyapZhflGY/ekGOri9XeT6Ew1eURn9eaVung4Sze4GEaqtup6hRYm1glnl4jnaIa6t5TJOfVIslVax00XxYezXDjzudcmNnZJqbepx3qneVPWKBpoLWlPSMRydzYYl8f4Fkj42KmmR8aFbKsX9/f2pYXHRfmzuJYXJVd7Q1UpcxZUlZsmygfHG+ZZVrhJhpj2Z3msx/U5lXYnqprJiZZUVxTmSPeWy/tIFVsXaJW82BIxGHbXBaZoFHV6dodXN7RaqbxYpvjXBng1XPrJajPFxAQnQHf5GInnJ8En2Igq5VlIBJUndONWmKSU3AdGxNsat/TROhdXgbeM1pcpR8s8VmQ36Ct6qPyruMVmdwdYjXV29Wiqtnm4tpfafim6xMkX6420GZRIS7Q3OpnYZyQ7efd34AXY9mXqS0fIeOh115iX4ss6RHKJ6KnG6rambMQFZfd4Z83nkhhGqFiHu+up6VhVBjl4ZbZwDWeraBkkpdAEWDQXRpO7YWjIpZYbxsK3WgsktdqmGHqc+OZEsQasNSF05yr5htgmslb45axJIveH5Bgq1sgn5bdnyWMGpYgmitciRvjXuNVTovkXLvXEyORIx0S1umCC0EfYBujYyzanxHQF1pfCx2eDdzUrpnQq6xQZGTVpAxaTZgb5GPVyxgrU45sIKsXmlXP2N6O2xid0hssFlLdWikRWUAjVaKWYttYS1ToEjJdqKqY4slL16ZoMpIWUKOpJF7W3KPiv9cd0ZeZVx8hHhSANprW5uuboBsdsA6OGNLhEKDsoqNV6WOeS5aoGlmln2VjE1ykrNSm4OzmGt7gk2UYntSbZCkbHk8RcRUeXg5nomdZVWWiFxBmJh+pHCIgWF4Wol1gKqiAGRhf3aOemNVgpCiZIOhR6iEZ492fT16fEh1fcqGbtOalnZXb26UR2SMlYtlVmWUjY+kZWFxXaZnXox8QsJlHnguvj12/zaeqHOBr1xXm+2VSWGcmoaQUHF4QY4vSGyeYmtdbHhqV3Rfn6thcUBytcxje5Z7nnWRdUFCO0i9iFmbi4hrZWqQTaNqYqdTF1u/nfVmbVpfhYwwwmpyslmGco2ku5akbKtpZYOgSamRfmePjYNVWElcOnG0VI5/KY6LsBnheJKhGWabQIyLk4VobVNidZpnvKrbb3Zxl5NXWGhylt9XclFfeoeEkH99l6hHboGDTIyTqmWNd62hXCSchXK9AIdEgoKXmEiGpGxsU2ZlY2CbhUyCUW6YwaB2j41zq26FR2p2uqB/aJpvg1zZ0FhrcrFUP3R7f35UhGydS1mWc45ekJg4g2eL24FgeIxIcEdPM4afcIuEpFRciaxDYnmHiWKPrAB2llt7rWV5McGlRoMshS6kaFu/W3iEkZR5XFG8obOYY6nJnnJXg2Zfh4RfnHuMb0CgW2yAjYpNV0eJgHtDU3a0eWRQZ3SHcGR1UleYjj11b12gmpJ6kE+/YX14bVGzRXKMnWkzhltlvHZiNXxQfvOAK21UpUhdj5KXk3RnlXQ2TKAzsZKRipVzVEJfgiWyp2LAcbyXd3t9j11inoo0jnRJasOhjbRdyFOpcjmMoZjHQpOVpkaZTLM+RHGCQll1SWGgU6d9o2+KPqBRqlJWmpF9sWSCN8CnvV87uzxummNcSCAAbFC/pTuTtx1/OW1iRGuZqqUcsEyiVWxz5HdLsWzfSWpZQ12PcGxfk4KBLXxVrHp8hZJ2lD1QbFN7lqRxSaN9fGZxPZJ5lkGBmYF5KH1aWnKNi4ejXWJaNYaXDmlbVZ+YeE1sfKvSNHN+YF1yvHPhU0GDkFyEeYtYx4auDj5Tm4h/OcRspmGVi2ibkNEpi3VTloF9kFxqQ51znk87s7EmtIybOF93kxFgbp2ihpt2jmPJgZFnzZpqZVp5hrCLKWeVKFRfmG85c6c1kXWaNIeAbIWWPZ1Fln6cjGRpj48rZHY+aYG3wVhff4LOh2pX14NVmIyZgmq1gnJ+iEqUuVLOb2+6pZOMbCNtG4Jmf9Bheb6le6VUW2fha0dHsp+aij+skJGGTq9ckoRnOoKaXmVGX5CPX2hlbKmQpYhdc1SMjXQ2ezRhy1Nvl3lLdnUib4qCR2OGc2RbwISJs02HY1R9d7ZbbKZsx0hz5aqjjX+VYHiTlHF3mIagcHDAXDRYRqJsKbRmd3yfSXttbUMvSWaOX5yMk39kgK5zNoZXcpR6ZWtyMChZS4eASELRXXiHh41gWqWqUofAV3WJcDybbECFPkhoWqjKr2pKJo+OkWCifJxunqFUdl1raqdxYWtlpplUmHqGvKB+YFW/wT2kwGuTmXuSaZ5yn3lWTZ+/qaCTfluEaV1bX5tCtIphr5JwbACDlnmmX3MQXF5xYmY6oYh9iKodgVVayHFiTsWRgZ6WYn+Zp448cINIh1xMs6GXfmSzjoOIeGmAT4qLcHCSgXOSSJFqcqhViqlnm21xilCHV28jmlWgoDRaeYaxp2KzsIVUWVSLrzNQhDSnYH2QVL5UcILSb5l4aWhwXQqNmoyGcY6AbYZ0mIK9jjucikOGwUZZL4J7YNevWIForH6xfp5+pZ5Ck3WCrbVXbXlPeG6ebKR4QFOlhnPEVoafmZmcY61VfMijZ159QG1oR15ljZZYXGFxJo+ornR4WoVrh7RrXGBsWXmHoTb6nqxpPYN1gp8hjFeWtnarfay0XJCAQH+YZSavn4Wtf0WQglZxjom+Zq+UVF19n3Vejo9Yt3htnQuwnzmUhX+AmZ96DXeL/2VQb3V2W2d0cH12vm9esW6xcHhIPHjCVpCGs+FxSp6CZSVopa11elowi3WmtsRgfohij3kblWx02HGBeyVgpVxVYjQhlXS0zJZqV4aDhoQfdWF7VWlzToSkWJ2iGU1ogHd1YWm4fVOtUEC0XICdi6xfpV6HdTlaSZN0SH42fHxQnWGrw6dKpLKLX4KYf25OaV+Se45xuIx+tXp9oIxdX3doQVpNqnJRzUy3WoizVHeL3HF0Z45yazptvlynYR9zg683fshHi8R8R3K3cHVcWWCRibCYgTJfbTnbjmCMZpHLeoVRZmRHZo+xoWRPTIpAcZFof2mGX19tnZBEfaeUc0tZt2qUqmNzhYurUXB6XIWhYY5zWNBteq/GY5Nqo3ZXroEUjGqVllJYjkmWpml4Yo2ub5GETHuwh6ppW5NOlKCUqU9/em6onrZdY66BVHF8e4KcWw5cNI40uQB6cYBxgSeDapNQpXCJj5GSnlt8W3aDeG51RYR8k5NUdIhZzIF4YaBycXCUnF9nqolteGZolW+sz2IViF9RZXVJU5eblmWGXqSjXKeqZFiBfV9wa2Z7jWOZbZGew4aCnURyV4yDkZqHgpiLe36oWW6hTTR4mHGpYXRuU5OMP6GRTIeDbaGVaVs4hF3km2tpORtuU3UNc5+ghX+EdE1kS79XWUiCkng5YCuOoI6hYnUwRcdpTph5WnhemK11mJFujIOSSbd3qmmFi5pnYiW/Zo59YpVwt4AsX7ORAN+PYYp7NGWlUJKDaHqcV22jfI0sO6dAlFR6ly6OSY+UzH53ZMF2Y1UdlppxXGajX0ybiaybm4NbpI9V465gZmmnpmOouWCDi4VXZ1+mZoC5Y45NlnKBWYWIVYa5g3ROknVNfo+nnbBVqmiMpF2denDDknhk6T+KU4uBpb9yYYxGXGdjlLZ0m4Z7W3+vZWUpinZ7p1ti3354WUSEp2+XRcZUkI5gd3aUlo60LnBgrllZW7Jnl3eDXK8+ZTaDvFnTfYqGdGiRW6a4ealuf7g8ZlM8jXpabnuFMzdWgdaba159P3eOSHWvdoWKdGtnR2CyNjuOqTx7YaSxoFWSYW8tZFRzgWwtQG7Bf7CIVT6ZZI97bFN8LOxjk39jO3SCbXhCJYOeiJduXz2JjJtFa0RhjWiGfVZzTl2uh1duW5R/SWSMeXV2VI5fzU+9jYmigXCCoXFlWHK2n2aSlpstcJ85mrmfP4KftyWneJimeIRRI3E5dbiYkGZ1OoWDhlptliCtesKXhsWldoJSx1iscXxOfbNhiaIxnZ6fll4ZfUd9I5OWSmyhjWh1f3NNhoWljJ6Ej4YoSmpnpldHlYOzoo1ge7F6PF9jm4KQjF1naFyhY3KZN2Nv3oynbXWUon9ma4AqSpqTfolps4vFgHaAdXqVVZWYVaSzpGZ+ka1FZ0/FSZGJgG8fP4adk+dHOX1ml2x7n0NejnmlcGTcjMqde7FNUoyofrmUY4GBWpReaHVcaWEXWiyEQcNGO1HvqHSMdpSqUphff5+uWImpi3pSRU1QjWt2hndSa2NZleJRblF7dH6Gm1JlmpGRa3wnWJtO0dOnsVhIdQ+KjGy1cX2oj0mNe0B5kHBLflpyWWI1gI9jl3OCvridf450mHewMnyKk5WGbH9fjH6hrHp3klFHdYymgnZ7p3SseB1jfFp5dl9iM1qpxMtYvFVUg2+iVZGyc6+FbnUmfYGkp0tXnltseHISwo3vqnO1Y4mydWehSTmwhnfLa6eiuHqClG63TqJwlorNn35UrbhlZZ2ZZGVlJn2smC6lSZYMeB5mKkiGVpCpVpF4l3R5M0VUX6lgj4kiUzqYXqaVZBfigJOEWmSgWXdxlFdAeYaXjXifNIF+hM2bcFxvsbpVkq12dIBbemqXjJuyekqhAINyhqZHp2yjy6pRJ1yjVYJ/aGp6cp9ih2xYfod2lXB/orUMhGqVlH66SpB6m1V+V1/ff4yRP0eBqkNUMJ2de2ZhNKKCfomDl2qGjK/WopWUaWFar62ysTNiILah4kuWpiZuohCYOItBW7aU+694r3w+f2alU7WIjJOzfXVUQnSjRGluiTZ9NnmFbndSf1N8i1I2uYeUn0R9UrZQb31wg5NJgkygt6Jvmkt4NGlxkZVSQWt6eI6sBFVfdWyCh4BDVWPGP3iacyRVn5dkcHs/ZV1MOZIvlKmJVJNgm4KuX5R8fEU/qH+ApUg1yhUhqHBuezCUVpl7kgRInJQyZ5hbbkBzvz6TvtOVW02SY5FvZ3Bwr9sApE1nr4qeWUWWAGKXm3M+b21kbT+MSINkcXWNLrevc2KIiLJBlJBeRIiooH3mn3de2Z1qU4JwuVWGbzF6ha92WGRReHqkvlmQU3TZKohySHKPhoJRhIN+WnfOcjpri4N3iKt1S610sVOikVyIaqOUZnZXiIp2kmx9Uj6HVpB7b6OOv5VAg1CDfkJ8b0+exHxqg4Z7X51CckyKqHGOY1mFqZCkaUWcdbZxs9ZLXYJzkmdq+7rkjYKaMGJ1p6a0Y4WNnFGqYHZoRgibaj94xZ0/qROXP78FmT+9moY/BGevP0OXjz944qg/7ratP1VLtz/iO5I/bseoP8vZmz+JfLQ/r8ijP2njRD9QZtE/OgSxP9gdkj/EkcQ/c722P8GXxD/Nkpo/cDKFPxbnpj/4Aa8/ghiPP+Podz9Kniu/YfNqv/4Ejr5U9R+/m8o7v0jKlr6sZBe/1MoWv5FmK7/khjO//H49v6tiU79Rufe+Hx4Gv36Rpr2trHK+zTi+vm4WaL5o++G+9zR/v3v4GL7/2k6/t6OXvm49Ib49ZxO/3EPZvac3Jb+a/ck9r3TYSb6wdYOpPX+sIqCdinmRh6GKXVOSXH+dnoe2VJiPwXSjd4FsbqmNdVMqcYNYs5yLT4WJn4B9aV2WhZx2lU+terTglHeUmidWUG64WKDApKpya1hwUEScWUysglCXm3a9b3phbnRUom1ziqVRY6NNrWFnZl6Xd4NYlKaZaGZdYFJRiIaHuqBnKWOTTYllw6OJhMTGaoKfqH9tbpouTquabKtVsk5ceXSDhqdgdkl5uWfsbqlzc7yLlKGdlXxTiWjqTFOBi4F9YZF4jmi7U1GBUX2uXUVjXZAvM5FTkGSgJ2eOjoSPkIuZtV5yhntYfEpdoYOCaZtzf5qQdFGGXHytiZN2kHR7j5d5wWRuk3QvW6CNeGKNeGmic1HNyYNJh1KFlExtJlW2xmpunoCbga6utZU6sZuMY09FgK5vXmt6mXKydFuTWF06uHJulTyOhmuDwDKKaFdNoLyosUWbj49erUuEiVS0c3ByVjuFiqWXXFBtg4SFahJmkpkziHzBe3cxdHIqv09oXoVhu5xDjJh2iXpQdFeLlDOejK5Ue2V9mHNuYoJnW22RtrRRjnWQRHFZeSaaQZ+og1qHlox3ZWdJlnOpfnOOh1uKoVGQrKy8boBoXGBq+GR+Imp4jHB9X5CfwZKBx2GPnmWot55bJqe2aXFUrmyZc1Z1iZWHXYyPP4bQsWBqfoxVY15/k0pfp6Ckfl2CbnunkWWClKQmm7dAXIhbip5qGTeet1KsiFydkEtZd8loZ1V2hsWGoFRfxmSblXyXN3PIh914OYR9Y1agAF+ZZUmHMXe5gqqWjko1YYNihKJ8g6x0VmNclDxLTmOZ2mh8fF1miDCTemF2YminkHBokGNvUGiYbaqJZkeOcXmBc0x7X4FneFRetkCWZE2TprttTp12vYd8uYJ2eHNfhU1cxHx2sXiJjEWen1u9e2AsepFeYH6rhYKlg1uhSFw52kGLXDtGLVOFhzacgqfpeIl3loY3oZVcmlpldJOJiXN8L5Csj2SHnl2hNqyDgZXArLiYkV51cKBuSGFXj28sic14P3m6n7h8eFB5s3BwpnK0THFSqU94eJmZf4JpprGXUp2Fqmmii5JrnJKgkWlZe694RrZFcVhkVrJginKlWGlnU1Non0WFknpwdW5agZyTaEiHJnZa766Ri415sVCHSpeLBq9oUGd6AHhsmqhziJxaoaOycH6cd3CbqHJ8um1wUWU8trZlcaUvgo+VmIxofCdlK5F9b/9zt4YffmiBXp0fiQCNmouCcqZgkkeBUIuDscpFpTWHeS6bg4VBVQNbAnNUeX2aUnm2hbiKaHl0X3JPcXCDgKQ4TGRSuX5tnYwrYC6rgnZKo6OErrpwWJcMeHt7nKamo+GaQC9fU2Gwm1ycrX9lr0O0gosEaoiqKByILsGIkkGyPGBnnJFf1pxcwJaSsnW6m5hbiJVlSlB6X6S8e6F6tau4TV+ecEGYd1pyVFiFfQCIZohwto7BlHF8bniKhkLEWm6HjGxqKLiZGLtTe5RerLVQZ5UxImdKgoSGdVCtYZ5cclyru4t0bVGEY519kWikc21kg2asi4Wem88GYHNpdLV7WWJMrpLgb6F7oXU4elyIlUWibsKEdqWrrUNDfp13czV0UX2rmVaYVJVZqsBRhoorZJMofXtVkYKbl3txi3SMVjiyuIB6aK06TKGOpXxQfESbf3uxjIWXY3XBy5uEiZ5EiGqBK2lgx5Rdl2p3bGVgq2J9iF2YZn6hXFGim4VjboOtZLdNkZqGh3Gej2xlqXuXYIx7L5l/a2kyqYfyhtFUm6hutnCJkHRVz3CEsVZOqHGzeH1GaotbbxiZa6Z3nJJ8mGpim7FCYlVqsX7A6WZtXMdJiXGah69PI6pibmS+SLK6aIuJk7Z8gGZliIGJZGRxgpF5a6NUj4pu/65zUIJkwTZjaohRuXQ+a51Kq6R8i3uXSGxjVUCHPJKOgmF+rnGTiV0sDZNa0WqEaW6bo31NnJyYiIB4uV8AcJYlQHiEhK+frJp2N49VN3yQu0R3wZJGeV2bopKKh25RhmAoeo/CWodyTcxGjoZ7Ymifj5JdY3CPxyawemeEtLxWr15kjIhBaHRKsCyrU8u3lFSFitMYpojGrYpchm+UdZqml6Wqo4Vle0yPXHvEmryUtFN0eI6HZnwemWKgJn+Moa5/ZoxzOlttlJhkgZ/GeWyHVHSZNIlBVq2GLqSyeZRgrk1NXJB5gaFZwUh7iVuwkmV5bJ2lKZ4ucrNhXlqCd0+XuWvIloo8a2lCkIGV1JlxwrxTa3qZjEdnexl8mV2NhrJyTFNbfoh5sXF5i2FqeraGlzavkotYu5DIJaJXqrx+gl95b09chUqxdpRkjDxEqmCDcIWKb1+Bga6sgp5rfpeXq3uOZa9/fYd6b2eCplyHknKXmHKWk5a9ZX6Td/9ico6dYpatmo6tV3OdZKWZx422cIaajFWblra8sEhsu5FdaoExmYuKgHuVu7KURtNXS390n41wdIRgx414jZ1YqNJddWYxZY2fRLGkTbinpmp7fnB6T3ydqYutmHhwuUtfQZiAdJ1+cnZ0ZH2erqeUs5aShU95GoRNizVcUGyThoOKP3N5bYWNb0I/ppJBlhqZjFV4boRDI4quo6BekWiFjEBbv4eCTlichJNjKpqoYIh+dnUdn5fIX4GVqId2ZHplnVdDTZCHbG14fbhsWquJhG5dZrXaL2ydVlCFeUB3z4WLwUVit26MTk6AjWV4friQb0FBYJNzh5qBQW5fhJpnn1ybnVaRb3ZiUIykWZqMq4lccrVzl1mkeHGYizN/m3hSolp+a3aZu1eTno5Bh665W5hu4XyRb3KKonFyQpOZqqmNbm13ToxStopnmnB9RZ87iX6ArWCdaIbJmqmJZ55AgG89golohz58bmiCUKKKiJaPU6Nuq5Wfg1WXlopjdHCZolYoe59cWVwhyLOJbo6BMIVxUn9gj21Fa81yd5SDXZCRtYU8hDRMeH+SVoRirHhLqJaSYkOXinticmyVfWZ3f3d3fSiBrYOPfLmQaq+jYlTyds5Bjyh+YIiDaMg0bZhzt1qwZEAAqqihaXBbeoB2cWcyeo1WholfdXlNfrKZltiSw394No9lXrc5ZKyNM1dkiY1GnXGlgovadKipPlqwmX5jYIMyZqBor4ZOhzq2oERehXfAb7uvjaVqtpd5tY6atT4zmoZxaYBqi3JTcrhkZ4teWXmpepGQb3+BnW6Ck4yEXn1TckPdb5adbXetpmVdjWUro2qehGxYc5SUw3SFitOlTGd5k55uW6ViLZDinX5oXnjWVip/d1iCKYJqjK/JeGVtn6yOlbKvh3eFMI9Al004K4mcfWpboj9djISy2rmlbqFrbXGrd418bWmISytJgkdTro3VuINIwJ+ucnd+a6VygIJcsVxch4phpl6ad2d5M4yUhp9YmoKve1d9h1Nqb3B4WIyhhnt1TWt5iJbleJafeZGyp4fgiSdNgoZwKZ9fUVy3fIbHXlOyk4W2tmd3hluGRIJ5oP+KXYJOZyRvYdyWZUtivGZ5Yn1ynH2Og3OxZZ49jpGSfZz3jz53fGVLQX3GXolhT3CUb4VrfUcOq62RlTF9lWRPX1lmPlJMd4mdrm5HlGF8goemknOKdp0vbZbqTalseFiieXt+XG6kimiDi66gooF+XDZ93n+Hb7FgfHeDkYWab55TuauslI6r1HB6j3WKemRHHGtyha2CnHaB1YSOgh5yhkqBYVFmKqxsf1KZb5d0Y3ibh1tBSVFogV+ZM1yAe6VpdatEyLSBhaqk1aWor3+kXHR1UWe0dXx0gotiYkiehmSGdERgr6SFN2RZi2q5ZJNugTh/bnOMlrVnThmXZFqIgGxQXnCNmZN4q7Rsvm2+noZdfYJZn5C4mq1kgHxjhJG8opZzay+7lbdn0H5+lHyDMGaErlqxfGZ4kOicZnhmpD5kfiyNmDxHYHNxVnJWXYFbd5ta/nKMjChmgHNMOXCGmL83Uk9xkE93dHQjiySkaHldtT2HfXCGZXetdVSJg5fDcVFsS6sMdq+ETD8sYrSOk1pdi4/WSYeMX2t6fGaPwOpkfTaianVfeTA6TpaJjXeolGtRh5WMYC+OUZaYfkpocIO1epErhGirsFaFnZCGco6gjj1BaVdOMqSejWaCoE+VgGtJqZaOnlimjHR2sF1xoG2xPZupt21qi99ypy/E2YrGpXFWd1mwinNadJVuplDfe6Qz0JWS1LWCZE2VZGosdzUMhJFvqKBPUWCYj6Q2o499foSDY9sxdaNlcKlbh3JtlaadlKyHKFdqXWwtileLb3XAFUhoMkiRbat3isc8phGRfad0mIeDiJ57ju9KTrihj1KuaImTeGjXqZxlcLy1dXqvf8WIbYh3fjc1PX5+XHejX7TLY1yIx56YnqhkYUCXb34zmIzKNsDMdnhuZIyJa1J1n1RZn28YQq1KktB3i3JZ/4yvi1SEe4ZIPKyaiopvoGJtc0CvaXSbg51FOp1lm9SCa6RdtmAxtWGCr5NpTKWEdWtqfKGORp2Hc7SgZ+ZlhbaiiImWl3yKWlx/gJ1pg3PMi+s3iY6dzWCSz1I2TnzAaGOWg3avcyh8slpLamVPlZBibpC7UnSag36FP8BQUVGObXmVXGa1Z6eKjmZtMI+eRWXYqX90X5eWjXhSfIQjK2mHVIy5k6eUmHCFVXZpYmTGfERZjrGqmpxHI1Jaqq64T2dylnh6az+rj4NyQoRbI3C0quWfkju2dD6JsElhx0eavjhrAB+MtK9kXo27oo2nq2NqqICitJKRqJdgx4ZZtnOeX6ugW1Nif6nHk5KGCWWXSVNIcrZkKEFvS15reJZoZEB3urTAUHqopImCiU6MqrNUyhKBnIWJqoSPQENqQLqJYJTDpj6yv1s5epqMXqR+o5N8jpN2m9BZX3JElW/FUq15VZmqlGlgmIR9dqEhk16Sk35ZkCNcoVzbe3mOgvlp12WO5cBjakqfg2cpsUyauHU+m7Oxh2KLR22v+p+fmIm+nZQvdmmDigBKp0RqXC2ae6Bke7srh1ResmZwR0Sqdn9rnlsbX4V8mnJqk02gqlg8eEiCYnyRlnNvRdrRTpdveIlGNm50g3dwcz/IhpyAiIVrf7iriIZ/smmhi5lyXmdrwgBRiJmxkXA3AGqOg4KJXl58psBlbXVrgZ64hnbJZ3RgpG6lWURGfQB4XrScSi2mKEqJelpsbXKQU2bHtZJWpmxG73ymeVaJg2t+rFxYY1dnR4ejj5w+eHppfakmO2ldMnde18c/Rlx4m4lqjJJzQJFnlEJhq2hhVWxuaIV7eaR5WGWQmISJXkd9fqOPmIufcv+IZXCiWCyEYYGHT1dm8F61dplaftJmo1eNYYmie0lMQ5i4c3Bbm6gQSslJiIhVX1+flluIaFiHlTRpxIU5sXhGboHCTlOKYpkpvW3tr3prZv+/hGlTjaCf56WljGmyhYgjHn1yOBh/cq+bcx6Qodd5csGHnnGB03utZ2PQVTnGd1yXSq1cPHiraz+il1ySUU1ngIVIZ29Hg2J4SY9RVHSljs5dRn2B6r6yhHTHEXBcVqpyZYlpbHtzh9akbbHOsVe3n5apbHSLgqBiunmHh42Ho1qbXHTPYqN8jYlqWG+Fs4F+iGKQn0SxvoBoacvNnVdpKCVeT6VzpF1kfqlcb6Y+awLDmoQ6PF6ia1eBiKVElEBmo7dZZmV5iW9VZI5mXXySjE5QLruOa3EphXGDYYSAecWeS1B0x2y9TnaRR5VrRXBlcUl8bIGVdFygg4ZfW7FSf5Kwj3OGm0LLjlknfyyMpXCYYW65eGyTU5NkpZOuLn46vmiJVYl2solrgIiag3t7hZWUhqdea553xCtxZn+r0n90fmGQsWWssLRhQ6N6cZkBgn29d09lgVlsVKRteNu7u9FrfVR6eG5lO3qNY1V4i7jSj1ONYZtqW4mztq4bgW50R2aGf2e7d8hyjX93mnN3lKBjhFV9mVRTg8zKn26edq94Z62GwZZ2cGNajoOyZLGhUyqZtXZsdUCKLm1/AJ7IS0CmymVVgYlybYqXcYywmaL/gs6IblVoeXGLjpBGXql0qGhvfGSDgCh6gEhaIVGGOVQ/EJtoUyiJk358lXUxnACulIBsFnqCwVGEYlBhrEsxl2+SiXlpb6s0tYJ9O4Weq4B7RilAm1t4jIOY36NxtK6PgXN+4X1KkmC9k2NgZkVLvN3YkYiGhFhGftdoRTWfeH9cz7Wmv2ByS2eBC4WrW3ZjMIaOPLedkEc0PKJfoWKQd6adWk2BSoxFeLykhyZwYNGMg2V3XcdzWmY4gYQ3qoOhdIHKnF97aziib2U5V3S7YJ/Ec0tgcah1ZYCPWYp+YYhDTkR1MmyPVS57dGN2d0PJblqSPoJQaWOccXxZT1/fWWh9d1h/lWFXe5RniFCij0tklD/AeXyBh32jeo5EQJenX2mrltyTb31cTEu6faOPhYaGikBbj2eLpKFMR5i8r1uxjPlhnpKAtVCzhmZrhXCPRKKRjGk/i31jQUjIZZVSWKdgSVNrI9aOeUtogCtyX1yYf0k/h2++oWvKbm1hUi99g5uXjTtnhGmTbGVaiKmYdnZ1ekbdUGyZemM3n5ogMBd3J6C7XqM4dq//j3JRg5OJW7iSOESywoF+jlJRncq4fXFwuaFgFj+fgnZ8ZnZYjXPFjWpnIoUss5BcJYSGXmk3qpeNlChynsKGd5SAi4+Zj3V3j0dPbpJ+XjV7jGyfl4tnZI6MUTWYSlIteHqYTHB0iq2QkWKJO6tjryBmhJ6zcZNUaZSTZnJoUaFhYp5Oj4I1mYGJc4aUgYNkZqtUYqCUa4F/PlexnWOLrWh6Sh67c0tpgUabfl08R4VYm32ZQ2GOcmVvcFh6fWitYYIAZYzGjmceVVuQdk5ykl/Tf4GGipy2colj3JyNmMp6Y2uXe5eTiowsWLmoY0KFe8Xk6HuDc4jEd1AunEa+e6qiv1k6oWFmh36aQyaS0pm1Pp15jF+Qmq9idsuDcnLalj5/n4HFUKeRnpitgqqNqbW2mUmMU4iRd2mQZ4huY6+PXGk7X3fMb7ueTKt4TMB1aYtVYhZuhFeycGKZqVg/a4aAl3tqPYOZnZFVTE+bwFyam3N1UXG0ln85MaVLdmBcZTK6f1Ruiqd4FEa7fnN/oolZX3e9r2tvm5a7Wo1+boGGkmBSXHQwaXl3pV9afKWBglCngIhBu1jLLHOHTF6Tuj9la3nUkZJkb6OTIY6PhGtoU3V/l4VsdIeCjYR/kjF/J4SbUmB7wHqAa7V0Sm6BS5bKMZVubH+CRZGydZ6uYGCMy51qiruJXJ1VXn2JiqLFmGN3kXBqm2ZjAJGXSYMuaGKvi3VqS5RapbZfe1qAccVXU5x9XUdfgHVJbHSKd4WninZBZoF8YVWAAF9A2YliYIGGupl/XlqOAJRPfYhueoNhd3x7KYWHs6eRbJKurEzXplh5eot2dlJ7SVdmpqthqX18kXJ6cWRcAKJ8gdJfflJLd49Mklt3ITCfdpeaDa8mz3BiZZKOzK51hHiVamp7f4OOaFNsWYiNoYF0X2N8c2GLXp+VjlJLgmiPdWsHknBcr4yDj24feiDHU2eugImJs6FrYopYn2Z4U67IVYiSX0JkVHqurxhimo2WgFmLjCEAbIKcRWahYYyLeE+rY1FWljlzblOKs2T/fXR4W8QNtomqby9QkZVTYI1yjZpxXU+3eLOTwlvYYGJ/dFqES0F6ipGYmliHlnTRTBeEe86XWYRzMoiwh4s4mPePPIuye2QwLW45tIS4XTaLgJF2PZSBmXwBjbaLAKLDT3x0ii1Gg8OQv+dgd6wYhptyuaKRspwAkE/JrZ6W3HPKdWKIcWNlib+EcnyFWXRVk4lbZFKCsaZvhHNmero+k4R0e7JLVWk/mnB8+q+XfZOViGatpnSTqF6YcXBmXGCUdoaUvIprlnpym0yvlp+0ynWFo3+ZiVc/cGtXy1lpvRuadTVspnAvjUd4g1VTZWp7h281anh2j3qPkenPTKKWc0+Bnz6mkbGMbGhuork9l5NybIkSao5T55dGlbh2dZaFpatVm5WmcoF2TKhuhC95wqV5hmKSylmIjXFtU3k1bXqdk3c4pXqTkTR6gpVDAXyWsFJixWtdWpmlU1eITnFLNzh9WYOW4YA8bmiHdZpdwcd2aYOJpnmXfQqAnXhRepFnh26Iq06rVXhRgqdmdZuDl4helKmkc557d5KBvoJUfXFygl56W0cJbYBpkXlhNru7PJVtfX6JiqZdTlhbeJ9suDU+nrhkbGWiptOQoq6YY2Rxgrt1hYWZT2mLoFuHaEd8fn4ea193Xlt1UpNXcJFhbJ14k2rVS0xyu02nWrWPW25+SW9rU0mM0m+FOYNsj2m5cYtsw2uCU3OeZ5HMk414x6dldaaYUsE5l2CGDTWNcrmVb9qOhFlnhJdlV5JpWFVyzoVOK5ZsN2yMTYafXnGhQqFveUtoxJRATndNT3dii5OEwIFsfmhub4mwkaSVRViKoX43YmlVVk9hmHE6sJR8jYJ0u4dJkjVhhX9pmaV9fqh/MUmRj5lIgaBHk2xyYXee/2KNa0Vzm5mSQKq+nYeIqI2EQm+Ko3eMUFdOcl5gVkRsf40OdKyOeri5OYRzcp93fX+xVbKTYf91lJJCe4/BuJK4Yz2EtMiPl2Z8YLFNmJtpXux6fqxVZVGvoxCgM2Fmp4iLioSmYodchFZMrlWDvm0zh1t7XnmFbGPJpKpwRlx3nlKkgJ6JeFtzeIRQib6HaoRViINgPGQoY7CZc6OSx4ChRYTmnklsoEldilF5l7KYLsWLqoR6RqaObYGXpZxmfGNROIhkUHBiMEQtQp9sd7RVkJOiiU9iaqBgtFJkYH6ne7JqqHmRe4mXewxGslVleX1TXaRvhV1gfHh2mF2Fj1tCiGiZioCCR3EoRsJ4sVu6oohygnVEwc+ReIqBOVSUUrpnWGlmYVp9kliMtYeKlVVafaV5m3dqZ8Zkc42mTIyLgjrkr4xfyHXBT6dGeEdUYEqrnZZ6TmiZm6RlZX1InLyMnR5mTqyZo5udiWiQkoF+cG9bxkmNqJhlsqexSmas1KmhnaKjX55rfsWnYqx5iWussZNetpL0jZGAWIRgmK+LdnqoZ5xhrdFfWXQcaJBMqZaEk42hd3CifpCIjldbpdQ4fJOIgGCIxT+4OVCHbGlrfatWUnBofKB5g4hNPnKvVmVia3xNg6hLK5GHeY+Og5VQXW9cdylufoZ+spKdnYaAcZWyzEFonJikjiCZhWBUlwSqek6WX6GbN4igebydo4tne5imNLBOKVldQXl4h06WoI09pGa2jJoAOKKqd6GTnJFhnYUzVElPLKh+UnmJaX6cmF2BLZdybbd6db6Ji3xYj3SSjZ9YOq2jcHZ4w8Jppw6PgcResrZuenuZlFxpZllie3FmNVV1hzrEmaVwjGlzlGyaLIiHkYVxipVmb2mZcHmIbKOHjop9hSaLVXtxkI4eUkaqUYePa5KSo1xyZ2oaf3VxkI6QrnqZi3MQrGWWlVaAebOoW8yFTY2Fok+JenBXBOHaqmJfgJuNe61nOHAgV3iugJ5ATm6Ke4mHdFpHMc2eq4ZTc3elrY2knsCdbLt3koqDdJJJhlhisH66kmunmdaXg3qQYaeOrK1NTZGcYXyea5xfhl+usoibdzxqXOtblqUTnlOfXl6tiY16lHlld2OSQ7nLf8tvnUnIWW+4lZOefHysVhN8dYU+QpGMLFOahjuvfZmWecGar6d6o1y3eIkir7aEe2CXAGV3q1x2UHlP8IY6UH9uzZWfnpzmWXIxgrhne4rgQdCNh9ObalZ3XW1vZGyLk5aSu3NlhIeijal2WmluY15oT2ONgnN+W19meHWZj3uZgyaLgnmJotNlUV9ck3eJjj2afkCJR29xcXt3t16pZRGPeb2wZYVhV3CPRXSMgHaccWuSq4CgbbWbVoiob37dmGF7jXc7zIlpxJtSb0lEYny6blXsSaw3Zo+gRXpqcQBNX5VsWqCGjFV6ZZ2TfIiPa4s8dKSjfXqBd12Alm5iYU1qZnXXWFIzb4J8T2O0PUqcmTBKdouET1aWi5tnkHBieJBp04c7gpZTfEiNWrimf40lQHSfsl+6YKevqijjWXGihnt5hJWqn6Rt87mMtaChxaR5U12PUqeek8S4e4vLW3F2cFtqVL1LjpCTgoCGS4Rvjlt+mX5zLJ6lUXqcgE1FiZmMUwBtUCKITYgkl5q0Znl1NFiEf10XXnVWLmmMkUR3bU52YnSzPFeyfk6ddIyCSUticCA7oqSGZl9nmrWVwG6ngYB+mmmKWXdgXH2QdBFsc0CShVFrkIkJZnRjXph+uG6pi5SbS4R3NX+YfWh4gnyooH9gpZw1amSJp2xfgpVxW4GNlGBiXIV3dl9hkppsiHVzjXdjhGJZtnJaPb2ofWPViWmEjGxoUqFOXnRZYnt5lWIKk0bLlnOIhmB7kh54lmgJrY6YikKN1IeWW59ItGeBeJmGaX6AhXB2cdaKhHKNm6eZWGFVVJ57fZJYOTBboFOLibqIB78rVpdWZIqyvHBtSmotZmpxucCUiqmg1FxVUbac6YBDw326E1Y2FldtfjeFOZOBgn+iazh/kYJao6KSeqNFslGRbJ8AaohlVXmFt4OkXT9lf7HQoY+KTVabgW2F6behNr+jmXRvgpDEYmKcf4tUhWRRfIVqykt0tXM0a69+cHGMX3ywh43DhrWCpmVlgmuErsCbhomDTXWN0mSYUZ8id1xveX5e+459UWiJTHiUN8xtXX2JjKnIYY5qb5SAlEmEx2xTdUethIBtZmOaaZSovSqsqo1zqGFifVqCWVRnLFlIhWOKo0mQ44ImkfxpmnAzcVyceoN4XMcbfiNhUY+ZW7d6bWdcrpRElIg0i3umVqJWL41meIJDXzhAU4OWY5VFlsSTdIOqknVIrItjgFpPoYKVraVul5mEoI6Oa4lovHeTeIlNbG+7fHNpWYS1kJ6ucoBgoi2EfpCNsBBGlQB0VACud8WtNY1+xXlMkXdQxWuDW795lp+fYQlWfYpuiKBWWYxhe5mVo4hWYylxP0hboqZtUp+acZaEhp5lbaFJroXDG3S3bHijl56+fZhKlFpUsmpjg5a8HSpGZ1tWZLVsXkSmiEFMeDm0LMBfeIWPqI1WXa+Xa4iIeKSBfJOZkpV2qr95lqinrZsmm5V+kqYnlix/dIaErFlZsICN1GdtxMR4Y3u+o4J3sKGDt6gzo5JhaGJupgqpyE+6aWyaMnq6g1NDx2KHjSFzQQB7ekRONXMsj35jf2J2comel5VcSUuGpJRO8oFZlkuIRmWPh1WjcIqqn3plmabNZ1SrhYyfRIGAopuqV4y1ZKOBm7hXXXWMwI2FJYNMcOdnoE48bVGjaKR3OphrEWjBYYCdjniikOY7zKxWjqJ+WF+UcXZonHWoI3YuoF1kOKydkjmaYpxB1r+acmmOPqnEikduh4xBp22fXpibetd4ll6iYkuJd4CmiJODbYtti7BjMjB0Go+tpaBkY0mMmp9eXaCIXqdgfV+Ln35GXIhDiXiKmYVVRJWAcHRbdB1hU4JEeGqKqNttY0eJaDiRgyV9t4Rxk4d9iUygVXeNeWp1SqOgiZ07YEmja1xzjzM+vf8lfEi7lEdXlnNHbVSAlaBfdG1pk1R1s6OfpZ6DkaaFo3+H4Yd1YNiRYJFCvJhrqJqMhn+POYSOi2WPb1dwoGmBbCxsa2SBYI5tgmxukayJc1KxaKSll3hMPImVfWeyVC1ecIdLiYWWgaSFRok9e2+HSJl+snSBP5tKSYKP0bXIYqGsXa+lfrJ/e9VXOXqSg7iGkFaPhHydUYuKoeOXhKmavEhoZ8SFcyugcDmHfE+rr0KtJXh8ql/OsYVHUDWEsLKgdYqxfWeGoWKsDcGdmn9apneSd5KApTyqlaUeyYs+QZJSjXVWtoiFP5xHgZCHl52vh4dubCdoY4uUa2OJFIhgj2CFPMZ2O8eWaSJqcTSHRp2DKZBymsxyHC5Si2RdM6mydlstP4adgHgem2dUh52Ohnpb8kmauWO5KnCzlmurdK1bwX1fKfVfhlRGjIt5HV7ITI9wiY2MiJqptpeEe8ZnmWRSl1OCuZtTZgFDRD93Sad3n6RVXIWUSUiPYHqCmKRLf4F3OVmqhqRmc36WZXybcTqtqDybfpODmErRgI95YaoYokZAd5SLYntfh6+mdZV6umV1dTxBVLNuYlGduLigY5afdluEeYxLg4JJrMZ8ZIR+q3CNcqCqjIiWuaqOklhSemTsvY97e6J7i3qUiF1/aWeyHsk2Z2SidLaoanuXVmmNgJQ6ZndlgTNrjmNHOQ+kZXx2gx04R58+Vpl/VHptfTpfh4lFoT3QqHNhaZBddlmMW6KDZR2IuoRNpJWK2n93SI9uiGKsoZKocBCRjG9/vJihhcp9pH6rfVZtn4tGfl+lhX58TZpmmnR5VHqGrXhZlFskXVmVlCBdnWB+fmB3SWd8h5RsZ0RkbHTM0rKVzp1MYmS4rax0dJOQjYGKdHF9n6R1k7JsPnaudm9ZarCBiy4+eayPdmildVeffmqKlWODm2dago92omGOlHh1coaUc5JGiU+VCqKPjnmfQWxFbI1As6+raodNdGdxXnxiaprGYGM4RoxoR3VppKOSTXVNiFB5hl+ZeneVf0l5cseKfJYtrJqlK0mZv2BmxlNxeXxwpmmVYoxCY3eIQjxcnmk6YmKAc6bElXWYlbGldFeJfXqUdpSxmpxDPaKtmpl5c5B8SFHKgZJxj2uCWo+bTbWYl3CYPQqDd4pahiGkjX/TxK57a1qeRmR+ZGaIpjJfjHWcVJ5Zrn+emV9jlF67eodNVHlwcHk7c6V9YI9wfoZSoMKIlHyTZMQ5jUWeOGmDf57KU5xLWV1waaeheIdvXmVsibRTx2Y5ZZeDbkYdsH9zcYKmb3pqZztabG9ygDaKe2U0qKxYZLOYhZJMfS9NpZqXKiJ+ekyPklhLtqOfYUF/M79pS5aEdrq8g4mDB4iBf50qaZRdea7WklqObKq7LmRqdo8AX8BKdL9ar32FaYdeX11XT5JZlYuqL1xKwYhPvUtXdI91JoOPjlpRim+obnhtrD9CjI7BjYBtdVV7UYZXu52ehnaeW16AphtenXCja1Vgdm6wqpFScmjUiJ5kgmR5lcWQbW2MmDBBiXRkfWyFjq5SYnKdp8dwU6Jwo0s2mY+qhX6ifo9lmIOog01psWqOt8ZoKXuwRn6bkFyYkKnhpHzFgY2OUXGbeblym6eOomqBuY+PbZFAb6eofLlcj3xlhZqiaGJt0Jx9fGdoKoGmkpeCV4yMfJERknVidCmJtYx2SquSlXd6kHRuhZBIt6OxuneDfI5pgYfGk4Q6pqI+g3F7Ol6Dho2udslzQ3vLW3lykndkiYmIUaK7coKhMJKHQZN8lWJxO0SpRYrKcmZkgKOAenpqpG+WjXJfWZibZodrkWNQieeJqaabt1iraGWHUIeEssVjdkyCxZJv1cJvPWMxZ5HCgSuIIVKLUZp5hmN4OaPJcZZHUimbSZKkei2shE17ja16pGdVYoZSUHd+KIGkhFmatY2V0lOPRY6RUkFUV4NLOIE4XIca0+B7j4JdXHNnfY2Tk3iETVBwgGR7XWdsW3afd3Z/Q2yNHUM6y3BsRWuOsIKJa0GOJVpudJtwdHuBd2iGhI6daUh9ktaEnkVkjVJxfGR/oZikg1gmU1KDjJ93b5xcPl+Pnm9vgYs9YICGO7lqpTiDNpd1rYlIP4lO5qpj0H13n6Gnio+O4YBjMIV/qkmiPYFaoI9mj4Jtk2VnbYp5pEubu4Fnb2Bwqz1VQIfAqnpmZTmcjX/e3aQ22KGOooBvn2eRfqafXjpTYYmajWGcY1ZvnpS8cVyfNoJRhIFcJNd0e3ZBLEaZLHiYb8K7jzVvxaR7nbGHLYewf3JXiJiatvOTvDmOe1N7jZmpZqFv/3qpOXl2rm9Wat+Koq+Bm5ZIoyxxUh9Ur6+p8ap3Pok5s35EpG2Rv2KKxkyyIHdKqVSCeVFdmlvUWIw2Nn1cjpuHWJufla0+glZeVqOGdn9tHJ0AbJesk5SO1olxrh8+jIiQe5ZrgZaPX1p/nGGNYX1rB7aCbly1dVxFlYCTcIc1LoCFxn+DpagAVSJYY1azk49jppJvUiLUcWmeUkikj1WrZnZZTYpjyp5OQmSBlWzgjl+CZUN7WE7mc6Jok7VolcNkV1VxymiGU36cfoalrmaLxZ9mbmxbXOZcvIlxe7eAoNpMclR3SXVjd02JTYFkjU+GjKV5smcLTK1vjoBthXjNi52Je7FSgcOFd3WASthBh3JJyo+8RsKQhKLOvWxpVcaxfJKAO6w5x4SXnRNUhHe5bKOAHz9Uslphj5Cea5FwvMt4gmJMVa+Jg5hGdGWTbIKiU7uBYp+/WlZxa2+jZ31GoW+LU3SUfmaoWIWMj6+Qj41piLZoVmSmiVuJZJN2q6mLRZ9+goJLZ1doU6BFY3uXc1B/Z2xYiF7DoaJxVWWPTVaxemMRa1mEjIm1TXqgoqzoZWiLgZ1hsodVdHj5QImQonOtqlg8uI/OUbxHZo1rc2JBVnigfJyhhYVwj1+GfGCJnHeLNUSGXMVneIJfkIZbi52ffXmchS6bo1hyzLWZaVtmrZuRaaSmW2e4cYmUZiqKN4xqZ7eIankpej5cVnQgL2eAdZCPXWqLgmmmtp+afGOcgGeed6J3orJiaFQYkmt+MGtmh3drhm68TGh9XD5SZ4GFa0aBhpBEcyqdfJBdks5qbGCgo5VmjIefhrR7U02lfr1WmEaQfXpbRbSWs5FXi5pvc1iJg3hia6RykZ2GYGtsfn+HRqaTjZKOZJ9dj4BYgXRmk5takZqIt5J8fYecflllgJV9Y0Ohp2xoTrQ7o3ladWB5cWJntHaDnHhsPaWSloNrS9ibaECclUp6jAB+l11piJ18Vn7FjCdLXKKWu3B6cKhQpkpIRMWuimJtWoKzt3qTfw2kkJVlhV+1LF2Xdi+BpoC7VE2MhoeuYFGkXXa3to+Na4pIeFRDhy2FlWWaoYOGH8Rqb7R5eGiXUaawbHuixbN1SnVRl2h0TXangLtUdp86qJDOVl9tcpCPyKpoVJy4oZ5jrktIikKpfXZeq0GLbo+Wln9Fkl+HdWKba1ubO07TizuXXHxEqn5Ko5lzflCeoqGFVHWnW52drmOMZ11ZTnJhqmimnlrNldmWbpPKkFVsfbdaWblqlpd6ZoFxgriseWBb1op0akqThat6a0ilkmuTiH2JehlWxqJJQp9Xg2mRVFW9bHiekJKokLaXOIdSh5NyqWV/eKM7fo+lJYh4sb6CyEzGg5d1q3GcWKOrjkWEn2d8hovDJYRSjH1UfeZ3jV6Qh20vj3JZr0tOf2Jgvn2GnY69vmIMYW17vVVIToRbWsCMU3OMmU/POHJqZ3eTki61lM56koaFRX50ZJmZYYt1dWlVt5NkJFZvhI59wIZ/h5lbUA+LOmq9mJJpMIs7WFhPmFhypiiJiVphXqBZsHOcfI9iU2ZuiFDrYCOCOldTh5qndXuLRj59iiZ6V4p2jbFhkolrmnhpZSV9W5O3anGqq4V5swB/TaVtYjdihIVTojKFimxKroZphLGOOalXU25TeGJEWGJcoH+UnHCEej2TS4VTc4BQcn7OeIm6aY1ekENdIYVebTyDZFo9cACmhlSQfF1Xa4pae6hCkop4cX1wGH9Ga3N4e0mcMKxeX6gxlHjBIbJjfGeMmmlcXXMvl3dEc3dznouSX2Ezg3Ret5VhhyqPOTdHVoJ9UHqfzXJWQEOEkXidjp+gt3p2g3WLXkhzjDxXU5pAaXpVmyJofoWsrISMUFd1f13EkJCSZrReaZaTeFtkjnPod5+wbmx6lYO0pK2znZ5ce2yTn4exYnRvPHBPpShjgrebh1BqcoaUf6k0smF/ZIC7fGaIWYOAc4OIOz+VsYGMkk+DbHmsp2mCbah1pk+QfHUIaHKHV1KHf4tlpHVphZF6qIqtvUmeoIpMfW+Jcy5wlpio0Z1+P415hoWBiIdfsVu3TY5lRHhs3CuUj6CeiHZ+ppmYfG6ZbX5xX4ien4GNyF6zbEKHbcV/aFWQapx2dnuGbm18P4+kbIiGepg+fHOPgpm8s6TafE1kmmOQqKNwYh18VDUUipJi62ebuoGwGDWZVaJsiih2SludizuFT3ldh2VqsHddOuhpT3VmtJxoa2ORcoKjr3VxhF4pHI15V4Bsa2ZcbGCxSYVoXl1VlXtFwYePjoynnViTmV54QVmokHdxaUV2aTM0kYWMUJdrgnOgvmVoi12zdXxtSnWFi1DYiH+Xb292dkd+p3fMkYJUlnJ0kUKPWHpSV2GUd2RBZWRQNWLXq7N+dy5Ze7A+VqSChphqsHlsp12w0NeeemlYpE2LVjzBVI2GxaCIrIOtg4h5hftYpWt0oXibYYyReo+ZhpyZSJdVeLOUVD5aoWWWVmiLQWWRmVBv3GdOooeXY2OOeHR5Y3+RKI+JnEiklE+pb3+fl3hVcHqgjHhbcGRlvICEnYSNlFJ8Nl6jb65Vd2ZztIpiaXKefV53Xbp1h1BgemeYSEdFazmlhK5+U2dVfJaWSLRljT6EWY1YkH8tpp2zZ+tfX7+Ed06WbHhMVodhj5J2gZuZm5GxedJQrpWJcKCfPE+ZcIxdeJyIeUCVXWlcgneRfLtnZGWzYlfIcmWUvF2+b3RuoXBpWABbbWbAjrRdZGachHledZhrZ320aXujQIJByHtrVJ6OkGZxPyUfQ0ZDY3ppaqdEimtgpZhmg3RYUMROS7illIHEfX6+RFWjin9NZX5mfqLDtYpvyWyPbXROjlNsST9qbD2EybFzcneTy2JRhVKFt3ZLm65suqlhdWNzz6aFXoN1Tm6H/2uPhXt3drmCfpbAZ2aGqHrKlY8nb6Rth4y1lmChorVzU1mPaX6irYGO22x8h113cX+ogJ+sSo+ekXKGVoWWbHNkZ3vMlG9vcnnAgJNuZoiPfZlrmKOSf1txzZNwXIK5Wn2bPVp7SF+9oXZzdGuXI4w8pn59u3Vcji+cdz1dnXOYZmpwcmFXV+aiL55mi3F2e4cGRGpURWWuoZZAja5pmLaYWYgzlKuTtYaPfak5no1INqezboh9Xld0sq0m0XxecoZUsMNfoqqDVZoIhRu/ZlRgl3dzsm9z0nGEs60RmLdxe5aginpihIibi4eEYgB9O3ZAyjV/htc2dsD/e2yCUXqNRZZ7WZM/XIh/j4qreU5OlXugUp52kpN4YcBmocF3rI2BVISpUmNKTrq1pWV/xnGNjMqOtJOFZ4iBj3oynTObgHa0g+01hFigd7mdaJ5uY5icU6ePWXV1VYiwh4VeBmDKdZ5NfHnUhVNdWZt2gXVbX118uYhmZw2PuGHemr00s3hImK89kDd7W3iVp5izrotwcbmjiL50aZxfj4mNeIl1lZs5xG9ziF6Oll2HlFCsmUTIb4ucrI+9o5mBOG2LhW1tkDaHujOIagC1zlB2e3KWdFijZ1lannaXNIxeeVyXiVxOJ4V2lXdCG4ViepB6nlGIX16ffX6OtpiOtiaARsFumKjij19ZenY8OGNtbpSabXSojGteqbC2ebqCcIyQV3OrZMKHUmd8vFlLWc2WkoqRTYh/BYIvXXCYmnpwi4PAhjyuTqhCr6RdmJt4hHeDO7F0nUlpYm11mYe7SEbGUxmFQGJ+m8qcs4mASHJaUkN8PXxHmI50Yp5rdPWFxZR/i2CLt4GvjZeKfGeXTJGYclF7KHZtUL8jWKqFd5FvXHKKplpXp2adaIVoUGI9g216gG1hQIxapHxXkzqvn6JJsUafeLSNaVSkiEXDk1+MiFGCf35yPjOiXXXec3ZSY3E0n2FvoZJkrsC2l1V+d5uCawCdvJCTYGKWi5HJg2eheGtnrF6cRXBpVp5viHyPb64ArF+OSY5TUnJnxkJZUXelXH1wUZmamo9+jleDUGuwhXZpeVluZIjHlpZTP5VpVWaifDeivn+8ck1CdU2Gil6Qg5t4R1iae4+NUZFIUZB1ZJhZa5OCaatwjVpoiZpZYaG2jXt0ukJaOqBloaKAqc6RhrBySY7cVXmUYYuRb3rKUVKDSNq1VJt4TnBSpmp0gZyVbjeKPbVwWrBBL6KpdaCfg3Z3Yzdyi0zGi6xnj3ltp3ewgZ+iwLFmPGB7vXFuIJigrGh7orlndG96jX52ip+G3lSPe2yfg+iif4l4Qnm+ZLmGpLWTSpgZWkaAUnujeIt8cmI3gYtjnV56p2KIXNNzhZ1jkXa7l312WFx7int8jmMZiXBef6ldVKthbGW+bYRUorlmkoNmgTNrWXI2coyJiJCydBHgf4hWzqW2L51zhYFWZKyBg2pZeHtmbFiIg1dfx6lxj9d8g2OcUIiReIBKjZhZFFCAKX99nZKArrSYJGGPknB+tURUraGS67dEaWxZa7R/a4l1e6trj6Fba5B+22WoYyKVp1iDQ4+ehMWoZY8ohXViSKJ9bnZUdJm2f1aJpZarmYxHoGukwayUYFVMxHOomI2Vxf94v1yRpJ9TY26VcZtzczSDop+Ndb/sIjedpbyIfn5ydMFkda0AjJVlTJlub5hzn36tdoJvcI6NdXyeS2U03HyhnXA2ooKFKKyEZURslX+0ioRLbtCupqWCmmd6gFJteoWOR32KV/+hkqCNbH2SkWlJiVqliolZt15NdVbcqM+Fk0aevGmCnmqDsW91VVGTnlqspnSrWMS3f5qAroY6dZ6bP9KNij9vQp8/qKGOP2fRlT+NNJE/FCysP2E1kz8/K4w/cXezP0E9tj85iaI/+1+mP9n9pD81xo4/ASCkP9+tqz8J4sE/yzKSP5fiuT+0WqM/AtK0PzQ9oD8VKo0/oBybP6wEkD8KiJI/176nP/XFkT+CuIs/HU9vP4/rtj8mQZ4/F0cvP0aarT+4pp4/j/mSPwQCuj8dqbg/zj0kP17mlj9k060/WkydPzusrj96lrk/chmAPwfAxj804qI/IqqgPxoYrz9bLI0/LomCP4bynT9TIZI/YcemP2913j/sG/S+AXscv76aG781Kre+A09/viTDJL9Jq/a+pyyJv8evEL8tMy2/O39av1lMu76Lhl2/zWA6v1P/Br+D80W/45aAvywOE7+cBVq/VytBv/vVsL6Po0S/1HAvv1PnKr9+tfS+aFHUvu+5Pb+HCjm/++glvwmvmb51Acy+aV9Bvx6g+L5dZkK+2gjzvhuOE7/P6PS+N2xHvzjADb/eb8O9f5mNv7vbRr9NnAe/VpIHv44MEr+Z+di+AB9Iv04lDL/gVTy/wFUhv6p7G78HHma/gwAlv3xgTr8YEji/TAlEv5WUTq5Lp4xwbHSpfHRuUZ90b0jVbFlrim6qnoRfQUxIbplJXYZWfW16s5t7e2FnjipebnGccTqcgXGohHDNZYt5eF+TuKmfR2zZWVp9pHVcgZVqmXa3rFKGro9eRXtTkKCKfFJ/kqVycHWPnGucXGd1UaZxdKRbZYFoYV+AR5VnZ46pZXJ9gIOAa4TOh21opZdijKtqcEJgUXKufnGIJ3CPvj5dkk0eb1iEeGl8UUxfZktJg3E1YJx+nZ1wI6U8x2Fvh4dzsmM6VIRgeT5Vb35Rp7J+MaCAclgYkHBUfnqQbdFtGJdhiz1+VnCGZMihoTycpHFKvkqpYK/ghXl/cj9GQ2WXgXufhzSIolMiY2SSlUREZy5BuGuEXnhkcHVukIM1jbWRnpNEskRacUeVMGVhhoKkmJ91iaKym4+sfLUzu8V/bZKciqVYW396dSxTc41qunU7qIeNlWd+qaj5bYqOTdSOS35DmK5+guF842WBnXZfgayJeZKBqH6NmHnOr3Zmm4mFfLO1Uoxsf0LcV3No1kDIg3mGeloRZGI6jXCSUpJSU3y1ZCSAcqBZjWGJpE59gn2Gn2WEoXFwvW1j6UaHZEN/Rmq6jmh5YHdUgF9Vi0BFAFgddFxqrsGFgEByQnO+UIOhVYmLe05yq3BEaH5WcHxYfJVVp6Rira2NKpqXt1Jlmz4wWXylpqc/UlVQrGd1XB1yaVtHeKoZgy6LrJF9XlJjgJOknF6zfoERkj+CgJhslGd+pFkGgllGbp2rbmtMVrCmn2SGe2turX9ECUepg0t0QpyxiHqhhVW4VEiKFnZ9VqdxeY2keZdfgSiOlXSgm5o6KGh6YleJl2mmmWp0W4mlg7Velq3kY7JWijg7b0BOqdR2ontbfZZklqk7f5+GUXG6clhkAJODNpuuxEB1jYWToHKQfoVREH+IZiwjUXGqbmtfp4NFx21HU3tYtnx8tXxFeDpsbWiMm0NOrnk7e2lkfYxVc3F8dCtkn17Bc1hlU2JJXpJFsKtKMz6bLZRuIGyhr5OMVRuSWUaemXlQhHyhmos3oHa9mouBtnt9qF9Gl86YeHqZponNkrOIb5qogIRulzLMtnKQuINUnLqPrb+EgqvVpJ5tQ2Rnn1dveKFmh4lgpHhPjmUhSVJ7gaGORFM5gVRZxkeqfll0hpsjRrFTeIV0hqVqfGZsismQtn15XYuAjWNyb2ORhHeLmoWtPzcvikSSQnF4aIdslmxYa2mUZayEaU+VXISUgopyqllYZUxKglu0fq1vOJvejUBteWTAeYh2SYFWSAATfJytt4FLln+YDlWpj2WVSDlVSkeksIKkpThrUImSXyNOYEB9a5qAZopnT1F0R8dfsz2LcGRon451FGdScKFXkWZwr2pmcXFXm2KeVWKviKJSbmRwTWWScI2QiHxegZNJq5eNcRxnjWV6lYqVSWCWYaamgbcnQnCNkYOqdHxpIkiuu1WwYqxZepSji4Fcf0KG2XKMz6F5KniXl6hoaAqEdFmQoJqVeWF4oGeueLyjjjt0W2W7kl5oo6Fye8dDfHdweoZDZ01poHKfdHDUkDGPY52Htr1BlKdSZ5uIlZ5zfZ6bnWNdN1tTi4R8biuCdV+Ce5ZxFKg1PjdvcU2Fol9ddbSdh2uNl3iDOHRafINbvE9PgmmrmH2tVohQsGxtfnqCr1GNsm+WmXyLgJ1cqMYpmZeCmnG8hZ+VW3hqWYqPVldTZH5RUh2sa6FYbYSPbpdWT3OEgn19kNA4Tn6DOMprTWQcjm+HrKRSaI6MZFR1iURnfIVym4VQU5qagbxhu01iBT+GdWB3g5iRkopZKI9wRFS2f4V+d1qUmVR9bIGOsIZzisGVfm/ldn+WhamOLHVNj2eZjYKCqmCxhWRfLFw1XqBwimRIlpk0qKtwT5VvOHdumnZjmXd4dnqFh35msKVvdnZjY1+Tm5eAlm2KirJetFKQfMGqQXwykTKRjyM2f6qubUh2xVOcmnRyUbhzQ45rn4Q+UotHK3RjgHJHZsV2fl6cgItdmXFkmVWeAHuNo392Y5S7ZKxlvl9S0XB7WaGsb5B7UIS8pWNpa3e/v4G5gmOUmF1tozXCiqC3NmmFRV6NwlaHl1shUUtqZ5+TcI11QzJ7bnCykHWPqZFdiJl6vaWUe6mBr2mViZOWb1+mdTuRmGFxc1Cgil4ofz1pqWN5qR1jOq6wY0l2XJ5eVItqgqNeUe6FUsR/I4NmhobMnGRRoyWXdISscZOAb2ZvrpBdWqSEjXRrMWKWgDhyXV2PiaCAWzN5qViusH+YdomHpX+QlrVndZKXYnFZeYqQU4mimmaPRqWkhktVnqNsWpu6R6Jhc37Elp5wPnp4hEp5m2aYnHTKhVGpRHJzZ6p/TqeAPpFzcoK7XYaUpIecmD+NgmeCHU+rmUppSox0kpafhLC8glJyp4hLfmZ0VXOwoIBRq4JnpZJdfJhyuWJehUSvoC6AiGpW211bhqVgbXZkV1CFe4uBTzmIb3eiC1aqdYtsVluChXOlQj2ddpZxbXYAaJhnUX20foWfYlC1q9Jjjo2MeE2tqIaVy3K9WVnFX3uVxZWLgoF4iGjCe5uay2pviF5pj4OAfnmWs3ZxcYuDcrsoXGuVdzaBuHRWoXNtYIx+QV+CiZt1mYiSlK6JnqOvok2BiqGkf16PrXGYZ3pawlN1VZw0a6yhepYAWZVXdaibz6BjYJ2gvX6ij3SQl2q9rDo7UmCktqdkaZKEeVt9k7R5Z5SbzGJrViGNn3doipswOFWDc4BLi3WZS29VcXGUdW6Hl33PmHKZWFt/WHWozrevhVtcd1lUmaeThpGLLXhezGSgnlCRdUGUgz00ZnppoKh2xIyAb3BSiZmJgqFAglBHFGqcUqF0m6VycY5bf5i1rFOLgmgtJU5FLn9sgJJvcT95cIBmiI7BbMGEcoJadnF3o5Vdc1F3fIqRXI6JV41gTmOqdY5TXUR/fY9zIph9kmhZYmZeWop6nJZabzu4eHxpVKiMealhcnBBT1+KWqaQX6dRo38J6pWOmYVye5tvaWJlc2Zzyj+pZWNbd1sjlE1vWJqAa8PBs29mfoNzVV1PjIZwAKEAuKZzTGZdZz5QcXUpfXWjxwBquU1pTXq5OpCYjEumdMdrjiZyjHCenb66l3qZrrRnm3a+d3F/wH+Oep5xq55auqiMWYKP2HSim6WcdIXZg5itm45eZUiwQF9CdJwfXE9DaDxCZYGcHFiiTW5VX5STZ6h7l6Oui5eSnohQb2SQdj9lfzs9aWw/YXZub4VyiIGAt5QiaDiafHeOUzdWiaW8iaS5YWyIqom5sL68l9NNOnyAp6thSpKBgUuDJG2YjXVqfLGVsjhkYnq/PYB01FtXeYtvt457QpyNW7C3hkeApaOczlZ7nEtyqXVycZWwoKPEolKFbn2AdmmrRcuXfryUmp49RqtRf66qnG5qnE1YqYDBp4SFdJaSM33GclZxf4ibmZCWUoSRpqplNl+oW5C+lJPHsGWhdJyEp36OYoSlVJViaH6Zl7FLTMOgik+WsjmWWnZbdJelYDhSkGZuaH9TcWKQZ5iufHo0hmJSeIF/WU9+TI5fiZWCuK6Oj1OMeYeJjLiSoX5VrleJcm+KjF54bN5tTI2QP3W3s5mPXHeCmX1wl4p5aGU5ZbN/YYGmgHfPe3Wce4lnroEze4pYiHZiQZVQe8FjeZp3fXpysUttpo+KgEd7aZKPgXB3cYVTs6KVR4aem6EtbxZHQEmNhqCzcV4ApZhsYIF9j46GWmiAT5+fhoE7sXmGwXN4oIukfEl2P3KgX3mMk3uNnKFdacxZdnLEfoCSjXtsro5tV2RzZHdnnJF4pZDHO02AgEpoKY5bqNFnWYZjrpe/eG9TSpt4qFyudGGvc3Qrra6Wgn+WR59DgJKRdoajkmd8pIB1u5l0vZ2PdomecLc6qIBZt5uceIBUkVyEj8Z8NbBad6dnUpOdvGCOaHqRpLTLarFXfGqoXFWCbn9Bqm56cZx5r1c/tMNuqqu3uLuXn4i7opFqrHtzqqh9izR9p3cAjpq2TT+GP9eMiZapZKNHb3FOccpLo4yAfoCaR5SQzWi8XGOnY0MlnDVsloV7Jph9TGZlgpjxyok/gWxTaaaAso6If46Lw5i2eGioQEPRR5SJR1tIcnqERIGatotNqbZ+ZY6CsTB8iYqhb39fhKdjTmx7lmp2jpNlp21soT9oc5Y+knBPgUmMeHuYg5OdbIGMeIJ4l1lEWWwwXZGNUoaH3ExkommkmLuMKXJwpIGDjkqpr4GEidSMeY6EjJhSY3VwgKuCfZuVr6SYep8oXIRtmX93W46Ow06IloVpSXB+mkM9bF2br1pgZoqOZ11ukWCFiKVkSWVMZ19nTlZ0jLKBXjt3lbw9inF6H0+XaZpCrIxPea6OXJ9acoB+dbu3qnKBfHaCbH2PiIdPe1adTZEzdzVwi0R3maF8SICMYJ0wZXlvqoiYon2OjW9PjVNnjHdzWmJHjn9ve8OJpqp1e4V5d4Bnj4BPkX+ZQop1anCNh5VNlY/CoZN5YrqbmoqSVIJccKqZV4ubfH6Qe5mAAGRlp6GCf5WeioZfUIWcr3yFrnKYgpmbhj+Tj5VMhlGAY5uHcGyOcrOOprBZhqJ5tblvq3J0mYOgi3hOZHyPiqHnr5Vb6VpaO4S3dqNhb2WRnRRAequolZt7j6Npp1pGVLiot0Bpi5CGkJ7JeX56NFJdUXp2hXlZaHuln55cr2GDTpJuR2p9fnlxM3U8W4ysj11hgXVei0RLgWmVXJSShXFskUNAi4OTSTlWoZiKg5ZphXMolLVimZlnfE1GgpeBlnbCfX+ViHGBVWadcYaVpGOQYTO7maBtm4B0d1J1kkayaZDiwFuLWlaSTj9dl4FlXHBNalPAzk1DXXxYl5tvx8BGjphwemeMx6Vsp5JfV3h8OZR2pHhFW3GgwsJsRXJ+g5M4QGRSsXIerih0lm2jaIR5oWtClGusYGxfXlt2eH1FayeYhYdeepa0W4kikFifMKN+V2ZVeI2BbV6ScnRHbLqVYoevgn50TUdXpTxnWlt2t4uFfW6kb2BRppxzW3GQYH9YYKWBd3BocSnKwY6MfZy4XzlQKoNYUWmGcI56gIJcXLqYMo2Mi3l9TXg/l0aXS2xwXJtiik2OPIuENIxDX49jhJRtuV6FsTpiSIdue31zlmhylWG3cFleXE2Chl9cX0qJaqhjUzhLZWpEYGradZl7TpSZdXlqkJWOZICWdZyJPpCScZOLWXdkh5Zrl1B3iYNqX3tImbd2e4qAgIOTYcFWkppKdKqJh3dJmphvcVhxLWd+iVOiXXcRT42Fc8Z6hINul0O0bUuqVoiNVFGms5ePhYWXk5tvb4Klh4FWeE1yqmqyoYpFaG9gVNOQQnloej1/XkhudKdSiXGXXnxwhAk51K5en56KSzOMUWqNkXuvkmKAYIZvoXggYYmDM3Jzo1JNOkSlll+FUnmaxImDtXxzh1Uwfmhzi4uVklOBemZoY29KgXRxfq+bhnRZWzieTy3oVJt+Z2qCoIGchYx5aaN1YmiZcn5va5GNTX8ijqkX3pOVT3OupnSjn2yUVIhpTlJiQZiNs5sDqKBfuZ99j51wVFpyjYrOkJdjnYhRdntgZyo7WpiRdFGTn5qyYGuFcI2FtL+HdlOKdENqh5Y6VHYwh0Z5Na1DcYJ8kKJkkIaMjHZ1bLKLsop2nl9hZIWEiCmUjmJ/Mo55XH5+mIltuqdBmYfCd5Z5UoePZmQ9XWRiZIGHnnVsboSmtGdSTppweWZbqsd/dD2VR8Ke3KB0iHh0dGazuHRpjZappJN6kn1GwoqUjXertqVGmoJChImtYXxyaHtebn6mWmh/olCAjWGMlVecY8FLl3yOcBmDZ1KPg16JbFFgPWF0dIBImIeXhjNWMIWSjmx8omnYa2VNQnfQcz13W6F6hYlRWV6wcJxlYYWNeHaBoD9pW5OSeYp+pcKff0R4mngvb3Wrjk50Z3VpTWFxpX9fgXI8cZaAkLCJiKZkp5KefFGDkHNjaoCNiGRYdqiRg2qKpHFhbWVmd1xaf2OBa5SIiaSZWYZiqUOGUjeSkYhjeHc6gXp4jop7ZJZ2kDpRjJt+joFvZ3+kmZiZc3dIVlyaeXObcoSDcphnVlOBpoSYa6KMhYBspIaZj5Oag4KDgGiTRoqJbkl+iZHFeVhvjJ9+ZaKKK4dGwHSMsm50gSyHcpbLgbSnZ7SbfIBnamOUgkKJYkiBTU+bhG97gKVmaYGGd5N9u6dPwWVv+YNri3xtZnRUcoGsd3CLhYSiZnOmjIuGf61kPMN6pnxad6KOnpddNl2NdEtYjJU2j3h5qINjlmlTlH6CQaptXm5hlYhAd2yRhIhJkYebqFOKk1zMlmmmkGyAb1SJYXykdGpeQIAApXCRlKKEj4NlhHifrpSxhIedT1G0gY0JUmxilIGjpB9/dImSjYF+bW66jKxbbrtTcnOofHqBZImDbZSOil1Pj0l9ZWslaoyieCxssG2kX3KXqKeeZFKSkJhjb82SlZl+AKKTpkhNc59thTGGiTl+f4Rpe2GEgYd9pIJJgoaNRECMp6dzjGFcQ4KMqH+DmXh+dIWdkY1Rj4KdbGw1g1ZWIFSUdbV2m7xnSDJVl6dhoIdahNJ/gmSrapBjamJEgZiQeC81dGp4fh5bfGaMaWtUa4dukEVYo3l7lGF/XG+fRWlliW9aaISRiVOjgn5PeJ5rkmpmY5pUNztifFJxZUFbUatsZZJtsCtUZFGAgGhlc4V/VX41cHVymqduppaliIWaamiAhJiMgKJoi45fYT8AfISYlXRxintcZXyzkHOtwUp4m5NpaWRjm3GgfKR1mGeRIGiviW6VYnRIRJCifGKjia87XaFghKh8s6Raqo+AcoNfpoSBWjlvjHRacGrDfE1xrpCDe6RonppcWG+GXZOEM3eenl+piEJmamFlbGmdWYJ6sHSWeWlydlSBg5GacYJbmoVflJ1ONIh2UGZDroCUaHpsm5WAa3hIooeDMIyTiauDq5M8cmyofz9XXmdpXE0LtouPaVuXYD+uqIKphHV+b4hzRUyLoG9QjFWPYHR7XoaWU3eDmGatqXmNZ412lofDkn+bckuDjj1qezyefYVfmISDn3FIgJmadXGWcG1hWItqYKhZusCKXGhSql1ygHeOepA1d3ZfPoNsa4CDYYGLYpKjZ9qGY2CsToqGaXaWUXQ2iH0tsqNgp5qGWJNdZoV4bYdLvZWwrnh+o58XWYxaa2CqhoB5pDFQh12JkqV3YJaTdug4ZnZ3hERAZalwk4VSlV6JwluLSoqwqs1spZWFpkencqVFiIxUkHBoh2tCwWmtjX+LWkaaoI+eirl5m4J6woyHbHN+f2FtlmF/gUlmcVZWRGN+cJR6dYFwjk9/iJFWaoKUPYK4lHc/gmqDODx8gY6WlJtIhJFtP6lqUQpfV59daqFFUINfblbKf1GAb5nIlIqAhWFdcYCCPIOZj5RrYpBzcpJ8RJmFSqZUdUN5pmyCdmHXYYs0n5JwiHV3m5iou66Je1aHo3/CgYuPj8c9c4i6gqyhq4+GhWt2kmp5bZW9jIp1XXd3c0uDZqmYsq5qUohxPJGEZXapy2tjWZFFnm6CjZVm0qGp0GSLo6ZbcL3Kk7eJhVFDd3Rtb2eJaEaDeMihmnJofYBmj11FcGCabMGZfyV7k46cWoWDhIxwgJpnl3CRWVk3a0+JIoy/e2uRjGxRUX+IvK5XkKSCN2eBfneVlY98f1KuxrW4lFRXe0VeP2iUj3JbWHxEmEiNj31nlGShYoKUiqxql4yVpHF8j+OsJqNNa5ldcpydgI2NroCZlGilJZqjo2Z1Zhyxd6BxuKWPQVVrcGZpfUix1HqgRWOarTNsb5mZnGuue3NsPXKVnHqiaIGaTGszny9rhmF3nGyHdG+Tgqi1fbCejFhgoWl+rHw6Z5J8rVGVV5WGR0GWajlqbGmVsZtjmpqHSlyMiYaYaoN0cYA/wIWhTZ1PgJ83d19xfmWGeH8/uFpbgw5ooqPWcHmLZm+wkJ95smFHmKI9nVp2fUiBS9Z7LnSeZTiRf1yMjWuJ5nB2iIF1z5/hQJ2bdoWdwWm0b7VVcJWkpYqZX4d0icZYk1x6S4Z9eGpjdJiZxJBjgV2YcIO1ebVi2Wl8QzNriJaQo3qMs4WPebqGoLTRvrdpm4FkyJyYhmVne52SPliVjHSmd6lvO5QonVyVXXOheHGKc5usj1ehlah/gXCGbV7NcGhCjZBggXy5cJdEfXqWfoBahaizdE9Htn6GjXyUpXC/nGpaPXl0ZGGZsbFwbGN9kCeUq1Q5ImqImH8ubn9vaYVYn3B6lG9yZauVWjFmO2hvlz5GfZlqUIZ5a7lbhYcbaEZiVoqrQFqKN4BqrXaKzqesem1jYXdsW1YAJVODbF6ZsrRnentsjXQAnil9g0ZRjZRrn1BywXeyqWaPild1jDBNXXGKijKBvayWlI6UUXEgX6x/dnFcWo+XdYmDZXVsj2FhiV5Ki5c/bEJ0bWZnaTldY5mNWDhPUyIFc4w3h2eUWTZTT1KmT26auVZ/jWeiQnl4q3CNdqNeS2RUgiWmcLd0iHRjcaKUmmCUdIeQjH1XS4iopHJqdYihcWe4b31ZkX5CdLBheIeUHZCWiYEod20XwWNLX5etXVGAdXiKioNKcJBfx3KgP14qobSvmLhrXXvajoRwlIiHfLWMqYauRnuHhaxvZa3hnoKka7GcfEl0W4KKsGGOgsJgQ35q05uJeb5bg0Uuco9bYZt2dXZkY65ZssCshsC0smtbalR9gXHYl52vV7u/R6Gii42Kh4M9rXenlYJ9rXCjV5m/mnd1jLldYmSIxIRlYtpAUYhqs1KeYF2FmH1hjN2JiZR3MpJZrl82KI9wQn9yW3+WfdNWYG1pqJGuhplneUNXhnawtWpuU6d6oGOCiklbOntwrVuPiHNJWmWDdIl0QdCAqX+JsHNbhWrEUcthc2tZGpw5eUuSpIKtf2RoRGM9qX+tj7BZZIU4gJB9swBVY5+yf1EymKZ/laBfk22VR2dpU06obY+LQ318vYGEcmZzfXmIn51qX3FZn4eqbaI4m4CQtVGCgkqMcm+LkrGAnHzPfW52nIdoOWaZXmx8ipiNUmV7lnlvraOPWImYIECWXqN5cm2tD6iAsmqLaVt3lcgwfYSTaU6lR1RpnXh7bl17b1o1c1ZGmJ+Nr3t6kqhmQ6hDp4eTWYlamcqGh1eZmanfqzWSgKe3n5iGn5pppUSIVWCqk2hzgJZjWIeOcGhKbm9OfWiDeKx8amFwnHeSjGpfR4BimkRpkp1vWYkpfYtOYI+RVFZ6am58UUpwqHxWM418nIpih5+NY2ldXalzVzmqVl4eyG82XVCjc5GpZ4abiGRj3n6F5Z3Kn5M5eZnTeIuAa3uEpJNSzFNaqnBxppqbn5mOpWWxrauvg7K8p4+MxXyocIGrj1rMS2Wzg3VZZomuoYurlmy+Y3CHqWeI8FyDnWGRiFV0W6xGtseGZDtqhcujgXg1qWaed6GEcQw2O2y7b2JSYYVHwJp9UW01XnySdiV7bXVNbGBSqYmSbkI/nHzZb4ZRVpm2Mn5im421jnt6wGOzmYtRZ3J6lG12jFxybFNQmaZRdjJMioyFr3JdnarJe6lPbZSqdJdihVCtd5FYmoejoW2AYphvZZBzYmpSPWsntGkzpyWAgaiHjKxll0Nxj3+OP0wtYXh7YnVUniSnJ5HDTdJ431dliJhDpZlQZQB5SHt0enxZgXCjd6KUYW5niYlovFuIiqiGg5r5TZ10bIJgZWNnYU+Vl4VASWNnfXtqej50dYxUZHk+dFKkeE6bXamrk6Ygmhaga22ElaC+c3xJdoCIh4ttesiYXaZ3XVEjd3SMllUaVVhzL4NSnG6HhIivd3R9mHtoa2VUU0x7ZSFtK5COdoMrbXh+nWBoTn6jrWBTVle5hWmLh2qe04uNZZkqFHqXf22Dcz+duqqsO326aKwYaHJr03mJZGxiNHmTiwCZeYh5kZFGf4imVYeFtoC1tZWNhJzUuIZFWT1fZ3Qlez5+Xl5vOXhwRGdVe5GVcHgwZFl1i49Kfbxlb21jVB+fnkR6kUKkjX+plH1BmJWVV1fYqpdTjJ6dr6qRa56WelxfvYYnZIJBaopcsFxbkoJBmVBgTjp+I1e3ck+jg4CUqG1jW5iKYGyXoV5hamWMaoNMWm2QmzWJHDlYfGZtNElYU8BgjHKBdlSaengulHo5bpt5p5tvZGhQJ4FeYWK7XGp7i5RWO5BjK1FeqW9dl4S3k5tRTVk2XENRpkl8vaxSc1RxKm2FbJloSMGRZ384Yk95ZkuGbLAvfZVqIn5vh6Grb2+JYJuUfKGOailuaZDInbhonlSPfZWopG6ck6egVnZtW49wYRlwj3Vfomh9thxYeo+zb5t1nHpaV2FUR4RhhplxP2Nnm3eIgJKDpKmMcn5niUZPj9FilI9XZ5SsboLHKoJik5mrU2lNW4lwmpqjgJ2XkZAsi7azeep8pl6MjUpdnrOcbrt9l5JIMYKVlr2oq6uQXlVweHzGkmyNe6xvnnp+VGGhTZWUbs6Vi4WVgnyRhI+0kVJZs12LdI2JAIpZmoCFh59BqV+IdX2VfFyOkLd4WpC2oaFSdZBFo6SbsluktW1jbX2zgHhTU6WWgY9IbFWOtFZaqkDrjHChhHWQWWiaiG6mKGSKmnC5W6pofQCOhVoHsXqKcGW0LTeMU3SFdnJupD6Db5ykcJxyVV5SiUx9fmA4mKV0epTDb3ebka14oaMqe1svkXWXWaaQZ0aFemNVbZuTiF93f45GkZV7cHebTJd4t2xWb34NZGRln1pat2JnocOFf4F2R451Y6tprLmJbG9pX2hvxpGgkHGGoXuBgaG9OVqeiWSnjjFMon6FdH9Ig6CgYYWZbaBto3aR1YV4nbiJn5pxjFaMzk+WND+YTI+Fg45+n2BsP42Gm2eVUGzJUmZQNl6KWFZ1YpMydaINwHafVXKTd3RVaZm2zIWeooZzjXhKglFke3F8AD+ufiJbU4mRc1mEUVKfpGF8knB3pIMxLZQ0KVsHQ4GILZw2VaBxPajBeaCLW6pQj1iNQEx3aCCypE5auU+QoHInVK8uWqiOf2RMqF24kYKek0Zal5Zob7auhItogZ1kXEVQYZeWinGGlHeJTX9roYWGRI16iVuaeYCAaVxatIhnUjmNb7O/ALquUaWui2Q9t3Z9mWVeiJmywZaBY8mTN5ZbgJRGmHxco4VqfWE0jp+YUVx7jYGP0rlyr3A3g4d8ZoozempponVgY4XEWWycgYONO3N9LzWjqFClY36ncW11xZFclm5+Yp06NF6GNlx5p56Cjmd6QDJ7f5aDdrJ6lKBwj2hsnHKXFll1Z3ileJutPGOQepVli5aKk52ogkc1V493KICCWIqvYpOKaUxeafJ7hKZfIYdzOk6plnBwgZh5ZEesdpB6YlJKrmORv3K3z4dIs6hFcnxLjHyfA39ogXJnlZB2gZ9kjnNzdE+rnWuymKdgZEFGirR8gWBPs2sznEU1e4nAQ353fIVcM1WkZlGzol5Eo12ii45tjZdqrLlkbT9wo4SBfX1upLGWAJB7VRO3ZTpQeFqTW1yeenOOVnmT8pN7apBum56kXK+LY4mhRnBy5zSeZYR9rZN7c3+Utlire3p5sIm9gW2FbJ1/LJqXkIBnrJyKg5KaeYY7fIzAqXeqdpmqI4SSoHSlmMI8c70ts6PHaVtNYTmCeIClf5uQoJWYw413diV9aE7FcrI1dJxVsm1NGIJapWB0XJicns6ojbSFsmqTqI2Bm3xhe8dfnH2yc6FCuI9epXe1dZlPWJE5o5Zhik9skUtOXYCOHJx5L1hvdKl5fmRco31xYli9iWNtqVxYaGpyebCbVIRSNlRqql1Lk5NizJqmqbRyhtg2s119Y32phUOAZnw2S3Cbd28ovICEm5aSeUy5WHzlnXBxhZxQjJl2z7GffY6mmF6VPKqhV7GMJkV3w4+alk10nbSCWzFJq698eV5Uil5qjo9KSZ54s3JSQXdzk5yNYZlDc3h9hGdwoFmhuX12WmlvFWBlm4lqokhbfLhZg4SeQFZke29xg3pzlrZpkleKa6RFcG12i09Pe4R9dGB6scOasLG/q55nXnRmhZdvfVGTlqUYb4AzRYR8j4N9eGeUXmWjbp6ejoOhk7hwo354cnBpemGXwTZ0oJJyc6RvpzRmmn2Hc6ZfrrJ0Y314gZ+HozyCXEStk09Re327V2ptczeWSnNuiJN/XouZbKtTYqiIkaGvQaF6iINYXYuxYJamdi5XVbCQt1eGgdiZYVgoyHhlvX5RvZW2iLCDU8eJks/MtJRXYdJ6kXE4elC4eXuBi5dewJBUfou1iLFSZ1Ztl1tgpZVkz2kucKaLh5+zbXCegjQxhV94UI6NhYSMW3mLvLKokMOxtnxdcKuvladybKLOg3l5XG2NkZy3ZX57en5WeHwyc2+UhnBii6eebX+Nl35bmqJmmo+HZ35hhYxef3iZXr8gV0q/WVzBiVVqcnKamm+MqXOQi0xiZoiOu2Omn6qZQIiAqmaMXc7DWWNifGFPdlXCM7VodoJXVTOdoGvJUm+tfnNelIZ3eIKug0RejdWbmlVxXnypYn5ynHGQUHh8SnlCjmBjd4RzdWRokjqFi3xjUliBQKe8e3KuZBtoQVErjZxpyXh4joBLWH+BhVaM1G97VWZ64XqNZoOlbHiSQYGFT3Zalo5zqFxEdGSMlV1pk2h/lE2BcnpbXWA8Oo5fUDJwinR8YXafnDxwYKeQYVJ6WEKDTGpVN90yl4izOVqRaDqTcqaLo1eCdm+ZcIaHq7IoYlSrjjx5OYuslYk0Xbyth4V7xbRvkJZfQoyDkZXRTnVUeXhTeo6CbJwckm52RFZya3JohY5OVG2WiYubu0axcp5XfYF2B1eRdol+W2NefVEDfojNu32VY4Wif3intcWplV1+hpE7jq5m3pZ9vUhmjaRuh62dWMKSXI5roZFkpXZkoDCgY210gmp/LFyKe4mFmXV624FuiCmqZpxvNNN9dqRMWnBkboqCcYKifWNeVUdafj3OeW6vq5JxiXodkk0up5d5plJtcYSNfYuDNXRFhnV0mXeMgJtLW1eJeMJRjVWVf5aBWHe5gVGJnEKGboZuS3N6knBDmYKAUXKIs3hlYJuCfGhzgVN2XHZjN3SAQ4yWan2Mbp1jHyWAT55buIV9gJpEiIdpnat4jUhqxUOAr3qZbpyfdrNUpTRbpURntGOrYnUIiZUnRjN7gV2AO2+iYzp7copSRISDZZZ3s39bY1V+XJNJUKRSGXmdwpVwHiWEboSIep2pM29Kl21kkDK3bpCegnSGlnGUsH/LaJFkYURh1odmZ4uUe3lPi3mAWWl1NVdjiXfOeI9caZttcyVUqVWFelaJjJGqEIGlXqOggmpzWVYih2tef1VoeJNMrZ6YjrSRnnllaWi6e19psiZvYn19h1lvbrtTaXRYfmdogH1iY5NuaoAsM6xNlp1cRbCAbWWNLWgZq05ttiVSYaBnZIhMloqilnqZVK+ivYpxf31/i26TYnlAf3uEeYVFYmHCu4y6NmpRcYZYgqF6iY1eVZOz0FiG2JSdL2OXZn5IblZ8kpN0LaJ+iH1cXcN5eahdfZgjTGWitGNkZYFjiDyLgHlIjZR9NYRrmYmvlY+KVZ+Wg8ClPZhxZHiJeYB/hYlicouehodMdpqdYaKCg1hrdKBLpHigWaSknGpvU3eHk6ukdpVwnI1dlIJ4lGdvlG1rrn9XXatxR1ZamJCoWK4jfoSBqaaLq4SkqLSnKnyntWNqZ2udmVJ+km5pmDWEdIWHL1eIc3ehaIlVaNVjh4NwfIBlXYuQWHOCM3GYq0+chJ2jnapjdki5cYSSO7C6RopzcJeyZE+LaY5elneTyWa6jH9+dFc/K69wi2SGOl+QZDx5eKgpllpWHR9Zjl1XgYwNm8RbVoSoZXeYgaVqgEe9h1FIyJO2hzJ/kWxxNmlynGRciGzHjmJUa4CTQ7JogsB2d12+pWGFjW0BcpaOlppTX3Uso2p8O1aVa3yaYcmDQDyASX5vjlBXe41zrGlri52pY3WUSpxpKqGRalPJeEtkmcZPM4Gkm0i+WJV6m3R6crVtdZypfH21c2t8Y47KhFxxi4x/fo2OcIIriURct4mWllaglmppoqedi4GCgce5UnBTgsl9iVpsl4CxhoKYaFOrYnqDs724a5ZtXrS3dV51a2xEbpyMorCadVGbhb2Th4J7X3OSu0Ohg3Rqfq2GbISjmIJpW2t0Zrt7j116Y52oZpZ4UUtJcV20bJ2Jv0KfXWfUNknIgA+pqpiJqyyrfneKSWK2U2OkaWaNbl9vmJ8Nun9qgpK4eqBNoDhthStSknU8lG6IhIc8gJpxO5t6QnyHaW6pMZu5RXRYOwZWj0qCo4mBcKiFoF+KxWdrmEsMnUZ9XWl5aoGclJSRZIWJql5ra5hoVo6hhm+FhYuJxmmcX1pSfZCMX4lSoWlbSp6ej41+MHltL16Kckx/ZnuGiKxsG4N6LptvaXR6mYOTVFVcd3xIS5BZqXmKdYinX3SQRHE5TpGLi3SeNrKLiIxiY3qTYZRA1KKXcluddFp3gHzRb5iFiqqSbJFhgGVxeStxk4WIa6Z7X16SgXZ6fmVij2ZuhHpkOYDHyXAHknemk4IqbWJ6bLewgougn6GAX6aGYaRhooGGVqKmeXRumWFwgW9vbSx0gYaNlmBolZNismWHcJSVenhEfFiSZDO1alGhnHiwjliNVmVPg32HZk53p5dxcpWJspGhc7F3fZy8f55Gn1J+bmmLlHCON69kiXBqSHZFg1WobJCTbJWikj9mnHmUd3BEenyPejB4WaNjS5lDXlJua29oS7GuYGRzl1N9hKxiqGibhn13aJSKj5N8iUDMe6GJsVVUo4Qunj+eYFeZXlxUs16nq2qMn5lzWJqKimJ0en3iqn6Ye75Nf4qFb0CboYesmmd6e4aIMHWQYl5gfLp8g3atq2iKlH9QaZF1YVl/TItxbDimX3uZgJFGcX1HT2R7YnOHVX+DaVmydnZHc16QbC1sS5h/XHF4eJODkGFaXXZfm3+5g1d4p2NqQrs+e8ScjoXLgG+nfc6/XX9wg16XTM4zgIfNir6dko2UoHirW4OerVSZklt6houGYch7d6eOiG6Pb1lKbomHbFj1bWgofW2neI1nSG+ga1mDvVucS3lndmlxfn9tZYd0o417pHZSXnGGuUmMrmaGkoxZhE99g1CXRiGVl5KBSnVnU5ZWcJmIcWKHPE91jUFzanOQbZiaXlmZlZh0h31dTVCLmUSOYnWMYbuGkqNAaJIoPq+6qWOmY6dHYImGzDAXu6J2jMiiW69TjkGFs09uL6amlIJgiXBKN6CcdpuFopiQaptad29jn3uFl6WVQU2IUleVuI6Qo4eDbJArW15vY4lsn4V9snNxi2GCfpBmSoFchmdiak15aVZzhrKfnIlScY+Hb8KJk4FFdZ5yZ1BYlG5fhVROgmgtuIVwmlpPZ2lYa6h6r51yd0ahqntkizqkmn+HP4ldbnaaUXGAqIopeW9ujypyc3dsgD9jbF+JbgBiqZN7kIqApn1RcGVpTVi0aXRFqHGDRKe2V2FuXHp8vU5qnpCYa3FcY3jGerfKdXmIfHCVaYGacIknsaiIi3awypGJmnxikaFJhqeag3ddaUlaaIZRVlOzTsg1mafHeTt6eWFkaYB8h36JloLjrDtmZYtZhpE0oV9Lq2FzbaFHkJiknIGCd1aKTVBzahc/mGZyXmVqVsWLl4yQbzuVYV9PfH9rWYV+lXx5g3JdbE0AeEizoI2JPnVyeJVajT92bZayQ5RykHxkUGKbqH9UhnEvg59eflFreZVYrGKiaKiAgGZmkXp5gYaqjFuDm5iKgmSQe6lfhGRpl3xYmFh2klU4nGNqf2cVO4pDingHd05QgU9yuEaPXhHWfJZ2XEt+pI2QAExhZV9CtnWLhIeNSX9tc+SIb4GFV3ZDf4+FkpJVPsuPS46hmkVzgmguiIeOp6mYQINemotOh1maLGpxXVl5nTw6a1lsrGeagZmGh41R5WmKl6B8mDFLjJlahEVphoV6lqZnfpOjhsE0LK2QjqqEgmvTtla/eXQ8ooqVeZF4Xu1+F4qpdJL/c67DT5CjR4htgmZZcW5Wg6CFp3zAfo+cOLEp3at1gG6pho1wiIh0hW1rundwi3vGdU23mKaPcI+XioMeXbuBgk5TarteY4KKl8CGtm9coZemmy1kbH9jhnZzqD1wqYiMlEycW2NDv0dubWWZrX5Eh3kyp6eruX5TgY2LiWWLfpd1IqCXj02UUXd5ZnA/p49ph6ivZJ1dXpNlgq5kiYdviZmNiZyAYWrFi6BxdId3j3pnpGZFpJ9vhpe1f7pu4byahX0xpmBzaJ+oYF9aVnSNg0BVlH+RiZA/a5NuY2crXoaCHH5BvlNXlGxhkH5uj2FlWE4pnE1PPH1/TFdwjLFSqpSKnX6hZHpIfVBSbqKEcVu0cZljo2WKS51wkkBvWCW0WIxBvpOqVlmJmIeeYoWblalYR1qfhLR4eGxOa3FwbXR+kiNtf4h7N617gnteZ5XRmI+VkgDlt3V3snk7bT9eV5aorobGZIi6YlGzaU6jhomKrmg3slByrjJtj3Gbn3p3j6uMdXBYOpg2ZopheJG1pJpmQZCRjnuBeIR3dH05sInFU7KjbIusnCWKSaSNpJF7dmReQ2R0gYOOb2ulqlrIa1x1c4BlOIuIy4Cbo3djmUh0i2hylZOEh3N4c2lMmm2SrWWUiGqVTGKInaiLcoOPwnV7iotfMoqAl1JmqEN8b0Z8mTBhbHovSY9Pi2GJYIJ0THF+cq5qf9KhXXR1SnOeqZ6Ne3Z4pXSDo1NJXbNYdpU3apZ3mmlzk1xmaKRgo2pImj5ayCxYHqFGqI+rXEKOznxSkZG1tmSTgFtsaXVnSo6YgGdcoEiQ2ZdaWHZ3fGFeoGdxcXWRcrhrIkmJmo2eUjtxVZWQJ3Gkira+gqazv4d1QZJSe3NTdkmNT3xuVFiXcpO6RalookxQkGxZUVqnOHVoR02gw0eph5O2N4V9Vl1jrjNIYCBkjI+iKX6emWdTpFNri5iN54WAgXc3ZoCEcYqaaZeoaHNGSZ5idzh2ZJD6QmxxpTyiWEQxP61Qr2KfimWre1t0ipKUoJZeYbZHjpFUvF2bkCekfHije3NRRnllYJNAlYd+b2ttV4RckHJ6fXSkXnN2NGRjgYVedpZPfYdWsmp4nYFljKFucZBmhFGHfYV6nX6PeJZ0dKtiiWuOVLl+kXCiwK9BdDZ4v5hvbXxSfU+RWtdblzqKgnqlh5SeP12OYjRxf4Hki1SHl1pQVo1mlUA5rH2Zs2LJYUyCb4IlgZdml41iuo1okY6whoqoiYNMU41nTGuClIQxl4Vhg5taWnp5bCN3nIFEeB1kfXZUj3aRcXl8XHBrbl15ZplfRi9zcJRbXhl8k2mfnWlXi05qbZGDXKc7w2hFi25gd4pofIpTeHGPWT9vV2R1dEBUc3BzL6FZuzxqcnSQfnaHf3iEdp9uUmhiPm+Uhl0njnazm1iZnWRQbe9axY+fgoc8gH2QgpW+aammYJxsqH1rjj0fp41Ien1cLFF3YIuHbElfUEvDYMSnn22Jj3NocWyHSEhhe4KNg0fctT9qgVJCQLCif5V/lD15lJV/k8FUn2tKcVSmOpaCTn6Ubl5aK3xxIXhZYZyUO4NQTHo+c0RhfZOPfl1Cbn9ZVGRwxZd6jIdvSkWEroJifZ9LeKlTTnCYYL5/W4BbkHt7UZiHjF6Bf3NbOXBHdamLk1KcmpB0gmx+lpFvk0dog4CWs2dehWWZRGuFgWqbm6mfgldKZpZxOa2ybHVPbMJui0ikYNt9ZVSGk4oonnGFpHp3j3mQoYdlbX6Ej2VSkYheYHmSiV+RV1Z/V3agx1+IeJWlloqFQah0leSBvmpyZZ5ld3Zro2NIbTuNnblrSWZMYU11iGOUjWyJVoqVtmuCYn+hV4hmdxhkiJZdkoZuj1qsqW6Va5mNh4lK4JCDgD+fpWRrgkyEa3l0Z5JnUHhOdV12xolnaG2xp6OGXm2ihIyAiI3ec35ibHhCX5BTlntiYZSDmn9tam1Xio42LqRwnIOKX5qgpoIfnX5vXiRzjmV+R11YwrNiqmiTiFpdeGLIgIGFl254q0leJ3hcjZeqZhyKW4JmVnCofoJHlouVbXd4cl1Eh15uNltnjmKgXHiNZMxuUVqVjJNYWY9shj3AcWB6a0iudXiGnJ2rkZmbu52/WGSXjriZZ2h5z3qcgWEmlIRwXLu0g5BmdpCJaixxaWBga3o5W7h0rKCMLkxgqkl3j32OWa6UhWqcgWe8fl9RlGV1gZaFWHeCuImJfEZlYKGDc2F0n4TMsx2ScUqZqJueV7dVc1CGoXpiXXCFf8OjYqN+UGCOYnCUrkF0h3CbhIJwiF1rcUCOkCZuVoNSiXF4qSRepKdUaXeccZ12e2pqiXldZG51V4SmRXNpjXNIdYWXaHuVnYJ5KpkxTo1cZ8ZuqIxgjZZ3rXa9dIGCPJwgN31TeWlleCRmkTlYh5ydr6FwkHR5lmxPiKC6hYJ9g4B6kIZbQ3htdH2HmY56Yp5lxoqdQ3mAO2uftJ3AX5N3hnB3so2Bj5qPX6CGboR5mmB1gJewUjh/jpOrUqiDfZigc0F5inSXS4myT29FUoVlHXZ4OoyGg0VkWl6CeYBYVHZySF11YY6haJZ+ccKQu3eFjkxYaqSbakuNrlKEs06Oc3LFfpZsv7ZxWXU9bohfQHtMcqF4nl2FY4WOhZZcQ6VecG1hg0igfXmFgqqhl3+TXUeFjmktaIp2mItwb5WIlle0vo5JlH97upV3fEqsaD6OxnZGj3xwdkB9co54VYGPXV+DuV2YfGiFi1YdmSZBmFOZeW5tgodploKVbHB3oaWgd4J8lVyLopFujH+UdKGafbE4UF1+oIkEd4R7eJRom4RrZoZ4LGqDeTd+haGMeVpownl0HHiWo45elJaLZZWYKUF4gXl6k5aXcY5XjpmNVc9oa7qbiXRafJ9AcXFhNXRselmXGX5vcqh+UzBti1N6sG5vZnhdhYaKqHyLakSViYyEeI1/vKOAV5mImG5zrYRMoWyFf4K6gWqAsVyWk2CfgJyHYV2JfXAmjI6BmJGFj4WTn21sQ545eWZcH1WZbFNzMnxINDp+VlhgcEOTUFtrLWNil3NmhyylUj9ZQ0GNd1WDVwM5c2Rmo0p0nW+FanyLoY+olp57XL+whYE+sYR2PmdfikeZWYR6fAC3m0+Rg6oyuVKIT2aqbqNPgAt9bVrTe46NkGFTWXJ7eYFsT5t3tk3OS8I9opl1fpx6nK+alcV0hYRigHobfb16f65hloDGhp17AMyWhXKDqJ2BgqGDfXVkhFeWtnRiU5h+nH2WdYdDR4eHjlh2dHpmYYNieGJ0Z0Wfa1VsfXeDe5dHWHhsrFZSir2Ef3YFoWyLaXh/cGZvn44ikoo+kHiRioMKQ4mQeJt6oZeeVF6AmLFZgWxib8J8apSCsZqiP2GGh22TbWWrbJJ8balvgWqYgZdflWOwbIm2l6BldI5+iGF6VWOllqiRqoeEd6E9gIiCdYCbgox8j4+dIER+cGyVk6Rkpi+isnKQW1VRImKMgYFncGhViCOpcrd8cpKGfYBOTJOIgpV0b7ZRUHFig49McaVdZoKLhnLja2+jcGeoh5lSXYZINsZqj3OJoWBHkJiXPE5WZHtYnpaNkrGYXFJ9p4CKQlOIoYtsZ3N+iX2PSql6fsc6ZIN5h12WeVpYqpaEq1ErbYmGjXuifGFLZl2tbY2sW46UOHokXlpuiq+JiJOfbXpwM5CCsHuplI2WZK6uioa6cWGAsl6iT0OKZXyROJKEYXe3aoZ2s4/AlnWtYZRkd7JDnkxpYqB6kUB4hX9VMmOaUKmDjFZ+a3WSUBUtgqJvGHFoWKxVnpFdUVtYeok/DHtccFhvFmhlWHqQYnVajZ5XdUZgkXNniZOWgF+WcoeEYXJRZolCk2ZJZJybyThsdXOAWnCfa5WNslZXooCLfTRyUph+QWVJRpJySKmGnXeaq3sxf2BunBprNlKCMXFYZXx4Of+BZ64hoCKPjGt0VYdlk15gOT1gSHlKlXOHj4RZhDnLNKelmblsspV6d3Z7bYiLeXODZrZ8T32dppOmMozfMJCebWaPe4aTYnVbrWx4fdGDup5sg6xToGlmZFGAc4iDimCZeIh2TUaAU5ZPcbCRgTqaetCJplhkeYFuaHSee39MlX6DlH9PNHeKhZjZl6yVdYWQsHKsaFaHamFbmaeUYE6V2n1YvLWWa3eRoJOueXCbjHhpcqCjbn1xZqVmi5zQk6hiiWe5v0qDZUmYbIV+j0pdAGN4kJE8WHCYf3+afsFhe4VRiiBozZUAcoJcpF2DbnGDZLmGY22MVWJpd7hph5ZncIOsh3+EMJSIjayDlK5bW41EjqGkaIWHkoaFeJFXXmtdNpR9YouZjWt7XHHJh2ejRomNfXtngI+VVG2EX8e7hYyCg4hhe5JxYohG8Xl6flaZsG+4VIZwjFx/nG+mU3pgZ3V5kG1VaoBaZKpZb5rDdnxteIdeiJFefY5Ggl14SGdNf4Q4XW2lWHFPYnmKoE92VjRXU3lyi2JmWLA+a3g4l3edeYaSlltwhhWOYZOcfYpoW2Rwpl+EV1mSeG1xoIpvjI2odY6Bb1tpQWx6QH6wNVBPQYHAYW1WkIdmd15GiLuYTFVTnV9gXoBrmoaCgadXIHJUlTmTkMFvjXpnY608SoBsfEeSlJaTAKBClotvy0h2kMKyhaB4gW5IRnasU0laeViZg0nQaUCYcK+EO3Y2hW57DYd6m4twbIipoORcc3GXkp1WU1VPcV1Np1lImoydhpJEvnYLapN5e2PKYrikr6hmXpJJPYxKf2LOkGlJjo+1ek+Ya5FXoXlkoR98c3mcp4tBbpaIhJV1pEhEYHVimKlEPY1tP6ZlomCgH0+FYY9IdUCTboBwi3SJfVWAjlhzZSdHhGWkdHWxZpeneWR4mFqba4FoYbFWm1qBdHSNp454aXN4grK/j41VQVeZW2B8vEiskZlSY8KQlqoxmGREeXJ9ppPLa4aNsXU2UKBek1aBnYuGQFOGW313dkW0qypSk3wId7KCQn6IhG53WU51n39haYZqk2y2W3xeZFJpP39KO3FHtGRwqpCZhqKLoVxsnTRXTVyRya56XWuZmY+MblyEcVpSn2iBimtsr5WZpWJlrp1shENeg3h2RnNQmoVliYOFM5SLXnKWhJ2QXkpwUjjQtIVwuFtWhTuOhaJ9ak16fk+dvZZbm5xwtKC2Y7+gilOVnVuIcmKNaZBejUc6dGJ1SKXFbxR9JZWQbVp+U4SFn59zmm5Xd3Nudktnksc3m4RooZRRRphwbV1tdm9veCRrIZiPabBzbGFRtlWEVUqeWDhZsgKDdMJ0rH9+UXF+Yl9mkGEyl9OIbIeCfppsc4svm4ZDrgx2kzx5YoGnmFVQb0dpX0PDjVlaNKCkb4M+moeadTR6fVyLjm11jEZKdCmLPZ93XHdjg58JWE9PUFZzXHjKcpW6TIl0eCU3W7p9S7kdq4twLE5Zf7B2vlieSkF2YDmNiGd8eoqYMm65al+MoptsblcTm1Bcf3R+a7x0gZSNTY1XjIuhgmR/idkVgkFBbGVWbXRgd5KmR2tahlGfpaeSc4akjV58dnWrj3iDfHmYeYldYVexh1yxX4Z1q69ZmrqMV05NiFuTt6s+dm55ajxyo4NNo1lsi8dopYpOYUHDlJJST4EqhLiFvKR/mmlXenSOckVcmntUmpehsV9nZcWgXlXCd29uhdA7s3FybqCXgnWMVWZapDdIto7ZiVNTI4eZVnalQmyHZn5NjDl/nL50nG1Ye4yjeGDUgaRnd5tyi5pAkCdalVyarSqphZ55WreQaWpwm4OcmImBiIrckqZiha57hzRzXlOTb2traniHK2hwW7F9am+DT12YpZCHqEd3VWmnq0SmvGhWo91dZFx6UmipakppPIBkeWdin0FutYaMSI2wgoWfDKKbZHxdwISFZZmXjq6dVYZwQI2Jn1y+cJFUYHI8foyKUnWnj3mYyUZ4HGfbRy+mkZdoalBThGBtUUKGjVaec1yMaq2WXmZoaXBcfXuIan2FgnO0eoFkXZpmiH2mjnqxeYmgxGVvmVlam51KjZvDWa+LrrdQcTOilU6cZ1xkcmhjZmllfZKYT123f7aTikhctFGVhIWHcHWLZcqjaD1YT3R9QWhTleWxL1ZwWWWihB6PPpKiUYV+ZWSAXHpygjiJnW9ZYJKaiYOzeYJL5np0RUyGiX5PaHhqfZyNjVqSe3CRojmikFZGcKCCuD2ZZ362mJB6nYySZD9IWKW2iLpAXV1Md2OSVEc0nYKDloScqYKWiGmxW8FHp2+Avle4aOWEiLSdhUh7nz+Xn6mzYKmFZoN0lqNNMlF7cMpYVKKz3HpRR6dAmkewe2quUIyah1tYVnprgqeJf2TEeGBbiZl6Xnt/VZyRQoVrdjlptk2aiKVrkBFygH+wmjlfl5J3qVFhgriOf0zHunCOiHdrWHaNpqWPcjqDXWJ0VJxFQZRwvGU7j3l7Z1pRXHBRj55XjUoxU4COYom3v16AqoRwYwBuoGmQmiZYpCeXwnhdva1iPJlJakiMe256W4R3r38xj0NzWWurgK5/mKu5rL6JvIChmGigmIFvfHJbVWxifHtZX2KN0Ih8npa9NGUwZ4iPfS590n6IUYtxX0CQZ3d8fXdzgkxuRGuDWoFbkkWMWntweGduQDSuaqFvlZyWf6aZob6pXEalbp2nSVVQlZRtmm2plH59fFlgd1vFh1qblj98bUCKiAA/gJF6arRSf3FcjkV4LaSWVGs1m3qxIsCZO2ddfpdrVCEobXNKsKSBcJtIY1xTh7wuX6ycRJh3h5qgclhHV4VRnIS6UJSoQYtUnXBmU1WHU5iLX5ZugdkjOZaTnpWBr5GOe4p7ZWR93mmbjsePkpKGqaG6aGSsh4majYN2dzaBXL1eRYJldHpTknCig5KFppeIf2Zeoq5zY6ZzNIkPgn+ygXmTp5OEiaRIcHFKbWp8mJ+Gdoxhl72MY66NpUylga69ijJekXZwMWCDd15MfqylQE5+ZzEIZGHNZrd4m45GX3yOgZFnt4ykmYyCl0alm2otfoxfas/YWnO3cXFvkUaLkVBxmIvKbHiUX2lWZzuUpixyf1qEgKGUl1ltgVqfunBKcsp3sn5nopZEfWJRgGt0kWhvlK+JdImVY5aLRFtqZXx0rHSHdYg6gbJBm1dvepZzg4ZxkIVYYrGNicN1hGpniHM7jIFtkkJaWWaLorqHjGVHb0NeQkNVZENrmyBudHtcm6WFlFFIeJFfQm6Eao19aW5ULmh4ZjyBYXqXdHd7a45ers1odjTePGBbbnN7ZoBlY2ZVU2V0fF6Tj792dWWPWp6OM0RZkoGXaKePt5GPdFeu1FnGSm2MooxhgopqeXBlkIqds7yMq553kHa0m2SGskZjPl+uQmd0rXuiY1uaZpNlbIazd3amYsSUpn2sT6egeHJNULJ8Yzd8d6peipynX4OF045bjnKIaTJWSGOWpGSAnhlsPW9xlZ1LSJp6h7FZeJhsWF9GPL2Mq0ddjaRPcoc1b9TLaGGtm491o5x4Q51yXn7Bj4M8gYuUpGhFeV2LckWbaMJzf1B7eqM7f3Nur3iPoWShUKxTcHurRIVPuFF1to6NT4ZdlYaOWYJ9rXWIsLBCj4eEOoecV4iBnp+ac3CLdWI8hWGljnqYdUdclmNJeFtxYJJoUV6JUkedWpMrZJ2Jh1UsbnWvbFqmg8B7ZWeuHWxrU46XeoOFfJ5jc392fUKTjrN/eRiEdadZRX2ubINVjsFga1a9rHZmdHJNUp2SmpF8nKJeeHrGbUNrZpmGdJWhjCry0WlWw26EP0eegmeZiLNlM1B4boWHsYig04xxlkZxSr5yk6NfjWGJZ5GVLHyJylG1k0x1blFdioikdo9WrWphkblrN2x7Z1dgaGc4haFbqGygn3MbfmK6XaaNSIs4nZ1ErlNuY2mDTKtrW3pYaHx7r4xgT1NTx4+rmoyCULNnW2RiMmeeDUB3fnCZZrBnV14+ZlCZkpOQi4pOiTdzR0h4V5hdOmCOkzlrcXyoL2DPaZRXgn6Io3iBYHakW5hKfJ2kdXIegVBpkF5acpxKS3xogLmxhVV6eIZ/f3toY2mCcEqUk3dPw6GffJYXYod2kCyBwWWAObbJYkSKnV+jfn0ArIWWmGpifsaqkVVJSYpkaH8zSIlgfF4pSoqfn2aleZ5Rl0xRDox/IjmYipOBlpZ6bnpikYqukYtXoIFMRF9LfYFgO3OGjUqsnn6KgJljcnp1UnBRVm9ZhlKPWWWSlUlxoXyKT4P1jmUzi5Bscoh2BWifhJlwb6tsfYyabXm1bZeQlXuJWIHQUKZvkXqxSmBvdFOhJXF1oapseWtyyaGqjzk1cj+Ycap2k05EoYpXiVhBlHuPaZlvoKubZkRpk3tjYG07YGyLlVJAQVObcFV4gadmmmR1RVayfpagfm8bhe52eURbZI9oa4p0jmOLdaSJhSqbb4e3mpTZgHRfjZhKklZqRDBdcMh6enc3XHKBvV1zp8igi1Bua2Rte2tKpmPKik5id5Fua3SAZIBUbpJCjpB/sbI4wm6BS5iXFYSpl3Fhkc+KO6c2g0K8VoM/QG+2qmIwczxub6+DW12Oj00AfJyPbmaIrpSl2Kp4R4V8cJ6YbKNZcGo1RHx4IYNVXb5VgFhBcUt2g4xehmJEYVSeZLR4d5XOXlVrRKV6gJl1c3drRbQpmHWtVktQfoKcmqyigWjUjkdDdpt6lKejr4l9gJlgZZ28ZT17n2GEcluMnoOec5qZQY+wk52IlSlURHxReqV6emetW0+6ZE50jpeEiWGQlYiKZl11E19IzTht2Ll5h2aBKWZVxXRAZpiHc8AFImoZcaucXH8xj41ils2HwEhzXGatsleerJqDjIemTpO5pqxsgi5oi1tfe01YvIlukIakbH02uyGIk297pnlirEYAXYSmmmRxjIl+d1p8cXyKXryghFCNe4uAgHjXtaFJXXVwV4SMcYyiqnKNNG6GcH9niG+OW8pNTF9/YYVYXr6Ai0JsYU6spIBfh8NMfYYnmF6qi76alpNGtYSRUz2NRJNxtmqIjrRnWn4seKpGf5Bhm4qLVo9ZuouebIOntHWRRaCzaK5xhW6GcJy1aV6dhT5iYI+/sGGEW0RrjldjQWlSpZCnHUB0T8FPhFhrTm+UDGc6hoZdl5BgfH9mtZB6a32Fhr9sW2SKSFxnYnepRySmTXVXx5efnWxCgYWcYC15UZqSXqyXdGGte3iDUlswdWh6fKGBmXFwYmBcU1u0MHSphXt+mYc+4mQ5fH52VqKFsqKEl6RWWnOcuaSDqHlnjq1ykKGDhWGBdJNHa6uullh/UHePWn1LjmB0jJ2/R4pto3eEPFOfd6qDd5pqeGFffpx7saSOa9eqbqgka3OwhoyUomthV3VIdLS1cY+Mqa3OkiJ6d3xzUGJKbZhya0hFaX9bYJRqRmVMbIRpe4BpknVtckl5Q0FPT1eIf9tqlXSZqo2hVgBqWpVtd1eLRWx/qZBmdmp6ng+hUHJ2a5aRTHh/RDSPaIywjMaSQW9Rc06SUV20R9SFvZ+aVHtkZFNwbG+hImlRu3tzb45+mp1eXG4+ZCadh2V8mKODgU1OfW1/P2NLY4PAUG/Qg1eaLm47Tpuoe1NljXRWPmCWVytEbJtvSXluSHaIZolKgpmAMMacp797W4Gaa1STZXNupmhZm0B0yap7wJOopk6ZScp5djLLiJyZZW+Oj16bOGNo3hWPgVV/k8BXWaeOnzGJQoyCrr12l6JbYKd254S6fTVxPIymk1y6Q3pmgWygZ3+Zyh56bQuEZy92hYGAWJ+sjmpOibCEV4xxdp2ilXVNb11kfpBGUZhyXWlVo5CahU90ZUMleVlYiHp9nXRofr15l42RiqFnl4aJkofHa3u+o4B6eZdujJiEp3l8g3WW3YF4SmyaV4iRdW9lclmskpWyjHWabImtaFSCmEVCAIpfa3hhNYeRoaFaaXbGldp9j4BXbZKLk6Wwf46OWVx3T2iwO4ZwtZVrpji+gFmER3euc5BJQYt4hKSEUDFIi7BefHuSpqFkc5R3f3owWmthQLd8oI9aKX+Af29Eh4aXgmhmWqqndTmjb55aHkB2fqqEg7+OOO88HoRIe4+SOZ1fTTCZiTxjnFe0orOfpnGNcZNxVjqTSLpkX5OCs4dfIJRaYmCdYnhdrDxtfbFKdmRvm3uVhHSHnllXBIBxRpaMTNWEj5V1VI+Kd3LqL4p7j4JlTIRleEOeKoBqjMCNhGmPpoWonUwdcDlxcn4WwpRGelWBhI8khq8yjXJMgC6WcWsxRZV+sF5hcVVqgXYmhI9XY1N9fmOsQD5hWpKQSW9qGmYWcWydl2I0ilGHLHeKepSYmn91co0ydp6BO7ZekIxrcVs/rni3T493fXi+JINTjYWIVkZtcJFhjZmUOZx1fDdno4aGUzi2j1S5T7lgeZ58Yp2UaT3IZSFnbqOPpYZkaluNhrpdkIFHKmahtJvRYC6IoYwqrVFBqnhQdX6VpIeph7+8l1x4j6ptzGRPsZlyf4iTmp9pj5GjroBkfWrFZntpTYm5t4EabZd5cMOFgrxonClkfae7lEpgPqHZUZdke4W/kmeIqKe/j1CIhIlbbHyKnmlAm7N8YHB0enFjcWLghIipXKeCq0+Ep5Wi73d8LI9rTIimdeuaiUtrh42Qo1w9WY5Femmkd2JrrG02imErXJCJeGpzYpiMWV12bU+QejldmFS+X5iVf6dZlGanqKZIXnh0cbpPb2KVsLR1gjBvbHV4ge2Zb1YUcrN/dz1YoWJCcDBofUO7cZeSa46kqzKjtm6+anioupNmpmqCv3J8bX5iqCuJdDw2fYazX3Jqgo4/aIVdhapYjotenHuwkYQ0dJSDcWuQvWo8R1Fsb6qElAA4RrCba4BlbIaJc1hoXH41bcu4JY5piqhovYWThLhhjX2+uLeTn2hfYnxqdmbYc5eWbG6Lq7yLkmERe1K0S5dsamtmbXnB3H/JmJFpYU0ic7kk2bKweqjHeaJxhKQ7faZ5j7qDl8yJR5J+Xk6RbniiqVC3l0Kgx5hzg2eBr4xFaShdclaAyFWVZ6B4TB60aaF8a3RXuGWMjkdpxaFpJGp8b36chpNtjZ2nU6GUmE9xZoKya6prbnV/dYhtvEtCbkR8e3t/lnmeh39Uhn+UWJuRVmFogHu2U4esB2aHZaeNTKYsbWBAljFvf01qeFmPUI5aipVWXKKvTqefe3+9iZ9skWa9bX2TjENUCbFJhU+UXJSFhGphcbxRGX1QTGO9eFKIjnWhaomlWG13gZp9lJJsbkeaW45/S3ibRnqeh0N4VKV6YlJrSYl/MJaEPzZZgJxtZVaArF13f6xhnGyQbJRnloKtknOXqpxtV7KecclpjIVpP8qHv6G6g42OempMoVfIYFmxf3udf73ve4SKpKGxOkl4po+eprdzREVhOJyLsXKHqLaVeU6Nec2EcGCJwmZxZc9+a5GVbZm8ibWBm1ZlF4d6m7aNd4J6iIlcbaeOl3JpwXyvjIqKRHWGXKq/hod7jop6lWZPrYFZPmFcnnWHRLF2Sy2KXLBhaXd2e4FsgG8tl4aWbZpigHQ9gHEyKIBrW3uENWJhk2zIfI1BiICGhLR/NpBrfaAO0ZN1SxlRv4lmT7B+fDQzADhMhYWWkU9vYmhtcMxaeI0hYTxqdrERhE5RsYuQO2aPmztkiXqWubGprZKMWmq2qq8+bpeUPF84kFlvK0CMgK2PbIBng3Vyk1qOi41ul6CIbZZOd15kv9OpmImHe3VzYTNyOlqatXt5YpWaWTtoX3yIcX5Pbl57k51Gcqmsh8RuZn+dNohguKKHvH97kaWbXqOZyVltbottNEZG4aCEWUCOWnawQoKFhaZFZ4eTbYZDepVkx3BEfF9+XFN4knm0gHR7d8tBYIZzUICZKzJff0iUimJxnmrFsKFac7NClYumdGZzWK5Cj2tDo2G9iGeatZe0KHWjpo+JiICNZIiLmnZpcNZhKjiGaZmxZa6DXc65hbKAWGV3bKaUg1CYdaRylC1miBWVuo6QSWioQ3bLlnKKjUheYoJNv3ljS3d8dWZ/fHxhhXAVk4FvXhBokZCeS6uxfiCNMXiBTp6rd7iVjBxIj6BtImiUnJVyuiispniSoXDEeVVzlI+qk5MhcHZoa7ZCrnOuipZTM31xXoFUrTxhhmypjnZ9iYuAf2uxr71vhmeArZtabEhdKZNT13KtRW+3eK9JgZqfa5WxZVVvgLOwRotyfXVcXlpFN390c4Vvl36Bo4N0bXmOZbRKiHpfX0E1nmyXaVyMTmKdd26HbYeAZqOMr7EhdQE2vYdogrSJa4ZmsliaSUWfPyiWxWpoan2OcbaZa5OagWtsrI5Bep1aN5lspJ6DNJNfUi+zWWpka2e4o05UZlouwVymk1V2anq6qo54ooB+m52choh5ySVicVqYr2t+SGuhvsqiZGdbeEo8ZWuFmZO7TzhcyE1scACkXp+qLZGEZqY4Vaa7i4aaSDN+UJJXlJZbdGB5VFNgTmZzlYNQpASgY2meapKXnKorVptTmkpscpiLlWtofXu7dI03qpJ8gm+OjKFGcF2Felq6ly6krEq4Q4mihEdxj6xzirhoU4akmW1tbn+icpJCcZSUllOVMUhizX3AUZNpa3uPrXxXjUzfxI9lPWlOn0+Bh25wl3J1aEtol5OScX52lXllcJJUjmmBvIfbkIahIrzAVqxScXxPboaMsXIZf1pdaJutervGlnCbcMxpm4h3aIBqdVt6dJSRvnKPdad9mFikpWhpmZOouke0nE+vWnuowapSeaZPeahkkZWCkWRJk1OHhJpuc4GRXDWplopdiX2GdKmkd6FdjV+WOH1lmYxdVI/PinRFg2WjlluDTnBtj1GVUph3kHyRb3St0ml1qHi1ZqFKhnxddHC3W5NPh2eXrGOlt45ya52KL5yQu223WVKbunEngkt0WHNsiBJdfppYI5J/oo18g3uDbohYj6iARZt0gbmgnIFzUFCXTyiPPIVgD5BSV5iFgZY/gFiDeWyVc1t+jzWToWCihGZnmXdehkaYOn1pjnNzaXhhZ3iJhaN5ZXpkn39+h1zRJ33BQ2l5oHSniF1YuB9zRWyqcWeGhU9YcFx4u3yeqEdqp51yjyeKkbCIb1N2lZSvhlGtj0HfTExnXGVXjU6hj4CHWKOKl41ElqvNXj5IP5Jhe5BmfHmpR8WCTXlqp5OHWqiHkFW4bmdsZIVxcGCQWqGUSGB6XpNwPnxilnF5f1lek19c6HZMgUO1fY1AtV1ok4Snj4RhYUmQs5WbOlRFR595ZWuAqoClQ3WVV6NCi4tURHxuT5xYRmJ5m49haxuGXXhWUlaajoQ8a6ZboH6pfH9kfHyFZppOjXRyUFBncGWVamuHYqd3rqWThJCNTnNoS3mZmIOHc3q1lmQtgkF5pmWST2/Obc9UUbiZYwBSYYGDgJRHjyCMepRzbVUyhzRwiHeklHIPbxyDn5dPfrdti0x4XVSYeHiCcldihYCpbpXJvF5yQGylrH6hhoVhdmiFmbOLnUqpao95X3pgaz5ly75tpF6YNX1RhIaYOJJ8f6Nbc3pjamGgeopYYp2IXnRcn3KFhTCus5qGm39gd26AdZNoiEd9hGxAgH6gbpRyAb2GqnNaV0zJU3iSZnCUdqsxPH2WZ2FYj0FqflmPj29ZwbJen0p4iIaCUjF7JWpCnqthekJmo2yGeFCbYpBgiHMyamh3T2WdrEqHb6GkYGhQgI1BmYhShjk6P7gorHVnoJR1km6rc5F+aStpqjeFfZOEi2dreX94XZ6CXn05bmFsQzGnfICybFRoW4tti2KDnnOJd3pxxJmEyaxXgmiIebeuVZ+Qa1iAmYyRXkp+W4icjH2TsF5ZkGKogIeX15pPUnNngYmKa1qU06S+Z7iaUoFkJouyhEl5mPCTn3+IrI52g5+vjX13cH17bqZbcWpiei4/UVNUqFVCjJtgSYyCbpKwS1qgaZ3Kloq7t3paibc7hSiKeLJ7SYPCklF9cEd2ZXBiYnx5opShgoVxqZtOpIGEom+KgrSGO3V8jUZ9Nk6XfGFrY7NdIIcvWoWuiZVwc2mOjoNqcmaFm5NrbKGZtHCAX6NW9plvfVqJoUw9gH6zrKSWWJZYj7WbY3VBVZaMfcvMR6O3Znxca2mBmIeVpZaaWn4tUWpkkGVicYlyZFNQRJ2RaHFuW6CqOUtnXZyLZGGjVYlUfqBhNi9ermaIVWBRa4VcnoR5iJ5bh5uBoHOgU4KBZ1Zckm+bnlqvnGSHO2GPXLCnik+EbnQjkoetfZctnLiwvKmlKn+hoqh1eF7HWWxalmqneEp5Ym1LmVp4iW0vh42RuIQjJnubfZuLfFprj2VpuyR+knijlqF3bWN/WYWJgoZoQ5tuplJPcpxcdHhkZXRYR3Voq0uVo7WYdpWbkk2FXlKPVKuGj5x3k41+gY2UhmxZdkJTeoduw3Z3LVgkTluUUbOFXoRdfZN4xWF0nzCbd1aPVyJWU02aH39Vl5mUgnCbYZh3goe1F0egOXM0crdtXYBrhlSKWHFSsXSIIqBwekBhU2J9eJhcZ1yiPXiMvGeHh011faByZG+FocRdl3V4dlt+R26qVrOVklYuh5h2jHyOnUROdbGkTmFfc3pcwYZ+V6Kfk2yaYXqFV2JnZ4pmR36HdkWjYVaTYYWCg8J+SqeReUaROSppp4OOibCOdmQylW+hXV6AcaqeazaFfayDVHgsHpxwc3x/jZKKdF2KWXKJtrWkZZtNV7yuYaKBT315Rq2PaYhhEZ6JaXBjmk6hX0aIeqSFj2SWdo9OeFFqrElscCh3XnaHaXqpYxJ0Z2VqjKOvWXWvtmlkPJ6AgZJok589iU55nEKJb4B8OHeFVYZBn7arqHtIW5KWFbeBl1sAimScX4iJe1SxXiKclaR+RJVfmI5kbDXcuHKiWKCQcyJrX5+viYB8izyc6rJtmXm/ZqJcqa+Zg3aBSa+neaCeZYtrmE2OeapXjkVJN+aGp4eISo17jndajlNfJIe+lqZRcnfKma2XrkJAmaGJeLoeNneeP2ZDj7Vbo0yYfnJjdVBCrGxTYHp3hWJ8VpqBa4d5h7KZj6N0hG6qpn+B2HhRhpt/VH1+komrkKyVnJF9eXxKlUVydIFBaWyUV55WspthUnLAZG6GTrdcWYi2i2KpjIbMn52xo62oZXW/kqJsLZqAkIyDqb9AlnJjkY1YiIGDeYGlaJEkclOnpOZmhXGHYm2flWWjlmZLaqFpnUESoo5zazCMbY+ntIxUbmmInY1ieZtii1ediIx2gmqeeoZ4So1Zc7Rvu0o4ozp9oItxe3B+h3apamh6baiOtoN6ry11mWtkrnmnRW2fip9iWqyIUHCBURWyYsuZaYG6no9af7OCentvhmJRgXiDkUwPOFmaUVjHm2SClzWpYGGhe1tMdoRfxrJNW5BBkIJqXU5uf2yYipp2g1k8o4uGm3xsrHODdZFWhz6NZFhrVqihizKEjGJqf5OGkzyblJFEtq6exF9dv6SmakpKmWBrfWR5iVrAundmjWtwfIShg35mkWKOsqlqdKu3k3ubhkbKimVvTJluh1Gzg1FrlGd2vZxWbyOElDd3Y2B5er0vW6xypYKUco9XiYplqZDha3QqZLRzeGmqi6g5allciXqTkp1Sd2VdUXWbbK++lmF8m7JnwXt3XTa4jpe6a5J4fIVfgaRzk2BzWnh2RXVVeGVnaaGTiJWSNXGVaZJsR5uhj2eWf3VOWV5sdWqKjk9xc60nV2SokiSTAY1hkmtCZ6d/YmRDUn2Ej1YiWIWURGS6ZYYoOkMRio+edZhYlUxwWYiBXpOzf0F0iXuAUoJGbqxZjnZQg3p2knVbXY5sccyhX2GijHGpK4BspDhpq2J/169Qr2efc0ltUVt6mKpgmGmUMC1/aHSUanRmk7P1fHKPo55VfWZUbYpnfKBzWVxTYVgMc3Z+iINBcICemqp6PEXIndSXkXpGsk3Lq3dugEZXk76YWWyhYX14f1FworGOW6GQd5Mta2dyhF9PqHRqQrF4nnFUipxbXJB8W1lriKuNYuNVfFhglmqTW3iCk2y9rGdGjrKNfp86NZFlo6CUW7aySoeBfX9fP2iCj4WNjJNfl6Z5m4GeaDmFdMN4oltzc3peZYOLX5LKjoRfgnZOX3qzlI+5gI1zdUhef4B+uE6RXICAQJioW35FkrCYY3c9fE+IdHBpeEqYpFx4VH29hECIha9Pdpqqq4tYPLNwbayFiYx8eKxmq584lWWdZlhCv2mOt16pdDSIZkaReXlPc6xQx2qpd4x6Xlo6fqppoLMuWom8e3N0gYh0eJmaRaBye4l+gHxIrIF+WJhYrJljrM+caI+/qZo0V4yScYoqk0ljYE2Eb09fl7WDVG6Rr4d3q119eGVfRmKdZql6co16Zl5VhKqJancrgpCIjKZGeCqikoNYX5NeQ4d4j6lYeURrmIJKXrExjldOaINlCjsJdX0tuKVmgF+weYBGVKhbnXE0obODaKBrWkxpWoWlY3TXn28XlY6CEUK4ZqmnelquXYCSU7JuaFdqdat0wj92fJ4on6B6eJBlg5hRoKi5eoZYcYF5SqEWcJdkX310ZI9oWaJmfIRmdbqET4x8iI/SXTi7ZJqld4BRrytwrHaYYXqgLpOiYMWCUrRxbX2flbMxeZZlb22NrZnZc1R+bG95wlybZEWnUaxiTpi/V55+ZYKTf3RZYmiPiXSham1pQpWWmXN2WpFwn4N9sqZEdYxY2VmQfo2IbVKAerK8cV+Ch7Goeotlq2ycQoVVj3FmlV99pYpIVGxnmWyLY7G7d4pGvbB0flBPl6SIt5xRfmhvVapsSpCik389i7Vlg2eLQoyQlaRrh5eWs3eTi1iKaYxRZJVvaN6FTYJduG6Qbkd01FOWW16U1KqpZHtVbGpPYam0er+YiWC1mY99R3xxX5tbu69SspGEuWSYeLKNbbFOiIupy5WeXItiiY5plHteSXhenHNekXFdY3eyYVyo44KAWYZyeViOgHCnJrmWQJRjXH+ZoWW/AHR4WpGblVeEc7Y8Y2I9ptsPXKBEez2umDZnHKWmXzqIhYA3bXNVj6qhXolK1RtLb4ClZypmebOAeomWVXKGYqqDb6N2b1tlgWV0eIlbbXOCa1ctUUOjjHuSfqhQeopJqIBMgjDOcDB7SFOTjlh+N1FIdpehTbKLonw1i2mKboY5W4t8bKcvfGiQi36DeHVncVBOVZp6jsOEPWl0ha5zvFKJ7VR1hU2EbrNwfNlEaI5AlaiBtHCGh3lieJeAfqCYn69+fSd7d1t+oE9GeYt4fKZs0LM6nrVdeXpXqH6geUh8nGOKa4txkIGIeWx8OjKwWniCTXpRhXKflV2FVWR4q0ispYeOtXOJmZOGRXpQVHNkWpAqwmEdlyyRgFCZh494YmpYPY2ZmF5DhKNtS7NUZoRgNc10ZYgZgWB+aXSLhGmSwcFyexx9eJ9ZhWe5nHipdqCLd05dcmVujZB1XsKZeWJxRD5WSEeEVWh0dTVmlYOdgE8jqk2jXJiUcUzBa2Z8oIxif6FPj4KIhGuBU4ZqoIVyvG2odklKdcSNn1I1cH6xakNsvrmTfV+dd0JHSGBknImrcI61ONeQNhFfVj8sYIKYd29vioRUQK7AVViWaoBwgkqOeMNtalYdm06qnplbtLSEb1Zog4qQhbdj1Gh2kXmRfM1ToCykjYSBXpmHhgCBl4qLilRKgqqDrXipkX2rmoeDrY5Gmp+KgH16sV+ULnhoSJ1Dn4yWdEhDRmWbezKSkJiNrWlNl4BlfXJgplONWqt/yDgeWWBoe1FOh4JgTp5SXapppXZUaXZfd1x8hampgTuDijN1R0E5gG+tcEy3bj9WKUVpRH9lkZeVZ5xgbUxeTZCFvUpWbJOZkkRvAG5nfZyrVNFRB1pkTl26cZONqmR+pl7BhK2rptQVW3KXYYVlW7Svo3Z5eWWAX6lvokVJnnt/tC2geZyRgL5ap5lYts9nW96+yXGufKCWUtJUt2/fc8K0TaSXy1CPVZp2mJGepr6YroKRkWCjprxrWmd8m5dnRDuBmKVpgJ5ain6EV3KCqmp8kWxnvTFIm1GZnmZimnxdcIJrYaylmFZXV3R/pGNgWKg5iCCmY05vYZmWfG9uxWlN3mxqoJVsZpV2X2lZdIl/qnasu2Z1Q6FInn1xYlikn6VqrkgbVqeJ6IZ5jMJhjGnDgmepbVxCcaRqqK2zO2+NZYthSXPloXJ2rpc5b42Lp4iApbJzelyDdp6EVZmKms6coYNoM7p8ROUtnIFYuGLAjLBcjU+LemR+oqR3ZFyAWUihg5WeerZ3f2lTe3huPHV0Qrinz4J0MZYjjgKAsCxmVCAjRmJbZ1ykbqA1mJ5tS0BCaghlUXk+tXClSRaMOkplOoO2Vamyfl9xZl5kc561jZVzrIObg4KLWGaPfS2Oh4mYMlyiVnmejXRmTHGkkWZ7siNTlpJ2KXVar2F/OXOVhXmCf2OQWiFYeHtVN3SkjXuDTVqYUGFllIEynqOUmZfLr3uxt4JzoZRhoEZMmn6vbobId5V8U3aNa2abgWxgjlAAgXoAfX5zzYqWrKtUSCJUkHiSVGGMlK6AXrquP6snhz46QZOrCpaYdWyefluUfT18bqyPg3SRb44itIdskFc2k448QnQWgRaQjokdqIarik9ut5RYjjmEt0NvQJiRP6V5cGyhZn13u4NviQfEQlphcIdni4/Tj1evYJCsY5d9RKFPfJ/aaltBlqRvqZq3v5NksI9efoJ1f7elSnRYY4uipltuM6CLc5BsjEu1v5VxbHGle41La0yZckhbcoCXay/piYoXXB6WlXybV4GSitCbiHp4SYk5WlKWdneYo7xziFN6XqiVWKBuf7F2sVeYM56BhYqMbXxRi2+Qb5p0dg2qmaC2h6CVqT9NhX51kBW9jGOYZ4iEgk45YVmjb1+IfVGUm3OFaJHFPFWNLEBEj5wIZJ55jHMov491cmtJZmaTcHiycolstZ6gmHOZlKiQXDuuS4tgarJ4faVP0YO7r3O1X4auu56cj0BkmMSmYFGvgUyLqquja1V2SdMalJOBkqmRQpCkkZI5OII3Z3CnTFNpbqaXg557Z2qptm6GHHm8kFdWcJRFypCJlDJFRn6PUnOJhoVtjIWZSVaOpsGai4CaZ0eJYn+aHa2UfZd2oKd6ZIxd0Jivg4Qla7WBo53Hm1J0RH+SgJTfpWWjZHN7PYtnasSqXIJOnLOtiXKSeYl5sVeSyEuvf5OUkZRFjGF7oTjPnVlYf3ftrJyNjX1xXrqRYJk4XVowe8JwXj3ejKVzhqp6tXQ9Tqc1jD2VcqN1cKNPe7ycjXWmgKt8s76AwWV4gUV4u4+nwJBXcoWleJtCpX1LnXqNbY2TlIOWmaVSfn2UvYBeQJeOW2ZpNIVbOH8bklN6c2+hi26fmF9fY36YZDqtWX5/rZ98QnitwJmJoV54P5efjnZQZuyKepp4nbK1nKSyZzN5n4tjnYlhkaY1OIJImVKKuYE1nMGll1KfV36hUZyEk5yalG10l2ZklFg4Zo8uUGl9dEuPkL0aYnd+hVwsuIafP2+FxTBBn3DAWUyPU2J3bmtmH2R6XEA9cltOm4Bkp21GbJdrjcg5ip2dr1h8aFdktoN3SWmhWWJBhaNsk5Z/jIRjZoZbR6+fg60/R4ySpUlsxaOZromjq6qjgqKiqM1tZbHcgMCDZmBngNOmirWDxqJn0pC5mtF/hXmZmIBWhZFuVYqVf5mHb395mYS0dYV0aXa3LFaaR1uKe6JYkpeCpHJFKJJXmCN2bKlSckvFZ4xuRFwot3N1eXNoMDd4enRwqmOUM8KgXKWChoEsn4Z7o6uLirpAnnRjg251hm50e2OmoleCT2GldWGBd1zITpSKotlCZXmFkXSEg16dVnWdpomkbmehCGE8Y1y3smeiqHyCL43dijuAP5CThXF+gKNlay1+Z4ZiNGM3kZ5klHNrk2A6jVx0Y3SrV4yRepNNj5tAU8vAi4GjYJp9vLWDcquQtErRanZcmF5qdn50Zbs2cZ2ST42kd3x+WCYQXVhgiIF+YoFcTF8JV4dOhoaFfH536HVScKJkYnO4kZdqtHd7qGdecG9lSoCSb75UQn53e4ibidcWpZ+xq15TTqh54oByk6k6ZZa1uWx+rViVh0+eiqeTYoRIWlejRo2timR9x2qTfrKdaZ++hIWTcJVpWIqNQHeBN4W+bkh5Z0xURFh6i4tTkUhnpUVye0avW3A2Lpdip4GfZ01ua4x8iEtpWpote4K7ZXqUeqNfuYlskWqgqKR4m4Kof2iTjodiql59hm1MtilRpz5OjlyIT1xfW6J7o1RTk1xvj5GunpaCuU1ilC2ARVpFYIVMOFhlulpMiKB/f3FdpieKlp+VQXWzU6SPgS16X8JPr4GLVDJyFI2PcZWaVbWQh6JnoqBysZCEtURknquBL3hvfG1jhkwARpOxhWpiPo5fkZSFqLyzf4CUt6iSP2x9a8hJFWilqnylb6i8h6rAhYh6YXV4w51Knn2jI7sVyotOYGs6bImcuouWgIV6joCEW3qaXKCgcm25roywq7ZqhlmKnERgTFGro2OOgGJRkmmea8iVbGV7cHdWkl+sco9+OrWTeIBcO3B+HUl2IFmEgHPOaYNQgYWIlZV5WGeBjYK9vmOfMUBuZnwtZWlgxpSJP4eGUouCe3qlS4WKZo54o4NHgq+gRS5ioLKedXiOTnuJlYR9iaxYem6zom13roB5jWJvQHyxSlcZnIaupFlmCFuXg4pprkCJbpaRplGUnYuv/2Zkkp0wjniLbTuTgTBibFSUdWTEkZJfuoRrqkNGb1OLrIe8bl+aaHZBG8NPAFxZX1gpc5eWTmmQgY14sWC6R5RtnC59jlKTe0B7v2KATE+dqax/QGaUWrOhWJGjmaJ8VKtKlmyjo5acey16zHmxUKJ6g2W7XXywcpJ5i5xwNH+nOa9sKIRRo5GLbX1ifYtYkWxVnF8nPZKiOWaXrFFIk2ORnqF5gaR2nXKObiJYhotQms1raJFvTIeBLppZxY6Kr8eYeJyIg25Ud4FNm05cnrKkZwRfboSHmVmghalKgopugW20WU2ClMGNgI6Yk6iJpJmLknJQfnBYRFmRL657aIpXjbmLcMali0dRfHuNdpyEh5d5kqVUXG6dp6ybUpNng6ZblXaogWxYnoSXdXqwwVx/nH+WZGyKcqXYeFmLg3pxVayUWFRBjneUo1OZX8F5QnZ/rVaDsX+VqnPCPaB8X7xsoXtyam2ynpR5bHNxaXzGp7P/hEeEbMVHjJ+woJaGZqmoaWysjHGUmQB8RT/pl4M/lL+dPyGLhj/8GJY/NfyaP4sEnz9iU64/Hg2XPxUCkz9DuIg/9G6dP/TsiT9N26w/5SaBP/iDjj+enoU/E0SfP6EUYz9XvIY/HuyXP4qsrj/0hJ0/nF6GPyWdYj+9bYM/BYiBP+Anej9eM4o/NjaKP+gAwj/P+Ho/8ZN0P+AtmT9X0YA/2DWcP5FOrz/edoM/ObmSP3nNhj+Sr5A/4byZP7sPkD/l5nY/eV9+PwDJkD8AXnA/nK15P3aklj9WUoM/sdqrP8epoj/mJ4w/ObatPwFEsD/v3pc/9l4av4nsEL/UQbS/G/REv9tW8r722ry/3pmVv6T3gr/JRI6/k3xMv6MDTr/FeKG/reeUv6EQnL/2I1y/ouR3v5vlfb9diIa/kNTYvqLmFL8dZIe/W+C9v35Cib8KjI+/l/glvxqMW79CYVy/jO8zv1xdMb9r6Ye/dEKrv/rD1b66ZB+/5qV2v1rOOL+kUJq/q5iovxlgQr4Qn2u/JIBzv4lBYr/Fd5u/nAhyvwj55r5g3R+/WHeBv2LaCb8MKOq+wXmGv58jV78lFHi/ZXuYv3A0jb+gkWy/sPmUvyQxW7+UbKZ5bnGNn45ugq9vqWF1eFtIhltRfZW7dFeEjmWkezVgjzh1ioVa+2+XZphdgH3HdIuijqNcp6V6V51GVnB9tmmhjItpiYJWPmIms71MUT+xYkVMn3Z7cIu2YIc1soRhhEI4nEt9gD94eLE9l6SDcL+KhoBxUmufqkYgO1panmxJTmF8V3deNnboTEF2mY1mkpGFfIGjdTNrghtDWMOdV42CdZOVqV+rpnBzYHthemyJlj4fKJykNouLoGtip22It3+cmTtyW3WreJyWkoFAtX2RukyEiHyKfnSLc9KRgIJOjJqDcWSrqaucjbZ0f3a9dmZ5jIZ4gYdriXqBmoOLmrQGioyZPlOIpXkteJhncIVtWIc7doxZ5U6YXzFgYmRw0kaQj1hmm40xhXBUl5F3i5SXrICkgDagiIiLU5ZqPMxOb1t7YHSvaYRpHFZpuIdGde+NS3W3mleyZ4BQgltYhUeQ3pmIepF5qGvPOoeMqXSBsoCTnZNxZWdZeHWmnXd3mYqeS3KMMZhqXEisgpGDR5ecxIaRbU85qoyBdnJ/QkFpcFKme15xq4WjjHaqeX2ri6KQd2fAjKlnhG2WW3dkig+KUXRShXJ+j2BCZD+pX5tawUyLkYdjQTpLr3WzfH7SM46Sm3RahndksrSdwNuVm6qLcHVZY0xncYKJenc2f26AY5FuY0Z7LXlyf4mvYIBagqdBX4JpomiIXmigtXF+oZWlbXtNiYmJham2m6yIo5SUlZyJLptAiZxpulqSXp81fn2PaVlifs+Kf7JfcTF3qWGekqB5Tld6X5yKklRdQaFafrqGjX58eLiUlZWHlH9gmWNomqiJkJqHkqOjZXGJWIWTk5Sam7d3TYJ1a56vnblxgHqJSlKDyoFDfpyWgYCKXi6WaXJVk6eKgm12W6NgalWkhodUc2zSk2Bzey26hmedkCN0mnmPlWlhlIOJ3IZ6j4iCgJSZlI1rfX2MfnY9bF5oiHJVmZmjdJaTOIVxZKc4Y5GodYGCnXylXYScenGqcI2npXRhl4COeXeBUZmXc5B5qW1vgYJmcmGBvHl0b5ySapaamG5xep2JWV5pimacR0+AdahufrB8f3aMenxrhpFifrJ3U2+lkm5xZ3x8bHCfc5yPoqWWkKSYe5PTR1kxpW49X19qTI11aWmOVTNkNnaXqMPkQ6xsepJzeEFIV1OKi3BnfYC0znixk4N0Z5OblZC4roqdgoHMiHc7T5SdgXtWp2+zfJBrosKBSIScqItxc7N2nrp4d7BabnQjfJyEm4Vnc6CraoKJfqiRfGeHu4SIlY4dobh+N0eYm46smUyJpSt0o6+HkLVpRoJgln2SX5SZbmIrimukY42SR4KTkn5zmYeBaX+DZmybiFhjcH2EiddohmCWNo+IsnmHiYs0vbRukdRmhKmxmp5lg4BYj2iboalF1J43j6VugHOrqlnWJHiDd7WHnXWqbIWFeGpjRZ6WYtCFZWKDcLpcgqF/eKSBimOLfz98fmV/jnpSg1mIoJylmKmjXnuAkrGLnnRxn5SOU3B6qK50cpltekl7VYaVcodpjGR3nadzcIKmiyqQkXKBmoBHbpVKml6JpZKwUJJ0b3iykIChRImEgmONY5yCfk9Eqplle3ezbY1PbrM/gYJxXlqGgHN/XnuBhZp/abRAjq+uZZR9jU/MsH+IZkt8doCEsVNad2uefZZ/cUI4lGShbnWfkUdzcXfDgHFyYIiIWX2Pi4J+kVN4Wpl9bYV5c52VWntzjmy0hFCRnJSQjF1mQnaDOHCimE+btLtui42VbISVVGaMkZmGdXF6xWSCerGhjpGHmpFKiWbRY79beHilZ2lpZnWHVkpypHbEfiB0YJqKYpp3k4NiaI2SoYh3WKHmobaOWKqPnXrBS752d2Z0Z2GAYkZ3RJp2Tm51uJ+Ko2iFPIeWYtGJYzBgf5V+ko1Zaad7kG2LYHKFcrCegHR7IJmDT4OPoXqVfoSmnaGcXoiUgjefs3JbP51/T3yaj3F1iIxkm32BlGZvllA/hK1ngFR1jWSOOXqZbUZhpmdEf5apfpFikYeDZ6d2eJh0dJCOjmvqgIFJVJieca1vj3R7i6NitldQnmFrlIaEdoOEnXqTd2lJrHqI1791rn2UboOcS2ZoRJJ8plaWVF6mlmt5GrREUs1zanabUKarlYCXk4uvlXS+lbZqZou2nW+Dn2m0VXVInVdylHGUmnSDhqdoemRzgkRMGndscG2nkoy1bF1+n3qUWLd9q411aJOLfIabfIWcgoifSEiFqLNvajWaLaGWqXRwacKFY12BY3t9fVqHfYOrb2q6NDiQQKydVG9fkHOwbUa0XG5/g40+dYiLUmiglUhvXaCmd7JphnGMhHiKkJGBknaNj258TY6KiXCNj3fGZI6zdzaTjkZWaWyZVI6Wg25yamx8aW+Ob3h1eGeZf508WXKenIqHbqCDSlR9dnhwcWOehp6Mg4JsXKVtgYFvelp7h5uJZZWOe2ythkiQiDZ+j2d/kJauv8GOckiYl1uvX69qYXeCq4lWiXlgq5+nibdqcH58rYOqh2qejqY9SWh+YkpnXmV4cIJaome2RnWApV1IqFW7g3yAhbFabW56Xrc8hXCpi4ehkaB3R0KPM1aouWWGapB8UqCUjCeghWpvdZ51dpeAiF+lhMN2Xnh7bpGQqYOcn41yell/n7OEhYt0mY18hKGEeJp4nc+Uf39FkXXPU4CekGiEp3hSfUV9TnJqcHKNppZ4ZIGUm6nClHiPnKGWM6u8eGWaTZ6edn2WYIt+l0SPXml2fKF0e4piSKeGaYaug6Bre7GYnaaCkI2IqGJ/O4qwqrhfYnxmuopQiqt8nUKaWKJ1rI57jmtZd3hJf0mmkmxpfJ2jq2N0dDxdkX+MfoiAfoZeWbDLJ2PPe5JXuoiciZd3o61vr4WXhXZedHl1gbF2RJyAk3CmqZC1k3JodG1lV6CiTGnCWo9yiV59WpuipH15gz+TVqJMnY18lHSFn5OxcEGxeH2PaXSUTV91ke+NqqaflaOBfWRAL5qLmGps3H5woWtwocSTb6d6lZWgWHqkqahKcpfGhYtRNMO1ll6yiFVpa2x2hpVVd3hpgGW3k4J/QZ16kHSAS4CHPmeB3JGJpoJPgJSMmFG1ilygikVmeX+Fj4CoOHVEobF3bX1piJVWdomVgZOQPmhyXkdcenKgd5mIh3WBhYvdqrJvZJFsharJVGU8r8FAWnd0hoi1bljAToxaamx4s5tDWaCwiUvVjWB2AIaDaIl2d5hueop9WJtwhl18RIW/YqeofkOSepHZR16LON4XbkBNmHNhSXuIdEegaUl7a3h3hCOGnIlgQ3SAeShVmox5V4xTX3eiRqGhUmd2B5NqgVWokSpDvpxKb1+Te5a7dmaavLZMnsNgqpCXbGdygISghXiAYZ5wk0hTu55VWbmcY7VymoWdYpCVY5eRyI5ufm2FXJdefn+RfIB6mWetplOoWzyIo4lOZ3FcvT5VloGGV3syW3KOnJOGwZxvhKRvO127XaBtZ09sQYeAWoU7nnk+v52NcLhIYHt0jdFdS7eR0jR7mFQoZ8VXcndvi1xMhWd3JnxFRXijiSyIjaJ11UseDY9tJYfSdaiYfoyekE5XV9qbnWmLeHZ0iFg2l1JNuaJ2bmlMSVCRsXd2qFcWYIWGxmSAkM2JT4GlnapkN3VxmlpSX2iLkZyHZ4mTnH+Vha+9qK+qkmRhWpKHkG1ShLKXiXN4X4ZicjB7uJNASJajlpxzwnJ80KepMH6rglRkmpGCap+HeaJxdYVqc2pSeLFoj5phlm6MlFqAeYWBcXGPw5fVXpeSirSvaI6hv4mOqcdQyrdW52yJs04mc3xfRI67cHNadkvJlINWQ12cd4FVlWKJVoZtfll6e35hpEtomm6IbHZ4ZmZnkbGnPZ98kF5Ze8eQPJWyTmaHTJSJppekcM6elWqiTHOcn2FajV9ExXxifHpUX4WKroI+ZhdG3K+KVn2QkoV2ho5DjWVhw4B9nJATfJOIYoeOhHZniTl5eZNGVodac3ORf35jmVp5l4qKoItlfJqbYYBQXnSpbnxnV3Sabm+Ph4F7dmpnenRXlkdPb1KPAIQtfaAgt3BHoXmZZBGnqLMVAFJtiwB9g6KnXaxfja2HVUW5ZpqDlqJ+nI6QeWCIiIt6f3xvdEtweGSenLF5il1uipdfVKuPy5RcWJWcb3SHhrJ1OlpzjaB2oVGWypiDaHmuepBzq2uGmIeug5OWl2lGq3pmdkhvTolplnZNiHVkbW2XU1mxYoefiY5DOl5zhO96eKKSWYRzhHVpgXSrXz+KlnhOmop+hkFaSIEyZ7V3aWqaV3+QcIGVe3FxSy9Pd2SFzpZqlFthlZZQZ1aKc6Z+w26jeW+So294dcKhm3OUeWeseId8uV6BoiWtbWlvi1Z9fH13lWAkqXZzscpqXluWtUCUonBsp5SDeL2CT292bZB40U9yfYZtR2J3b2WipmZ6W5OHodGdamOhk7ORj5pVd4FxoUKDlYKWZ3Nlf5VyTUeLEZpaenU1cEZvY8diXEdUlHtwW6hhg4Bud1mBb1s3emZ3kqKLi46LdIFRU5FjOGkod5iHgIWLjFqTt3aHf0GQa2+jc2RPaJeQa5d5MlyEf05pY2iymmSQW1w2Vp6ShWugnJuPdIVuiZtNe0i4hrGUqk2hdYiDfp+RhHluZ66vp3lMUoE6cpZZnqRpZY9yXY2RS6C95GiNZISSlb+ORZKBbXRulol6e54tZZlyY5mZjoKRl6pfineDhmF9b5RHf5S/W7hoQ4OIp46SdHd8e7dcoSFcV1+CnoZ9bISjf3GjVZtkfWGfqZ0waYqFpoyJWnxSjIxujZZseUqfoF+kyYeE5pSudHDHeWc0hs5QUZyfnoyajZqqk11dibFynXlDEoFxq3uEdEtjvX+baHl8OI6SlaJLn0dTgZDM2Ft5SnB/i2d+d3JcvHyCdHJCW09ulmmSc22eYIppRnBbkXV5dHuQriZ1bgx+dsiJiHoHbXqnZYMZFk1mobkhcXebcpluwmJGO3FPw5JpV2WlZY5XgHNIdXJndDZEcDCBOW93TkGwjWM4emmBlrlJYqN0my5swDSDY4KKb4qle5eNhKapelBieGtXgoWMjZpyfXl9hW9YunyenzxQnYuqraOOy3JggKQmbpfBi71YcmPCOT7V1lRooH6obnTNvTpXVGccIFHemYxCd2F0gJ5rtWRANWiDYoZGiIyRdmyNkMB2vYiBoEiDeWdepHvGXZF9k3FjlXJvVWuEoJZ1coGJV41NfG98daixWoWJbVGCv3GlWnuoJnCIqoFIm5JmbpN/hmxcb6Orpj1uqIJwmUdIjop7fGqeMnFLXbqWeymBgHKSX5BqVmFbI3RzVpRzuZJLaoRQhnxWF4Ooi5KCtCJMeT6CtKllY2pnjlmdhKlbRXl0grRqn2NZp3YqSYbPmn9df5dzZm9WnHV2vZ2KRc2ZoaCwlpp4hIR5rJKycL56moR4Nn5zhYaCy3WgjnltjoyCaryKnpmGfI5hZZSCwH+HjZ+fdHqOX02gYxWJjXhznZ9yfVuEQHyzn4VxhnN+zY2GtHpyXamCWIl9emh4gHhtWoyhhnVsvXF1unC1eHBIi3Fck46RdjSNr25ycWFwb2Jao5STtoCFb6NyZ42kkW9HlG1vopZssHB/dU1NVKuPYHBgdpWQfnlnj1pvb2RTWFxrm9VohVqak2lkRIuXX5OwZpld2Eo5g6Zvq3NdfCjQd5ZYQo5jfm6pOp5pkE5fjIeEXYRvXbm2VKySgaXGM2NqMq1yiJyFZ2Z5lWGDTIxVe4CaqHiHN0WOdnKTknaXX1yBkoaMKBiamUaBfop3gX5ZepR2in9Ve0SFfoB/en1qhiQ/dGqZpaJJYpGWVztdtYWlh3qummx9YVxmnn2FY2egcnJzhFl5Wl+KhYFqqbFuhGB+gLVhqpaKYEpvU2p/iYiRcmZgfIGlS6BpQKZ8sIqFdUZpYGNZ/oqQkYB5pLSWinmHi4XSijO3rC2qo1FypnqNf6OEf301PauRnnFuVY6Ht1Yco32dWl2geKaQka2TmJJ4pnp2xpSGiYOITnmqk2yLkG2vlIiLhIhMfqOgZKZhan2Dg1pleGhnS2VvnotTg3t/j69klmaEYW1CrnVzf4CBb3JGao9pbIh9c29tmpmUeLxoU2RwnXxqeZGDWoaJhkBXbW54la10jaSjs2xpp52Dqn5joYuDYIfMV5plkoOalV1Zco2MeHypiYyNW7Zgibh+hKq7gpB6XKl4d6VsjCqVW1WomnN8bIiUUpm6gGprmHKSPH49j751iGu7hq8sk3GgfGZ1sZ1FgaZXdYNNrXiQiq2VqI+qnlKVW6WApU9rpZu7foWSo5p+Vo+FYmB0qrFRhH16tm6dTDWEuFWSaoWglmyOYomtlJZybVywdmSObaBoZHW8ST2avXdlnoqWUpaNo5V3aHd6nnFlhp9sZ5qZjJ+fXY9Hd3qpkrekhXE9f7uGXYAkfHZZi7d4iUq7m6JzgGWZfl6KZpdW7myOg3+gJJXOmaVW/4vrb4xTZU1ONJdlOjtMa1Rfd5qNa7FeTXtBTH5KVv9zyMeCtY6NSYpyhqK2i6qQe42ChmKBkmaGe4l3xpZ4ZJN/aGp8e1mScoG5j5qeb2pkdJp6nHCPg12xeN6epI2Tm6F1WpR5rYNxj5l/pXpjhmaDUoRMeoR3qbB9QGdudop4WYecdXpkmIKsjqGXkpGji417eptlontxkI51T1Jdl3WAlHpysJNxrW16m5dZOpaxoHV6houhRl17kX9ncHJ+lbeDipaBb4Kljo6MfnGnhXqie2h1g9ZVe4CVf5V7oHd2e1iGg4lkqm62mXKKksJ8k6C4fELEc4SuZG6JW0pZRTmtsYqjm1hRXphioqSUpHNfjlhpml5ylnZybp5khKJtcHxzjn6EWGWeg2KHl4w0bJuCXWGXallRmpF7d1pkhm9xcnl4jHqlb7FBbjGLsZhbZpLBgb9/ZluejUF/WZlUUHJJ13x4c6dwenyRj0aeWXc4RLLIe45il4xta36pfX5QU49oeIA5aVRRq1FyoxOdjaVQs2OnoYZ9pWakdZyC3EVtyYSGRWs/sGV1bYVko0h8YaF5ZmmhZHWHiauBeFfPepOriohge4GCi/+Gi3GRgpmLZz9zrnGL3G50jYF6hVh61pgMY5hr1jGalVaDg4xVZpm+inSLTo2TucAjUT5+bIe2Ym56V4aKh4WaaF+Ba3SWZrN1YoyKVpN3cjtjRYJ81HxalmeHb4xhgjy4ll9kXUnGOKynipaAr2RunHZPZqVvYW6GjL6Lu3U9onZLUp5um0iEkYDFhnmCfVVsociNrZ+cdKR2cqmre116hHljcYlwk5Vub32BcruPhWxhj6lwhGCmlXtlYHK+cY56eltsd5mBWotxZ15ydYB5qo2Jmk1BZ3VrVox0om2bbIWUTIykZX9cb3tApLeMoXfIhJ9vk19arnKhIoqQQJ2+fICusIV9ZX4Ag3iAlXOHdINRZWqgZWSubJNmoWKee2hBhZ1Rob2Qd5h+oH54XYB5kpSTglWGaJeA2XmNeIaBbZBniZVeiYyWpV9aPHtfhT16h5WegndjXYRsenJpe4xvkmtgpXVselOihKM5llqLx3uYWb+HnYmefIaIalhtvHGSg2dleYSXQ3HJfEJ6jo9tuJZ5Oo1UbYFMfIexJj1zhGqKc41ZgG2aRHK2aYI9omm1d5tCeVeCo5ppoodLrri4iWlZzExupJ2Xi6GEfHROjJRmfl5qZ0uSZ5R5XoSejnJudpNtqotMioV9mXBQyIN7iFuYjqqLwcaep4J7sXtvdLZmhH6qipFyebRSYZ6aZ1hpX2VMkbOFoMVvlsihQ3OOkJ/Ke2g4nLSWfmyRlnKHlHxjeokwjq2lnlKWiF2EpJFqjaF2U3w0Zm2Jv6OdaJdYnpSHeaFhcnqQbHx6cH2BbVt7QHl+YG1eZGePaHumlHSppkF0ZoZ6YoJ4dY6YgllXgZU7f7qhaEp0nLGdfnqZN32GgHNaLFCAhTyYiz9TAESDhqCSXqR7g1Z5Vn1ks6RqiWpTbT1Xjm5Nl36MeaxpmpNnmXGFlWypb2yHsoeskHaFsm1xw1ajh5GWbHaW6qx6gZSHlkmQf3qkibOEl1dwlXlJqqFxbmyUg3FyjIqahXSdR3xdbWhhs02D1bpsL7qtMI5uS3NubVB/wl2GqD8qrbl1e19hiJ+mfyJ6X6RFd06Egm5ziH+OiHKbmm+nVWUyj1RuWjCMhApYOnpmSTSMW1tpjKAZTHqZrFFKly5sPE2tfnGBYo6WZoCTgadRinWHp2pNdZmFrEyynmhqZWKkTnBrWl+ijZFWtnluiX+QuoV0emeJWqs+c6aSeYtUb26iL3qaq3uIhT2KaoGRh3pwZ1OHaYxxcIF2lYpqcId/eJWGqW2KdW+DUoBmqG+/hZaQh4ehiJmMR4k1eGhtjI9qZm1zPoNWpE6fjtCMl6BdZ31VoqdDwYt90Hd9ToCUlESghZOykH1hT8NLE5C7uXmLWGxFkZ1ucJ6akppbjyLFaZaEi32VckmHboyHk5N0T3RlfI2QYLCEjquXebGAeHODbaB+UHR9aUaTiIdsYGxloIxBcGaQbqWnjH5Ji0ePUGyzinWKnFyHlrR+mJ3EZ4RsaHCSfYB4mWJsf1iTfZhhk46Rf31ucoqefJGLeEt5YKW1d3M4xUqYkoB8WJ9sRIGjn2pxcHurSKRJhEeZhIhQjL9ulnxuqXZ+hztlb4NFdqBubWyilm6KbHaaiZJAQpN2cLbCbmldwXkain9NfHqGd5G2PcdqOHefT4x6uZCacj5/w5p5bzVRIUqIgoyZhJeIMYkAhVKNYGSsrJOJGilyeZ1diYuvlV18cH2nZaM+gIejXKF2RrSUoYFqZVyWic5nS5ton1bAjmmTfXqZWoqJuW1nqVpWbqlzs5aZdpx5hZuJiWFheGmQd7dyWFUdn5qQY0d3f2mEkJaOiLSxhVuAdY2RbqNqc5qQd25oNYhiyo9roSx0aJ5dc9RcZHk1LKJbZo+QUJItvYCbbECIdIiYWZ58hpxOv7l1a7jZaGPFnFpbfF5vk2qRpp2HXnE83axmbTeJYEqol3hzXouHhY2FYHGJVmatQ5t0VMFlh5yFo3h6uX59bGZcfX6taXBKZYC4gn2IpIaFqkyask9pcJKUT6G+aK6BYLXBqYr/eEiWrDKYcKZzVFC+eVEylKKNWMGOmHx0sHuuQ6qwNJCKhpRwdlphaVqMlXGsa6aSba2aTUuR01tPb3loVoJEWFtYiYGEo5CHlXW0dJOpsmKIZKR9iHKNnURIdHlVc8lOr5g/gUXsZJOAsKgIKXCtdXOCZKNhhGhBjYcgZXSUs3CDeKRak6xCkYqSgZSMLp2mdH+0kpotdnt9WEqugrKAkoNvqjeKHYR3kz4gw31mfJZpRpuaZGZhbHe9bJ5sSbWHYIFjhM2NlLJ4f9CxlIGHcKx4WGRcxGFTbs02eKSbW17Fbo88am94dk9ZiZVKbFh4hn+YZ4FemH1xnZtXZ0xoiZF+faJvgJmVaJ5wjm6AqIFONTCDjtxxP0iOr2VzEmTikABs/+WKQX7QaI5dV10AlHCWYmGQbMOPMkesVkJRhGt2pSacVUpGkVuGe6U8XaRsvVCZYHyfiujWki2fVVJ/VKiyQYBKholeV3BVEYhulFKEsaOFtc5ShHtll7l3gXmQm6SXXKnBuHt4Rk2De1OedWeYWXO2hlSXinctpqRhgHmZjat8nJp0oatxK7CYV4Zwm3yMhn6MLJaDpKSieYGqbaaV0SlkiJKBXIxerm2Xj12sbYApd2ZWgmA6iHpSOxKvjplCZod7qHGIgJCZeFNyeTaLbaGXOZWBqSV5n4Z2aVp5d8VyWptuMIaGqoVcnnZthoHlKXO5hI2bkat8epd2x0u6ip+Eddlri1aNZIFhvGGRj7yWpz+SolyljHqLlFuxq0RehGhbU40AeDeXV4R1kiGXjoREaEWDo5JRSFuFoUiuhHGsbmqkYA+ShZmXSn5wlIaUk4iWaoeNpXyGan17d3qTg3J1ZVGQeYB0c2ZrnICblGlJWadco5RkZCxRGJJXcOKwi7eQ1WRgIXiVdJWGb4uJlSalx4mlUUmYYHuUhVKKeaPPm1+ghcWrpHuabIi3bKbWlGuUnK47ZJ2RkIOWdY2Nbk1NrEydp6KMaUuSY4N4hIyveoFScph6lXZtg5h/oZSFkYF+S2BViIHQomageVh3lIWlkVZgeX+YgEJvTXVJcWyGWJOJdr2NYoW4bHGFaot5T26WdE+LMomdm2J6mJ+Ll06oQpJxsbh4Q418p4psnslgntp8bq2LXYtzsIirZHt9eWhWiW2OcVq0kK53aXhKhn6Zg4GUflxZbH2CXKeNLLxchXBZb2F0xKWgiX2Gm3weSG4kd3VbeWa4mYNfm3Bbm6m9gne1n5u6tSxYymFRLK65AKKMdmp0rXQjQ5ZzV69JYY+gcI+ge3iMgri6T4uJYXV8l5x1cyFiXGPIcaXul4kjZQCDmGOjM2q1PHp/SqvMS2pmt1ywTHVKRqyo6W+fdolfdCyBOVdUoaOciUxGeJGTc7BVVKhlS5l2kEdaUICAqZ2HUYR2dnmqhKhhkIuWXYqCbqlqV3KVb3aYaaZ0dmlylIyGcZODrZ2CtHdsy195pbaRWF1+W3OCpZdFd11rhFVoW2yAkkmrrqRElElXJkS6aQxCSS9daDh7kalzam2Ik2+iX4qBkNRvh8BaeYTAXotybZR5g3Cah4GOXWJYYG5qj4JunWdcqGiJqnuFpZOwoHivmXh/jWqOen+Vc1JzYYyQW3FqTYd+W396ho6YjBtLvWakfoNvkLdogmdrfFptppygW3FyjKS9bHCbMKSvjG9yZNiRcHVbItpgwZqDZ6W+jRGBp0oeZp2JdJ2ipo/GplxLdYG2kDW7QFF6l1GqY5WOr4GNeI18ZpVjfH2JhzqZd39winVWnYh9k0mExZaaSV5DZKOUaGmEeIqjfYpvSnE5X1yYcpxSlm0wjXGLd6nQq2rKplaAWLucccN1hpuIn7aLbKp3Z92gY3mq2HtqMXyZcX+HZVZscYjASTzBb1V3jo6hc4JdWDCdWqCjkKBaeYxdglpDd3A6dJStWLNmaW1ugkqyeX5iW3GGlUxRcMeXrIxvfK2A551yy5hllJtpdWBziHZOhzNwgZB9QhklcHqCvFeLgqGWfllfa7KnlXZ1jX+1Wn2Wc3yPba13X3h5dVGooEmUWmyXbX1rkklvh25k2Wt5tnnITFhPQ2aoVVHQlWRseGE+Jbd8WnNojKVQWoS5Y2Scikg/dU+yeJ2JRSaJLZI1bpHIWo3OfpOecY6SVFuApWaOmVODatqdkH2Gl1KFfomohoMXYEuYvJ5uEoqSj3Wen416R6nHh32HfSiEiz+4h7GGpqSdmpu5zo+vk3OCp692bD2ugGJ+i2JGToGIlHQ0J1tipX5efaFHwXeQk6OXbrWaYUh8r6B7rqlHdbiJeVtaiWymg4eaX2t2kneJiF5HaZu3mXacepWdZXyOQnSXAX55h2ZEg2qeNHR2mXCFZgBcVIVzcVeqrHQ5j289tHJ5kYZjZ1ciWmNFNFHAUVt0iJ26j9SjNH2tmIx610OiL5HRUkqcd764TX+Es4maeBSQSZGMmTdWjkeLAHtbWWU7m0WHdTk5RjaFyYSQpoVuRGw1h3+aRFhrfXOAsV9LjZuVTIuqjYpxV52bloKItJ+VlsKIW4FPVGRWe09wb5JAXW5Zj41oV2igaKh6Y1F/mJu1e7tKSTggpW50e7ODPGEjV3Syk4J6Y5xjRa39TGeinoOVv5pCYYOF0cF4QoqDb4Jjs5FSkrFawm9hJIrEkGp2tX5YlHCZUnO4mE2kcYJUlEtPg1C+qI6CebGMZ1uSVKanQlWnh4hIeXtgopZuX3q7qZRfnFZRoUl2qW9xl4GXVoqSioRVrV+ua01xs01/WmJ0ZF+FkoxlpWOvcJyNiaAyfMaedGmkVC2PdY10pYN8bm91eiydoql0cMGZpIF6hXp2Spatqple1aO6p6mniHxBkW5pVnjLXlVVgVRrYIA/PYGgd36Pdrs9aKeJeLebUoZlNkp7bok8tm9ni4m3mWKVkYFzZbq9t5Vqc39fnrVPZYWBh8XNW3WWcYaRiYx8hUdSRGGhimCwTIRZUUFxJ3l1VqmTX4+AZUqdd3xooYJ0qmFSVLNIhqWSlIxzYHdupYFfjmqqR45xc5RfkGCSfYS3tYJrbVSJZFxoXmusq2pelXw8k0yebpqFdnVDfni4YWRdmmBpeHpUcG9ZZYihbWyaapGtTk1cYUtkpmaAlKJ/i12DVF9jWFGDpTZKj6qjP0dpgHGTuX8OiomRi41fl2IcazuKkXCRymtwlUpsYlZWb0W8Uz6ujVyAcDZUbZ2QWbFhKah1johdeZF3c2JuoGqKf1A+XWZqQ3mIVmdAz5F1hZWEdI6wpq5qc6W+hqBlUDaFhIVac4lxfH6DflSLmXiPf4xVnXKVfUJxdIuMqVszkYaTjZeRdJ5EaX6ark+cV4uwbIIQeGiFoIJaf1VCmplebW1kc1yXlnJet1ZJeISiiHCER8CbG511naiXRYCAK2QbKpSznwA1p6F0akOBiXqDwn7Tn3J5e36FoMifhYlrdUGQUrV+f3WoilOKtW+Ae4x+h1OReTR3bnuIeYiHa32BE1xqvHytf5R9NUpfpF6naIaajoWSr4ZwPLN1RJKIyWZ+f1JqjII7gJtqqmiNfrF8uN9V01iMjo8AnkhkIpeufG9Af2inh4aHGWaASDZRiFRnilRhhFlXEY1ekHhBoGaDY496bIVOaIhqOot0q2hWaX6EXIh1fTemlmVwsZG3vqWcs3ygiXuRmq2MdzOzcSx7hWx+iI2LToqDJXCBkImBmmC9U4VmowZkgoWCnndsAKWqZEanikNnfoeDmo3ARo2IWOJJaDKIYCaTW4mUbD69GY2lkaQAR0yWrcKclKyFglt7RoNfkYgAc2gaN62EqZbId0KTP1qmTnyLnHVqpYiBiXiVgI5kcqGXhK96RiZwv4JxikVEWl4Aeog2aFNizKNqnptUcpRbQ3d3k2Jvh4NdTpxaXaCvcFOmYFCUh4N7k1eQh3OSm62ahoRQnKWLOoI49l5DOu+SS3KIe3ZmbYJIYWdSPdSSZpqBg56DaY2LkqCHdZCHgX5+iKCJhJuSkYNxe3uGlbR9f5aKhH93eIB/Y0FMYMJzr4igcxuBgGJUpDdwrauldr+sb4KWZmV7haEef0UAhdCqjWmDeJVmjbxai5+Fd5V4km+Ac0ZYxJ94gI+GYnZtnEpiX4Jqj7SkIU2XnlmRVpljhVZuma8vXLR1tLCLeERut2SMfGp4hqB9SrphWmmhQ3O0WZ2UmFhotyycroOcl8mQgHy3g19Gjq9ifb6/gH6gE3aPWSYdiJwxXodal4KPgk6ha05rV4Z7qXFihZZm1HmAgEdNe4qzt3FnrHKbhUY6YpuXb4CFQ3Swf4CEc2lSYVpXgIiEcrNoa6pieo9ilHR6fpOzwZSRO4iMPHmMTFJcmFVUfZWGZVxSUn4tQGpdiHNlZYOBYTu1T1OESFNwfohOhm6CQ5yPgZZ4ZGt+fmpgbJSVcHpzYaKHgmNsY25zjZiQTp5uOIK2v3NPiIl1WYOqgCtuoIx4nIgbnsNpPZ9wSzmVgGl1R8VmKFtqXml8WVBIhKqtaJaFtH5tdG6BjIxlgny9hl5pfoJ7imZroXaLZIKbM0Nfjo1XgnqEYqtsUpxzpWeJnnxfd5eNrHSWlIuZi3SSelLNPIaEZVFRf0vXkrhdgllkOFWOXIhpcYtyQsCPW2ChVEF+e88vYYWpeddeQm+dXz2ZkEnOjoR0mWxhem6woKuCicaqhHpdcj+Jkkl7i118k5i9RmiCwGSSkKgbr3GQgbWng1xfa3qblERYeXi4WVy2f1Y+atCTX3FyU3iEdWuyj3J6kFKVkLlpXouMeG6PgnRXY11Qc5ZcRgCAejlfj39/er9lkHtYTk2Ci2FMnlsnaWmieGZfPGaxhWOJhp21tHRbesechV1+nYi9clRyU1Q6Rz3Bj6SDqLFjkYyJuYpnlIRFk3aUfleYbaaPrpp5fVZ/iGugO3U+co1wY6y5cG1WRKNzYFuHp6qIca6rboSseVCNm3FsZWeYfnagToyZYV+AjIuCeX+ReURvpzhSjmZmgG5ydXhRfZjLZmWNa3V7iZesNx+HboJepIaIWDaHtWdPqJiYlVxmhU+Nnldc3IVhaHqnU1uTYz6fpICXlWqHqUOXmJFKWV9aZJV7lWaCfo1zjbV0cGaUY5lgnotsZ2hpanx6e6C9feOBfoxFimCqd7OmgoR7X2logVVCjVRee1h3prqdOI1+cGiYmneObnFTb9K3gmyMsJu8ZmV9sHiNm3BWYpaWb5ydq2CioXSDWXkqinmTgk5fMn2bgI6Hnk2JjIVnuploq7JIQlaGWUucmo6iYXqWg4loSYKrloyaQ6WQoneeU5l7aJltkG1zonN4ZZVWcWuIWoBMh0ZMqllYaFGab3N7XWJll0xko1yQulg1w4QlKYSEoha9s5BvpnwoNl+ESXG7fKY4tFemjHchiNShMpF8h5yJaVeGbHZpkniDkn1ZcceCfXmAdldwl3mYvHV+eYxrZWZeqYx7ilqzw497dFuHlMJcgI+ZeqYzeHeaAIlpl4VBgnRWTYe6a6BWK4Zd2H+OXnlffHmSikF2XreQfmJjf6hab4RlXXdoq4GjX2WFTHiQhV46TlNdhVV4fVGjk3N2m15oW2WgPkSAUr2EXIFdakp3V5KlWGuIU3errYKJmIDzS06VrCuFk7NrZIykP3GsYTVhPHicY6bYdkyJedFCZVS/Yn1MZYx8a3ebb3h1bYlkd06Cf2SNkpmbcaWCabSFfXVftGl4f2yjgYtbf2bGoZt/d2WKiGWkboyidBZhUct0cT9+L5qFYqKJcm+NvjdEh2mBUFusSl3IcqNup41WgWiDxnxZhU9ufFyudYbOXnJkpXWTsXBUXsKjjl+XfCuITHGHeHKKjjBpg3yZgYZQZ5BNc0Z4gXh7j6ZDwFiwYnUteXafRFWdXjh5gKKCsIiRjo90fJCGm26zoHKGiUhtiWyEmox0aZqtkZiKTZl9rolPlJKhTKSucJKJU2BNjmWmcHY4jpdtb2qKe62ikIF+oIihrcVtmqmLjl93fmGJqF57dL9ri45PcXxjlJxHk2aasYejW5PMVYtdWIdLak6lmj18WXy7ildbaY6SXqJBiOq4g2Srj351gqWIxqBpdpGhgq94KYN8UJmZgE55iI18c4GXJWlzbIzReWhUrb9biAh7ZZK1dFW+TGNmiUlqdHOaeYCOg3qBj2mReLGZbo9727RCf4OlkH9tnYyJW3Z9jG9cg2uLcGaAoWt2XIXHmmqcd3fLlmyHZnyBZx2/d15Pj2yGir+DRp5qs77xe2ZNhYevqHuDio1UdHWdb0N1VnyAiodih4BojH2rWoKJd4BxfYlJu1CTfUeBopFfd3ZgR5d8qC81XqRgVKBxaGljlGeRh6FlgYddZolWZ8xjYs0hYX5ran8/mWFBd4NxJ3p8AFKXXJt6ibt1jXKJUq+LnW+MN4iRlYFDa3NEkJd8qZFzcHFch6SWrJl/sn2FcVN5sWBmYI1/cpSTi52Fmkx+J8Byd3KteI+QeWh1bsCTaJmQyn6NWlxsuWKQuI5gUn2ChZZ4wHJ2eH1qjpGVgJKNjZlyh4NYdVSEUZ6Dr4GVb2yYg5l5oJWS439Cgn10YoaNWluHYI2Bf4VucnCeFJGRpoI+ZGmCU2mLnX1QgEReW6xfr5mVqYahvHSNiolmUWRGi3Zoo0dzbkZZT2iOXoZ5yGmwVI9Npp9liV2SUXqAf065bq9ieGlVNGt1Zaxzo1Fcm3eCdGY1GWOLYW/DLrBzil1HmG5hMX6PXmWWeFFxY5c/YIqXvDZafWZnr5yyfrL1Lbd9lq2ljyp1hhR3opejcptVXluTYoJ/W6Nvb7K7k3SAVolosE1rmmGArqNWd4tGjKdbZG00fthlp3mKeop1iKScqI2f1qiLeopIfo6nY61prXdyhbOOjmCPqpiai1aBn5WpY2t+oXqBmW97hbprgKOedmp5lItkqpKKgJ2+anOGXYSEmnqBcHKKc3CMi4yCZnZwf3WeZIB/nZyHX6V5Zmd2dIZ5wXZwnopzapdvi2p6g6mbkHaki3qeaWGkqmx4U5Bai6GOcHp7bXBVdaJds4lNk56UYlBxAHWpZBl5bDZ4WLeDmTOcUFY0mnaBTm2BfGgrZ4CIh1t8aSZhH6GSQFKElIOQfWSdTZSCm209bW53za52f6S4l3pUZ3t5p5mEpFiKc4NUhLAmgryMfnd4P3l+QZXOeHh8aExbfphtm3CSRWJpiYJwgXRgjo0tfIyAjoSIJ4GhrHdHfS1ox8F2VTS4gkJyu2VGZW6Kh12VWbyEWsWUZlJDumZ4uplmgoCJf4JUhrB/olZniXhupGBYnLCKZ4Cpa2eDU6TQoZQ+dKNAd6Z+a6AuhzZ7bohAJVt0bnyYaRKwbXguUaNrW6J6l4t4RD+sbGntjo2KgGJMujOdgW53vpLdZKGrJ2ixCB5h/6S6XGEPV7U6nmuZalWAj1hvtrGCh2CXV1XCeE9FeGCRp7Z/v3e9e1ZSiV5mpmZSxXEbWppkkcxii4p1jZJrnFt2natoIYqIa6B1TXCfmoiEYISRhbyGknalQ2+UqHpuo4ltWq5qymW4Yrakl1FtPcWFdWsnUXJsioO3cW9ig11rlytQE1OnTnFxpGwyaWKFQ294eSpUeGEzObZUbGh7m2Voo5llfoaRi7BfhXeGQcUfgbPJY4dEjqRloHaPXIeaS1Fzbop4rJxXi05NlpiLaH1ddZmA0luIZY6U1J5zZJZvprpxwT+MfZmHXI2CgaJSk3VdXqx6iT2Li5ldQb6dVKWGaI2PTWJzdlpytxIpTlV6h4eriKiIXYRrgZAqjKOWkosubaJ/nX1/hDKRYGatbH1bWGZlfl6re5OQWC5/hYxVnGuji8mOjWNFlDGVqoijV4dnkW6xd55ZdHyCz5KIxnEol1VeeIqcb1GPejq6Urd4eXZxbIRdi5GYZHyQlbe9HZ+VVteWVGp20I5Lc62KLp1sijZ8alyQZF56g5YrdF1KiTeGg250kH5JXHxvcHOeX1WnZ01pa4A3TpOQfleAMnx/nYmIb2W3eHp9rVdrN4KCgqFual9wuoOKdKOgS2Z0jHdee46YfXqOb05Nm2hlqpZlgV2NasMzgalCUG2bqzO2SC5bWWJCiq+InXRIYFu2GIa1X0qptLCBoYyIjLLIjGmGkGpwk1SUZtp9e2aimVqDj6ZJm5aCnKBwaY+gsYzTrnOfeH6DfGlxhV2GhX1VeVK4SJyEZ3BpcHu1Y4x2a7hPmb6PV6FpulKUpWCabnOQ9l2fh6WMeKEnK06g7MJqeoRZhnNskZVmvKaNjlbRgtAHfpaTa4NLYJdGZJNKaWdkQkU2eN6ZeK6CaEh8atSVf590nYm0m23SWHOZo7vHlKJtm6ZphYiXgYqmdXDBaZVtW9BwdZSiZ22EpIRgya2bSqaRpG1aZ4Bpg0SXiJVfX2Fdgqd7opaDhYhWp5p2T5yTs5BDsm1hgI5+h6HIkk1SU4Saj45Zblh7uIdtlMMjV0CVklZcnnBPdXhukk5epWqAgWA+H3+BUWebWGFmeJmpamCBoHyLdmaot3ythkIvjYtky13IryWtclWLQaCJU3G8YT+icYgpVZQzLrBpiJhocY9yfHtTkLmSi4tStYKBfcNbkOyae1tSdXiFonSAZ3mETqxNVbVyhqJAaW2qnLZ7MT5iqlhee1Fhd3N9c9tpdXRWbnx6YatblYmAjoylh3Zpnm+AnDmxjIeLil1br32timl+hZKKiX6Wlp9UWpG8p5Z3YKSBeZCXcYFNcXiAbICbcKyTcG1mfo15ladlfYszbIWfWHGTkl5ddbZWrqaCYHOLtXBskWViobKIzZVJoV9hsKJMZ3OAmoCwepJ9eJRlsXVUkntqr2d2U0SZj32+tINRcYi7ZNaEkECIkXaJeYGMYWkxbXCLhp56jqhlkIu0e6A0cJNsf2exildxVHSPioVjjotmeZ6MpIOrtW2JoYuTj2pumm3HbmhmenmSW7mfTKRYYMOiYI2Lc6ODhohaY5B7dytpindmrkqal2pfi7haiol7fU2ob3KYi0d8kIyWVnemm4VwYpqLuoWSf1dxWox9gnyGkZV8i6F4bWRyy3pfiKpviLpzTph3bkRuXZiTYHijiJoQlq1xoFRdYtODeGRmdViDceOBJpWdbpNiYpOunXtjgoySb5GMmZGXZ02DXYppl29Ul5V2a35xi2WKhVx0bWd9c4ZCU3t2i4uGe3eCaG6ag26Ln0d6kIqNdnmAmoiHjoxcfYB1l4uogYYQeFKfUYZ6am2FkCCFm3TLQ1llek5cdnV0bY5exaxcm31gRiugWFqhcXdibp9NqHWvWX9aZamsVUKuonV4jpMMf5eLWoNohZ6frHCZnIllYKmmS7J7qHmmaqeQd7mdZY6WdJabcJeaWnmEVImOfJpnjKiabm59dnOId+pyTW9yoas7s5iheoRQWLh+glGWp12ctapqhHWsbn7Ji5Jyo26qd7+me3ufqYKdY5c4qXejgU2kh22ueYdwWXyje7CNWlN8ap1pl156vI9NfGGIbrSKfZFpemN7h5CYgKSHnourPEp+ZaBrP3uOkXawkm+TLoONpFaIWaKRdIxqf1eQaWuFT62bfpxjpI2dr5FluIFanKlWaV+8cHGQi6WnY4ZhXHGKRl1fcnmlWW94iZdJp4VoYn+cX5hhpH+QlHR4ZnR/Wr26lld+YYRWdq1Hj6CGf32EgmRzP2FRck1iuV6pZnttiWVfQG5lPY2Ze4NalXJnq3iSVIGRhppWhkh4s5CUyqB8nXCNdoOWo5SJg4w3kHAkwXyCaGqGmnlCYlKaWG+MnjxsSFySYIaTLlh2qGykYp5nVo9/mZBdJFI3UN2UR55+eLl9qpayaId9n5dlf4icPnSemJCSm2enSHrDQqOKs32jgW6PhKC8mkh3a8U3h6mBo1hdjZd6i8lOg7iFiomTh2l7mlNzxHJtRndubKA+jI2OlopkaouNSpNunpCInaCbmoOMSjxldG/PumuhfIWbknCeijqJnW2JSnhwkUiCr1d5fViNioV6iphqj2R/hXlto5OAh2+NjYaDmXiZdkOBcNt6fHF9ZaRCicKRlW6VoaWFdWdtgJqIssKChJ+QosSmPovgWpOranhq1GVx0nSFe7KHbHR9YGunqGpukniFd19imXiDhWuA22Jmm6l+soJ8lo6IiIZ4eZtZbH52hoJAnYuGf3iEoWuVjm9RhWtXZF+sfmoWdkdRbodmSVaTY4t4EEw2lk9KcmpJf3WEoJlZhpN0YFp3m1YrrV9/ond2lGimcoFrgnZ7UpOgh3lohJWpiWRgYV+Bf6lkW4O1l6iDXjNZfJSNoYJpkn+gb41raXSFg7N/gH52kKRxh2Zuc22LkHp2Zqs4l9iQfIbAf3dda3Z4in51ZH5Tuqq6abLEekS+gXdocnSiX7OjipCWvXWAeaaGknqRXFhybG9bdJpSaKNzq150fV+/hXKISVCRenmmi0CscClJhYWFiaSczH5oQHAkoZyNlKp7aWhsh3C7pkhigsBih3Otd2GHRqKUWQBpjjrKb6t1baKXVmGRl4qKZ4Fzm1KlgLlDbnSRfm1qc2CM1m9UpKUlgoRlYot7rIaPpnmDWHtfc3mDrYmDkIV/epmNc3U8ZZCrao2OOVxAoLiVgp6BbnCXddtZmbB/gax7l22DeXl5VmRmi5d8Y2iDX3mFUVRIkmFgqCyQiZqpuZeOLnBRN1SyjlWkWViHX6pak4BbXYatimpYeGhy2292uJc/mWGYdGV1VpR3W6NvOVsydHuCmHZki2pcVHtmp3ehl0ZnhXhBi3OZQsNpU4B35Vq7V3GylHR4ZoOaO2FeN6OPe0ukdGVsxH+RhJaT3LKFakKyZnqWmWxsbZBrXJR0W3aPf7dgsVlUecZ6gK97l1qbuWS7kHllhIO2Mpl8WZV6eZZ6qYWXYJ52gaGbgX1roG5mqFBDenJqgHBzQF5mrX5xpU58Kml5bm2HVoAAfxCmvql2q9NTVqzFZYheg5COU3t5dJepWqGgiYpxka8xYllTWJtkPaGaeHNrb6NYdKRFbHuzZYiJhItTfmZQZ1SLV4igqLJnjlxSi5e/vbOctYA+p5OggbyJbZljhVeXXoibfG9YmV95VqCBSneCp5TUhZaxhW+Lbb14LqCZf509YH+klGmCgp1u4G1sijFHbZFzUGZLYpCJe01ahZdWf1D3skNbX1FzhLN8PY+OWllhsz9qfoNklMJISEh0cIV4TmVQeZp1rl9YVo6Bh22QkahPjY18jXRPgJxevIV0frNuUL+7vEOPXXacbnmFXKKDqop8iWiyTE5tUnlrsIqEb3Z3n3aJb2OFY9toak/KiWaZi42XpJiOq1tpl3+zXWObSI2LiIk0h7R/mHBrcY+irpyvblBkXan/mMaHbICUUWBd/2JBWTR3OUOiN2SAoZejm12LUJksj2atbJlGNtKPuGwvqmRoNF6TjJhrhlOAwp6bpnN4czmpkYmylISOcMe0ryTNw2ynbJCNUJxvhF6Ij6d1eWFUkl1Ie4FmY4N1ur59bppzTUWmUmWTdmJoakYqyI9nc4GVZy6DR2mAAIm7cJltY3K3lb29U4RSeXhQZaiE0jZ7u0ZrZXxpZ19+kIdtjlCkumhtdKhchnuteGGLd2WIO2xik5GQg17QmW48eGKkfLNQso13gIlTX4yXaWOZbo2NgWNcel98buyPZpSdeNtVr2ZkoaCqk5qIcYKWdoNw7Yh4oICqanqXiJZtl2KwdYxtWH9luUWOi2lVhoSl6YdApmtXYoQzd21vOFBhmjxkg61hdnCMX1jAqgCOu0nBoGGZWl5Mh0EzbGbBd4R5iHBhhIyOgS+MhYiWa26DYo2AK6evkZZ2i8ZZjqR0Z2aAYZaPcqttY6SMcZ6VpZlbjIlfc6x7hq6Jk1yuioyZazKiVq13elBZMmd9k2jRdXFkTHNwXYZbfnBLTKiepzOJl4NKsqtvbWNzcXxHnEV2gGgAiXNwkXZEeY8tfnEubKa1coqqaYp2kImNI6iZTqehMYpwX42BwnQ4rG2AcZx9fKVWiXyFf30feI5dgViFaIF1XDCOeRt7ekSFhDEyPFuDZZ90hn+PhZd3R2WKek10Yltix21+WWFtaICH1X4Rko6CqFdqj3GeX3F7d4mdgGerj3VnW4uqqwRrsKqXo3ljWVyFnL+gKKayUaQ8h7LGkmWSiXqfbpJ0fHBfYJGIgmx2gGGUra11m3eQgc+bdJijhJqfyUs2cZeYaXBakJpsc3LEd8uKjVuoanAnd4WNaS5xlYmIuGtBaJFEq3l7TE5+eXhqen2eUXZWLHEMl6m+YV95tm5wobRrgp55k4x1vIK3aph0rmlTl5qiuIt8i1emfpBpd3+KlYNlbZlDZ2ehPnrSmWBlfqB3o5uSqkOAiZVDuHaOpkhLKZxsdpg2aVVRPmCeqZidZl6ZepmJo5BMpaCQhnF0xrKvJpmGiKxjmiyDY4GWg2Zgi5BZSk6GcY5VycV6jUQln0mcSIKZb0mvjIZjj4JllorCjo1ecaqkpmZZpYl4ap5uiXqCg2yZj8t5j69yR7RzmLQmjV5/u03EAal8Xo2NerOHfJ5SmLKmUDWMimaqoilZdq06gM9cYD7KXmJtm3tNfI56dICVUGhqi3mblXSCnqBmeniefJp5YH1hRGMwgMJNGZyDTXxjgkNja3WLU3Z/WH6igIGWZWVeiGRQnEKKpFmfX2hFeJSdbH2DeqeXd5W4nnFLpmVsf3uUrm9rNavHZVdon7uHmnFQaohVP7Rmvo6Llm+LVFNmFMB7WaVFgY9KcXZgjWxdX5CMYo9/ljtzynN/jcIkfURrs1pmeH2Lk56Yg5lhwadzoUdto25zj6uPSniVbICekb+ah5DGM3VtrnCWnZN+YJx3qW5olZpbe2x3lk9dhm9523+gYZFRg5GcUVyYVLeXhVhXdVeVaZVbm4F2endDaGWkdJS9a3uUllg7OWSDhv97U6ttdHBzZ4N3P5FvlJlzto+SjZpegDJGmXlzXmYulnubeY6YZKOYmnRyd3Avu7GWcm5gipNnlEmAaX5odDVqdo5+fWx/epZ2dVC8lGFvkWdxcnl6aNdIX8wye5GDa5t0ZIeiVplsR3qKdjlywo+Jj3uHoFpVkH9qfqJ80pll78OmPZLmb4OLiYN1go6HpWFZcV6XnF6bjI6taZ2AnnmLZiiFYyNCiK+GQ2N/b21XoV9kE5OfidNGPVqLMGaJtGxqfECpcEeQsV9dhIJnXH5wl4pqAHBxe6xylSCITT8Oh3mGWzWOTcujoChSS6xtmqo9TcSrfragC3OmepKHiGp+WnB+ha1dmpmXcYOGfnqLk4BjOUmOa4GJWSuAhmKZcoI6xIuZhlhwiHe0eXmYfnd/a3xgl2RDcn5hjnVvhaJaho5Ubp5TaJ1Yi3W1fDmGdJB1ZqU0n1d9toODjH1uZGlyRpxjeXJ9Spuuf26HiIt/a1Qk27DDd2VdrH6qet6UvmupX8SsVHqgVYCOeoWKhU6CY3llTztSYU9aLmFqjkli/0OwLU/HfxhcVmWpMoVhjHWXFTWJMUtowpyYp26c8SK8g5JJk8dnm5qUdbIXhYyE0o1zTWlUS2lXYbGdjJ2/YJJukcakU6aZp1JZfJeiaZ+IqWO/pHB3moyAfIt5V2Q+hpVIr3U7dKCkdol1dnqSQI+ErKJwro1ge3EwZWtqqWhYuH94bnacfkmPXpJzrI9QmVOneZFneGVUoYZ+ereBjm13eYKzfnuHaoNEkFx7Wzpie2iAmHZmh1VZapJtT29ZZn9xm3Jwj512mXS5bH50n2qMUZtRcJJ4dVySj51gdYydaWhxnKiZcGtpm7tXeJSwmZLDYaBwVJKSfL2OemFyWZGRlmuMpnSTd3m0NLujd4ZWRq83aKh0Z55MS2CVS4FSfpRZf3eWdKCaiWx5blt5qqNJTsKFhGFrj3mNZ4pgY5NgdEaKdj2HjZVhh2eQfZVbnmaUT4yFikxse5F/WqwsRoZtlIt0Qn5XT5J1iFpyjWmHnXF4k42lboSBkX6VimCojXaRg3Zxg5RmbXTFdJScnoCKnp5if3N1p3eCiIiJcbNrfKGFeKCUpFtMjZ5/npuXOlayl6KBmaiSf6a5eJBzvL9KmWYhg1x1nYF9mJp3moR9YpiTYI6KdK4tm0KkpnlTR3ZVk3Nqhj4+bUeAc3GpPV1Oxbd8X4lxYZi1XkKQSGudj3CAksB+Ym1ihbeLmHVGKIpucIeCq0V3kINImLFnYZjUymTAfqQ0jLWyFJzFOz88S1u5ky51XL9kbGe1d3tqSlxduXJsepKUmI2acZRvZkiPK9GKR0FxYt2MfonHb8a6mIaxkaOAqpSCdGFrlpxaWoAtk6VP4BdckY1VbJpsYlS2cF5reFTAVX6hSTSOap2qq550XHSOS91+Z3CMb4lgvpNekX6UlmhwuHJof1l4gdCvpouAj1dup6V7brxul6+wYFmzW2mTcaBrqZKRpnuXhal9VNDWhqO3YGnaYVxgkJxPYI58WGiGYj0xqXZZYsM+RV18j5mLpGuNgHyMZnJvcXo/fRVhaGqPe5WRe5WLWYV9XYBpqJqnZliUQmaTj0WbIottep2FT2SZY2WJiHBDMVaMbJRxiXcvnKtDhnbFU39bd3Z0S5eukX61dox/g05Tc4mFcZSNlnehclRjlXZuy4t1gJmAlnt+cWnBhZiEo5k9j4xtmpmDc4hWopVmgqeHeEyai4l6nE91iGm+jX9uT3+dsJ/An1VEYSmqcIWGmIqGZHfCYJVnU2uiZIuGdZRlVatdT3d6dHtpXEWZmEZoY1pLqkaBh2+VeHCSvIemwY+IdY95cI20jWVfr2+CcoaKd0jegxNso2af1zSHmYKOSXKqh3DMjyGwbqCBkbiKKJqujY+/R5SrMWaremtui4WGXcOgZGB1X4KAukR7fZlfq6ikWIyPjaKu05lYfYJokZajVriXYjp1XKiAmlyKiDuSfI1ypY1Lc3lUlmZeuqtFo35tkoIRfo1JaIKbkWdoWltYp6dmr5KyapwpZY6gSmNsW5CscZd/PS6PbkzCKrpKkoNnq5yXmp9YiImPioxq46p3e5FcamhlcoF1l2JohUWCbYqxep2pL3ttvpCxiqmAaWp4srDBpMpggoCds16uXFl5cdKIlkq5Wn6Ob7xOdmehYXuLf0V1hmaEZ2eLd4tuTF5gmkd2a32Nj4Z3a6hmhV5uW3+LlIp/h2Y/xnsLR3Bfm41wRIOGqFuQc4l7oIp9j22Hb2PhhABLpqFynUO8QlqRYXOFkIiPr6uPd4BtbmCkl5NvZYWOWHmilnKiZpVuep6SgJKxlKN4eotccpSrlG2TaqtnknyyZ52LFwx2oZdWaqF4ZolzEI/Ljzi+Qp5SupFvj4pOmpapgMM/uopbkId3mnx+oIRSxIFAfld+gWWpaIOcjpJ9kDRNltx5YX+Rom+VYZOgcapLc39+a5teTYaJlH+JyJhHOpiDdJd4sXRhg4+Og2J1e5iEk75qdnl4ZWCwXoGOpIWxiXl/f1mNdKaLhZtVYIm1lYF6gVi3eJu1gMJlfGZYl51handxblB/i5R8Ubu0W395b5J3jFypi4RlfppxnLGScHNTuYI7cYSfW0OIvDeNZ05NYq6dkF+fiYWPHYj0kk21mIRuhUheam50kVx4Z46MgWulb0l/UVp/gGp+dnqXZuWkgqCBVoKLhWlWhZB+mlN0fnZ8YbWJlkajaZ9okId0qanHgGugc3agdGd7fZDKYnd4jXGKga+Pg4lxWIl4Zn2ySp9jbI5/moF8nXulfXtHYW6UamduSp+SPo5filt+fm6KqptbW2ggvX6YK2ypc06BkYhvoLNbZI6J14KYuI2JkmCrYJfJfH5CRTCpk0COYZNCdoW2dZJxj2dsmnE4hJ6tfo5UQsZVs1+FUn1xSp+rmGGOaX+VfGItV6SJjLl+HZOpXyYyZ4V4+YdannlDTnmUjU6gg1aRiG6JnHGLwIRhM4NuobGVdEyjqG6HgJZbX5qJqHxmcX5gXHBAaJC3YYNhioSRd2J/iWVqgnKnknK0qaaaZWeOf1Z/hI+Pdk15TZqVgZWXsIrFk5fGW6G0nNmMkqWNX3uIbZGVZHB/mW9Hg1uUg5Kdyq2JY5E7Y6GMcXN9XZqnXnN8fIiiQWpylniWdmGNj0FdtKN6h5BWclRYinybgX6YbWCgYJpvnl+SlmVVbWu3cld+mH9bc26FUpaCaadcmHx4f1tewZBSZpdxoGq4TY9pWW+IdJtyYmE8b3enPYl7k0yJgFaTgZupioMvI5xObWJJmpFioEsdaIB8VoJrWjOTeyRmYollo5mSFpR1u0udMaVWemyze3i4a2R1eGN+hV5+VmJgQZeZAG6gdoirdnSgV3iJRjh1fUiOgU52i4OWj35vTGV5sD+pe6iHkmqMxoV1jWJujItZlJVubXZ3sUwzdGhsSXNvkdGCn4ZOeqdDgXuoqJyATEWAXrhZeZqFQVDBaJh6kH9m5G1bg4aRYnROgpBump5lT3KmMYyLjYcxg23SZnuwf32AknFeo3+YrYaYW5eUhHJtyINwjT1VYTocWmjsaH49Mls8aEGRZWVbXrSfphWji1qcboB0L5xkb6WTb3G3jp2ZcIB5S4FwUjNydZWeqIR5c3x4mq5QoHODrpZromZSsVw+fpp/w3h2eIVgQnyylHVXi4RJqKVyZliihEGtmq2dfJyZjGJwWsZjhJ+fWoKEnWtVeTB+UGuPeJubMoKiZIKboWczWW63knq3h45ReXNio6ChgjSfhK59mJnDk42biLOQq4WKV5qWkkyDj2qlnHhIdXBXp2pjYJJRfruKi8adbJ1xj3dW3Ftzo6WLc7R6KW54ijK/tXOUkG6rSsCqwX12la5qkWGObb1obaCwb6CBVHuKlYmOSZF8Yl27mTulg6uUd5pzT22IoViqbG53bX50i1Z6eUKHlG94gk+kgoNRloVoarJyUnxkaVq8jGmMg5M/OIB+nKJvI4+Wd3Kop3a2qY1yq4+rbYrHkUOhp4GMpjadvImUjYZ3WmxedrVnkXaTq4p4ppWar5NtdXaRVYtCiJp2j4+MqU0NdVt6fG/Bb3xzdZObcJKRhLWcl36WgHiaqKByXJ2CVma+bVaOj1CNWoWXWJB/XX/IimKcXlJuU1eJc0Rge1WFa3dpgFqoY69wmoaBgZJSclpnrYtpvW2NZ5+kj2+qgZGSeVJTiT+dS4NdGZ1lgKXNiWpqgHN3iJeWhaBzaJ1ClG+zhqp8eKVvOoNJjWWCZZlsnFq2jnmWnpWFhbF7zY6B0I+/jm9Bo2LATHFtZ5CMfmx6hJd3b4CmiYC7gGmIkWqSglhcb4aekquOZz1zcYhmQpOReIqcWGuDZINpfZVxVpN5T4iTU26Pr2RWz5hWj5dts3+gemSBe2NldpJ8gIhdkI2KfJV+gpmxkJaRcKduk7CMVKhnnG2qXJN5rVN4oZyme1N6e0qrhEOCnodjUn++YWdtcnicfp93YoFpcllrSm2CcrJ7kHu3k5mPeaJnonBgdn2ImIJtdW2Flp5waKOkdm1ze3CvYoySj66vg6qHgch4hDafa6aVhloyOFiEPqF7im2BfZw0e511aaGIk111okuRqGGGvbO3BqXEOTgroLrkvUq6cr/fOtcmwDrd1RK4FilWOje8jzkCwwk7EGD7uTkJF7qYU7C6P4JNu0W1SjrsM5Q6phvUOaw+tbohjtm5M8d+OqXCQDrmNu05fDAjOurOqrnS8CK6iCQGu2A5czq0V2k6SWrxuo3ZLboJHJM6GuoNu2H/uzpCsqW6pSiAucusNbpfR4A5swNGuDCvVLpmpWW5WRdUP2OxgD/mnj4/9bZmP2Y7UT+VHDo/GwqKP7fYPz+afns/VchWP7RPYD+MZ1k/88dhP/eKOT/2rVA/+GktP18WYj8o2WU/ZoJWPzNPlT/FjDg/OQRgP4X8gD+r8GE/lcdkP4fKQj+AaIE/gF47PxxOmD85yFo/b/NAP7UlcT/6dzw/1XSAP+SEPT9YBVI/MjEyPw/Jdz/tdl4/3jtqP73Yor0iK6C+dTFbPnxduL2n6ue9Hdk/PnR0274bLOA8SNI3PeQXQzwQhBO+oLYvvTNL/71JKCs+Z6qEvUExDT7lkhS9YgpKvp0azbwVlG+9XGThPYlzar6ZGnS9DY3qvW2RYDwrWrG9neZ+vzojnL0Qkn+/U5qbu80sGj7wMRq+7iNgvEE7Hb76NVw9yG8PvnQMWj7+Jsy+mxoKPjs0jr4UvL25vbWlK9A0VLhGOEYwPbSjr8Q2SquWtMi0+zgltPW1QrjFu+m4bTHBtzG4ZzGQORK5yTitNmm72rJytjiwGLletI02frteOE44eq7DOg8437zIuaa6gzRAtTm4DrYGuGi1lDBltv64jTe9uuOo2rU4uvC6B7zFtaswoTkvOMc6TzkctYA4S7wUMPw2VLZuuso3I7UBvAU2mDjbNjK1l7jMtrq4ojtGOKU2W7zDu/40kjhDvJm8u7j6NbY2xiqdMsy4mrYyuTk18zmysOkw7riDuHA37baisj01M7daMjW6Kbh/MLM6LrTUsNOwXbZlu7s4Pbq7N5M387oYs6AyMLviNZQ5YC4DtlilrbVhuJu4w7BbuRw2gTaaN0e5LDWDMpc0hboQssIypK/eNZw6fKzHukCd3jgVOJa3+7t6uhi7BTg6Gug1bKwLuFO5aDOssma1bLauuL66IrhXOL+5hLTuuPC82jW6NGg4Oq8MsRc8kbXMuS40WbtIs3A497mdOBayUbr8ugo5CBzaoM8zizVwIfW0bbP+ONe4Hrw5tzi5fbpkON4uW7sbtJc1v7VeI6k11rXEsQeyH7qFvPa5Z7eGOBw5fLhvM/wdzDSOMxi5dTqwtNG00bQROgW44jhVMBG8XDlwu+e0vbkSuPu4YDVZuBa5wqGLtRyzUDWtqLM4vbunvEe85TdoOKQ2I7nIJk41NrgPuqk0xy49tIK4BrnPN7W2OboFOTS24ziNvJY4fjaQrRu4nbj/tQm277rLtZo4DrKruBK8i7bYudS5a6vNuoU40jXVMS41RjqmswAtaKxiOau5Njn3uyesuLURuRs45LJiu8EzlLnXuXGxxq+dNaOqmTVINGIrD7i5sHA3PjRlODo2ijQ4vBw5tTRqNNuVLDJjNxE5kDghvHm5fLDsuomz/bx8OO+rsTTruO04Tbm2szCmuLqGtvE1fbcNqXu4mLisuu+8Qrh7uQwzNDrrOKa0IbaGsz44gzUStus1HTg0Ny20YjTsN3K2grnwuFwsJDSPLlE0ODLYOCq4e7ooOH+4ibg6roW2hjhkOB84BbWCObG2WSeCsfm1grJkusW5kLkeuv28IjjwNwK7dTNLu2SitzC4M2m4wzH6OUA4sTlIuB22UCmrtIsoH7SasqOyC7CPOJAxmbeCs9W0ZzLHs4u1XrjjtEmly7TBuqG5eLX2tVa2bqzruPk5ajtjtUQ9jbmguVm4JLRZNWSwNKtDtw46xrQftsw3QTpvuFewMrK2NDyy/De2tQeujrJ0rQW2ZDmpMeu6KbK7uHYvaa2DMaQ6468CPFq7xjhbOP67ibZ6tiG7vTg/u56vhzLssPM6ernKs8Mqi7fYrqQwHjM/MWWVyzZQM7GzTrCHr8q9ryhhrvgz8jZWs+cuBjaorIm8/zZYurA44675uyE3mrxQtf62y7kBq8c4DDJvtaq19LS+uGe4+bCJKZi1gjL+OPK5GTYIuZ66PzyLtB4xJC79NbI3yDheNXu49rQluIyzm6rZNXa5WKlpscaoKS63Mk+w7LYROAq8/zW9uei7zzAZOOO5FLzaMMY3RJeEtx6rqbA8tz24rTiqJBGvHLsmuZ65BjassDC5ADMZukK5/a8BO/2vWztguSk4Jb3sN8CmhTe9vEk0B7oqunIuvzQEucY4SrRHsFOv+DRdMZKv5bTMOO+2PDm/t3e4d7ictJQ6frEmr2W3qTz2tXy8CbtoNXM287lsu202irmxNoW6nCxasc05/zgwuT+2vLVFOVKxaLeltOqwI7gqu883vzh5unyvZzWUOy+x8Dlrt7m2smzFvaqZuj4FRQQ/3boTPaV+XDyakom+Dt7bPt0vkzxNuiY8KVIMP66tqD/lywnAdNnOv45UDsCaQw/AubkZwEWGDcDVvRq+/CcRPgaXnzwaqS++U5kJvInRCr5P2Qw7Iu47PKbuT76B8UW+AoZ0PgBjtbqchBi8g1QKPXM9zj2vTbE93SEpPlrWCT6IX0Y9L//cPetKxTzJ7T0++YsZPnJ+aj5NSGQ+qIm4POBRKz7n4/89km2pwA+a1sA+4p3ABe0lwUtNQcABNts/gg1MwFCbZsCzcrnA5fwxwMfX8T/M5bnARXRkwI+FCUDzwEdBRhGXQRzzJ0FHsFVBYrq1Qf+M5kGuQX9BZxYJQVy7uEFJpahBdtBNQSKnCULNv5BBfatUQD8JTcDX5vG/AlqFwIncB8D350W9RFtLP37HisBlmXDA+6UYwGd9gsDWqalA4XGEwNBPAsAyJBzAbVUcwZSoOcBI/ZrAO+H3v4Tq3sBT8qI/u7qAwLcRhMCCKoDAQAUOwEivxr+buUjAPI6fv0wixEAcmvxB+0IbQqAv9EHUft5Bul4GQkLRyUEB2gJCH/HqQXMMQkI93bZBEOY/QiltDEKHk+hBQderQaDHikL/+rJBKAWGQsPG4kHR5YlCxdwhQidyi0IzaQ9CEeXtQcoMR0I+qqVBNyT1QT/bI0LW7kdChi+KwE+rLsBV+O2/bdDHwGWiCcEOe/zAfq1zwMfKqL9/r/vAHgrUwCtxW8Egml/ASOp2PyLS7MAgn6HAhp1oQD/57cCbI0DAn1CAwJ9OEMECZrHAUK3JwJpyo8Cv+yQ/fcppwVS7oL8i5MFAfDPzv1PoSEGhhB1B8RWvQb0fX0FkcvVB02ijQbDAt0HP3dhB68AmQuxhl0EMDIpBT9T9Qfpyu0H5d/dBbU/TQXNPFEJ9QR5CqtvyQV1y9kGHlYBBlpL4QVFThEFVOctBFh1FQhkEzUH7WQBCGmQNQjIzy0HlAmE+epetwNaSy8DmJy/AE860P+BDh0Afxr7AiRI3wOMhwkDNR/O/nXILQBHP/sCJtQTANnowQNKAUsHHSgPAJhzAQCXrTMA0Xwu/kLuQwFh7er+47v2/pfgawbqQ075+CpDArsC5Px0k2L9bKQPBUiAEwCHvr8C79zXAvQrfwAQFWMChJa1A3CnuwGAAXsAu7hfAmJehwL1XacDRFTBA7D57QMMKFMDv+A3BWimOwNSrKsEBpMfADBZWwQM/g8BrSLvAfipqwIcn4r+WXBDAkSoLwcHNAb7xiuLAGucWwV7cAkJKO4BCrs5eQqxxDkK/q0dCydUqQpDdQEIQBq5BlYoZQg2dhkJmlyZCjakmQiNvQELvEwdCjCRLQnPdIkIbKh5C8iB7QtF43UFtPQBCuE8ZQmJGJ0Lv66lCsR0IQpy2PkI801VCLxhDQmskIUKl/SRC0V0HQvQ4wkH7V0ZCnyZUQmbl5UGCYC9CakgHQgXBFkJgJB9C1Cc7QsAeCkJtihZCosLNQXK3W0JyVVhCX+uJQnSi0UFkp6VCcLxFQq55H0LgsFlCBxpJQpgOx0HE53pCyN5JQoDBNEJqNIxCcM8cwMKyRb+oO77A2Ww8wPz/tcB+gq3AmO4lv2P9M8CeggvAw7nFwBPFs8AbGOg9x2x5wG8gqMCY9WrAnYOjwGBwlcA3AaPAvC0qwOGzIsDi48zAw7AewNvJj8CvvbnAr4YWwCi0DsAco4XAIaipwG55H8CpgrTAemZrwJjGyr5d5xbA9dwVwN6PjcBdNDDAsG3BwMPLgcAOBlvA4yEDwPlMl8ClrIbAz4KTwEc1r7+B2em/DniSwDHfysCLf4zAA2R5wO6rGcB22ODA21RgwGYYe8BB3BvA+PeEwH5FX8CemgFBCsuSQequgEEWJ65BLDjiQUiprEF+3o5BzbOQQVVplkHRL5lBKoPuQZ7B8EHwKpNB4RkDQl43mEHXsoJBIPJtQe7w3EGaBLNBnlSUQTNHwUG3Up5B4yFvQeuNpkH43xxBWS5OQU5sxUHqsptB04VTQfOX80HbT6xBg3awQV4WnkEILeJBTNyOQR16d0EQNAZC6VCzQdVMmUGcfotB2batQdRMm0GeWoNBU17BQfzetEE7GWNBxYSYQZK4LUHOQodB1QuQQSyb20HN2odBV5l/QfHD2kGE0N1BWRhfQQgifb9iPGvA478ywL7ci773HXjArQSXwCzEPMCSke2/i1Ggv1VDcsDNXmzA6uVxwD48pcArYTXAb5UPwTrltcBTJibBx2ulwIJD8sCHJqo9oewKwfTQBcGgYDRAYSN/vw0bRcADem3ApBp2wHgmsr9wgefA6fDcwCW0OkG4sPnAFo/Bv5AAl8Dpq4TAY6j+wBmDmsCxCb/A+ewKwPgm2cARbTJCgfKDQqILpkEDLU9CjwLFQcr5CkI4XtBB1UwLQjRLL0JY9ipCCg7rQS1Q5UGMuaZBIJcuQuWeF0KPdf9B86AmQvOtIEJAbGdCO28nQrxuIEIQgRZCHi8sQhQA6EG04x5CuzvAQYxdjEGGiwdCiCmeQRCTOkKDW4BC72DIQV0CD0KlRxdCuaAwQis8MkK9yVNCncThQR+MaUIvfNxB";

// packages/recognizer/src/pretrained-model.ts
async function pretrainedModel() {
  const weightData = Uint8Array.from(atob(READER_WEIGHTS), (character) => character.charCodeAt(0)).buffer;
  const model2 = await loadModel({
    modelTopology: JSON.parse(READER_TOPOLOGY),
    weightSpecs: JSON.parse(READER_WEIGHT_SPECS),
    weightData
  });
  model2.setUserDefinedMetadata({ penstroke: READER_METADATA });
  return model2;
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
      const along2 = squaredLength === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squaredLength));
      const [awayX, awayY] = [px - along2 * dx, py - along2 * dy];
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

// apps/cli/src/zz-eval.mjs
var [folder, ...rest] = process.argv.slice(2);
var opt = (n) => {
  const i = rest.indexOf(n);
  return i < 0 ? void 0 : rest[i + 1];
};
await registerSimdBackend({ threads: 1 });
await tf.setBackend("simd");
var model;
if (process.env.READER) {
  const d = process.env.READER;
  const j = (f) => JSON.parse(readFileSync(join(d, f), "utf8"));
  const card = j("card.json");
  const w = readFileSync(join(d, "weights.bin"));
  model = await loadModel({ modelTopology: j("topology.json"), weightSpecs: j("specs.json"), weightData: w.buffer.slice(w.byteOffset, w.byteOffset + w.byteLength) });
  model.setUserDefinedMetadata({ penstroke: { classNames: card.classNames, temperature: card.temperature } });
} else model = await pretrainedModel();
var recognizer = createRecognizer({ model, ...opt("--reject") && { reject: Number(opt("--reject")) } });
var truth = [];
if (existsSync(join(folder, "truth.json"))) for (const [n, t] of Object.entries(JSON.parse(readFileSync(join(folder, "truth.json"))))) truth.push([join(folder, n), n.replace(/_\d+\.\w+$/, ""), t]);
else for (const k of readdirSync(folder).sort()) for (const n of readdirSync(join(folder, k)).sort()) truth.push([join(folder, k, n), k, k[0] === "n" ? "" : n.split("_")[0]]);
var want = (t) => t.split(/[|\n]/).map((l) => l.replace(/\D/g, "")).filter(Boolean).join("|");
var table = {};
var ms = 0;
var count = 0;
var bins = Array.from({ length: 10 }, () => [0, 0, 0]);
for (const [file, kind, t] of truth) {
  if (opt("--kind") && !kind.startsWith(opt("--kind"))) continue;
  if (opt("--file") && !file.includes(opt("--file"))) continue;
  const { data, info } = await sharp(file).rotate().toColourspace("srgb").ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const start = performance.now();
  count++;
  let page = { lines: [], digits: [], signs: [], rejected: [] };
  try {
    page = await recognizer.read({ data: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height });
  } catch (e) {
    if (e.name !== "CrowdedPictureError") throw e;
    page.error = e;
  }
  ms += performance.now() - start;
  const text = page.lines.map((l) => l.text).join("|");
  const ok = want(text) === want(t);
  const sure = page.digits.some((d) => d.confidence >= 0.9);
  const row = table[kind] ??= [0, 0, 0];
  row[0]++;
  if (ok) row[1]++;
  else if (sure) row[2]++;
  if (kind[0] !== "s" && kind[0] !== "n" && page.digits.length === 1) {
    const d = page.digits[0];
    const b = bins[Math.min(9, Math.floor(d.confidence * 10))];
    b[0]++;
    b[1] += d.confidence;
    b[2] += String(d.digit) === t;
  }
  if (!ok && rest.includes("--fail")) console.log(file.split("/").slice(-2).join("/"), "want", t, "got", text, page.error ? "CROWDED" : "", page.digits.slice(0, 6).map((d) => d.confidence.toFixed(2)).join(" "), "rejected", page.rejected.length);
}
var g = {};
for (const [k, [n, ok, s]] of Object.entries(table).sort()) {
  console.log(k.padEnd(36), `${ok}/${n}`, s ? `sure ${s}` : "");
  const q = g[k[0] === "n" ? "non" : k[0] === "s" ? "sheets" : "digits"] ??= [0, 0, 0];
  q[0] += n;
  q[1] += ok;
  q[2] += s;
}
for (const [k, [n, ok, s]] of Object.entries(g)) console.log(k, `${ok}/${n} = ${(100 * ok / n).toFixed(1)} % sure-wrong ${s}`);
var total = bins.reduce((s, b) => s + b[0], 0);
if (total) console.log("ECE", (100 * bins.reduce((s, b) => s + (b[0] ? Math.abs(b[1] - b[2]) : 0), 0) / total).toFixed(2), "%");
console.log(`${(ms / count).toFixed(1)} ms a picture`);
process.exit(0);
