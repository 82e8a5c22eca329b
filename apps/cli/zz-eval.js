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
      const count2 = Math.min(4, out.length - position);
      for (let lane = 0; lane < count2; lane++) out[position + lane] = words[lane];
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
    const rest2 = [];
    for (const run of runs) (Math.abs(run.middle - start - slope * run.x) <= tolerance ? on : rest2).push(run);
    for (const run of on) vote(run, -1);
    runs = rest2;
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

// packages/recognizer/src/pretrained/reader-model.ts
var READER_TOPOLOGY = '{"class_name":"Model","config":{"name":"best","layers":[{"name":"image","class_name":"InputLayer","config":{"batch_input_shape":[null,28,28,1],"dtype":"float32","sparse":false,"name":"image"},"inbound_nodes":[]},{"name":"conv1x1","class_name":"Conv2D","config":{"filters":12,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal","seed":null}},"kernel_regularizer":null,"kernel_constraint":null,"kernel_size":[3,3],"strides":[1,1],"padding":"valid","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"bias_regularizer":null,"activity_regularizer":null,"bias_constraint":null,"name":"conv1x1","trainable":true},"inbound_nodes":[[["image",0,0,{}]]]},{"name":"norm1x1","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"beta_regularizer":null,"gamma_regularizer":null,"beta_constraint":null,"gamma_constraint":null,"name":"norm1x1","trainable":true},"inbound_nodes":[[["conv1x1",0,0,{}]]]},{"name":"relu1x1","class_name":"Activation","config":{"activation":"relu","name":"relu1x1","trainable":true},"inbound_nodes":[[["norm1x1",0,0,{}]]]},{"name":"conv1x2","class_name":"Conv2D","config":{"filters":12,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal","seed":null}},"kernel_regularizer":null,"kernel_constraint":null,"kernel_size":[3,3],"strides":[1,1],"padding":"valid","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"bias_regularizer":null,"activity_regularizer":null,"bias_constraint":null,"name":"conv1x2","trainable":true},"inbound_nodes":[[["relu1x1",0,0,{}]]]},{"name":"norm1x2","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"beta_regularizer":null,"gamma_regularizer":null,"beta_constraint":null,"gamma_constraint":null,"name":"norm1x2","trainable":true},"inbound_nodes":[[["conv1x2",0,0,{}]]]},{"name":"relu1x2","class_name":"Activation","config":{"activation":"relu","name":"relu1x2","trainable":true},"inbound_nodes":[[["norm1x2",0,0,{}]]]},{"name":"pool1","class_name":"MaxPooling2D","config":{"pool_size":[2,2],"padding":"valid","strides":[2,2],"data_format":"channels_last","name":"pool1","trainable":true},"inbound_nodes":[[["relu1x2",0,0,{}]]]},{"name":"conv2x1","class_name":"Conv2D","config":{"filters":24,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal","seed":null}},"kernel_regularizer":null,"kernel_constraint":null,"kernel_size":[3,3],"strides":[1,1],"padding":"same","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"bias_regularizer":null,"activity_regularizer":null,"bias_constraint":null,"name":"conv2x1","trainable":true},"inbound_nodes":[[["pool1",0,0,{}]]]},{"name":"norm2x1","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"beta_regularizer":null,"gamma_regularizer":null,"beta_constraint":null,"gamma_constraint":null,"name":"norm2x1","trainable":true},"inbound_nodes":[[["conv2x1",0,0,{}]]]},{"name":"relu2x1","class_name":"Activation","config":{"activation":"relu","name":"relu2x1","trainable":true},"inbound_nodes":[[["norm2x1",0,0,{}]]]},{"name":"conv2x2","class_name":"Conv2D","config":{"filters":24,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal","seed":null}},"kernel_regularizer":null,"kernel_constraint":null,"kernel_size":[3,3],"strides":[1,1],"padding":"same","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"bias_regularizer":null,"activity_regularizer":null,"bias_constraint":null,"name":"conv2x2","trainable":true},"inbound_nodes":[[["relu2x1",0,0,{}]]]},{"name":"norm2x2","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"beta_regularizer":null,"gamma_regularizer":null,"beta_constraint":null,"gamma_constraint":null,"name":"norm2x2","trainable":true},"inbound_nodes":[[["conv2x2",0,0,{}]]]},{"name":"relu2x2","class_name":"Activation","config":{"activation":"relu","name":"relu2x2","trainable":true},"inbound_nodes":[[["norm2x2",0,0,{}]]]},{"name":"pool2","class_name":"MaxPooling2D","config":{"pool_size":[2,2],"padding":"valid","strides":[2,2],"data_format":"channels_last","name":"pool2","trainable":true},"inbound_nodes":[[["relu2x2",0,0,{}]]]},{"name":"conv3x1","class_name":"Conv2D","config":{"filters":48,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal","seed":null}},"kernel_regularizer":null,"kernel_constraint":null,"kernel_size":[3,3],"strides":[1,1],"padding":"same","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"bias_regularizer":null,"activity_regularizer":null,"bias_constraint":null,"name":"conv3x1","trainable":true},"inbound_nodes":[[["pool2",0,0,{}]]]},{"name":"norm3x1","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"beta_regularizer":null,"gamma_regularizer":null,"beta_constraint":null,"gamma_constraint":null,"name":"norm3x1","trainable":true},"inbound_nodes":[[["conv3x1",0,0,{}]]]},{"name":"relu3x1","class_name":"Activation","config":{"activation":"relu","name":"relu3x1","trainable":true},"inbound_nodes":[[["norm3x1",0,0,{}]]]},{"name":"conv3x2","class_name":"Conv2D","config":{"filters":48,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal","seed":null}},"kernel_regularizer":null,"kernel_constraint":null,"kernel_size":[3,3],"strides":[1,1],"padding":"same","data_format":"channels_last","dilation_rate":[1,1],"activation":"linear","use_bias":false,"bias_initializer":{"class_name":"Zeros","config":{}},"bias_regularizer":null,"activity_regularizer":null,"bias_constraint":null,"name":"conv3x2","trainable":true},"inbound_nodes":[[["relu3x1",0,0,{}]]]},{"name":"norm3x2","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"beta_regularizer":null,"gamma_regularizer":null,"beta_constraint":null,"gamma_constraint":null,"name":"norm3x2","trainable":true},"inbound_nodes":[[["conv3x2",0,0,{}]]]},{"name":"relu3x2","class_name":"Activation","config":{"activation":"relu","name":"relu3x2","trainable":true},"inbound_nodes":[[["norm3x2",0,0,{}]]]},{"name":"pool3","class_name":"MaxPooling2D","config":{"pool_size":[2,2],"padding":"valid","strides":[2,2],"data_format":"channels_last","name":"pool3","trainable":true},"inbound_nodes":[[["relu3x2",0,0,{}]]]},{"name":"flatten","class_name":"Flatten","config":{"name":"flatten","trainable":true},"inbound_nodes":[[["pool3",0,0,{}]]]},{"name":"dense1","class_name":"Dense","config":{"units":40,"activation":"linear","use_bias":true,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":2,"mode":"fan_in","distribution":"normal","seed":null}},"bias_initializer":{"class_name":"Zeros","config":{}},"kernel_regularizer":null,"bias_regularizer":null,"activity_regularizer":null,"kernel_constraint":null,"bias_constraint":null,"name":"dense1","trainable":true},"inbound_nodes":[[["flatten",0,0,{}]]]},{"name":"denseNorm1","class_name":"BatchNormalization","config":{"axis":-1,"momentum":0.9,"epsilon":0.001,"center":true,"scale":true,"beta_initializer":{"class_name":"Zeros","config":{}},"gamma_initializer":{"class_name":"Ones","config":{}},"moving_mean_initializer":{"class_name":"Zeros","config":{}},"moving_variance_initializer":{"class_name":"Ones","config":{}},"beta_regularizer":null,"gamma_regularizer":null,"beta_constraint":null,"gamma_constraint":null,"name":"denseNorm1","trainable":true},"inbound_nodes":[[["dense1",0,0,{}]]]},{"name":"denseRelu1","class_name":"Activation","config":{"activation":"relu","name":"denseRelu1","trainable":true},"inbound_nodes":[[["denseNorm1",0,0,{}]]]},{"name":"dropout1","class_name":"Dropout","config":{"rate":0.1,"noise_shape":null,"seed":null,"name":"dropout1","trainable":true},"inbound_nodes":[[["denseRelu1",0,0,{}]]]},{"name":"logits","class_name":"Dense","config":{"units":17,"activation":"linear","use_bias":true,"kernel_initializer":{"class_name":"VarianceScaling","config":{"scale":1,"mode":"fan_in","distribution":"normal","seed":null}},"bias_initializer":{"class_name":"Zeros","config":{}},"kernel_regularizer":null,"bias_regularizer":null,"activity_regularizer":null,"kernel_constraint":null,"bias_constraint":null,"name":"logits","trainable":true},"inbound_nodes":[[["dropout1",0,0,{}]]]}],"input_layers":[["image",0,0]],"output_layers":[["logits",0,0]]},"keras_version":"tfjs-layers 4.22.0","backend":"tensor_flow.js"}';
var READER_WEIGHT_SPECS = '[{"name":"conv1x1/kernel","shape":[3,3,1,12],"dtype":"float32","quantization":{"dtype":"float16","original_dtype":"float32"}},{"name":"norm1x1/gamma","shape":[12],"dtype":"float32"},{"name":"norm1x1/beta","shape":[12],"dtype":"float32"},{"name":"conv1x2/kernel","shape":[3,3,12,12],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm1x2/gamma","shape":[12],"dtype":"float32"},{"name":"norm1x2/beta","shape":[12],"dtype":"float32"},{"name":"conv2x1/kernel","shape":[3,3,12,24],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm2x1/gamma","shape":[24],"dtype":"float32"},{"name":"norm2x1/beta","shape":[24],"dtype":"float32"},{"name":"conv2x2/kernel","shape":[3,3,24,24],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm2x2/gamma","shape":[24],"dtype":"float32"},{"name":"norm2x2/beta","shape":[24],"dtype":"float32"},{"name":"conv3x1/kernel","shape":[3,3,24,48],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm3x1/gamma","shape":[48],"dtype":"float32"},{"name":"norm3x1/beta","shape":[48],"dtype":"float32"},{"name":"conv3x2/kernel","shape":[3,3,48,48],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"norm3x2/gamma","shape":[48],"dtype":"float32"},{"name":"norm3x2/beta","shape":[48],"dtype":"float32"},{"name":"dense1/kernel","shape":[432,40],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,"scale":0.00784313725490196,"original_dtype":"float32"}},{"name":"dense1/bias","shape":[40],"dtype":"float32"},{"name":"denseNorm1/gamma","shape":[40],"dtype":"float32"},{"name":"denseNorm1/beta","shape":[40],"dtype":"float32"},{"name":"logits/kernel","shape":[40,17],"dtype":"float32","quantization":{"dtype":"float16","original_dtype":"float32"}},{"name":"logits/bias","shape":[17],"dtype":"float32"},{"name":"norm1x1/moving_mean","shape":[12],"dtype":"float32"},{"name":"norm1x1/moving_variance","shape":[12],"dtype":"float32"},{"name":"norm1x2/moving_mean","shape":[12],"dtype":"float32"},{"name":"norm1x2/moving_variance","shape":[12],"dtype":"float32"},{"name":"norm2x1/moving_mean","shape":[24],"dtype":"float32"},{"name":"norm2x1/moving_variance","shape":[24],"dtype":"float32"},{"name":"norm2x2/moving_mean","shape":[24],"dtype":"float32"},{"name":"norm2x2/moving_variance","shape":[24],"dtype":"float32"},{"name":"norm3x1/moving_mean","shape":[48],"dtype":"float32"},{"name":"norm3x1/moving_variance","shape":[48],"dtype":"float32"},{"name":"norm3x2/moving_mean","shape":[48],"dtype":"float32"},{"name":"norm3x2/moving_variance","shape":[48],"dtype":"float32"},{"name":"denseNorm1/moving_mean","shape":[40],"dtype":"float32"},{"name":"denseNorm1/moving_variance","shape":[40],"dtype":"float32"}]';
var READER_METADATA = { "classNames": ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "none", "+", "x", "%", "\u20AC", "$", "\xA3"], "temperature": 0.88 };
var READER_WEIGHTS = "F7SwrWQ6I7NaOGk1OyRWONUw9jdRuqivGzLMs5M1FDSJtDst15k2tbixsDQrtXGtyrF9qbQ3ObQnr3I2VC80tmuxJzd8pOOwq6cAvAw2Fi9qtQA89bKis8gyMLhDu1i7ADyjtXq4J7kUODG0ULTDONuvW7kdsfI4g7cLKze3M7YAvOW5ISPlugC8EDTdOyMt77CqsQC8XSmZsDi48rIQOi80CyYaMMQ6MLfUMX8y1jj7MGa0lKYAPE+5ALwAPN8sjDmformuADwvNQG5ALzcuJOvVjn6LgC85UcmP4dh2z+LdFQ/PZFiP5c/oD9amZA/rrDdPz8kSj+0yqU/N4KTP4Eoij/mSIE/3LEFvAm3rb2uBkw/eoMYP+/HOjw/Grk7CmmNvpzZojwsEzq+3O8nP0K3Yj6zWom9mGWYjreQn3xuoZk4wJFskSSLrl1IG3F6QlB4lcGDeaWIskFdbA8ueL5/gmVVWOMxcFpROu6nlm1wt2xMAEZkh5x5dkx0qFBjao160FKjqpBdQ9ObfWFjS6FthlGGwVdUPmVvjjN4g8mgpZt/bXJTtrAelnp0DGOcZlGtYzcrkDBojMhMd5ljn0s+mEykkrvZj4iFg69rj4yBccVg1aNsiV2Otn93Wa+NOI2BmYGCg+GOcSZfyC8tueqdlYFqYseeTGpkbNS2smd5RWttJnu2EqJ5gUdmlU1lH5+FcDiEoWKZWcOEa0Z7fIWMmlmUn3xKLHRucgCSqH55i8BdTLh9pWeypaFpg0V5e4+AbIqZaWBMWIWZrIBig09lRlackoCEnqaZm7FwQIB4gqivuJ0mOyyfoaSxu/+RcZGMb31drYe4eCFdr2QwgLVtiJCLpdmYVnKUaVyDYWCGfaOGZ5q8bWZ+lwCEfF9pEIasQUSlbEmaktg2ZylStW51g2hnaZo6ZbCIeXGCoVSJoqU1TZl7jXWQapPcyz1dk5telLK4fUScbXy4n5E8iKeRecV2lpskgF5SZT+YX1eJnbNY4nWuelBxl3I+I5N4aqi5o4psp/NmWkEsmKaJcWNWmK+dHsNIM4SZUlx1SkmJYGMvdFubXYtWvoBTtZYhanxcyrRB/1cqRtiHibpyPiVkdFSHq3tzLnuYgk9VkZh6yKflb0iLxdQCL6xwAGloTo99XDMqkF9KerlNoY1KioRpqR5EpZ7ihE9vjoVdkXGGoMFugGptgGhywqxlmMKqXJjXdctvTjpfd4phlXuwhV1xbHqjb4hOHU2nX6JPZER3zoGai1CwPoRWdUVTjIQvY52Ai6RkiSGXh9qbhn9bi3VWjn+dhJ+HNmadbBRdmmBmg+KLd5R/qbNnkmMMn6SRhV2VlAp/n6hcO09dqIIvdyaObjmaOK1/i1ROnJKFrYtgWMPAG3t0ZRS+qqSSnuaub4zBdslcpzRyjZ08PDDGhlxmcIaShvq7djSgiphTdEU9moqbeWlpebtexDt5cbwtc5uOAKKikzy5e9ZUg25YoHtBn1mEP5SkiIedbxWHmDaWfLNAXNXDn6JqUUKqqJXFn1lhlyZtk8FvyqCPVIBnmzjbcmyhGZYKiKaaV7VjpWGEv6Vku0qCg6gwsrcACrBkonVlfI+HcDJWr35JOLKsVEVhjkh7bLF7Va1iZAes+VqCYa9ehq9kYUFeWURftpNUhGN8qs0+i25MdXaXcc21K1NwmmB4qJFbfmF1jcQA7nBq3mn/QACEgtljmlSxBlBddZtcdx9smJ47Vi4vZ014d6ZogXc5bkW6Y5uGiX16Sq2fZZ1ER45/laVDncMbkNqPezM4UsJkwQJyqopoOcObakx8j2eSiLgqfoKPSjI+EUChtMqJipNJXFh0s2NYd6UZo2OFb6Akukdk62fXpqOehV1ChodmnsZkpoZ3XWJveB9vgKm7exteodxolxQ/gZFqbXyKogRJi5ocRKE+F4BrZ8hdf6U8MS+viGp6pG2Vf4h5YqB+JXaabUyE3l12psRdtB4Ae7+AladDZYuUZnablmqFoXSRgIgbcm97lH94j21dhoJTYHQYl0VcYteLSZ5u1qt1Not0nTJ/mliuT4Ffhnqdnlh6UquoiKN3YmFvf2KIW9w2pUJAl50/rmZBe5LMLV7HqBN+lmNbv+JoF36Qf5iCn5WKeLtG1cqHP70Bbj8i2Yo/WSyMP/plcj+GppQ/X4qjP7ENoT8vyoA/22OlP1MybT/pWIc/kOWFvkuaBT5Tnna92DciPXxRjz2IqQ2/7btCv1E5gr68Qlu+L8WfvXvuB75SbhW/b8CcUSylk8NZk4k+n5tZeVSOdn6RjFWSYkCblX1QZWyKdXCUhMsjallRZIB0QFsOc3KNpDyFh7VscocJygCUjladbGlgd3w4YH4Re5WVRWixKbipTaSTeG1EiIidhcyOV6FbuHTfyGyLbpeNT9Ovf4mbb5NwV6p8qomphkWlSo1fgYeYYoBLfV6CaW6AeFvDfnePg194dV9pfH1vQIyJ3WKSeWiFYZuhr2+Bcy6vK4d+hFkAYbmNglKonnGpjHSEeaWPrSmdgXQipKbFrpR6hXd+QJB3ml+3AJQgdDB/yaJ9RpW5pxkti72ichd7whitmJJ9gyq5wI5l2oJ3N4KghoxtJWuRi2eKf1mmSrVGa1mGbKKHldWeeFhsboKblX6Nn7pSgilXin2KcKkgYErAdzWmnY2GrVBnGiqXecS4s4tZilM6httegIGLjmOSQoFjhJxKcA5bnqJSbYwkrz+Ri1iyYmtoqNKlT4IAxrynhLLEC3C+oXuSh2Zwb1plQmZKaINGpbS4qXh4P5cMYlyRgF3CQYhzPJJhhoOYk16UYoxskmxdf+lhfWJ8iWxrmVn/lXZ0mSqKi3iFYJJOgj2d1maOd3N8W2ybrc1Mn0NBOG9vAF9zkZq9bmqA3Gt8o52mU3ejdJLSzIpxlnZQV6aCf5S8gHycd0/8N7ZKKTyBiZuUVq6naoRpjZdkpHB8vFdnjJ6JiFSyV3+hkXaLbG+ujUGBAGhzdWNktiygepZhfKS5tbOiRqSpjnO1l3RkIRLMwaExpEEccHalipKgVUHPbkukdGCNmjdCUQCETIl1tconHUAOmXZ7aJGCZi5OjnlxeJdhjgAmto60tpZSkyvshW13arWTwP+xXZ0/d6Dtc2GHUjbGyH03joWCRJIeOGk8k51An8OMpTprUo5uShG2a1abcoJ0a2w3k1Ojbjarr7F/J5E4aHd2iYnAi3FjZUDoqG+EfEGZVG9/doxrgH2q36hnZVWRblh7lMNbdRpGYVTkMVir3R1gbppnioVKpMTda06kba2dpf9zSmxkia+ZimyYXWB6Z06bZ5g6mUq8nb6gTpThUL9vhnidj7Sbn1dKxrl6lnyCJ5CjWlmXujuomHdvLUBhTl2clHV5Frm4YJmKgG+HeF4OgI7/ZlYjHkqQwV2rbXdWbaVnaGqGtDV4fGiMYJJoiHO5TVp8fH5ijqTBg3uXqoMtfQBban0ncix+gUC6pY+Un9l4sqZwkzVrg2iPiV9lKUmGiIwykHRgfil4bS+QROaMgm1UXm6Ekqd8ane1uD+OzjtugJOnkn96fGeNJ6Y7alTBobaFwo2GSqmAcWeqqWhRfWVuiHmEeFt4kX6noiKRSGBbnHuXT4WBv2yOhl6VbFlgsFtPerdiSNJUrWk7bqbwgXdxuVSyYXakXKmOV21Rq7+ZjGXYtqIxhk2BOp1QgkGReZqYTWmjgjEkV0m5QyROgp/umVWReUY+b1awO6lyRHhSylicRBJqiHBbRVmXpWurZV1hc4ktbUqdnGyWebhthzM5b1h+wpOO02OY025Mep2CEHDTaFFggFKImYSiuo7MUGWtX6Bms4/qsIipInp1hXKYejE+gy2YoEyQiLNRjqBlXa1yfTBLlJekiqRnvCF2R5uFaIatWmeJdhN6omd+haq1TX1fhqJttUyooVOt6Xa/ZJHXskBteFe+QJAeakXvkLSGsoFgjn5SjmjnlsdPc2xdoYxmmVGFXHF/yUxakHV3v3KTiX2AoI6KUY9yhWRLjKxVgqVSWLwmZnlHpS9jhKqkrnV8jokph5agWGxhppXawkX3Vcx7h11RclR3k1LZXYNGUJmtbEw0jgpfQ5J1gLEmpYGoiZkrk2KDTIlfX4dHq1WYuWR5iJZsLGZyuoCxiZV4bmCAiHmru0SWd8upkWitfSpqnOrZjH1Lj3ZQd0mJXU3GohZEbquykrCEsbOUgGNtGixOzXWY3LSNIGDOenV2fwBov16CeWBuozkAqmKWY5G9UDqfiGqboKC47Fsmc2iVTI7YFXmFhzpgrY5wjYh6PoUbSYGH0GeHjluGn2jIUmeokGpdd4KAfnB7qV3bg5ixeYurr3V3mVW5gdjGiHyhsIJsxHfLcm2ovlqnmmt7vWWDXGp2trSUS2t6gXxCXo5NbmRrD4xcRHiPp09mfaWvbeRtj4sHkJGPR1Z7pr6iu3J8Sar2f2mQVCB+tlaYdXqDo4W0T4g0rQDSU2ptgpiDX5q2YIA7foKKMJNtQHuhVj5v4FRzg62eRodHnKO1mGRqOVLVL3jHwoJTvEVbfriTWoVtAOfYvUmnZKRiV6eChqKwdjeQdEkuiG+0Wkx2cJ58V0qNxYZ/aIp5VLSZclNtiG0Aba5XgxrXeGd4OFqUa2OVsyZ0goRZlnBxPHiLiqwalqIMdJlmeouOTYmEh62dU4FQgk9GnU6GbEFcfrJcklLaoxNvg09IallWZ1IyeZxMtJyBVa2DM2w3h1KfamySsZN3l2BKm3Z0j2RghWN2fYdzU6V+xYBbn3ppczuNh3JXY6hJXJjOenhSQtPJermLopFUSlCwhpF/RYN4q5xtqIlyK4aBiEFmfoRtpJF6r4qod4S+cVxQc2VqKBE0fnTnfZCMcWd0X2yVANtCCYCi1atdQYNwgI9Di2Wnt08/W5tFsKM5k5BbonaiTZpvhzJneGxsnIByonJndsJHXoduWZHbXUBbgmClroyXb4BYe3V3Wk4zuFXCgXhANWUbf3qBz2w3ZI1viQOGhMJ5aaOUcHGcjCp7h2WBkV1rZ3muYceYZ3KcS0Fugqk6m3z/gIPRdYobvKabgG60MoWpo4d0bI+4jztgg1t8Ymh0XZh0eGRsP2gpfXGQXnhXTIZ1cnZImrFtgVFUbotnw1d0nGtXl5mMkm+AvIKLdYh1YmGGpEF1hbFGW2eQo6OjrBbhgoynr4RlPkfkpKVqPVIneqmSmGohANB1eYZZnXWUrpyQbXcubqaFb5QA6YJRU2GdhIjDdIqTt5OBdYOIUrtdQ46FkrEnh22eeat6UXRhp1pQR8B9hY6FZm0dtXRKSpmcgI+0t3dUo6pajIOngLR8azZuOovThzCwa43Qg5iDoXhRfJd4WUeEfTDUvZ8yH6EjebRwwGKYYrpHb3I0f6AsQEZ7T4erDiczilHCkY14c3YZgnKnaEuPG4uBiJMrppyff4KGYFEehI/IiHp4NHiXoTSkF4yetkU9fYiqe512dshRdaWWUUd5hTlvcH2lY8iYhF19xW6wo3lojIyCYz9TWYmIY4y/j6eX/3V7lIuhhHx1b1x2grdeAMejVYS+eHB6fU2rpm9rXC/nms1/HUJiwGhzlHdMXcqKfY6UtneUk45XaYBYf4OHZnErwnuDb1jSkIGYjl95h2++RX2fTKFZVleHUKlGq55ZiJBzK3U2pplObXiDVmq7LF5jlZYqiWJ9eojPf4CKf5l+Q1OMPwtYmT9fYaE/JERxPx8Njz9SHpw/ZpSuP2EGaD82XaY/sg+pPzWHuj93L2k/n1RjP/19nD8bfYo/381nP63ohz9bjnA/9GqXPxF1jD/pZKU/gUmCPxVemD+booc/fEsJvt7Kgb7tOra9i2C4vDhANL5MS7q+GnqYu0gsgr6DKVq95U3Pvqdb3zvQH2k+052ePap8dr26vzi8N433vpaOGb6Q9iG+YLwxvuenJL556hS+fOE+vt9ZfL6qh1O+rninjE7GS3enNrNDO3WVjIqhFrp6nyl3KUJXik3LKZFQWWkimX5IZHx5j8uuZm2oDkedrpNOcZqAh52Jsk9JYXs6XnWR5WkpKnDwoqptl26lWi9wlLplWIThLlh9i5hokaPfiG6scolgSo55LZhYh2dcQEqSnkqRbkNknq9bN3GLf4KKYZlDuZFZpxqVbERYdUV2sPYqZG2cXYm3WptmZniLxj2vhcZtROeVRK+mX398idpvdJOT3oh8k3eqoIR3R40qkcKBubJ8ioy9lYeWkLLPW1N5TMAioXaNcW5fR0BlmOG4YLpmla9zjhc6X0lFA3mdkFZpbHeoWqp+q6I+inpGbUOAV6FJbmE8puh+cl2SjnVwwG9mV4PmPVx9btmNWjWtcHiXfHhSXFtRXKlmhn1/zFpxlX9tynt2koygmpdkwWyZj2anuXaegSNJJEOC1Zl5lF1ZZI1rZ1B8R7eKVsCuYbJZo2OLuWlkQXtuaoJuglaDeT6Tf+yfec1lTm5fVVWtdG6tfl1ad5Z/Xo14oah+fBwYVj2WTWFPg52QXYJ8enRZP3FeS1dojcBTbpaqXYOQaDnHiqBvlHtfYUqaY3xWVJWDcD/PMGtgR4eAS5FtRUiMbJZxcYxoYWNDhVB15KLqa1w5mG92m2JITneoXH2lP0hSLlBVk31exFbDml5pgZtKm11iJ6Jzq0DgX46CeEZxZoNwn1xmXotvT4dYIX9kt6KcSp6apJJnvKWDoUqXbNakjSlwc4phc7ZskdFKj4KqhHarJX+qX5lGU0meSKV6XOWVflqPV39mhDmud7logT90yZdIkHBAjrCDkhh7cX/kkrF8W5KVbYhuT3dEk3Fyj0BiskdfR0Nscb6MblxrdCBlU6BBjnSFi27BcsRSu36vuk3eOnaAP500iYJbrX5qkEmajDyCYD17npouK4KcgkeEjHldt2tGtlPbv1NiX11QfbIgRJiUfoGlG6GHYWFglWWlXZqIbgVgR2zET3BmWs1lkoJrlZJOn5RvMoyhNDIKnnGAjrmZn5CXc5lacaJdULCzc9lAl4GUVHNHXFyXZNKxU5hWs8J6bWkQuXcjLXNnbaCBkGN6bjphnqN0Hnh1qW63eLqzfF4IgKeJm5edmjZokn6RVJGpAEZobqBRZ3GgqT7BRJaMkYB5tFJWmJMewYg8ongatjdqC0BpUWuarYWNSXal6niZWCpnSBp1jahGjpguX3qAbXmTYZaci3iTX/B5op0xhWBzSmSKV46EjGVjdzZ4Sr1upIyKWGuRj1CQkX2TlZtclEFVk394r51ndjMocFOAZaVgdHOCPaCWU3R7e1yVHGSOicKJ0aOjVpyvdIala15ialpAjyC9PWeQfzN/OVKpU2ymc5iFM2x9aF5HvpJCfKBnd2XAdU2Qv2TiZK07j1tYgVhOSZZ9s4yjS0xYQFs2zq53tFyNsV55w36kjnSMU4NPbHalY1h0lHiFknaFop1rUI+ab5FoXHgQu83EZ3lHiWdIfH6rQmmNQ6uRagttVX92acx3WPd+RXhnumejRn6Shm1FikJ+RrNbROzWU6OEP5mdpI5jmq+Fxm56vZpXvp7DZK67lFdSjkJ6eYzAKG+CNlyaf31qmKtmlS1tjDWKl2CT03l4k2hYgWxDYnaMjqw5VDyqiJJ8j8OcoUvfekx/M6Mto2eOrl2Bgllzg0NsUCycrY6tNoTZhUicrWCKmnuHdU55wnHUgFaziWlYaLh7d59uEnR/jWh9Pm+FfkmOebdpfWiXj596an2FvUtsWIQ+f5xHfnSRrzlSrl12taJ7sWadOZhuSoIMadmu0v+Si2QnkEDcK42jdaCXiWQnoalQjq5YwZVTlIZxY3qegJYqWiY5YmSgLH/ChlXEXbSghXBRqIJYWZ56iwBVa7ekgn8jcXulrolkiDnCy02OUcGGy5F9nm9wjoWjgb2ARYaZfHSIMXSeW06eq42oW1OJzE2ki3BocRNJNmdAYFZtHaKCk5GcU2hVsodwddEucIo7hk1+GX+JaIOgc4OReEB/MNCJnX95WIGgWGWURIhlaYs6uapHo7JWra+skGg/VRaThnFtiHxpOqaekldyoGV4TV/lYH53oKGst5pfZ62Upi4xaIxsrXLeT3BukxOIcjN3rHWwca5GppNno5opvKp5SWh+I157cHPfeKmleq15fjtdi8VfgKaDpYJwiFBjfX4lqKNNmnV6vHphwoLXVL6jiGVkZ0pgh1NTkHTIxGdHV7onjn1tltJjkVtQhYn2bo9VmJU3mG+YHHeUYXibplFPUZA4PIyJaqelhnLLXInJmWe3brJKY3pcpI1peYBlgUN0hk14f3XyKls4P4xXmH9Qcl8nh5iU2pWTKWqRsErKnYiYcoJtmqiWR4RbmjSzlWx3SXKbnGm0dIZnRjJzdqmNjoueShVhXYseW4RRwovMyKF/jwKdYXh+oVZ4UT6HX6RSHV5NlIBcpZB3VKJxfJBImJhhrieLw12EilhulIJ0aUF6QrhKXZlqZ2yIbUG0mVCxiWNzSZ2MsYKDooKUc0+csXY+h7iHM2Z4YFNFfJVshatdj42gVlqRE8enhWuVEJJ9qoFvhVRuuoJPgfSAYrZhVklnqgrtZrdvAGOia//HpFyutH6PqZJjTKKCOVAla5tBbyY+bGKmFlR55HJ2eEychpyYhYqQRKCUomVycVBZg1U0QklSd26vj2Nim1A7lm2XjJlcrmkmZI2JbZSJYNJzY2yiT1x4kHeBvJgyladPf2F1ba5TVqlUG4VybI2ti2f2nm9jYXZhgYdxlJmJgyKQZP+AeZ52k4NTVmhmc3an1HpRRBV9g3SEmmqHoiWfhn5OTUpwwpdPhmmMmKpxkJpyZmKQZ6VKd7+LXo+NS5mIapV2wT+Ya1V1oZmXZJxTj1SCcat3drSWXlFtKw6HcJB+a3zLnm9UboU/vnzSoUpwOoJSP09vVpqBi5iYPmBLVZh2laOgl6WsoV1XroglbH9LVWZGnIF9skKwXFevLZ9+cFxnDncdXZ+ZAJENd0teboaRQIQ0z22VsGmhq798m2ieSGKJejSuN6SFT2KopY3/SUeOM5RIcoFoZcJEkY9pRXpmab7ARr+JUmSNYERS4HdcY3GOnV6wyIXUVE2ewGjxu3ylckFvRIN3YD18tlWFV3dfVn1RklSbLa5LZmxja6RnWqBNbEx5oF9sfkBY0XeSjU5+uCXCh58/zmBVeoieYH2KQ4WXb6Wzj4anVkdvjmJLjoaWxGd/4GtRm56/jYeRcqJla2xpFXRxPnJvVB7GsTaXfWuqUr1Pk2dqptV9mjyMv2tqm8akWX0ySSpxi5GHiP9Yp32iRWtoVo95osajcDpamYBZZlRnxnKGas18Z5ZSaJLXm2iZgn17MEaOf8vGgDVKiGtoRs9fQLCrYTFcWL1khX0ooz6TZLRU4HN/el+IsoNahSJvpVWrQ29ig3aAbWicey57lCWDMIdUpKcXjk8AqlZGP0wvSpKBc3RvTbB2djrHNlmYt2iJunQ+sFlQlCt0Qo5meZ2BNFtCWnyWgmSJn1xneV5UcHZ7jpuXhC9vWs1TY5uSV4h7b4dkX7lrsoZxRWd1lY1ApXuZgk5Wg2tcQtRCuIUzQmWgZJGMeJ11V1qgUrhaw8GuXXa4OZx5P3CCg0mQk2megH+LfnpkUHOeZTSkZKSiR3SNLGhhkj8rp3b3k1iDTppivXKJoUpAfVxHTY2UkrtylaA8fk9EV4Nmx5Kij62DwHdRj15WhWuTbWFhb2ifo3K3U2u7PNhqeYiXPCVNrG2IHGODnsWYWcJrZklk/12+24SWlWadbk6nK4osWoCnSHtiFIXEtm/DIFWBT0lXy11yR7g8haLVYGl/b5ihbn9ur2Z/XlJDzYh3g2B+lGnPnKF1f0SnjVDQqmtrSEOMdDyUY32hpkGedbM8iEKc5RaGX7J6ZoxWklRvgKKNfW6ul4S6e55brXOgfhWCknCfZ5WIpk9hq5GDSI/PblpfVU7WTbmSYkZ9pCosR2SZdFBd/3Fkhkmbf3Wif8dRfDMkUmFsXWEtTirBZTFWZ35+IsJqQH5woexymVdhc1uSfLdMP4Sz1ZaqpJFpdeVH0kiYcN1tc3+olmijwVWNgKxZf43A0GR9mVCTa3dLbIS2mod6QnZNe4ZolqyMe20AfCIAIKBkVqhymzSkbZ2Ra2Z/uj9lipWIon1xeJqa2JRhpmJjqWafdgBXqoSunZF7p4SDZl+AaC7WXs1UUV5nkY56TGZ3eGeqWH52Z01wYU+kdXKygXFXYdNz0VOAWWlpfUW3tHNpjW5aUJB2ulwpf4FIb4FheoeXdYySjVxxQMVGkItzXW+caW54Rcc4g5N/UqaWtKkAn3nycjkvdHx2uFpho1egWVWoXD2McauTiGOTTnOiaKDFZX2TOJN0exZ8X29xnV+wgX1pvktVfI+JT3drg1xckNKemJhJm2k9g3CDgmydjInFUHpljltDsVB9ffesq8Fop4hWrU0+nqc1vLCWXrux/41erWqPlX+8sIdtczmjkmZ6dW2cWr5NmspfiHRjjFqQhGW1eNuyd6t/pKaDrpCzmcNinUSud5LJPnssNnanbjdZeHyUS4DF4Uxln2mNY3KcrpxZnkcrKYB+codulI3D2jt3r1egvG1VfYttVkVNpp5YS3cyimF7V5GBxFR8cn/DYXFBmHvUco1uiyxcg0KWXGuDk2G1qU6IoKQncls9c3mYPEqVsIdZgYqKUVamW1CUrm1TOD5oPmx6enJMgGiPoU1ulZRekZ9gno6qjhmBz2KzzkeKUCisXXBnQolEQWmbp3I7xCx9pEipcjuERrFkrpaLsbKEcVBysEhqb361d37Xe0aZUZhWWmtTYrNeXG58j6R4dMEVUoCXtZBvms0+o6dAaZNkXotuRURQZAH3T59lPiuyPtifqp7FkV+WdlShoYmhlUkcTLFCr0FIk0xrUlBeiHhzanRQqMRlnazNX0FzqztnUZZJcE1jhjJ2YGqCjEu8VXN9sHqUSG5DvFJ2WnN6UYx4nMKJJWtqQnKIzpxxU1SapstlmaNXbWtFX5FoN1OJS0m5I3KnsXRyaYhgoHF+aXOQdAKBP+t5cYCVY1tbUWqYkr5UclKTjWuKe5Sel3BhoQy84oKdWmSwmKMPXJyF37N3UoKAh2i/TIVMYIKrcpzDdZ5sj62VbKerXHValJqIO9KhhnxOf35GlH2Ehk92Wn2cYIyKpIWUjH5cXbZGjVZr7GN6aINxWXmkocBZqH5MXDqxka1VfGCycMiDi5BAqGZtf49/k0hZd3o6P26CUT+UffiRdmCAZZyGh/9sjI1ya26AI7l+NlOFgYZaTY5ExIJ0fFGtjWxIZ9SDCkefZV90cX3gnk95dHKXhVt/j6iFkGVQUZ1Xep9cjZlVT16WXVGUn391aWOYQT5Xio93e0sqXYl9h2dvyhNnUXekTJVgrjyaVsVmh25DiUmkXWt/joeAbYh6taNomHE/v3hgdwirs3JcdKd4o2i0HIY7wo47a5WVhGI3VHKEZ2ezuzaRj3dlrG6KVH1qcFeEs3Ghx4OgQH6xbY4qNjBWM1eQlIdspTNUsUOUbLShT8dLtZGWmrOPbSR0fktyd6qAXm9yU2b/TrllaZ9uU4JRe0GEdZaxmuA9j6qShaaJe7Vgn6Rac3FCeJikW3LgZRrBnYpwhDOfP6upmIlEewxbAGJzroNStEuKVZdhjMZ6GFiej356mZt+cXGAwa+pqcKWbGePMHkxU2ZNdC6Dh0CPf3I+VGuaTphReqlSrpE0thViDKyKQkVspbSkLWy3PRWHppCDlNu6r3p2rJODRl1Dp2W1Y2WtSWbAa2atnXuTgIdOyImKUZWOaSR7O8mEdViCWHxqZmGErZCBtGm6PZ+7dI4zjomTe3GymH5bX9FXwltxfYywm1CAZupwmXSDQppRgoGHc3OtrJF2OV6qbH+bhGNcpIOHZraXZIVrZ1tHo3mEdXKIOLKudX5Zy6hUaK5eWp0wnm1IzmFMjladO7fRxsBzh5dJnACwiLt+sqKmY5hcf5l6cGyArr6njFaQWFpjUWyNPkhagJCVZESyW2uXjMiTeH11flWBSN97dlKAiqGScphSr39TbEGaZH5sZ7R5Yaa5KFxch4aFXFSXiTmYmEeLh5x2gJpmpIYqlrJ2wH+DXWV+ZHFnj2eNXz6IME2lgVKFnJBrgZd8m2ZWkWxGR02KKHyMmzSKY616dTFzwVmeJ1tsaZqEUkp7bYiXgPeOonC+fJezm42QWX97uG2MIYovxo2GeqCEZ01cdm8ai2ff1FZ8fVJUg3V5MmA+QmZx215baVSbZmjIgXlFbFxlqFyCV3pPc1hhb2FlY2WoKYtefJZ3gHafYWKDwjmmd5hhIHBmnpPWRYppbL2FbFBxgoSFYHnycnloo69beZGNj4ePlVJ0aQlicquqMj7/Yk+NNX46YZ5/ZYZNV4sdlykuTbFmqJOBuYaJbXiJNJGEPGCrlH3JzXKQlXJp3a2Rg68Ao4K3ZTYaWGiJkYuEgz2VbkUpfHZtW5mNV7OEzJKNrzGNaXmrACxnp3WQPV3Lgzi5mKg+QWWg4Id/zVOrWlmCm5OjdIuZVKq2MJ1dnZljgaKRuHmKdJGdj22PF+CSdmOBRm5sXHM1mWZ5jqKjNrKcgKMBeJdzYolamZlhjplUrIrdTWRyi1RZWfKGenWOSKjFW6N0SZKHbnhjQTKyasp4n4WOen1mZ5mWYMt8VJA0aWZ7JJ2Ea6J5mEA2iMhAfJuIaJB4aCRA1WKEpWeQk5qttXtfjZcbeCqEmKuJgHy0EZVgYZeQb3JfuXi/ZWVRbzJ5apSWoLNsbmiNmXFxiWZqqVmMnGgafYyer4vLrG59a7Ond6uEQhR7OIu2iXeTdaKQpL+L7AGHP5HzhD+2cIo/mC1pP5O6jz+PilQ/+/OkPze5iz8e2aw/J1yaP3gSkz8SNb4/4ZagP3TViT9YOno/mnqgPxM8OT+wBHg/Di2JP/u5iz8PpIg/G5+KP6ZQiD/3I3o/rakgvmCUwL75+vW+bhTlvoVTXL4+D9g9VYbTvkybTL6uZZy+MyR7viPKlr7VUoG+fQnXOsyU3b2JarS+ryVbvsz6jD6+nza+iymTvkpX+74CzdK+apqxvoOUs77WKv6+uH1RipOGasSchUm7avB3ZJt+jG1Qr7ajIUmsbngmY7FZs35lfFtEiWyhyJFBapValJUgpIKddZdfjKW1nX+EWuVob6prGKqERAVziZpNJGJPZJRwoKCOa0vDpUefXFy4djTGZl2W0H2HW7BqmMSXinW5lNOahl2tm4Q1aoV6q6Oed3qEl3qrl4V3vpBIbss2bIpujHo+ZYhvolBVf9XaY6l/Tmc/YFxYtnRH0ICZZSSFkLhjjaiEf35UhlmTFXlLcInCT2aupjKFeH5svpKLaG1RUo+nlVyXkaFokH2rkCGafG2mc3SMf4hjTnlecZtfYHSclYa1zXlosYqBpJOhYp2HMrBRc1tjo6dvcS2bd080iYCbjVOVRphYKnxGModbkqiIZGmNdHGYe3hhXUZkt19mYMeFRistnYA6jzqmmz9tjtNxgXiVKs1YhS5Han6Fs09iqjZKLMArdJRJhWHfyF1uhcq2gpifX3Q5L52yd47bfm+Lg5rIhSORt2eQW3ixsLwSqL5VcZWGl1xcZpSGVJB7eFRPUXR8d0JxPdNBX2hsZKF6V3ahjm9XlrCjr5u0kCi3bUGRQo5ZRbOgxHCmxpKaXrqVZnqxiEhfwgeIW5uWt5iOkmbkN3VodG1oLzGomVAWd3laUqpRljb/vnFHY4w0II7IdZ9XeouMUJI0kF8/gDVzpqJkbYCkdpFkTC+S47ZccX5Pe6jKplVpSCItg0OjU7G1dFuGkX1gSbd/gHfHeWhof7mHNWLNuqiavnZuo5xkp3v/mYuaSuVYS4U9Jb1pUXuNZZFoel6Wll1SYVYuMpOLo2mlPlmhhoqldGGJPlfFmnF/mHhli0mwqo+LCT9NxtB9i1zFZ8CANqBYZoakZ1BlanJxrkgjrolouVZsgW+BaVlUMJxKslyRz36Yn32lWISJeIWMvlcywi6Zr4Z1f6VrL3ZOpoCaaEeHVWqgM1KJg2poj5yebFjVc8ZMh2Gnmo2U0mqRgLlXrmpXg65TwEe6cJHGS3Bo5cFDfrVVw0dUdHyaXJdycXVKXlq5ho5vbmCSiYeDgJ+IfoyETGVtqY+9VVaDW5CBKKisW4yWj5eCupB9b0S2X446jMdcaFl9tncxe4XKQIS/VtN6nM6IfnluuWC21FpDpZOgcJCmeTCSil+ioYqrhHCRR6qFbppnjHJmuZ2cXY6wHzlmfZpcqtKI0W/WoY+AoaFqbFCCw243n6h7S5+Mwok6TkqtfLFPdlt6ap1avaZfvHRjl6xqaz14cqiTtFqjtn2mLKLglHQtsWZoO4pltlOCoqPUb1pPa6Jfh1hsZYyWXm6tlIalioh5c6JooHx9d1aLYz2ecLF6i26FaH8FjLeroaq4iXUrk50/S3B2AJ2NiI9re2Kyh7NTu22PqnaWKKBmcmdpfUZ3Y2U5hYVvp1SLwpCmdWR5f3NyeGWHjIJKr3pXcXN7WXyhTKFPyVE1fqKQeoCZP2uZm3V7cYlbddBqkJxWp6Fkb36kjWDsbEqWUS1tXV6dj3iEeqabvzKJx4NUVnxfo5IgeIqTSXyJlEWfdE9CT8djXXKLip1Tfm6fy4J0eo9gamlvhWWDlsNebYGsgZ+bl2NAv3heQodRp32NgppxdY1rkJl3W5yGMS1feHhVc391jGKEnpFVX3aZxmmjlpFkmIHsW1aCnLaUGaCdvImUP1KTj9uhc3qrp6ZNmnCFb3h6flqnkEd1N4h2dW11hrVbZqR1pHl2WzdakG+umNyTdn6AbVYlkGFulHFHcGOeVUelp6BHgKiRUidzd39VAHVoV4PISXiHW3hzUmdAvZCUbm52hsONfFxqdYZjnF+heWpnpW2ZZlR4ZXWdlmdgoGtKVmLnl5fT1FyPbL9ja4BbX5iYJmuShGlxvGOLWyS6XohLmpybm1LDLHZzdI09ZIFhaMaTdoyif0+tf42BX09nX0ythbBuPIlqnUMfk0iWX4BicNRxmGqtOs96iGkVcIRjjE6la09wRa51QotTl16wqUVcetqbY3aWZMNaS066Z7GApXSTpy6rja2VrluqV4tkfJA/tL5xpmGFqKZAe9Kjk21aljqtpV1eSkWnNm5zXBuKl91ikV62eUA5abFis55DS1C7cUZ8cl0DLGi0n31ew2SwAKh3pWDRjZQ5i0SNPoungZuoh4B4PGaIW6ZaPU6KxLl1jI2LYGuGmnhdskyIm4VfIKrAUY8bbpqMhXiifz5jkH1j8HJsqdCtZHJpQVGMJJO9jIBfun+HWmxZVqhAj1auhKG4uZXBmLiAS3CmOlTKbKNAh5yte4aFTMhJantio2o8jX9tb0d1Wm51WLMxapuBZ2G/A8SCfxuLcVpsk4dwbKCElV6HbXa4xmiSplU1c2SQf1OHTaBgTTlr6HHIXoIqjoWRblVUdNNzaU+DXSB3kxiHiDooi2VMcnmIfjRsbaRNfYGZUEhHhJSFhmh9qYnTIzmGp0ypl1hrlVJjg7CSj4FsLW9tlWFdsltWc8G4NEzWR2x1/7iEhIGBeGcApZCCKL2MrnmPnfN/yXGkZXDAg016r5ayMWpfRO+FnyeNaG+SbH+maYhtOJhFKVysgHZ2Un2if6FRfaBuaW6FQIVwk4CgiUiNPpBtX42nflilTnCLe5SUMlSDabE0mKt7j1pysTdysLuHZGJqSLuScIFtgJR5c0GviId2Gq24j4Vys3K5f4yWVHJ+V2Rvepk0E59GVmpqNjtqYGl4eneJa5t4tHyesGRyYlclZlFgfKCWloyIvYh9ZIa0apw9VqZ/jG9+o3h1z3CTsoN3anx2knKYuVV0naynnXywpnS7T4VHh5iYh4trUWSH8zNZZkeumjdli51UcBlfVF5KP3XDfKuZoYJYnnZ4hlxZsnWieKynnHxqr2qVbqJnmsKra1pnbk5khWFqbiN5WYGlU31rnoJJkaCIjEvQhTqRgFFUb44OOGqygHVwQJKjN3ZursL9aZtaTZR+yU5IgJQhizlyZVRlsVCWhJhQlisfdmuSQ5ZptlV4nmh1TopVw6hsjX9ClEmvT6hVqGLGRy8vfWVymop8dXyacnIvbwy6p4WNT7egOohzqYFyhHJxi0t/Z4lpgqF8sYCWkpB/gVO6i5KMZYiInqs7hKiRfLmDh1d+Wns1V4xHdpJBmWxWh3Nnr3FeSIakcqN7d3mTWlJSqMhcSXhuhIpij6F6YsxxjV2yclRI05iNWTN6c5WPazmOvI1/jbdndoKKIol+s581b5Q6p7FQsVOLPX5tfVV2jI6ri9KkQUdUf3u7gSM/paK2mLiTlXJoemcuOp1xkKRCOE6OaGiNnIFrjItVUQKRokWEUHNfoX9ZTz2WYYibcz6Lcnd4c3d/VnlphYSkkFoye1aBqKxDo3KXY2RpZFCuoFd1m4iFclB4ka2F3EJ/kpGVZoE3O3R9bRJwJ7pJyl6ZYx9nqLONpkWdXoyKbFWln556qGtyVduDao2XbVRxcIB1ZUVuUXmYtIY/fezNZkZqVYx6mXN3Xqhtc5yWPrGRZFhciCtMbFPQSkacbKFKXX5nnWKB0pxTReCDV4h4aL8APT6JQ8dpX1GXeE6JcJJtYX2XNleTVIE+rYei3pZsbd14a7FedTqCxmCrdnxdSw1oc45+cmxWkr5sj4CVd2WfYk9xby0ORlBTU3FqiHUAj2jWtWQmeF+EKqUEdaXHXq0HeyVIeKWnbI23OopLQTOBmp9KsDimdsI4wZerICKtZLxYW2J1hX6ENo+i3DuX0CjHuGCwY0uFb6mLuYS0j9XYtBw9QYQ4MMN+q1OqtqucVJtriuBssTk1sLCIir2YR1CfgJqvM5p3ka04d2SFcY59jLZVVU0+zKQWelc7dliKbEeB1YQ8NEWShJ1wCyOLmhhxC5Cjeqewa4JDpas/YYvie0dlfhk4X3bbmlxmNNSJjU5b9W/FkIJXptKkbSoUnbySTpWbdVZ8zU9xeXY5c32FaJiJZHeBO48ef5mIYGUMlr5wekKHR2iIZQ1mormYg29wxS4DZ5a2e4ZkQLNijTh7jnV2k5J/d2For218woGGfJ5jjfVSyWhWFY+bf2ako8O7kUGfhZRydGNtoXGYLmFUW9ZRhBQ9g2Z1TJuViYC0XZkrL1ddnVRxhWCRbomDoY94J2m2gXJ+g4eLfDCSUjeJi2Oeu2BwMYVfgXSPlLlVWqWUrLN+tGRm25CLia1brGF+HcVtjK8/k5uSaXdrjTlrWnYuhVFtvXiVeaugclm5mFFZdmaFrbtZfUlSbpCGy4VhqBl6pW6Tn6KPg4yvf5Zvm5B3pYpAf3VsnYKMaXF4dPdQjdulXSighVJ3tIiocpFjUmW6jqKSnVedmIdqUYfCmp2bYXRSTNeMZXx0VUeLzIBKADypjGV6sG92rpSLVnREUIWLn6lggZ2BS52tUaCzvWGBZZW5QQ1kdo+NsalrpJifg3E5wsCAf6OTiHF2ZHNPhxpzmIw0eoWkfWHlbJNDd2GYdnJcRkC+bGh+P1ifap+y18ejaE6FbYOZpHFiWU8GKWqsoWtYuT+suX1ud4uGhl+HTXqvgksbfXiBmTIiq6GPnJFmorC9MloPimu4bzUOuD9hYbCPaIFvWrlMn4WEsnG5iZ6HfItcsFq4Z5iFXYXXpskzWnY9u5yKkXE7k5ank9ohUC4zXYqNU20OjG90XbW3YiHToa1ueo6ZdHB+Uq3VwWpWjYCqlOCpJFBkXTlWM4YvEBF1WeGoY7xRiVicYpGUiXKOnlyIiHV46HdZgy9okYSUtM2oWF2Pg5WAXHVyk31/upG6byedbZJvOZJvsKF5sp80kmPAHH1VvZOuhy6ggFmujatlQlZ2Vkiew6pctHjncmiWeniHhrKsQpijPU1nSVltaz18bnBSvMpSiJI00np6x1RwY7u2wJJ2KJl0ToZviF+HylaZYI20gcVR8pNXbsMdYma9T5GKp0WSgWKQdKFvubSOgj9mnVuhf7aSq5eWa1Z/ezycaYSgALRwU5RIk32Cogyjjk+IT1k/HLGEfH4ypVhqyXzNRFBjq8ZBtbylpl6QjaNnRzRkZG2fmjiOkHuBh5CGk3xymWdnWaULhVNdmoR6aZBqluDDRX9GuIaGnqyPl1ohvEuibIVhiV3Xf6+KspA8U5QMbWeWyS6drmXWotmbq1lNYSklyE9VmIqPXBytc3y2T7GZT6CAMWmhm5d3oouDlUeBgYRVOd+jb1tuqFphV3VvqO6TL4Vvc4qEX59VkWQ2l32gKSian2SLaV+uqqkyYmBXgINwhlzb27KXa2OCY/WpCsw3iVl/hXRtXmxfd6hhRXaFUK6MshqOTJlf9W6TjmyPXyJ6r1GOnBRNZn5pkraLZ1Ccuphbg6aJtpP/YrN1Wq+ZmG+9S4KelJiribrLnqCWnoaTWlCwj0WCXrGPdYZ5pEA+eFaPhag5GgGMdbPBW4WIdW6iWOFZfH1fPUqjgm2QrJBjbkOJkIC4R5ZwoXdbr2KJiUdmgV5YdoCjoj54fjRhxp9sfoWOuWR1emV0QTxwialpSZqviGVpm5GXUX/GZFWzuX1vk5V6S5JoeHSMP3JVe4ism7aFdGeYfrd1n1bBcFB4yYn+X+BLWEQWgoKDYJ48cWRsgnG8pVBpXoOOb4CYRU+TnXcofF9/fm9mgYSNdGuFmZQtV1VWcYx5UkptuImecKFasYuWbXiHcm1mVEujOExac4mfk7WKd7M3kHk9aHh2e7B+na/OSaGe+YhVb49aXT97tosTUGw1haFmgXGjh0A7ZpShqpyBmn7Xyml4kLiJlqSWa9RZRJ1KZoBro6uIRlRiWmsAeVhbmJh6Wl5mWD6WoEvHg1dajbA9c4J2uIuChEtrni2xk3egdJqPF3NJsSRl5E1urKxgX6inb7VqkaFcpR18mbG0eHK7ZF+Ml2Y8h6hjln9iTHA3Yrl2kZCLjYpBO2WteGJ+wVhjeItBAl2qjVe/g5WQVoSGmZBLZJNAs3yAxJp3k6mPbK84PnGFVXOXmXpmipeEkJNLz2tOVnV6VRynZIQrcXlpboFMra+OQj6FqzPFoIzIEodki0SnejJH3V2XgrCZfWyZQbb/iP9aoW1+VIFMO5xjhTq7ZGEZQmqYkH4zrGZ5VctnZJtYfEprAIY7LglknLVwi7U6e1bAgFV/frBoiJZzYZ+FZmiIdFy7j3p5b4d5rlafe6Ynd3B8xMxjZAB7QImHODtikaYrkJ+Sinm5VX2cQotWimGKWnG3xJFQb2+Is8OhgZZ+Qlh9eo9EoIWJgcmiU9CkmG1/YIdrfDiPXYGujG+E7JGPQBluaomRUHFdgmSYfnidTXhUeXhRWF9vWpvadGqWZ6dfO6JPp3M82J66R2SDqIdhek2Qd3RPd3hoIgCkhiTYeKFiWGmBaKCckn9odVw1Zz+5SkZtjmmDc1HpZI+Yp+5bTmNMg6WxnIVdWYCDoY1qVHVdmleMTl1f2qeewWWlbJNLjWtlaY95aonMNHKLt4mEX1l7SYxIUalzQTaqxIeUc3S3R4eDQ4KBh4ijgnyJXliWo5U0iYKLnilySoGAYr6cdD2lVYB0fG+1o5eqUaxxVKRbh2NyYYqFdNacbkhxbUGBqkh5uM1vjXyhv6SQc3FiVGlGVK6leZGexGlMiFyOdKZepFlJeYdwb0tUc2BsiladaDSnkmmJeIRoaZpFcIplnHqauHZ62XiqeExXxWClal+NQF+kSDRtnraNUnqzSyCClF6Ji+RcnApvpEGFHo0IVnZdfZ+ed4pmaFdzg1VwV4J7TLprbI55cWF5q2xpmUOyeVqSmGOvYX5mdZBqelN/N3Kc4hmg/4nHZ7tabW5geoCojXO+jXZ/ip+bbWh4rJeG4zRzZNdd1YlzjVp7IXZqbT9RfHpziyade6N0oT7zlKh5BoKLnnqeYKVKkS5zjyGeWmSXd/9LbYqWg4ROh4CNYXnhi31WdYCHqp1iff1yiE2Ph3+JjUJ+draOaX6cc2CwRJlcijBtdlirYnp+YINuWkmvl4nChZhHtVlUTVlRgXBJt0d2Xg1caymJwV5GcKujQ0ZGnU0gdhNgQjudrGosns9daZx9Y5uVUS64lUuCcap3lpZNgICCj4KdOXpbnn6GsuQtrna3lZ2+j11rXGJgxUubazhldkp3H7Jymmm7iHenRZucXAiNnGSspENTd5lxhG1Lx9BsgYaGiJGoWn+DdT9nImlOdnqebYl1h7JtapWEbHOTTpd6aJpshSuFP3HAaoWoj5aOb257X32YYKyOcHWEpcyGcZllrIBCl3xIIFdYoGFcai9Tfqdw1kGehGBKQIW/c2ONp3XCt6xkZ4FDc4dpmqpqVq9kPFpiOm05YHl3Ur0/YSmdeZh6NzJ5NYFZn2f0o3u0ntY9kpiGNGiYaV5nqJ3DeV3gdYNXpUB4gVCjR2KJcZlxh254l3ODE16vhkJtpLRQeDrDcnZ9toETdW5wnJaHVm2AjmGQOm1UjI9njU9aZIaAhUNvZWgZcDuRolyUlrqIeW6Jp5pZaXFsmGeCmIE7ko6Of2d7oWZui52db39imnVWlmtmW5lwVTB5aD5Vm25iecGwZmyfYW1mAFCiip+NhJBwRMlHpIV7eIVVsTyZTm10rWKdqk+WeI9fe0ewQ2N9lXJgb4CWqWQwf6p9iXpoj5ueS4LYPlyGqWlMdas6glZtXLSFfJMeeWprqJOofXecYM4aaYprMIF5ZEh2cFRlepaAtD6YpHxzTpexXNZ3P2ebj7xXZqaZqW/aiYBdRZJNbIaJW5xZl3dnZE/Qo3ZiPnCxeJeSm2q9TR15eo1ic4OdkZ50l9Sko2erf3JwXkdWnn2ykkyke2mNVk+niopsv7RFXZqqCHZhhF9NVXp4ooyLd66zeYqswaeeTqhda2SZxk2IiWd11YiAn6x/oZxgXmRIeVV9fmanhIKahiYkdpackplyZVM0nzSJ/4yWnWd6pxHBYYSnSad5eC7JTamUiMqPX5VmQWETi301Mnc+iD15U4u0b5WIlWpFOImGmoqCsm/OTEZ1s2eAqV2yXnZHTJhsKmRyXtqHjHSOFHVem5iWaldkkjdNjS6efqh3pSmX2GGUNYZ6L8FuqhCbY3xnZJOpg6J5g7h7RuVMNJNZTWOOS6qWbpZ3OyuOZGGXoH1QpTdmqpB6ucFJjlRupNOvhKlSn6WBRmJFmXpjYisfR5VtQxmRbZZxqYRtbmY1pp9CWmpoYoZaoJ9On32/i14PS0cwcIF/cNaPPz+FI4V3WphUeMpocHxqSVtxzH/tfGRSjyWVaSBog41PrkFuoIq3g6eTcKWhak1yb5FUOZEbOrWOcnRzbG9Fp7dzZZFexlGIg65FgaB+NYxmkHeRVJVEeHrFk2fIn36AWly0ZLaRfGmHb62hX51co2FzenJ6o6Ggc3aAampuY6FwSoCMkneIayxJf9GSeUrOKJ9lPNSJb65JkuZOZHCKna2TjIHsRrRaYH9phF8nk3dAhmbnsHYteDuvdbZ8Q2q8YACgM7m0iZd9fo1QUWxkYEOYVi6khB9miG+hb25lemthVXxvuL17f3hZfI9wSXBHmINDgmF0gVlbqUmCZo+Xc1ursWNMbnlmrQSXWDZolKNLxKZqjLV2NqOlZRiRomajtHlyoVUxXU6TlJN/aWWX5yu3lMFurW2VQJG2omSIVJp1bZyocWlnm3O2K9mHpFTViOKqK9K4iq1kg4yQm1uFh9aOk7qvXrBe1X9jo4WITmuLXJ1UL3NmcU+OaltYYmeRla5/NHKce4CEUZZiazBmU1ydT1ljn3xiX2a2dn21QKOkiFR8dMBVsYhTnsOglYMARqQ0LJR8iy1fiZN1pomMfpxuR5WZTB1pdXS1e2alQ1x0gkuKUYKD7eGcSCdaX01teWJ3Mo2TbVmtRq6fQJB3SKhlo123iMJ/rKiKjoR4d2JxhnBbjcqIRCSem3pKuIR3aGp3nEtgeLJoXYCAqqtnTXiTfV+pdmRPl1RqY5p1uI8zcldcX5VVblpxoSt8YGRDY52HZlATcmGXTG+zSYycmR+jo31ukbyGQD1jV6l+0lVrqnzNwnktKb4ctT5znN6GhWJnXVxYbWOMj1l2O657dlBBlXZxgWB+opOYcmOOXV5ogWDKo7l1aXlMFnV7Vn1caqMsfSFvMVafaVuqf2dcf1l+i17AkFWekiJMbIyEy0JReWSPn5iPWq1zhZfESVaMmWFXv4kLmnCchHGXUrRZnZZohYlGxWZ+RWS8dU3FM41RI12lZnewVocAs42rJzAHu6FMkKZKSU1hfX6HYV9pr380P8+qVkuqtImfZ25iX6CeQJWYjXqbnFlsfpz/bww6jyA5PZCNQF2VT5r/SpJ/mWJ2VMlURmlNfZR9z3VdUit0vVJ/cadxcL55cm1Ct4F+gGKUgzepr7iemzGCanvaMsucNE8/k5MAf297aV+doIxgfW2inF+QhnhscnRqHax2R7dUYr+IVXuIfU+Ma39aMn9fDx6Kn3VqNE0usWGEVkeTZ8GKqqSRilUqcYQ61Xp9PrBTk0Ccs1ppZGc+xFyyKWRRxG96ZaNgeZFqbzVmv7JykZeHj2zblSB2sDSzUnOda190uohwWGR2j3xxOl2jJ7CdYjw9fmW1didwem2DboJhXKBMh7KIuEYflUCdob2qh3dVkryibaNpea0MqE6NoWRwwHlpY2VoK15lbK+Mh2JzimA+YjaWnLSnZJA2bXh+d42B1ndSeWC7fXlIi4lgaOglgVF/mk6izj6mRoFszYSNkoW7kzugmFlllk+WOwC3gKJGinyQWV+FrW18fpK/C7KIDj42jUMkWZRtn3iqc5gXW4Z1gnyWs6OAwYhbiv1sfzON7GRafHePRC94W2ZKN5uIl22rtamFcn+maFh2ibF1ZWGnmqGEj2ORnqjBR7dVhYpOiW6NXYh+Rl91X2FqhmOPsyGhU7toOVGOa5qKlIRrcWxYwjnhikifnEptTLW1kq5+l3GMnYCNfJVGmWKEeXNMPEL/jrAr3WOwQol8j63IhTpwUWHZiTQuc1NZmCNpkVGDdn6SSA6VdIGYdH20rEqOPrhlXLNWRlCtgYKTiGpn0XO5XKStS61hbYdKtlvHhMplSEZ4YNiKbWeHwJh8sIyMip97hwlhXXUigjS/oWItV56clraIpIt/oV+NXoM3WF5pY7dgTWmHRIaEiIJPdlN/olKWjqGnD4yYsnDacWBD1JHeyM+OZm9QpTfBALNZwT6WzVChl0k+im50S1xkjH6OQka1a5llflNihZN8hn91lp1WTECOeHelSlR7g6Jdg3ulpmecWW2cXIN0QEWHe5VlaFituJykp2OmdoZ9bJJ9cnmpYn2qoJNwp7BKVzBpjVpX30F8UHJehoyJjZDiTJhDMXFNhrRXbGHMqo1SdP+wo4VvIpOThpk7VW1vVXNGqDCEdVcrek62sFtlVmiAYW+FoXOhjZJeaVlUaIOOTnp6WWOjfjuCk4bhfpqAOlFBen+FqoKPN0C/WI3IaGuVg8CSolVxvGZZbHXKdW14hZF8sViUfVhlXnRbh6R0i4KVSJVJfpQlgXmjdoBMm4FHR9dGf3uokZSXbXdfHnZhuW+RImWAn22ufJeescqKSWFfQlaAY5AKK3F3hnVcmbQ5e/yRenInXSGFS2w7lnNhimGQZE+1qStLcJinTHxSj5qmaKlUpnPGZ8BueitXvnG/c7x8hTp5fZBaitgxZkOwMW0gWIeCk4Ra/Xp4d7OCmVw5Xk1WOnk8rWqOYYumUKoUVj2EvX16dX9/d1VtT4y6p0liP511SnjvkKAfy1SHgZVQ4G6L3WOGPRqOYY6GWkJuz7Z1NGlsY4BShYrPcIR4jZWfRq2fjmp8nVRHf3SgkXV9r1J4hqHJhXJQdJGrd6uqlndSbXiEX2JZY4JctXVlakuWdIuTg4mIgEVZB0d7na5afEqpb1OPZ5FUMjCCrDepg1xchX9EcbNph5SAbWGfkHptlTx+Yrt8jFmQX06Tch54cvBifYVQYZGPZnIxgoFvS6VjQDKxlmqHhVdVvYGaJXSGi8J6apJThpZaGbNJn5slMzVVinBOg2hrblS9/2SNqIMsptVzYm+UnY5naDVraruhs1VtYm2diX6pVlp4nIFoXFSyYXtHY1huYoWING+VgXtoX5uYoV+uWTmMpXiUiYSVo49GZZpoioQvZHGlb6ZnM3GJi3RWjpF+Xchdkkq6pI1DeJh3gW1llXmyVpqZP7VZSF5YYrxvU12Xq4SIZn8xiqCEvWJNftKShnVombhjeo1mVE9cWkhjdtOcV3F6pcB4gINtjWwOXjROhHKoyhHDMI97e4lpso1ew3xPok+mHYSHWkCLs0t4bU+DqFqhaIEmfLqkrceQg3t9pppVkrx2Z2ZvbJp2gsOGPmt3dpBdfaGzeYWccjSi0ouJQH+Su6lcOIpxf1WET02W5XmgfpJHbMtri2OJY26loIaMg5pVknyOrHVXdZZyAHNusndqt3VbVYRFmMajjStb41eUzaK5YblJdEiQ/8Rdf7hYomeGVYhNZUBsio9ErquuZXw+PsbRe4eScgB+e0o9dbFRv5TAaDOHdZKDom5dqW9nczSdsVE/joudfKx4WlfZsIx/pYCPoUO8eMWIO3c3noBDY2GRqrQ+i1ucUpd7Z0GYp5RnXpBdeYdYUXArbk1ghTi5pmxbkayKeJaqq6yaZEWDeX9qipiDpZOUnHmLToaBnZqUuchzfmVzsG2PWWBgi2dRuI9IzW21ulDHnlCFlVp1gaB6kJOOkCqinT9ueRyxUU8xbVZjnXljnM1sinB8dZJmbb2YhlZgMWhzloHOYHNZXpBwSFOoiKyIcK2YbK16WEWEh3dkcqaqkHeOi3KTkIewYoNqdXurpZhBaKAnTZoybHNvs02QwDVyZ1V+R4y23XS3ZoMmZH+TH2RacES/fp9nbLZRiGVsZR+Hm44qelOheVaIkXd1p15sQieCsXmCPFRvQ5I8v4ePp5pvfLiBR5B2X6lcfiqNa5wtemjZbIR/ql0ySYuTe3+CcniPeHLNhZGEOYqlc1ppYGg9nYXHZo2AXoc+bqSIY5atdIOVZ3SlSIIyhIeIYlRcP8eIfHMWl4xGkptZcaB9XD6CsK+HAIBkmaWNIwCDm41nfnxEsE+MmFROWklUXpVJVJJy04c1Jt18NoOkbIRHfyyVqcpln2+uUnJ7rTROgKIJUbafVYdJj0Z4OrFqkHJ/VX16bDty0z52aHx1eXOqhLCdjYNmYkqVb1dRe31uhsWepnijbHvFg2xNrDVXdXpLYXCORK28d6BFVaajtGRcfpB0bn4ATY5fcnOTVpZ1gEZ5hBxc5V1oos/DNbWGd4W7qW5zqo9UfGKmsUe2jYiBYrN2TceZc3J8VNuNdHzBZ2l3tk+Ln3yXv32mpTNwdoefgEt3nJGbcG3Nj0AggFCReoNme1R7v452MWVoj8SljpN58J5pLNZoj3F+by2BiKDkbYJRiX9gvT9/VVZAlo+LiLiRz2+cjlBqtHynaFiZiJzZh4FQgWaYYGFAk6WdkmBgX5JxbYkpYFqRbMpzUXeFin9pUx9DhGyxF01kq5qbZpJvmoupA4xXgYcbdmJ2ZK3LaY+SAEKmr5pQaXhST65QYHdxeqOsggCBe7eYu1CIpGW/k8KURKMwZ34Wc7ObQsFag4xmFqNHZoZwgZE5SZqymGCVf1lYoXCSaYSBtFuKdplwbpFOmsePk3aQUayCZ6NfdWRzI5mhjUGtmJVtZ9KOkWJdioWXbnmjh4pNdEiYlpyFNnhRiZF8eHtid2hOayRyda6bsE0uof+GoJSWTINmbiNfho9CJIdneK6Yvjd3eYA6IlBlX4+gpWd5QXt/cXw2TnVxh4h9iTGGK4FkjaSAoVVYSmSmqCZvskwhsKDcuLSdsX1nvZdzeI+dak5WU8emg+B4TK1dZZtplLqToIpxd3N1s4IbTp6GRIOPeq2LdnSHbXGMdIvVkXUzTcGAfb1Gg2qaoI5/fp6w76Jfb/90fT60oQAmbm1ClXd9ZEhXhOOVYFAavamArVKgW89URDN8jIlddq58UWlNaZlesIJpebJJQVp8oIQNqMROeYCjukycaF2JbLmIdKx+W2lmUv9Rt7NFy3xjgk1XRX8Arm+tlYR/nYmMnZeRuaWMmntslLd3Q4k3Z2k0Wm+VoZ9PcS+vRWJtwgBVSGKCSVtjkpl4m6FvcnV8rRuEpHY3k5mijGyxzoyijViGf5O+p2Wep5ujr4txbGx3oHzBrq2egHuKoGKOt3ZCbIMzWdhmho2rgZyCiGp8hqWpnWhIco97WLSZlLmRk32fT3o8ZqRuu9N+T6uHrHeli4lTZ5C2bFmJP2yyiniFk34eZFlMPXeXU7aLbv+Kc8iFbndxPI9hZJ+Qglt2fSFflqzDlLKVoKB8mqNakABMQrpQhJjadINNYXDdYEiCl1Ctdj+wVE9bitSWUGxdmTmiQZqUSJdlXot0mDqlwrZCdEKZaXuMgXVtT3Sigrywd4yrUpKLhNhNm3Obb0SHoY+wXHBjd5KVm1G2j+dWL2eKkoSGyWGCWXJnm1lOi69Xk3y+qoWAQlxZTV1gV1M8cC3Zd4G7bndRW3mKd8vBfptqdErAV25fdIiKWkZsfK6sfltDjqDWlrGuSY5eUjp5iPJ3PVypw52WrCSbVomfaawVZXymhoVYvlCQSlxdcWmBxV83S6NjbUOdUVNyiCyFrnNtqoSmZD+Li4GQmsR0Y59+aH1FaXcmj6VOQBssAn+HLGKdpolCdpZsksNzkYdyaFyDeUJf1F52XlThXnazkUJSjJiyad1ylAhEvYOGo2BeYI1kUIuimZmbji5boIZmrnp4P+qSjj+fDIk/blF8P1OXnT/XLYs/rgNgP2DWgD8+Co8/9XieP4NynD/wBZc/w2Z1P+z9oz+eeHU/cWxzP8XKmD8o13k/vk+TP1Omdz/EKHU/F1yeP0Bgfj+nG3E/5hGUP0MKlT92A5g/4VaOP2FYoz/+OYI/UgSdP8fomD+YAHw/d4CIPyoZbj88DoQ/fqJvP0kGhz9kp4U/VV6bP634kT8YXn0/UseGP1Y9ij80WVs/N5mSP2tHoj+izpM/TAgEvw5s9r4Qrt2+mqdivmJbsr5NTem+aXqgvlu6m74Fz+u+6qzVvvuGGr/LZtq+VJmFvntk0r7Y1ru+oAXSvuyOJL+OBg+/onXwvqrjyr75cpG+3hUCv5k2KL7JoOG+YcTjvgqmh75KGO6+EbIbv9xBnL70CVu+hwIQv81yBb8bEcy+UbCuvgD0Cb6FShW/JfKwvvcJir6ijY6+SVgRvwalFL9h+Am/o0oYv4TZj76TVc69uMsdvyMiK79UEh6/j3xaM0HXlkebg56wZDkycXRwq6mIlCRzY2EsWnBjX2J3V3h4ZrZxa02IjKVFpjulj1Z0gwArisZKrFZVGoGFjihYkaZ5QHNT7H79ZHeJbottfmuWwZVIfS3IcC+OgVhej3FzTatwabdwYJBHc2oud1FFq0hNOpyac1R+fVtGa0mBgl6Af1A/e4i+bNcdiDdVUnhYl3yWVEuESnN8mGKHxHeYZymflSx2UEq5gi6XwuR+x1Gdq41ilJSdqWNBQVONWJCtqX+wktc1tXqGrIB/T6iOc5y4g5C7o4BwjKWhk6iIQjh8loKddUOJeBvPh2KGZXaBgZOkU7FkeFGjX52fau9SiYuJWFt4Y357anCqoG56V5SdY2WdWmM5cqQsdqdtcG6wiM2pm7C4jVXAWGOHMrF6rWmVemt6bsVdfmueU1t9rNyLbbVdZ7mXTlqXbZaMkl+nTHaah1KhtHNsZ452bkRAjGJUho20DIhuhWxmdYVgK647IzlYcVanfKsicHO2oqfFUWlnvo4zd8Nxd7iBiY+4kaaMi4XZs5+JWl9Ujn0ceERQmGZlfl63yoKfe1ra3oE6p4dAjJ+NiaiOjMpsaZ3QlYmamkZZc1Wwb5Fkp3WgqC+hp+FbY4WBtlrChG+uh8VbZphgbKnyH1hmZbRgiqF8a6d3YYVKkJSTxV18r8Ncf37MZIGSWbl6g8NIWFaUnziyWkIWUVh9jJg8LChTZ11pb6WLe3ByAD8riXRonlBks4tkhl2ajlunTI5lsYhjjFyAfGIunUyHkKWkpsF+ZU2fcXyGlJArkCF1oWE9spukql9kurUwvRqIhVWS/6SrgyxncVeJZzOSS2YsdY5vvFBYOJlYaVKmiLKDGU6gbEsTYVN3PzxlkUl9QyUPO48rXY2AkV+wrkt6Iaecn5iDqxSeiXB3voOikMGEi1+tiZ9VMJxSc9dEbF2wdFV2XHxsiapdXodzXaWJqEObjmpQmaHOkqaGbWcsik9dgXZmsKZQiW+bkqF9c2Vxp0ydbVmZO2ZwyVuUNs0wcq0yo6OtRaltYGxsZIBmaVeHgo/HSGqxY2tUXqq5mnhVm0+jelCPtoFnVJCSUmpxgqqYglV2lp+MqrB2m+SYfHZqmXBYd2x3e1FcoJdLso6ptqt+np4WY42CpRqAk0C2QYdlgLJvhU+FqJuel2ybiG14bqCidJV/VnCHiFfGhm9/SWN8f46cq3NInHWUh4lgqIlVYHiJg5qJToSwjKdpE3A0rWg2nrBZjX12rXOOrWUFdm6GxnaGXS1mTZIzVmKbm3LFYJJES4k6iYmHa1s6VB8deoVtZm14d7iqUERpNbRrW4hngJRDi3OlXVG/6ZiNt5t2jJafi2yqVIV1rXSLhbmZO6dNS4ybXkJsYYVkfHNzmHptc3/cgYdqT0RjPkLRkiZsX3NWjWaDZVSaVEfYgNpw1E9Vg4hSZ4Fvi1SWmKKYiYiAZ6iAQMA/UdWjmDg7jGO2bHCfX1iAnneEVIjDjNdWZ5teQILIYkyWh5Vae4Nqd2Nmv160FH2wkbXOS0qOi0zQrnKTTN11dZl/hHiNEl+7VIpXopyAt0BhoIZ1jQinP0NfcGRWcUZdVLONioSHWJRvZ7NvdlZRgFB0aLaEkCt5WHJ3dZ10UkNwoJ+EPzpfWog8n0Beslyfe1MyZqRo00V0h4VpaYqWsoJX0cZScXmos2N4maa6jIx9tVo1cjLywmuTOH2yV3qUhYKCOomkqI+Zk7CLVbvDe3CjkJhWmH6fZnptQXt7hZFFgpxtmGE8gYdwl3RXnzfGgTZqjZRfi3BgbjhnQ2J3p55noWBkHmRXJV92aJ9vjIGTb3uybTp2U0ytc02HprU7THp6sLNZ1ZN6r5uUbHqCZ7vEobHEa3RFQ4FYe3utVV6SjkWElYiUhWi3q2+Yx6mbiXeJbpKA/2OJbIGjnZ7Px5hzfny0npiiT/9kY3y9kl59g4VZr2uchNp+NL2oda9mTHdPoj+ouF4Tf08pk2CslXBqUXeSuMxncoZMJZOgVmA2g1xPfHqdpJ8cqZgZnJFqg6ybcGSeCHO101KlU4m6tUdtlWnJRnxSfamgnUKOdpRiVKbaWY6VxoZkn2WBWaFNO0aB14Q5Z3idZWWoYGZygnKhWTqrhH1eWWZ9jW6OJIdjORtQaiiFeIp6XBSVkjRBXEBuKlYqh3p+YTenWyxpna2Sa4CfZ2WaNkqtv5deim+NbnlsY3R1maiahZJ1qFKaXnCpdy5pR54jUmMxgYpNzXlhgZKibIVnWYxmVjnMoHh5bmlbe1Chkq1Lfcl8np1ci4JEmKNJbWtVcpaOrDwqd6RqqmunZI6SwW+CYI52bbaGtokqlZlanoWuhqWNZWSocIaSU2+5m77BkxmkVntfsnBUVpmml4eedoR+k3N5r241Zyq5nprDdGWdolKXs5Bae6Kiyz6Iab6ulKqAgj+NgVOy19eMknQ8inZlWXp1hXuvL0ldq9aSh2KDbYi5x32waF+QWBxEPLcYkLR/rHSYfZV6lW/SWL/reJVei6RkfIJ9oLBga4SOhPJYXr+GZW9XVWuTbLpo1J+phG+CnVOeqE+ZrKYus02aN5dqn4KQUNc4jrxYfGgui5Nk0WIrjYlPUI2QREhPmSVkTygqY2tSdpmMKlaFcIdga28foY5ESmKVh3Jga1t3UWOhh0xcI3tJm4cLU5hkfnxNVUYjnaa3WqZiWYIwgcMPc2xCPbF9q5CZhEmwmJEwtn9cfZ94tYKpk8Slj5tBLIBilL1xU29Fuo6DrUBrekWznU+fp4E/q459bNKJdoegf3VZhXrOj3pFKBJdhYmhZYJUWHCHh226inp3WICKqW9FTnSlh5JEaWCAkLx1Z0pCn2RdkGx6VF9wnXhOq9bKvk2OcHIQYY5vUlqMhYKJx5RrtqtTXlWcYYakf+DTgXlcaJ2gn4p3VmZ1fFVggXRfKGs+HFQ2jqyge2RYsZRBUdNGTWOFqW9lgJJ8XIJqWYuvi3hhkVHChUWBhoNebXNxgIVIbo5wndFca69tmkp4fUx4W5CAgmp5vG2eeL++cyp3gpirtIiAd2lOSju5XU6cUpFanCVmra99XpO8eFotqARKRYBPYJpTSjRpeWmWcG6RfEuYljqLSHqNuYFBX4yZcYeVTmKzlHB0e3uGQKhzmZLiY1nHonl6c2+AhiCLep+yiWGOfnhypmywZ3o4ZLlynm5qa4Nag1lmV3xYY36piI3GDoFjgGS7ZXx0lZ2FhpV/Q45ibZFeJKOgM29yQIh0hjFjZCNyzZlvQ2qgiylzUVlygE5js794g3GZf5WAlmuQkoQob5mCTZ+bWXqHwKlanzmLjHuJkU6DiqSGdE9AiGpuqLHou1aLVzSXdJCJY5N/bHWgl2lxQnOSRkB+HWB0mGicgU10X6xps3KPW1qsOl9+eJtUsVKgerhxVUWXdEdbeqh5iJBwm2WdcMOVnoZ6bWFxPXl2LHpbfJ5yZcWic5qNLXqoQ0aZldZ8QZ++dG+icXqieqtvj5eVTKmUlWNKlbKErIOGVG+CcmZwjyyqVmJ0P0hVaJ6IV3VhkV5kZ3qncaWDnVbEnoCAj2ROrWRcmnJginJ/bktrdnR2cFJhqWhqQXx6oG5haVaBfzdAj5WbaG+bnHl/S25IbLapYt9cnmKDnT1OlGCNekeFgng/myOLbn6CpZ+BVzqSqWdlg4tjvjRGR1GySqqKR3tPMYO+JHaAcop0c7lPkphmYMCkWF57so9yiF2kqLFnFUWcX39ideZqsoaJu1WrfE0iT3573oY7W0hfVo+Cs4yQTYNUerBzb4NbVGZmhV51wY2XiFiQeyF10XVmdURNaIhbjl+Wc7ObhKd8qS2QmIh1f2aSk26Bp0VGlFaDaV+CpJcyqKafl3yMg26jVT2AqaZPch2er1zOkraJtJ+sK4d2pKmqh69Fb0eP50piY4q1YIdoiX6OW0yGlqhntouqL3qDjVJkO4E7maGepkGObleAe62Jw4x+NXGYiJB5K46JbIU8f6WhrJ2CSpmkfHSBLoaTOmpcRKR1XmeEgXl1jZx5Y7BSpXRhYGV7amJsaZ+DSWthgLd8iYFSdaIvanKJcVOVaq85jnJDrz1VMpY1cYWQXmRRVHJpaWxVnoeIX3l1fiHUlWtpmTmEREmxbIZic7StdXaOenygLYSLlJWffj+EfbyE4sGtoHBRnGNgpGxdaZRKlo+okY5qrmV+e3HIVT4vplG0d2gufKydY0iHjJ+ZeXy0elV7W1qZjIJqc1ial2lde0OKWoaNs4mhiJ+EiGp/U298RXo6Xmlqi5FlhbGnYrVOVaw9158lkZpveWuAm5+DqHZNknOIskVsiU+FiLBLD7deQWrGkVcdXHCOc2xya16LZD8jkGsAVk2wYG6GOJyKWYMljYyhaGWGZbxa0TJan32VWHF5AL9NW019l246a1WOipCCXDGFV50ieE13XXVHTjyrpoJuOVmjmZnqjdBrHoBevDdukoZaoMSUZ4ONknN3iAdeq2+OssGruqqYlFOpcph/SnCMUaRtbqo9lbB5yGiPcjUaeqKjgHB5d5OQbGpjyrVBn4o6XZp1aG5ic49siEdhh3+CSoZEZJyRZ0LK4GmbpipkjbddZbSbLCyTZoGNiI5RXGlCV2N5qItlj1lxd1o5s9JDYoEKKyEwi34QWoGdPXmNnqmWe1YtUUN4jEFBfHF8SmGhh3dmZIddZZSKikNibY5CfyclZoiiaGBAoq+mrLBslY2jb2qYn619d4icbIdxfYOVbXK+lGyCgXYbj5PYZWqVRKZmmaKeY3CVfG2CoXeUqHWHsF6qKXWjfbqbmb2rMo14pYtQdKdbxj99jYAwh46eWZZ0Zk5XvHeh27ebWs5QcItVbaTGZIB5gYaZMr1NYWuQW2O0jl2YXMaAfjxpm2OLsxqgZo+5a1aOhWx7UFo7j2xwrpVpJ3qsb56Sjs0dwGdwQmFncV2Vc1lIe7WEiFeDcIl/PZaTKl2JYJmdrnI5boarXrdBn6R7dHdtaXaLZoWOoH+/tIx5o0g/gJVvgqqAUNhEe46FgrmVKl6eYnI9gnJQt5hsPqZyi3ySgkOqrk1tgMGMR6NvutBWdZqWbnyMkH1oeXRROdGQrHFSlViAd02VpT57XUt8dnByIZxfA6KhaqlkMkRdU1uVYlSiykVHxH90cqs1esWau3ZEqJSye4eYbZm7Tqe0giaKg3tXsrZcfnKUZ31Ufzl9fkJhZ2ZvK2dnaTaglIxxR1h3QnCuj39pt4ZDr6OOVNGpG0pkKlyvmXudtUCENoaebohrfnGbnYuPiFGpkyRcZSJ9jqo4T1Fig0tvwYCRW4KDjKZoVqNjlTuio6RZWTxwjH+sa2Rkt8mEpZOgg4VdTYt8en19iHBYeGN/WE1ubUNWN4eUbD9xt2yXTGyQdZg/sHhqSJuNUQCOiZmpT2iWh7xhgnybcqG9XIZYj1aMNIynjNuyt3R5SIZ5dH5deEh2b124Oxx2mGvEl89lWWxVkWk6R2FofF7DfwB4cpqqXa11aHN4cT6mYHdDWoiwjoNChI5XliNGZbzPf4iqmHxsrDEzUrEYqq+dhVq0aHikZT7GbMnRi3JJiq+oaVilg7iElYR7S3p5fo6ql3t0Z1t/d6tnP3N6jJKdlG9qeDuMe9eGvIOFMoJ2lmaORLVnXL6Gink/jZ6NP2V3emuOkJ+ncH9htTaESZJShYBrPXh7YmA+qEJud1ZAeqtxeVxElHlkd3aUaHekw3+wfoVQlZtRVH2viVEBdUh0ojuTY1JClbaIsXAzjoCcQYemQ5J6ZXfGZWSqWnhTpGJWilh3+qyefDh3OqCctad9iHZtXqOXelxyZauwi4pSm5CIj85/lKPGlYWrn1R0SoaqRHQDZ4ucYEaZQ6jFkpB4lq25jFibcmZ9zGYgo2adfnlfgVKWbq+USS+Cin1zTW2vnYagnF6bgJnH3jYxfVNTp5NRVnmWeZ1KqTJBtZ1cQH9seUesW3uuXniSgaeYqINWc3lHW2s6FEXPcFx3U3R8mHmtf5gwpsoU1LRsM2eUh4QmZoyBC1VwV6l2iJAhvU2gdFBRyUxhrH1NbKs0vYqwpXqvdHCZRzRuTnpWSIdwhnBhfliBcpKabK13mUS2OHF6fmmRfLvJpLyQQDKHbnWs2l5tS7uxhXNMeW9OO5t9XYFcdFxjQ4ttcFB+Z5NraWpefn61qIJtVoW6kFpkdnLWemrRo4hGoXaHwoWRUIWdfIpvOWmGc1jAYbOWgG63g59hyFqTiV5BfMx9mgx1cXWPVZdKbHkrml56d6R2MYhMtId0oMhyf4uvj3JsTkxnN65AhJqUEy0iI5tlkyuAZE7Blat+Nm1ylUJ0fYVQ/4aYdmuvapJ6golxgKtPhaRS2Y9uY8mdh7kxpZV6W2ClaHfEiYO6vqh3vJ01ka+luYbzs2OKjFReoKyOer+TeXC4Z7QXf3hGYpV0k4RLzVmpa2VAPXBGjXyRg12kmc9AeqByfH+Gp5Jwdke5m26Pbblzm8Ryt05ySGKPSQ5kZKd5lHKHVaiMisendadlcp50AZoZpYqJnWmLWl6SiCJrk0eoWXB2OXMhfINQNo2CRIJ6k4I2XWOKRZt3pWBBh3ZPAF9yX354RMh9gW+eb7OXikp2Nnl6YJgVrKFOkpDEPU/kqZugaJRPfspxkWhmoc94dIa8a1+ZtHSdqmNVg79xmqSyLnNNPrmsLJh1T6eGnb6RfStY2i5ke1Nmk0mUuF1Sj3OTlHpnSFJ9cz1lQ39rlrFJcltlf47ZQ3RVK0Rdaa7FkTZwdYG7fOZyYmyAPmGG23uJbjyUhVOUU1CWc0aTt7lsvLm5p0uaY61dmq5YWXhKW6aHlJM9v0NWWpJsSmy6TF2OVo9Hd2hnn0hZhFaniz5BzTItVGqMYJB9QXFsUJi9eEN3qTVHjD91d3eUe06mhGx6ll9cV313Q2pan7aSb02Gdl2crFmbbEVIocEmcQB8bUdAdWmAYG6mbzs1lGFAd3aTqXOtJGOUZT1wdmeIRnKSm3R1X29VeFWDnXF1ZcSHkllHkHqRmHd2n51Ndlh6ZValjmh3Ul2WPIyPj4CLS350e6CNfpFQpRpqW6bKf5d+Yy17Q35abGllXM13VVqemZqSeDi1imGRPpOIhZeuh6NsXpREamFdOXGTtKkvnmp+UTJpEnWzZGSKY0F2R6AS32Iwb4tIp21NsoSAh02AlqSORHGcMWimp6e8S3+kjGaziKyKqKpIgF+GXsO0Q6LdtluGbm6Ekuihc6aCa8SWeHsVzpi1IntDcZyNaX9EXnk+k3OYikCZoI2TboFqTpRPTVOSgW9UVytwgW1OgFmHczqbs1uKTVm1g1eZjDGikoJsR3KtV6N4uEt5UeZxqV2gflwzLWtza7pslkBiqZcnnnA2e1k2ynJ2iIxoX6tCXmpclE5GWj6+iXNwiTqNQRE+aWJESH6jdntkK2JmqKuphJGRnW2HiYdBmmLHaCaJP5qpn5BGwKzMrmNUcGpNrTA3imSCQWZrhYSgX52SO2nMmn5ZeT1tl250LYePT3iNeIOOm3V1dJ6AZYapiZ6EcIWKmFRmYISIglSQdZ+BZWmCj72yUlKVaXForJ6dbFy4bYFiooSy5aO0h5SBepQuhFRrkJ9me2VWXo2oha6KZSagR6Jji1eod49HRj1Dt1rVYjR+Zp95hXo1jbSSZF+zZ8JZLKiKqVJemYWBeVNidEu8g5pAMLEVTiCegWM/EU1AdoCVlnyKWWdbe3NRjxJoYmlmaY9Qg6WQimU+kZSwflSFhjCBYUxzV2xUdpNNyq3ZcqyAnqL/ZoePfa+jfW1qk4+UpppJlaCxlnp3q5xMf76NnpStwcKEfpZbfpuPZ3aYQmKFk5aJcl+KdoCnh5J2THKZpWOCf15Kspd+rZJuTj50hUedXpdrW4NLjqasjrNhKGp+bN+ag5qYsCZpc5WqXqd1JhmCU4+od2eQK416iFIpn3U/hEyjkHKNrzyLqw2Cc3S4c2d4bZaFcWSMdZVLm5Z5uHOnozJPaal6LEZwTUu2n3GTOLHGhnteanutNWCMiJlelop8VLFdZpttl/9Rl6epdbZgQHC/mLF/mZFsjs92q9qxfHCtrmm5fqOXL3HoAU57qneWfW5wN2Npgc+kaIqcoGx8kq2WYp6kb5FqmWjHQmF3mKZ4oJthXLJGUmZhtLlsPuODqLeReiVxU2B3WYV1PaSGcqlFHYdqUXh/sUqah7Nsp6pqkG+Wvq6Yh0FqYZHXia+QXbOtjoxgl0Q0JIp4gKN2aVh2e4uIbU6bg2iUYk9XIFtblj/MgmWIVndbokdblX2CessFm4OmNsfAb5lWU4bEd32UsI+TaWWTbHtqgm5dYoKZa15kq1ZuX0m2mUWgRX9sblSBZ3WhUmaMZFyRd5OTjmpfmYpuimqJmJ24fGw+so6IdVPOW2KrKJWef0a2iG6IapBedVh9pjYke0qnvGcvno2Dd9aFjIpnkJ9ugsONvT6Pv21nbYJeoYcYasdUP76WU6KQhlajbaeHborIl4lniphlVppRWnOBhLdzbC6IVn9wv61gm2NYpheEVIiga2hrjJSDpq6WgmKHcYZHsoCUdUxJbnuKaHRjgkOibnJCTYKmfLBxJ2my24tRWWEumZubX4mZrkiNtEFrnKHOdXOUjYyVZXiFdm9oj6yiaFt3vGzWfYZuqnVqg32Mf8Kmh3GkS152qY2Ok6nAto/Jc4muh22Da390SZlhi3Q6lLRMknG5lHKMdZ+VHc6kklx4porBolVoUUOWWHZWd2RWs5FXXdqHLXd6qJyCZ3ZboHaPpGyYTkxXgKtSnYV/ZouSV2urn4yReXuIVJFlVKCEiH5HZ0u/gH0nk1Bki5WpjHqUukJ4rIZ3hGJtQ0N4mY7Mq7J+PImWaI9kkkyPu6tQDptNYqqTiqSjjkN7p5hSfJ9pMXyKfXhiVXdeK4GeAkeHg42GbIqTm41/pIvGNJJoeE17njtgaZ5wNIKTi5N+h8FvNpGElphjya+Wc3O+22R4sE+Ehmtxcqt9eJmSjVudfHKKdnp2dlicTH6eRmybQriWwGyWcHd3cy+bHVeyZoaGcnrEnpd9iqBmiLl5p4WLSoXEqmCEW360WYWvZG6ge2tBrqycgoFcb7igz89QQXhJfnp2eYBhdXtwdJmHaFyKYzxnon9ifklzT4B4Rq+vmJp6UqWRo7JIUGk7aHm7j4O9VlmMTGvNeWR/dYxHdE4rmWRlVnWdeWWFZYR2f3dgnLiDfWuaXUZ+opFTa4ueMnpFZcFqbGttmjhgb5OynGenmWlmD313SZdXj5QdWVjMY6J6xIJCKGuDSLh5bHp7YD9LiBwcpUOSpEuLi0/BlgOOsFqIYns3TZxqZZRTQXqkc6KIWnJIiXNiT2Kgi2dqh36xikpXRIy8flGwSCeFjFVvg4tGrlqJaVg/VqdWXE6IeWRrmU2Ag2zPp3nFmsTMfdS9lYc7fY8mH3uciid6i3qD36FmaJuBc2kmP3vHZgajpFCWgmFOnIF5VGWStq8ziXhbSjuJhZNgbFdilC2TZYhPZGxPloFIeXOCcZWUbpZfeIlSYXakkZiSjOaXkP9QcpDqo4BFh658kkB8t4omfqVNhHJwq2qPXKVvVmaAZomEtSqSfEyjnKyBJKSPmYEvVUSIo3x2XXZRjHFzoXFRYyl4bG6LwFx4XI5molyNkIyBT5yhOX17aXC5eHNAjXh6UZhcenhcl42nb3yygZN6tmx5p1xZTF8dkWNydnFrUnJ7cnqHaZdNWUZjj7ggL3K+zKqvV5WIVKGlwHJSdKZUJF9/Z7dDamuQiEq8iYxLOXaZc2hDZpB/eWBHp8XBkcfGLnxunLqJYo2OrS6GYn6TfaCx2VdizVtRn4OwZ1zXeNRih4NInmtji1dWFYU4d1d2oWHThGyUho1+iZ6Ujk9hi2vTiDaCmIJnd3RRjFh2o7xqOphofJiyRpR2anVpgU+LlIuvRV6UFHRRdop8go4mck+NiHhueIKra6CLfUxfbodtLDc3uYxLU2FsWlVZhjdGYGc5SD6kfHNXniJFVmGHW5yCImyKaEk2mnB2Nrw5hZmdl1c7dX+Tb9xde4xagK1lg1pdnpBUXAJ+eElshrRsxbJTiF2IUF9daNdfPIQ2mG93ZXWag4KYsMJIf5dVrsmgsEZ1g3iMRJeNeGBEp1A/qJx5mopcho+Yo4K2kVqOdaF1ZptbbVaGeo6Ul0yXmoEpq8EWpTp8kYdwZplMZo6TNzyLPK9XE3hdd25nU39DXlqSbWiaZoI/ZHpVX6VevYJtnW92dclLVJKmtW6AnNWwgGRsYLKDjHJcgIGsm4+tiLSGkqyRzqhsyMR2R3qOgDQNym+aoNG0z3Zgi1V8sJ6lyaWoUG2KQaRlV3Q3U2SClG9Fg4aJtJuJFWlbeNOYVp59bIKCRHdieYWKlLuPlZVDbkmCRF9rhYyGfKCazFl2fIRYR1B0ZXFklKuET3UvY1pwfjdzc3NsOESVdChWmUSBI5lDk3t/vF2Ma7W3KY2Ub8tttLyfdXGKh29yMX9O3FKOpEmxU6+A022SYo+mqHhUr6GmZZF/dVZ3rId5m352Pq03Q3a/babdu3hqkCBbbphLfmVhiICVrVGKSki3YlpwiG9pjHg5pYtKT349mrazhGxS1HtYbpSuTW9Rn25EkqmmwG1kcZC7m2uQj7CocHShXYNXVX3UZX3LgZhzW7l0jk87ToasqYNpVUt4Y7FtS6Nul2xzs8KPinA5aZpze12MsIeogItuu1qlrFg8THpVQgCfmIHKiWJ0Y1aUnaakfWynMX88ioFCpnZtQDBScSB3bDr0aZGJfaeVabZ57mpndVWoQXx0ezZgS29qemkXZPpRbHB+am02i2uDmFl6eGduqlxhuIaGmodec3drmqlNLlPfYzyUgIyDX5Kjp3sAb157h2yLXIRHg3dcPn+FZtN/jYOcds+kX3V5b48ia3aDllJdhlVAdWc8u5Z0anGQeFdPLjRpsHe+gWHKmMedaXKOhJi6DWl7vJgWd5GQkYCZdY1xdXiYfLOwTI9ol2EigrmxmGB+V2uGr2h0ccxygERSyqckkEaJVaSFkIKAoHx/rWUjaHKIejiJeGKErmBFXKJKSZ2FU1SEVHh0aUG1gZJG6jiBqVJnoHi9kYGLhqtZP1w+TnTAdJRzfHaMvTZZoHKSrVtqW15mcXY9VpidUaCRWySnLXWkR2iMQ7hen5t2TbeWhqJ5q4Y9gqRsT6N9ilfDbY25b2m7R0X/jHKcl3qOfKRWt3h/ooGyNFeggs9pfIw/an6MopCuVHldcHGSSYtzXlBVXYQ0oXUfXv+rZVVBcnxVmj2Bem9Zh1R5aFiHeD0uo3+HcVxHU10oR1FfaGC2RHRccm5VkIGD01ZUcZ2DhqdnGnCYaYZRWUSvRFdzX3NgZslEroiQq5OPwciXu41wUkDdTal7t1Z7r6SY0F6iyZFev2yXUXeQa5W7O2aVorRsl6ssf1ZbWGqBiUNYXpVSZ0lbU0pKln7bKz9uYmqUm2podnyvQJ2Mp5N3y5qFp5Bdi19mboM4kYVgIoFssndAoprecjJ3d2EyqYJ1YnN/aoK0npylZ1VgrJ90aDCCTnSiCoOcmnedaGpIhYuDgpiVjZmhIYFVwXJNZICYjuNrn8g+5HufV3mpwkyEpYhipKtHbFhjkF2tbaZfdEh9IkNcpod7l5NdQIvMi4Ctbq+lQLBrUT6KknQ2n0/QRKs5YWqscVCIN7GyQaNoU21eadNeoG9EcGBqLqZyaD6abfmFX4SIUp6HqUZTaZNHuB9HY3eyu1dsr22jomV8Zk99ZICmsFzCXkmFUwGKimh5hlNxg4dMMYhZe3Btkp9lUlBCemmmiYSiXXJWnj5/ksSyObSaiKyue5mYeamsb4M3oraZji53e451fbV9jSlxlq3PmIeVia9PbrSBwW+Dx3q+gV9fbHu0i4xtn1+xs46/t5ZVa3tJa4V7iY0cpiObc4+HVYarm2UzWJ54aHREfmlpjIGEmqRjdE6ObpevSaetQoCSo2NwZZ6lgYaBZnFolo6rcW1tgx9WUqqmxaBvprOHgtaAlpg+tHBEV0WfdIiUqJV+e3xna2s4nFdscK1UcK3kWp+/zaKHZo6jOlNJraOKImLMfrXnXcl/gJNDYX1zi2UA+n19I3o9c4V/k5ZIl35ojDaUgZ9Wgq6EYXOHo1uoQy5wX5OZdZ2khqDUZ5OASJ2NFFpks4I/qYBCal+zR6KPOFORcsujZ8tuWJBiVHNiOkmpiIZtb25/oLaMiLfDVmJziLpHZYFpIHF7ej/MlXqKJK5Pa253a9CNZkmlT2RfhnldSJVFipmgc1SElyeabJ2Mp5OgYn2icWBUjKRBnohSP0b/g3l50Xi4mVSbZZB5NndxfLKbmGGgrUcmab+XqV+BaVSnMFp+a4CPYGJWXZyCaVyqZZPEanKRQaaml66QjWFqY5ubcW9zka69SLupPU+6rqpBiHdTbXGLhzpslpSbmX+iVG+DuTSQcoKvTWjJzpo/sHJ1VoZgo2c2HFWNNWBriIeL7oB7boqRcok4T5mMZS5uhD9djDNidX5hWTaJf5trsmueZXFrm1U+iFygXDK4ZS8Ui4M+qZOlYoV2ZYlTZWqmc2hzD3dRkopqW6+llvdpg0lyYYmfhHiBmkh4i6Q/YX91mlKIr6RoUKZQf4s/T3GCnox4ZpqZe5njboutmKguVXeGjHWQio9HfLZfardOV4lrp3B2dmZzb1icwW2tmoJ6do54SVulMVCXrUcpg290RUMAVSuwrkx4TqieZ5BLeXh1dHx+T34+g0d0jFKKdG+JS2s6iEs7aoubRXykmHJvwp9+fJmHcqxsjFVJSp9jjV5xnrFDEVmgfnZEhpt2VXSCi4A/SINxanxpilKCV5fVk1rHXateNm6YoVyRbTy8P0ttuoSA6WGITLSJQkalT87LTJhekY6joEyIX3wec0mQeTnce5OpapllrKKcq1B6837SHlxlUJKGlx6kzI58rZGad1GfdXOVXFllhI19m3Nnlo2+ZruIY3OOkpaJt45wmoJ5omxMf2igd6hifVNYgHBTXZNhUXRLcZVclvWcYYUgXpqLiX+KtuJ/q0ptuXNzfkVemyyO5nuRsoFMmdiOjXeZZDeekG6hmnuHfKCnfmqAm2dGcllSNHBLQmR7nYZZwouJeUuYiJIzZ6xUbG5bdWKPYImFQ48+h5dvm6o2s4yxTWB4cFaAZJVJcD0urI5ymodetIqjcVZRV26DTGyDTm97aYxvhFxXqotkKiZSraRZZbI3eD+Jm10yjrxxXiuRWp+OUYc/fmxuYmSFeXI5dG98XGyXYk9iO6Bvxda1iZ98aHOYS9sHK6VTf3Z1iHyarKF6z4dbeF5dtXuCZ26aTrtwkX2EnLGGZ4hVRnjQp34l1T5pX36XTkiKqz+hdmJ1b3xia2qxcIdJoGRR0mCIrZJ8O5VQm5eyU2LVWrXGU0KTU3J0YKaAZL9+YqdDxplmj7+GtoiEbXR6fom4YIRuVGFZcnpyj12fqYg4cIZZSF5uNGiUl2RLVV+Ug5Z8eqmKVK1k15YkhZiOhkqQNpSagINSv2RpUn+bYqZSry5slaemG1NuTJNzl1u+U5mVanQgWge3oY9tXWgbty9Zn45uXGRLu3N7Tc8ryqWBjU2TeWGKhUqEraKilzmaP1qWcGJZao91X3FanLl5jWRxj62vb6GXcldyKLOKV4GGnnqKjrrMg5hIh62Mb3mhVbOEdbNgVmZHT3OwUnakJ0eIfoiViS5sbm+klosgay5etH2br6hu40lnaoSJjVpAOFxDiX+tnnaSU094n7KDdp8jjdtWU0FmvYhmkJwZbYhcKTKJQU2FeHNdc1V5rU5WPhlQfSmQbFGKUXSXn6N1P71SzmBpe6Gri5ojlTR0MH1hXn02srFbfbd8hn6TgVJahX2fU06KlKF/YHl6qYJbg1ZHtWJBbFS/RFO6rWcuf2B+xWoqtjA2llpGX4eIYWhnQnxRkZt1b3mMXnZlaYKZdINJf6eEdzeWSnBYuZpHfaZpg2GSkb+bcYQzzXaXonTJg4h+bpqn2KyhgnN0c45Kl6eUjrdjXb1yn6Gip3rcjkM7hksbTlSblkZPgmGHqTOiTq9wZ4NRh1hMh2mtkXhOc2RcVll/aCZ1cIhkg19EYFCFdUhqaLF0EFFyeW5xOG1uWEpza5slN15PiWtuVI6WzV5enU2pd4NNUHqXP6ZOM1yrl2FShk9yzzB9inNZqLFzcKw+dnmXX5eSWnKWgUV1d2ifqY+Xc2zEb2dmhmCoZopIGX2V2gJ5m5GWQXx+T3RlaIS3Y2tWlW1obZqYaKyHbJiJdIgvfUxNaoNYhYpeZk6Gb5Nwf+meXV2UjX26oF9MWNJVh04xIpN4e5udckaGcE6blWKpjkFEilNpk3xxRUBTpYB/ZRrMS35heolUlYd0uGlmbHi3as5AYV2ziaSMdzmPXXOEW2qNcX1us2CWhUSIjZVfsn1ojWizcUB2cWwkjq6jgUlba1Kb0nZ5SoVxeaWHdl6akadBh26djJOCbV6WSlxrboJnpHdyj01kjWdyjj+AcFmBEiZXN3JQjU6KWH5fQFhQmm2lSH13hYJDfmULgaF8kpqgflKPgGnKO143Yqu7i0NGjTqwX5WLm22EwJlmeT1YjG17Nl59xwy/fm96dVhpX3ZxYSo3ZWzDhy6ILmd/jWsngolSiEC1PIBQVouFnDimi3EbeHdObTg9SFicjWS9YW6chHJ4kpxjSaiBlqezbYeauG17jEtKG6NVsn2tZYholF1QO2WoZ7Cka4eInn2VnZKUXHRJcW1qXqB8emEYWNRuiHNyTHh/jF9QRLtaOWlfN16WoWpvVotsoWpGhXmhZZXoto7NgIh5cHdkVq6yh6RtV4x+LZmVjbySjJCWnI9pVYCTboehvI2o01uWj2OoWX93YlpehYTem5fDaBSCkI6bPX8unq2gOqiOVpmbc3SYf1mZgqSPe61UNH+PXUq7o15QlWxzmVtf/4+FbX6Sgb9rZqwz1l5CYr5JgTJdcphLgbWFqTNii2ORaHWijIOKt1aZiLzJwJyWllCJkp6DmJeFsd1hKp90c3BqOJ+SiGiYb3Wlh1tsdlJQqp2aioVZfZo9zn0zj3NqdauQjF9lcYyeUIN+X3iJGpGqakRpeDvBVbOKwZGYoKeLfGWCgIvLPWpqvluafICfZ194aFdDqnkzutxwYpaweqhchHgbeENpqGaWZlIbYpFgWJZXe2xKcUw2X5VcqoHRbIT8eI+hRn6MyJllYptqZIpRcWmTV3ZhW6tqOMRvXK5PccWydZKhM4XxpmiojnBvcKNDhbxuosmpWNdewWyUTHR7mW6VTnByfZ5rRoZsdcxPqWJ2aKZVe2p1hG58gKl5D6pbjUVzpibRbNnRRl6ql3yDdriI16CCWbXilTp3nning1ixOpyLfu5pO81/o3G3k2kZVIhMmU8cp61OTWo+Zn6Tdpd2hNFveX9+Y4WFaqlQtKxzvbCKjKxPinOKZoBlUoK3YYJbZznXgZyFXmDFenOqdm6TcYfNkWSvZ0OroEp3nKtufLCDkc57okmWb6hxeTc0X5KLfGo8am3IG4i0nIRXUHRplUqHej+fjgKqm3FOX21LWaVodo+vtFymf59NpY1chnikYIJ8w0M5bqWCgL6ZoGabdUyJsWVObeWIhrNnoJBfa2+XWZXFUfmrnI6VmZ46pnpmeWMroZKPRXtnfGFSWb5lioJkdFp/ZltqbpZ+WqrGWZ1sLlU6g2+TmVR1ukh3arliacZygtVexoNaeTxzfHWeb7qHkJpukH1qTLXMimCMbmlEboCVdHl9coPLrjx4orprjnl2ndSnDZKdmmhhvziCtTyAj1akiEuialqYYf97cmB3ZFdBYImXbWt7Sm12q1M5eDehZmeE2qGEgo+lc2pKXJ1bYjF9cqNGhoB1fDdrU3yHeStdkINvf1Fms458nZeigDqoKy6mi1xDj3ydlZ1vU2exfJyPgKCYd1JKYWpSb06BhqiLKli3sYhnTsRdgEY+hoJheoDAhH6kjmdNmkeEhLBTn56ooZO+aU4qel1geGiBllOSZW7Ri4uAU2RtXnN0o55LOmetZpEfqFdmdIpoQ1tbcWdJVS1oa4lzvodhrbZuhdVqcVSQbGiEhLOJkmSr0mKAjSSEzXCCy0CJV5CDg6RcfFK7ZWnJalthiZrZj3iSrYxNcJ5tjDBzkWlnk1SDZ0l1XWmevHpdZFlNlpVrb1OSRY+gkF89Rn+HaWNSpXpAp451cImyWF5Qc3eShkejOoBrSH7I4qCmXXaCgENMRlCwSn18wliRbLCBZn8suppwp4t6fPaVTYu3onSTbX9ZcmxxdI55kVx74XeshWpspNNMyXSIcbzHrC6oWGQuzLp8Z4yoT2CPfKN0nJUkk4WqeVCFVESayVxIYIiB5WTFf52kVZaaa0xgn2WyJIZtY8LYmoExaWhWl4VyFYfRmId0flpXS6dGu2NcZmgAw1+D23qdmLCnW4BqZlykZIm/iGppTE5kkXpYkJKFIYhld1hmhoSBfMCFj5VehnuIgqJmWEZ/eo5ve05yxVioqa98o5SgelSdCbmCe2iDiUZ3gYyfj5J0PrFWm380TY3EVVeob5eBhzJVeL1tl61yg2t+uDKXkBvaeGDofopdl464hZqFcrl1WYI0T7pylkQ0eJB6j/+JWnyjrXCIcb9lJc5UOqxcvn+vd11mhVduk4KtSFGCezNmdn6qbX+sYFyrjNhQioVjjHd2jLaWSWarbi56oIadlbCqrqapqrNplrKvhqh3RrCypsI4aWmARXORTHeRpraojk57dWynino9Y1iKjoCcx4xpwnqjbbSnk1uNQrRUjri6jWXAaJRVspt4d4eKg7BkhXiLfHNLdPQ/l3F4NGySMyNsco1nZSrTiYRLQRmbZESZfVNPhKI9nZ1lUolTi5eYbquurWp0l15sfHdXnLdmf4xhkpqdhsK6VoWytESGm0LZs5PNPWqfyKx5jVSCsWGfhqzEcHavw2FbO15tpIiR/1woYVxycKWTb2eFfmxFgaFIRG3lgV52dHlji1ZCn7Jle22gj5s2rm+BVJwVP6XSbltpU5UwflJAe1CIgVVMiX3SgoGyb2mzYdGSwZqbkoSaYMyToG7EUYJ9d1yFm6qhUpiHoH2Tg2WJg3CNf4ViAIdCaHh4oWakpVs4lUlUiTaei56ko21QrKNOb29zXEqcHEecnE1OlqB5R8msVpJXq6FWkLSpR5+Pd6Ken1toXWyRicaIjKByW3+XhilZQpl2ZQk6uA+AjmVicmx4rkhITYrMSbx+XpChSXKmrUCRjFSVckylhi+Lan7Gc6N3fmiDeF6van6RZc6DnKNri1ydfpdzZJJhfV1+ZbLDXnGDknx4dWx7f6yNOD+eiFOBZZWBdZ6BgUCNnUWDizY+R3VgkFwsZUBklnRof017TZFOgk9lbUZIn31Hs45oj3SFi6GCVA+YbXRQbIZOlGxLf0h4m1uqaKxGfVSPSJKtgXDCg32ob33Dm5KLjk5dh0mYkFA3wKGMkJbDjpuMQVNIh4HAbWpnRZGTmZhgbXhZXHp7dX+5noZmjFa1qK6Hl4e1jmtLJ5KAk2c6ckqJkZVwdJRgWzCCTFp22nkgoGhxhIKCPJS4aY17W7F0vYmMpUxAqKaGijrNe2OUmqXSiEutJKpmjnYgcGO6R3B3b5tyh3OWcHF+kJ1ce5GAjSx7qH3DnnduQX14R4t6mHycv3CwcH2cWVg9XU5rl1OmfAckfWChj3t0ZYKcbYNKpHuXiGx8m36idzqqZWhqooBmR1O5Y7yEiTpzgVuomYM7Yqtss1V0jBRzfkg7GYe1Vp6wTG1ZvoR1cYuQW8hhfpeNgCuHkq18UXJoaEqjZYKTqItSSWeBhXaPU1R9lmiJhcdygXJpb4OYbsvIbWpqlZaPwoJXb8qalaGjScxzV4KcaqWHcJyHqnuLhoZzfIHHlK5pk25Bm2I4oSVgn3ifYGBgTGucgWSfcDN/algfW40xUqGBbJM3Kk+faGWSdWrJrnxhNJhlYDlpdkn/zHp9k3yGq4Q+anZrix2Jm2BTWnlMf529nahdfYsAjnFtgKiSiQu6VLWYeY1+uUWEoFuohrWiv1mnZGw/uVXPe9iIcYd1t5NYgKt7Y4uQm4BuenmiN3pRTqF2h2uMXXMwurBPYWJJgLt6oTZmWIHITFpWqVR2OoFdVFFucDK6T42Ke3lsy6DCgKuPdH9icjl9T2DQiFRzdlVbl0d/p41Va6SqaYJ9UY+Uc26KnE1udWr1tE6XtHSnf5NcP5GOxZ15V3FTXVyKjV9zdnC9XEWaZoRvbGqhfZZFpEluanFcWIXJVphHbayJQ60pZp1pepq/jW6lf4l+fLWCg7CBl6trmoR+jZKEYpqplqKljW18b4hNgnNUQX98JmaNfpR9qm4+ZH/ScYlIb0RJlEtLx5tVbG5gcmWGvZeZW3unvxqFfph7gJciQ2tgjqGMpFp/fX2cXlA5iSpWY3SojD5vfJKTmCBZhm+RfXVSbnluxXeUckGeeGphXnOBUlppa2iFkVFwgoKLVltvWT4jdaJmkW9rVhOzhW9zkQBaeWyFGnZeWmuBdWNhfIBw0092clRxiMFiXappsk7XklRsgG6AWWCynU5ne3lfw346hqfXG317MrGYrZWnQ3hvmWR5V3CFnU9gdF1KQ3VYxDurkHRfkky1naYAckt+YpRFcXekiaJvYISbU9NgNkaDuoaec5VQN5x7eX5wfqKdiK66j3y3UFNsxF89e49ebnKSi3JKtVt2bq2QLFqpSm//sZuDm6VZcG9pR4WEW09tcIrAOrubtlt7T1tesF6DwVqZcXd8qYPChnZrO5hjfXM7pXpjjGx0eqyAcLOwpXDjfqNZkaeogWSic2CCmaR7qYJieotZVn2aNlCRXWJXJ2FVNHx3WdowZpRSsHCoe2RAb2NCo1kyXaBhct2uS3uB9E1laaWEcGUmXql7q0+UX3CMqndhgXS2GH+Hampbcqh3Wmh3gmGBs4l5uptncolfSYtWu4Bsg3FefqKFSZNmWaSPX6aDALtIWk+FlSWllDeNfMBpYZl3MGBBTlKxojwnfkxufysyZ0VZmIdCAMJ3rzh0kteve6VFg5JiM2azoXB3Rn2dhoNwjWFZa7qnZXKGf1NypXt6mkGIrDxHjFRhlVyUDFBOsEJjdXJSjn2IRDWYbmE/r0ORZERxSRJTXYVTqZFfhHFjYoFUd1xXlH1JOUFGinKQwm5ph+26ZXdYrF8wbZiAW2BCN6NjlV9+dI1/UkV9hbcdq/hnr4FQr6s7rI0+4nScfMMSg61cYI9zmU2Qd4yMgVFvbFJ5h6G6bqSOhoJ5oHSj9F2xdXRdiouWoqaA01Z7OG1/xmimTltgnXWVsZ+GeVh1SE+0Y19ixW50M3Q8j2fSeJl1eZGhNnvMd1yDpXuAjqIzm26dVXKIhqiCZ4aRp3jJn2N3UsOqpI59h1GHg2F4n2TGmGpSg3t8kX2KpFxyGlOgW6FYrY7IZol0wnyAg3GYVFeL1mFrcj2dT7eIeaI9rJhwoKR6mYCHfXmffnWQieuGbYZPXIaNf+OZr4exn7s1uYxeaJWNZnuqe5isikt8p2yDtF+vZ05BnJqEqKBba1ljK4UsZaNRjHdoh2SHaEAzV3GArJ9AY3RqhFRddWpsjzx6c4BMfndgSE5jWWElqZE+a4hLo2JiVn+NP5EwAEmEdC54g0OJjXEtuV2no5lRmaOYfkxZeTDLRnVNpkVSX4G2aqwxeYE7fqGZjUycT3ydesdoX35AaU1HdHFkeF9up721TqendJdHoH+mWI5/m2mSSEpZeGadYW+lbZRUaqfTpZpDsyZ3SWCNfXuZcKNxmnl2jYVXejrCeot324ySXp9hQ8lkQ2JQznhtXqKmpXXLUUW30pWZoYk8TJk3dIqQYag8jJJnd7XVT3usYrp1fmibeIF4oX7IumiBXZ6IpUmGXreeb6LeSZVOfl9jb79WrWiatliUPow12XqRWx+NeoFUQp6BKoV8aq9Qd3s1gVibykp05jSOmZa4n2ZlZKx4aV5jTjuTFv+LpB9OtHSqcnBaXLHQRoNAjZaEq32PV26sd2y+cmVMfIuZmY1CgX5lcqW5hzy3imydpGVGiG3BmnzVfKOki4BwiKV6nzpzgYScVXqKio4SN1WJVHRZbmNimYuygoQ5cl6QmkuXpWWfl4N9NLqSX29frJGnqKBwYsSAVZt6n5zVrJeGsK6CcLSFjZ9+klCQfr+LoY9fr2xsb9V3YGHDiICsm01aU36HUVaip3FUZ4Gp7J6Hw5F+Wa53fJV3ADquhkO3p2W+X3KUaXegksIie45Geit8YG5YaT6Fpc+IUpPNjV+dloc3P7VBNJ2SRLqdfpSwc5uclXF/oIZdX0Kxl5mFgJ+bs3i8ZHy5UGOvjaWHd3ihao/A2Gyvn7KXikWNZnZOgp15ZXx/xIKOSWh1aXODZjaOrHqtavCld2VqlD42mlaAZYyJhm2FlaiknTFcUJLdZo1NVJEklmRjO1J+fEuhj7qEwJmYkY+MjG9staBQgZLDaVtXVEVzfhaQgbddT61FgF9q3V58XnlcbpmpGnIomkaAq4+mjMKnW0Bokbd/xV9+l42FiItxWa57qHdPeoKjWoBjS192e3mnyIF7X21jg3plmIZ6TYpZfkqTS21yep6My4iIflS3XpJugYbam2oXhnJ5t4o9crRZbWLCS0PrjlCVA2+LeKWvbQ16a+R1tHYIMmCxqn3L1Hacd31sTniqXXFuj3SEqqpyVEyTkY+DZEDTsLSNU8Sae4ZHhwScfWZZlXJ4sZRiXY5klGmgaD+UV6d5hmWIjJmlOLJus4GtmFtujqt6l8CSbrWXv5KAdaSPcGZqzIxyfeqPclHaol96VWmjinq/Xcd1creaf3qRWsOhd4i7hlBYPI+vjZibdnZzb69phUODxmu/w53vb6mCdLCDgmRQkTiJcFyWYCmjYXZcLlxsei+InHpcgVl0Pk1xcW5jdHqQv1hxamtCbGpiW4NahFtOj22lUn6MnoBwY5uCbXl1g1c2z755fDt2QYtoo3eVgABasmOQsll2mH5qTNxwa3hlh51PP8Ojvm7GjZez1nc9h+WiGphpnWEXf6Rlg4eLdFKPnpFXdF2OS6VvZKWGTWicrm7LhL1ReIRgeTp5imJsn6RZp+WHRK5iPXZ/TUtYaXhWYoqRX1ecn2lwlpeqgpNadC6Hg4M9n7GIgpZujmmSvWimb5N2RrKOi2+Xs56HbIp6i5BydKTik5ZLW5vdY2Jam09MnI+bZaqbgXcmM59hcGxWq8Y2m4hWPr+s/zhocYYuwqbQjpFy2lw6ZXq8Wq2vjo3xlbxlxWynr8JWlnFpZW2FbanbwrKC2mViqpWHkTGLR6eaaZWDpYmjh3KUJJaVXqtxbGhzc2OMlYagvHx2lcpUaaZ7uH5xZpBnYZF0m25zhIBmcnSCplN9faBsVHeCg01/n0l9d4J8g5lkS1KScpVfh44tcICJsW6EnHJnaVOfhUNyfMk7l9I8jGaQnJq5bZdqh4Zdg5NfeV6Tj4WRepdai5KSgUiCK2OKgYOEUV1VlKVUjkTCSW21aoF2hUFJiGhLYpOQZVm0Y2qoWnFnXph+j66DRjqgkIynmWiYqmlrbHWJlFR2kWNIa1N9glpyrKeHSXgAlI9jmgCigHJuRFptUU+moSN8UD5yVpaDdH3RpHWCQLKPULN/a1VKc2RRZY1zj0ONdJTCGkye4lp+klmbJCeXuCxViVB4frdsbEl9eWere1iqioCbNiN1lZ9vhJ+2YlaUXTVrem+ge2+cb6RbraYzqGFUS4iJkK6Cel1Ku1l3hkKfZok/aZCJkY3/otWWdpEjRFx1X3F217q/Vfp3kqpcg8hWmpCgiGZXgGumm4u8gbRmOaN8cXuElmanjlaNh2Nsq0OKfFqMm1p5hJ18hIGGqoeWgGmIi8Y+JWRauH2nh4WDV3IfhTcFPJRMX4lSb1RikFOUaX5VekAkZ0RkYjtwka6Zi3llwUVVYqdnmZVRW7aSq3KhLl9HmGZdXC+raT9DdmeYg42iUnKsV4mxdlSLXkw3am5YwaJ5hF1ta1iiWquSgGpqOYB8lo2LKZRdnFhXhaGbsmh9ho9ofJViZoNOuY9ii2ZbfniOgTaCjIJgrVUkTECbpGw9iqZRaH1sbaBnbYbJeWiKNqaVe0JmqoFkj6R7rn60lXZ/isSCpkFxnVWFa2+hmH6diGd2fLqJZ1ipV4LffsKNip1cntiAZa1kZEBVbJd9ooSKyWmc0nB8lXehXrQYP1ZshoqBh7Vvj8iNaYMvlAZkOcGlWl48WpugL1GudnKCkC6sX61kWW6Ke3aRYrIe05SPbVpMd2QdR5BKeVVofWKHXMFrhkRoWoKaNnGTTJt9g0BWc6aIpkKBYJyleX5Yd6Jvi4FmYjWEnmRue3RsYlSMc4GFgoJfTmaJlltoe4N2mHBXZXqvjLdagYl9EWabklZ4RHJprKgwXpCRYU2AeL1WVZqTYaqIjHxwJ6mkipJOwW9me6ZoHke2anNzinahHJyNejx2R7ipm8KplpWPdpB4Q3WEftmDjpppkc1CaFGrU5mghXFGdjivu6+Ok5Vno2HM722yUIeyjV9QZDOSaL6IQJuvd0ZJsYpnp5yjo4y7eaFWdKSHVHqBsY+MoEipjTWbnIlEnaF0QXWGY5tJd51qsm2tkYpMZE5at11Sn3E9pIZCgmJRjH6djFmKbmpCWnluRpZjfi2ogqJFaHhXioGheHJlMGlcO5doUnGid3d+mVRqgoQAnVODZHtUeo18o8FSeXq+YauahGB3WnChaLHAh3umkaltIpShNctxuYBjbYRmYo9ow9SkaHyuaHkAaV+WV5Rva1GZZ5ceXIhQlk1ck3hHbXBMgZxJfGiEYG+JOX+DZFArdWuFYHtohmCeiYm7d4p/o2FkPqR5d5IfnjyLmqJ8XxxkhG1zwEynHGiQbWFeaDw+vqcElcp8gYCuhk6Gc70/Yzqv03hHlnKSbMCJVnx7Vjp+QYm5j3u2KoZeoZB5U5s8cWFkaIqpEJBgj5q3Z1tsvT8VM3VxeGCVO6BzVB9Nf1/FbUZSv3OIq4CqbHUTSXBCcUd0fWg0TbZj2RpLvyi3kMhilXlwdXsifWB6i4Z/PmaPSICRWHBoUkBmj6Buf4p722VeiWiMPWud0UAQNnxhoUawfHump1VLhaNkalu3o1lSVoBXyow+eUqdKkNOenxbh2dWZYNOikujtHOekHO/T0h4b9eGX3htomSKcHtNaXM8YYiYdMuRWmuil5NhN5870FlkqZt0bHiCqplBknQuYnpRg4/yd3J7gZaZcypVWmphd3R9ZNqLoHtYjKpdYpwheJihjXxhWYRZbExdk3iymmO+ab5Fa6ytimaCY8JJYmRvaGKNQn2qpGV/jXtRg2lsgbJ4Zp+ldqeVPXKLOnxZiVNTfH5zgnKQHplYXWh+hqCZgX5OqUySXG6JhF2khaxhimmPYlGqgGKYaoFBrZSgeEy7hoqrZqSCm2q0zH+qh4dlh6yZpYxeW4d7a2B+lpiFbmibqE9GX7Xwyr2XRoRXh3ZVThuMmFOBpoVWbKJxpKmUgHtbqHd2f5h2U2ZfcWB4OVavipVOU3BxeXpknH12PZqFYX2DWS8+jTKYipQxe7rGZo5Kb6iDejFWT6mxa2NVXniOq31yiXKdPl9vi3SodnNr0FxWcXvUq417n1k3Tp1leDlqPmSSlZONoJtwbcteaFVebnOhhWtvQ5NhiHd5nGCtcleZSyrdnJe3LmWXdNCqnHY1YGo9bZI+R4OEj16Sdkl7rFKATa+cu2Qhnm/QYAlLVmEkSH5/eErIoZGXWsQfhXBKZ2KfJHqOcJuMYl11tnWxk5OmimaEeI9ENDKXqMZbQoChmSusp1hphINSjeJWeo59sGWweXpckpd3yG5oW4FZjHGVon1zs3WTiHyPeIirbIhsjUaFelu9mH2pWU9Ndm53bj26Q503pbRYgXuEv2irZ261WlewcHNGbUeYfVU4dF9iUGihYsmhdT96uHyQfrs7S5p9fmDSOm1ylF17pFOCfV1xhmI3Y5typkl0JmV0JVk6l2yag5qXhYVxfYyrdGiXAZuAl5llb3yUomDVbVqmgX9wmoh4OKFjAHp7f1yFXGikr2hqV294wo9rfOOPcYFJr2gRenV0ZHt0WE9blmFllnN/Ll5/bFJtSIm+dEFrcVduk3hLiYqIjXE4lGtzf26cSp9lQnKvoYePXrxSYaJ7a3t5qmRKtoaAl5xaRXaMXqxwnJ48bWKhiW1wcF+jX1arjHxViG1+eZt/fYV+loR5Un9oSptkYZyNdICwSGl7f15MfGuldX1cV6wOGV97grtzfEWhE65xd11UcH55e1awanw3fL4nRoaMhXGMdZCDtId303GwXHVweJZdeypwfwCg6Zl0mm9aY5qCcmqfXWxwUXGLpn6DjlxDTYCggaEtaRaDg1KTXsJxhH13oXNbYLd5tmmLV4Sqb6iQoleMZXWVk344iVmzqdemgXqfnVFidwF3eFfelpBfTEJ4d1zAYoIdcmeazcmDYmeJjliz1nA/XF9sgk8hJ3C+X45oVqCoj454hZ1wVYugiI5LloRIkGpViFqCVD+qZ42NUx9fRH0BXZvbMm6YiDKLrxRpPKZyNIFFIkWJjkCUIkZ1RHp8fG1Haj+/Jne1XnXNgl2NhDOjcYpemppzLnFieD9zZ9akZ7AfWXZOthpWaTxncHRqeJSSfjakXpuVaXSBYpaht4qxnmOReZw7mrNkVWZ4joVkhELbLKNSSIqboW1DaJOfg3ZjyzBlmWyWdKaHmXBQnlexoYp4dofOV1qRZFlVc3Wba5+7ao51U4mWwyJGcpo0nZI25KV1XJWKfsNXAHd7XXxtbmiYdn+aYV5WGq/rUZ2jb3d3pF6VaGpW0Y7Ka69xSlt07F9ymKCKR6pgj2ahw2dolF5+YW65ioydl22VUnOqjmOJl4ZonVl3nViLrkxsRImpqrGPV4u4patLg0uH/2aCu7GDeVZRmVxXS3wxV2IzW3KKMqecbIKIaVFiOFJonntIfB2xvX9bfGmhg3qSZXx+fKGEe613MZmQWmEXUSxxKWBdpJdjsWR1plBQWLFxeFiSY1his3JMr6Wma25hT7nKfLNKWVt9gjU1fMFQDSmgkHt+YGdksW+hUmordVERiopvd4dguoqEXoZaiZCWjGY6lItDX05sa6RbdoF3Mb5/apRSqISDiYaLaJRDaZRaeYqJOTaexYFil35Yiol+eghofjcjPHmkd5gxhHCCacN0Wx1wFVmrsVyEQHQ1j8N8jJYlhmOoZYN7bGljZlx7lUlBhDeDbKiKYEyWmn16apyXmaVVkKuHfU10dLGNlW12PIfMXTegsHCBxIGcaZNXaImqgMuTaLRauLJ6bng2cnBiS5Jm/4S8mGlqW5iKkaiFVYKhSHRNhK2hiXCYhn1dXnq7gt2itTuHealqaVpBrqaCV6yAPKDDcMWWmlGyj1Jbg+RUnk9kjFimknl+lGCJq4G3lqhjnkuUmY6LmXqgil68L2eUqmW2taNfY6xMc6iMqbY+KSV7cmkfkbehjYOfOIK0WmF0lYWPMoMtjm59PMxzx6HSe0lYp9YuU05nc9hdnrE8c4JZnqecbYlse09yeC+cj7hRdLFaeXJylpg8YkakgTsTfFrOkTdlRyWfNWtuc0FJTkdStWmTfYhJbZF5VjR/ckmxnEDkkTSoTZ5ud8p1SyJ1YnVmqShItIyGkYFZVFdKhQlarnUsbpqmoZOseoSRm2RSm62Ejo1qc36KdkqCqjpJr2lujZtUr2GTqWOVUaR5e4s5toKMd5Q3Sadiq69teYe1lKkxspNrJ455VXOIpcWBgYWGTK1Sjl26k3wtY2Obd/9zpWmfqn2hhaejpql3kayfSoQ9eVWjaG9ajWG+KmgzipiOaX5XuXSChGVtaXmBj1mXNHCCb5dWdGVRjHiRU508WX2PcV6kR39mioy4YZ5ZQqBqllhqnLk1gkJskXqLuje9pnd2emmklFtWqpF6VruApMp1lo2UxnMtrsSgmZxocrNYc5yauHlYXKSPeCR3i5K0S4iCvmM+MJZeSJ19WGC8PXaLVVqDqkCbnZ2TImFqi1+lebeZR3FtskOAoTp2iHvDZHWgi4ZtkJKktm2VmotTilWAcSaUJ1ZuapeWx6RBP4pfbsqXpHmFbZ2MYtpXZFvIWFyBfYlCmX53n4upkZ1fgX6DsXprG54vdUG6g26ft0WHZE5iNKLlp3sAlmdAfGZbVXekSUo8m4GMozl4OFuEgn6hRyphX45igparh7OYqXp9wnxkUHYmhjN2GHq4j8/FXGd6jotMfk4mrmF7Xc6flz5nsZSarKx+d2Ztot3+orCZa5WjWl5PdUh9xj/Br7nFoKN/bZx3kGaVirONu8ChjLmLq0Zzp5FXc5yrTEV0hpOLi3tLS29PvlxqcVaObVqsj294VXxcozBxyGkPVFZtG8NHcg6wepmimlmIkK1CcVa1eZNUsImQhrNOpN+BXqxns1KBiUqbflSRhZnOhX2LeZukWm25bIuMVnKphFZiiVahqW9qlmNPq0Z0XXCvo4tbr4ZQQG+4t75PfjI1zpRLdJ+RjLirb52NjGZLcguTv4BaxFoyLkt9RIt7tVpXXYhWv6R8YYx+R1V+Qs3FgK+lhnu3bY9TpaGwSmWBRX1amF+AlGMufY02mn59eoN0aK0XmnZpdX+oimqOiHFyl6Rxo27AinCbdIIAdNbChoyOa16leop0aoqKU46UaUJeZKO5TYJZYF5thZBnlIuOez+edmK8d2uU1IywqXeVlWukOjWDtpbRYY+WhYdmycZhdrtshXaEY42Km2B8b25UqqF2iMZauH99hIiCm257Szk/W59/pFV9hnagh4x0HIyXdJ9+IVK8VkFtQYZswZWOgtqJmFWZlndi0EtLjpeqs3yMjGKMgGKrXo2POGZXiFmwvEOolVsVq9CBoaiAsl1alkh9erSxsnxOTIpVeoOUppZfuZh2qHN7i3LRr1pBLJNzmjCisZ9mlXNGr41ypVunR6KvumTR0mOMdEeRFpxmMVUafTljbW9Vn5d6j3Zas6lnS6K0qnOxdYhynIFPfUuekIVbcjZtNX6ak3xhf5RgeWZx3nXHbU6neX5ppMCYqYWdVu1Sfo0xs25rdnSyW46Ohmh/eoiaMnxVYkmYslRScEu+pYVlUgd5j2lyT39idVR0h1BdO3lzhV2LV2NmmXBhl0lHXGyZkCtXda58zVFkTFaB0UxySaqHYHJiRLF8mKCpZUBgTZOXvmmOo9CPb5p2k4l8N28gP8tPhYF6Hnd3i2mdGLalrop5RVdzY3BqTUdmilc63JWRYq6GZ3h5i1yHY1N6f56qb3eZdZ23cVVrdi22wJZ+emR1Unw6YMjmg3ylUJOObZ9lU4uAXUuWfZdgZ5avmr57j6mKTW2M4jWQ1m6KmHSUSJNkalmMiUePe6VWiH+LrJObpW2jsqaGlJyCfFLEh3tVdMeNqZlmPyXDhD+HeY8/GZJyP+FriD8egXI/rQ6eP0rAmT8BSHQ/QmGBP9fAiT9Ri2U/NvqBP/VLhD8nRlI/XXOAP/UFnj8HY2Q/c5mDPwGfiz/F4KM/EoyEP3IsjD8kV3Q/aLiQP3W5dz+8Dn4/VmqGP9o8mz+s3o8/VoeGPx1kcD+/P4k/2z2HP4g1dT+GwGs/iZh3P4GwhT/GbYw/RjeBPyPgVj/H6Ws/IXZgP6h5bT90Joc/h0x7P39ddj8hu04/Cb8cv4R/7L5v6ga/SwyxvjKMGL/PC/C+S9SOv+PWKL/2hCW/v9VMvxZCar9LtiO/iBLSvrc0Cr/RQdO+uYEdvyaNhr8SsRe/0Xktv/0zir9DgTy/26tUv3hGhr8q3s++bKcqv/2lKL+3ok+/7Z0Fv2Tlbr/dPkG/6ZhKv3ds3b7Vaba+M0Ncv/R5NL+SRu2++TkWv7kZX79sDD2/ZpMiv6dWsL4pgR+/vWfPvgih6b40Rt++4nVCvwHBDL8HptG+o7aMgJuGdG9jkmyYsWJeckybc56xPsGeVrSJOVl+l2R/nYSyZX+ti56FgNBme3KlZWJcZ2FfnoVKlnCEf5eRd56XXU9arKRqaWqLc49ne2JAnbxy0rR8eJOek6iWNXSVY7i4d5dtlsh4Z1lIaI67qHGdcZp+cqeKXJiaXtBqflWQS4+ut49kZJNkdm+bPY5QXXnLY4pod7GQfIB9glmQf2GaVS01jpdNx2ieqnNrn6JihSxSWGOuRFtZqmFbQ3OBUJ2IZ4/JOFSCmoSUS5hch15/QXBgUF+dHKd3hnith6iRlpW7QLOfX55hsWeNeH2Jj0VwYqZsYZt1hHlAUpusxH2bgGCmv5JshG9jkWBwg2R8jp2go3mSi3GxlYXPR5THZ21Jr59WB2KJjI6ZfVGGioW7XnFJkJ2HjXlvaa54eZyalGostLhNqY6BiIoygCRRw5YdpotqMYewa2QqZ3F2fkt4J5RcqqKLhphenHtzo0yOZq2jqKA7hYF+hIuaZ2eVabayv7dyqJJ2XVtdkjwwsGq4dIktSG7LZmNubG+0WbBbUqdeQoRtcH2RgqUdd4pntEqaVoIOg7BVsZt6dIN1XmlOqpiVfqKRSI58OGdfoppQfKJvdmuNZ4mZcHxnmbFRd3yOk1aKilqDk9WOg3d5blmGeX6ThYKKXYquq4pmileWeEKxfbx5VmdceojLjF2MjXGsimF5j4eqgWiei5o6ZJplcKafg3F124ZJsJSueYZxgopdu3NYpXB5aYNoU1SVh45PU41YaXxen2qLdodjQHyGI5FXx6F6aoZqXkOnRrJZeHODdV1sm3ejcZdlfpuUV1N3VoVAcld6Yo58TJJcPoXTdJpyrDqSgHJaxJEijI5HulF8I2lsorNEAD9W0ZSTlnnAobBEe3uofXh8F29gkCGLWEtcZYqNOt2hb4hukMOZlYCcfsN9SnAxqnCDR7mSoYtqYXWUuoLmedZxeNNzasJgZH14eYaMXWqlkZJGg6TCajOVgrx8Umq8fpmWgGiFZYqErXF/E2xMqXN+g21ih5KhwnxZaHqRcmdCeHh3n6J/hmV+8nyCL5thm653dEpSq9hJjKJFN4i0jUOXijejkpKdUYNyeHtxe0pvWl1wqaG6r26MWXZtXTuXhU1VcZxoeYGZZE5+W5Nhd22Ik6NGmX98ipXMwGF1mXRwbD1WoFl+d1+CgnRs06F9YwAtn3O7l2mxo41nr8xyvXt5LXKAgp+C0Zap3GGCQXS0cGdqnohBedumyVRyg6Fac4uAVoVypZJ+lXiCWoRqkJR1nnSpd5J7iWmMj4FPUol+ib52cYJreV1+dLitan6ia2GOjYSEcXCLhquCPIK7k1+exGJ9hGyJe1i+T5CKQn1abkORfKZmV3OluYlFjjeYk6N5d3lla6crRIuqDFWsajp5kIGCYGWUiGmLbZOETnWLn5K6m2CSipiFdo2DeXaijVWOsbe8cVmdkmekn2GEoKJJmWyLjEo2gp/Eeoh3v4ihloRnwZKLmnCXgq+HXoZqYEuP45aSY8JqkqypfYOLYFhLuHSUhIFJQEtWZIWUyYl8t5qOqnR1cGtOl3V7d1pvanlqn4qHeKJ5VkqzhmqusH9OeF+nhWpbdIl5iJB6bpKdaktgd3d1jZ9nZ3Kop691amZ9eHuJlqikgI9mXFSti3C4kYtzjIBKb5LBaaWdTH1SlFeifW16W4KlPlF5eWh3tVKSlo+jM0ioYllqcI2LfY6XdpNzibd0gIiZK1xqcsZpoKKadGJ3mahfRIm7jIykJyN9omqMhneEhYKailqshJBWtr9fNJJzlZNUr4WYf4ytYZjvjoJnXYxrfIRsWrOSs5NpZJ5qfHGwd4Orpq1lhpKIOYWueaKem5yLjY14YXtoblZosbtmQIdydVShsGFthXu9WKcze255l56PjZWocFxzhXSqmqONVWyVpHtCinhrOnahrG5homxgdaZ8gniei41ra16WhlBQdYlOoZQ9oZ6CZl2Mh3hveEUms3+MYJ6Sr4FgvXVMb4J1YXOdeog5YIJ/NX1ddXbOvlVo3qIwV5VPe5e8iIS4c6aJinyHf4OCdX9bfpNQhnKAjGEjbmBmeY1+XZCQdHiHlG+nhlODhFGQfYuXjW2Ih4V/lI9qiHM7k7BZeIdJfKeBnH/JiCm3kx6ULY52IpuKkXUwdK9pcXCYQ21PlpSIWnp7RserOmx7X0WUgF9Ji291iJ6EdGCTmXh+gHIyhax+qHF+n4hvcENyiYl7eFRTla5XEsmTVXmcAE6HiJ9eq5/FpE/Akam4QlNClzOvUYOKWiaIaMBetoZ8bn+NqHx3tXlgaWd7ZmKHgT8vgISzPYE+AEuQm1+ciEyEZFx8g0+/Y2CQmqiLgF/dZW2NeJtFf1aIcIY/fad0o52kc4yHY0dgWmWUwYtVqrCMhGrrZX60fominYC9eWidnXy0eYmwioRqnXmkbj0rg2l3JTtEvn9ZeV+jmJ58akVUmpddd0ipiI5ye6d1d2GTroN5Znl8io1brWB7lqNreG6DJn2obqWPf6N9hJlgcGNyaH2JeKt4q5t0g1tkhnOfgXJooFyRkLFvcm9+VbueKKCMX5R2qW+uaplrs4q7d4JAcpWJXXo9gWaXOHoAwpqDlnKbsoLFrYZCdGM+czHAPrVFZriYk2qoaWp6lVlhmHltsGCSoYBWdXWBMlqWY2hgiHGPb2Z9pEx+eJuHpbt/cE2nkVRqilqKbzSTikxOU3CGHHNhJHateU5cRWpkSoFyampqWIB/oFqJiYKUclx8gZOLz3CLUXpSb6Wnep13bYdYN3tTrpCjn8jNiEBySHOTUJZsZ3hVRDo6ZI6QclyUn2GkcGmIhNmPZGc/ZFV6gHBldYWRln+jfayVWZYuhHyjbUeYyGrLgmWmuHFXk4B0gGB+VGxod4HEj6lsX5N/in6VfKducXB6gEoOqOZys2NpZYtEXZC4bIpBfUVtqnpzfY6VhaOau4G2TnZqkktnWIyQuGRkslR044iIi5OMUIRkfeKAkzaTlaNvb9yognpip31jf5imn4R6YYB+i3tFTp53eWWEkm9eqZiHvHR6O3lyyEhRf2mSfJMyQVmIdGewpcZzNYBLXtCXT3iKYY9apYqXXXWJl11xa2xkbWOskn2rzmkefTiZlZ1GfJt4UYlNaoxdXUB6g3GGdrhcLpt0btKS8GtaiH2KozptimJagEFigriOnxh1n5qlSaVuWKXdiH2jMVZQS6CJiS2dxWMOiYpHomXTmqe8SoBWhZBhWpFGWqu5V4V8ho2xRnFkgVWCcUiEPTqBPXujaJKTQrRXYaR7NYa7U0ojg36Hc1SyYp2cfKuob3l5S12aY6CGq5JRTFMdik9DQX9zgr+XnYB/WspnYWJIjVlRgGjPmGtae5BpcLCgInrAnF9fgIGboqpzkYqDhaiMXYeFbHBacn13YYltfE6InESOi6uQmYpoY3qPG5JonpCEenJ6i2B0UtjGg2aGe3bKgqqZmri1mI9IeWqFnW+bkluFf0x5hqqiiMRee4R8eJI4hk+rcYdsbb+b7XcUkFrCYnSAa6iMeLSxcI0/elBvWm19aqOhgWKCi21/i3hch391kIu/iXmVblF8cWyRmy+0u2Wt/5tNZIqNe7dIiid0fthBdbg2AJCvgSxSiWyOX2eLea0zOFRibGVv1caAanNTk41rO7q8lm1/UDR1iCFynsmCcnhHfEW3dHxJXXOoV62aj5Isk7++vomcmoy/eXqEYCiAfXvMYVeTmGuVP4NjXTePaaCT3rBZWHGPeGOWT8hqbaemfpaMTll1v4mKh2GKd7OapZJzpIB9WpihejOZ311xhChIZ3cvQGxcuESVWF55UGidiqideVhLqGvUz3OEgJJVnZ/9EbMKW5gNVoaNkSdZE4GXj3bKF0VkYZydS6RYs620scF5VnGVL1fX5IRJhpmOhohxhzCWYJlsX6iaUXpgW26aV3lWT3lpXoaDTGaCq3Kgi+pZVqh8idl1g0thpIugS42TjJGthIB0iT54mZlXXl9cX4eZoH2iinhmhmJ4jG+JbneAgoR6eG4xdJSMfY+xYZSSe3hlhFhvb6eTa589i52TV5ZTQHmDnGZ5dIZsZFxMHZuHd2ZcwFmgp0lxan5Uf4X/k0S4XH6srXSYbuyagFuUYX1uYa2Xr4+CgG2auWuOWn+KXj2MtGOKk31gq36eZEd9S7RGNXCLTK+Ms3+ngmpvI5jBWwCkV6woW44uZaOyb8BshIErmIyvcEdxh1+iyYY9hZqwi51av0xdS3ViWlKjL4/MkXiUlb+hmf8xkoGqNgCIejh7jDjSeoV2m4WPS1+YbWC1bEyagqWEi4SwgoJEQ4NiTIRuXqaaSD2Vl32SYleaMjFej5mKUGx3epF8jYWHiHxfiLUq78Z9NKuRfVtmhJeDOo+LQHhvQX1tiIiimo9fgpSDY4aCP4SUj5a0iXuDkKBjgl2JtbFmklptoXIytWuNPWiGfR2awn6gYcqbf1hRv49Ve3PiZpQik0mWrLNyuYGokZqFkmmToIR5c3Y1hXWBloCfali+oVpjWyVrUX5tTayBwm8tnFGSmY9iXJCLSblvVpasYIlOez1OxmZUuGhbdmB+pHKZi3J0lom9UZh9czhdiw25mFGWrslLW5esgHcATV1bmKhsbXu/q7ohg2yJQ4ddUJF6Bm2kiJ5rlpqFuGs4h2Gfanp3U66TeVOErVVwjmtnpbNzkZiNgJQfi8JKnKqQRnJHsWqWyJZqgK6kZ3yBO1aTgWmHZVCaNH6cYZmKpm9tQ3pVtpSFm4WGkWuOg5KDeVwpZnmBd31nAGLFV1JcdXyBsYpgjFypUxzAd0+hbYq9QYZtnWaesZO6hWV7sKqZhIRYS6GkX3thlZBruqmCeZZVSpB7VmtbMzCRzHaekIOVhYC5YjozVXOPZFmh3KHOoYB6Y7kll2aBiotjSJKJdNGYoKqqbnOnWLh/b5y6gKyBj3yrT3RKIDpKjpZEsJFmgVJ3eXeDkoUroXuyW5Whf3lsc2Jg0axydW6itXism3ZCloOLaHuYb7DIgXFVhmd7c8J8tKB7eo5hzFVvepfApoVyUnp0i6lljWV3m2pPiEw6TlCNyKxoilloe31vkXeelYJenoOwZKmnc2tpj8Ghp4abWolrV3Wxp69urImoYFVgRm1sZ5hfYZCoaFBReox5gXtrl4bHW6pge22ktGCUVaiBVlXKM2ylDGCIvYlvqEN6d5KtdDJQSICmZkmze7XGZpKDZFMrhEGmb6eri4SApXt7WJNrh3OJUXtvVIVoZGpvgHufel6Ad5GTn3KNlXGhakyeTpaekGyPkF2bXW1kqZ9gh4GDT4iYYVWpvFRXOFqNmlqWqJGyonJ2xEpPAGrVLG5xiIhvPzdTbZ2US2qRglerejmeiaVonbFtfUqlpFyMj4eEmddwU37Chb56nqCJbJ+P03RnknhveJF/ioKglVh+k396WZGIppJ1h7NmW7hkfEWMdIicU3GKOLZYMVB+YmYxWJt9iouJrpxq20BRao1/fVpYpWuVonp3fJlce6iQlilGilqBfH12d5FcR3xdhUqnfn2PeG9gIYVycmeCtmGOfKRrcGt/Z2ZpZVHEhoZobGJnjJe6andkXXCCfYu2bHtuZlaKbndFHHVgk054qpiIBItLW7qwbFBZZmiDaIdaf5V/j7JaTJk5eHFnbGudl4NkfFtwhsGEd3RIQ8GznIVjZUG2iFobaJZZZnN7fqOUoYJeT5Bjg3p5ckpynjBYemx7mVB6lLekZ0uQVpaQZlZ8V4WAXnVrgkpHpoNmdpt60J2aqXwviWJvoFCYclxHVoRkZLM+fUhcZGtxPmatfot6pVR7MGGJd6WZYeBPTY9yUomlhkgcU1x6WU+nWqiJvm28jnl4c2Guq5yjknNaMGoAfj5zfKV6uYBjeHk9Xq5cfGVZi15XqEd5xqmKX0lDp6p6Sp+YfIOCeWy0anaEho9xkKOXaVqDf35MJ8V9dcSel4J/moGItqutfEx/VIJTQihtq5tUsLmWcU6earKIZ1p2X1bfY5mxW4Cc0MJ7iIiqt6A8dG2DimJ6aqOhratfV2yPj5RmrGZwe3leXpCRlndeiW+NVk+obIBwoXRWRlQUVnVNXVJERodzSj+WaGCiXW5muok2d5q2louYg1VzMHJ0pFOJoWinqq5ng6STobxveW6Zj4yCVHhVTpigWmx1iYaMk3NlRuRVRmdrrJhsrdqnd3lojoKCaZxitbpeW3eMa0eFdnUqVH1/kn14ppqZdXSQh56eeFtYoWyWnX9shn6QelqENEhoUYiXi7V3cIWFeJN9jFytb51itXhycHC6gHpYj5F3U8FVSYJ6aax5hHx0YErBZppnppCCmktvitZbkj1Uk3GHhGuYaZlrdHB8fGl5WYdifJuVbJW1UV5HO0NxtXJFgoaTcm6xZJBafJpWoqe3plxXk3yTg1hX169FhIm9qrRDuYN6pIZ/OIyoj0qaqHVmxpV8trGNTX51R31ZTY6fb0unoH0/nq8RXY1CUXE7ZVKvXLN8QaCFftFxZrBnqxp8l2uOclJtlWepd4+JRWRyhZBYa4WMZIWGlWmWk35aapSthGaUs2ZheU41iHhBcIiQWVOcd3JWYLwuYnanDYFoYmGWrSNjgjx8lGyOxJZwmaZ2bGZDdLOMuV6bb3jFnViTc2RKsJTXaIyef4xqtXmGd6B9kFFTTY8+VmGUsIlzOWaSvHGVfqeMazNteXvPf4VkeKdsZnOfG3k0a01BUsqCzYq1go5Rc6+EMiexf4Bwa16Kj8J1jX6aY015QMxrbal3zJimyY1wqqGkqKCWe2mKbnZ8bXBtk5idc1l0ilCMfpx6c490Q4hSdnKGmm+ia4iOZU2kaGR3d1rSkz6FQn2IoESHfIGJQZJ9Z5KwU2pdPljLgJeVdnOtbj9dqZfIaHJoluiAipKWfnV8knGN3oNpaY6Vj0mKaXFfQFeEUJZfg59mhJ5ccmeclPafjGaZUmWwfuaLkopVrWJfcHpW/5V2kDVmeTeRbaJ3so8RcHZbq2onR5VqfK5Ou3tlkXlskHN7MnR7raFMt5VkdJVSHFFxcI6hbra0SGhkL6dvZnIhammXRpA3N5WDrltyRpUhYYOZk494gnCaeqx/U5KKSoR3dX9om2BuflqVVI+NoqW8mH1harCMjWs8ep6DfZyEnXVhbIV4fFas3HZskXt8amKKW4WKd3OiL1qwhLKEhWR3ilSiiXbImW55loI4iIeXpWqPtKSNtl1upXi2fV5ZiIycepSkipV8iJpwf4iDRAxRflKPzXuZiGStPGGDb114HD6qYG3PYYBrSMU5YkqDaVEZjreWZ9qxpVtlkpWRon1YpbljhYqoclimeJx3noBRm6SCko+RpVmmu46feW5+ZKNohV9UmHKPiXSkk3+FelSEXJB/glJYlIB3P5azooeHjolyiZV7jU8ys0CXVmeUjaKgX7WVenmFal118n2KYGJYeYpUgIFujWuRcqZ0h7WNhpR4lV18cnOuuHiRdoOOgmqEYIxXcU6TiHpogIOUkWx+jXOikJJZcGeTbohqgoqAZVx5Y7R7aoJilZd+XHhtjpu7cn9xi3dOioWKenB3aVVqnX2AkJiptltjdo+nU4l6Y2ewjX69doCIla1hc1aaZFaCqYKFrGaGdaE2qXo6YHC8oXFuaZF+hNKRf6qcUlu0XFlAmHyEXrvZmkY6n5VLUJpTkG3HiaFEsZo7RJ9XaoG+a7MrotBt2qp8nJSQldeNfGw925ORZbJNxn9Wg0syS3HAh02Qcx9Vmf9vAKd3fMCPnK13ap5VYvaCX4qAwbCvjTSWsm6Wcn7ThGF3TatxkXZpdnF9Jqluc6eLb460f4uKj4KedWFnhZd+jZO7inJ1hpR8rhqmboazeWMoXWxJgZiLbIlelICDo3drc39moKWIY6VpjJN/W0VtpbpBnm2BW5zJa02YyqKBoKmDnGWhcH12ZnF3cKpvoHiXdoCmflSUoX1wj4KVepOHcGuHgGeOgphrlnybhXODqYlqZqYtbi2rWItPcnOOiGlQgIlHcn58cEi9SGBHVaRolEydeVg3YihSZZad06F9youLlnNAvxRYoYJ6f4WVA4J+enlYhjyAeK5dOm4eXHe8cJZ3oJcyjXFeX6WhZ4A7kFqYjKZzUz2QcI6Hr396jWLChE6Al05wimBJj6QWmYPxk7mNW05/unFPTm5IXKPcdJuGf2RYqlg6lkRmUp+pRoKgnntne3V1l2R9lHJ8domcYHpPaIJWfF6MmXlgfpdfSptykbCLzauFdmKDU7Z8tJKIhaeWkYYrlYmahI5+Zo2SZX1Shp6EX1eVh0RYdaJWkYaBe3HTaGBSYaTCoo92h4CGk2KgiYw/J5uZjIR+eXetnXVstoq/YYmwl4CClldSiiGjm0h6d2KSbHhgWoByWmQ7lnpoMjw5hlpuU5VLUKGMQs12fYuHqmCKWFqbucIvWHS5ao+PX2BynWWudZyqeWZNS6uAbllcnQCKmnd77YNN1W7Oumqlw3V8t1c+hXpgpHxUimiWT5OYhZ10aHhWal5rMpp5kmVkR2tzrGh8qNJ7gmyVI6ySX3KXdXG6RLOtgXWwXV9UjcloglqMWXKTpZSZptCfdJ8lX5iQS3+Dj6B1QW7Dg6gffJqSYwAzQqVMc12CoVdwnnKzenmEe3VSI3GOhryNU0ebpJJYinBXYY2TloNSkz6dpY+XXY6er2tapyh4XxJ4JJjZm2bnfYN2erNimG+Ek5NyXbOKYbxJz9CaX2Gtj1qTWX2LiJuJsVOlhThnjWlKWYp3gF5+WWeIfqtXlnu2jj6DXjhcg1OqtKOLpYxfXChSZEu6qGSscZZWn4Vfbz9gZ5O1kUOEaxlgdeJtlX+Ac5+ti6l2wK14zSVTb6BvcnKEh5hFcrmCnQ9+b2h+NCh0UZVqb3pkhKOcc35pkEpmTYXBloR/Y3Fao11mjpSWXnyBnI+HYHGOfIVVT8CpeVidcX9ncW6NgoJ0gX+Mlo6buHWdfTmthHhccJlbXZQrgGiWaHOWdE6BUYBKhD+vemqGilCqPscrdnpzKXZTKItpdTFzow49joKDPKWDXWGXsjpkT6s4a5yHoZenkzlJeixaY9SGk1GeymdwgTzDea1osWygAHuWakJOO7h8jlOcgIS7U1adaqqqXFiep3pPdNFyhodOuH15hKRYQpKReHBygZh/daWCX2RUoIxtjIxcfoeVvHiCXZt0VWbmcjRqkZR3h6hws2hveEWyeUqCpABwuT64o2A6L5J2arkxTcCUJnsyaoQmLtRqjF5/rYRfcV58dZN2hYJ+bImhNkqXeZpthmNckW5fl3dnM1aQP4NKdjM3X8mck3aDV5OpcLaYkn1lkn1kgoN2ZmVnh7x5eFiffaFrX2l2X2p3X4aCkcJ5R9VkpGN4T5O0iHM0nJvfQIWgSR6VZoxEhJgxj4lktUtkOm2TaMaxfXtPopaCa56CiKF+Y5kjkDiSW1F7rY/GnGl5fVR5gD2Lk5hOhnJSg4F1hHJ3fHqsfmlXkL1Ndod5gVyjbZh3U5dqb5ikd6B9gIWHm4uFbF+cdr2qQoFZcm+giU6clZRWJEiAkk9cbYtaezN1epGYjE99ZqaQjVCsbKJpiFeNj3gmXFpiioBrgktZOoxQX454RwSZyJ5caGKomFo/ioVxd3t7UXZmpX6SnlIyYotgjIODh2J5o5pwYFqDNmOWR4OTWatovH5qlJOUenx8Xqp5hnmQuiBhxW9pjXJpZJx+WJFtW4qVcIhjamyHfXmal3y5h5ChWIBlYXiGv7NRkYNjnZR8v5uCrEGIhaKKjNKWdZt0eaJXp2+Hm4mSZ01rbHCUoG2OeY2cPZNUWodrdXN+On2TUHyjYYB/g4KKi4xNXnR7YGOPpa7Oko1acHl5OpZxrUNukcCHZm6ZdIudtF5+gEmfia9zhnWAiW2pSH+pZmuPcXN6Op2Sfpx2dauMxGVHYJqApJ96h5OMO4pbenG1b3hpfIOYbZxfX7aWcIajq7REn5aJpD6Cr2l+c21mtQB+jWF6lF6DvqRd53hpnE1WjLeta4Fyt1F8fHZtbUO+AGqCnvs/jauei01tfUh3RVRigGCchYqQwF13pX2Ifke2aniIbnw9bn9bT4ycYY59oHNRb1lnYmieiIp2Xp23uoeQnY5scXGWo6JDdZOXdqOqeWuml4+FdFx4ek5Tj5hYjW5cjm9CclhifbmHqrFlanVrxcOdpI1Vd5SyjsVzh6BHt2iNbKF+g7BdjXQqYZlnUoHCf3CIrKJio2x3lJVql62Rf7YnoK9nd5CfgY24jjmrtIuJYHaamF2HnIFsgFeWh3aoZGJVeM9hNY2ch4WMcHZ+v4Vud9CVdGd2ZT9rx1iNjqdwYHVIdH+Zo7pEVLG/PHuwXHpjfKBNnmBsYH5hm3N7frk/YSpfH4d1eHiZ1VgxrIBTbJtWjcGoak57qmWClWG0g2ppWBo7QJx/VmWUtVBnSmKFPyZLc+fJtEeErcKFkmNab6OokFyoelhSlo23rp1ohK2VlJOEgK+YRGTGyHKPJHJ0nkRLiZhhm5G1f0C4d121j6p2hGs6cVAqPISUV6A9LXUoYZKKZm9ocpCra1qHRX+SXWxEdVtiOTKXAnp4qJ6GpH2RlKNhoEtIqmd8vlaniouQTrZ7ZZKPTpSuaYF8bXo0dtnGgZRig6hHfoaKkJ+Xf4M0m1OLeVSKfkOXc6JAuF6ZyVe8dUdXlJQ1Tn2HoqR1UEOUbmh8rKNplWxRZ5yXjDduc3+sfG5kZmmTjnRfcHxGg22aXXOJb4Bpg4xrH2Y7V4RXZaCOi6FySoORsqNAUI5idJZmi350WVqWjpdrSkCEY4Gac5lLUKfSm2KJ4F58pHhicJynZ0jNhReLc2+PcotQZU6JpbNRqWe1pb3Ikn/fgV02W4FgVoNnLYtTkrhgmbFoblmNh0IovWeAdWicdViVUnxSorlgp46KR5EbpY6ISWl0elpkbYO3WkuSnGiET0OCa2iGgFBxYoadYZCEmVqGY4hzeq1pdp9od2mBqqCRlaJWbZh+dZSMbXWTioameqGbx3xco56SjGmJhJyAdWOQhlx9a4GmvathoLl4fYqYRoxyQ3V8YHZ/ek6cs2qAnmVvU7tqV3+RsnaXpGpzSI6wcmWjhW5ao3l2qkqcvryaV7hqqJW5brNdeWmCkkjDflMyld5Xj31OVV2zh2l6N1RfbY6GT1iGpHJaf3FrTj1qQHeHco2WjVZo2Ud3kkmkOG1ZpEk+VQBfknJ7bERicpGKY2xtOhtUbFC5nWBVy5VveL9zSpGFmZJ5kIlwraZ3lpKlmneVkCVjeGE5mpNabMS9M2OwqUGKpZGQqLI4qkR9t0W7apuAnZF8DWBknoJboYfGl6N1iX90fxmAaW09ZY3DdDurZyugAJV0cYuJYV9skFOMg2OskoN3Y3KDfXlhUIp4WWlcoGB0eXNpY2tys4KYnJ+capN4X01sk7F1MlZdsi2VSaiYYal8kYB4bYlmZIyDdEyayi6FmF94bmKax5uIgW2fb19mWpZ+f1GznqqYeW5wm6uHdH+XT3uAfa+UpIxgZp9cUnyTdUeEXFgxg1SJO059bW60bnGIg68gjqd/Ul5gTyeykEVCSjF2fFJie3hsvkCH3hxAh7JqZphOoBRnuGNOholulH+OOWdRrd/RhTJ9rzB5ZNN7DVgcQpwOZGsu9I14i0QJADUGXH/vAHKOtH0Mt1F9ltW2awAkrtIiJ34yjVmWj2mMYolAiLCBvnJQLaJPm4ihaHaERYVbhaCkZ0aQnWVwQSqDj1pvg0pxaoBZwmeZqIWLkWJnVpWAgGFXt5ulhJKAUp2wVJNrsF9keIVpd5lmV1qTXbWziIGdqrReUnN0e4ZfX1Raf5doYHCfa45ynV1gXm93VXGWzMxEx0icaH9BtWJ5paqOYrqpDY77qoV7bJl9bboNtoNCZJm2TJCCgI9naYhWsHdWVpiOoGdKeWOFVnB8cZqZnXWHMGObUpqSZWepko2aeIejqXiqiNHArU/ipqdiQ0EecKCEm6xye5NMlYdilJ52hHJjmmyPTJCblHg4cUCXkEdSfZk4f2iaWJWNfpych4l4e2erc4Zfd3cYWtqejEV6zpu5L35KwYgVZl+Kr40JQ0aVjmxio2d1l21xVGaFNHyWdKCffGtoXGwam3agoZJXXm5eJ0NKfGVlQnrVX1Bvdjd8UoqDS4xuUE5tYI1peWl5KTlZAEpDrm2bggktSGOt9n5RkXqPcHSGt3TDozxsUHROVT5yc6h1toSfVH9Bjau2cnZYklaeSmlobl+JYXXTdcVfPk+wRamFWWaWSYmQd6F0dWZlXG6Qk46jnUiLm6OSh3VrhnVtUYDEpKV0WrSLWCtwcR+Ok5Sfhmpoh0+Zc3NujGqIUpQ0PolFRmR4fk1qQJFmPY5zhGpqRYhirFd5fVWNpYrLVHyJt1uBP3VLa2xzUdxpRH2ZhqA7gH9pjYRco6uKYWlOdWd3ZFmabbKMSnNNNnCSapqPi4OdoYw8cXiDVL6btG5taWVvbISGSn+0Mo17oHaSZ32sQl1qoIdxsYqppklUomFR96F3kmR8hFdjlGWTk2x1bW2GkUuTd6Odg7iDU5q3dlyHWlZgYXJob4pEVXw2s3txT7p8L6x7ZzB9x2low5as552odFS2Zg5tgVqKdLBHR6ZtBLifpGWMcbFtkxiBJ2dxaKWLmnRvbH5fjFeTtWp5MouHk4Jukmt4qD1tgpqtMytIpVpps35el2pHgqRLgKhVlZtghYGPmFlyfqqxPI6tloF5dVp1dnBqXZ6mUVNwjXw/a41joHg0dZZLmHVgT5lyhGW2jJmMZIZxjJRdhKmDZ5RydIaveoLupV5kx2rDmnQ+fGiMY6VUJnOLdnF7ohONII2iXnZ5OYxyZpYoXm+ij1+mf2lpWGiCfolYZXmA54SOdqSYl4mkhYmedZ1CoI2Ta3ajiaGAdM9eVERpiaGuyHtOh6k2hWWBYJBVfJxwf4GNT7qmkplbp45LXzVuxZSSZ0mJw2CNopl4u5SchIfAQXl+ZpKEroijYF9bdNZymneNh7WD1n9xr67Gj+x/pKdnTLGh1oKzhm+qn21QT/CfW5KcVUK6RF+OtbwrRZF6ebEhOWi2hJyhgIesWaBbc4RXXHc+dIRUWKFmkKJkiWxzTFdrXjJ0pJSKh5F8j2o/hIR2kDpCiGenfpF2iZudeZJwcYGzd450Z4BHbr2dvFNbaKSmjHHXz2JabnqakpxlXm6TtnZ1Y8cvY4ZfqbZ+WoRYvmhGmHuOjomRUY9tjUdmoY6TcZZUmJmhk39qjJqkb56CkqmFiYpWfnuEmXVqb3qIRJpAVZhLKZCHh5sNaI5ugnGCU2G9jsphT0lTuKY4jVNteMtlpINtZERFnnBXZGNZblyUnWROo7CVc5+VfoaOqVp3h3eOd6OUooNzQ6NSiKRKgY5teHiPh4CVVSZkk39Ph1SAqpw9wnmXnW6Ldk+DZT1okENijn9mo7CUs3hnqohZjjZzVsCbm3ucdoRckaNHbnVkfGuYX3s1hmdqRmqZnptvWp1QUIisgkGpmYLPwqeLlmlsro2eglmTdoN3l3x+aHRkqa5RecRKknWK1pyW35ltbEOETkx5WWV1Oa06a5+mh4mdkUySdmhmc1R9QoqEWUaAknqqnnaQSnuOKHbRc2BywXJ3e59qp5bBXXWXdK5yo3+Kjot/kE91lplTrZBWfahwZWSD24VnfJd9W7CZiZVEZ1mbWG2NKrJxRI5HjZhij39LUktghZpKOFadmFaTdXNKwViDs537NZCOlmpSJmSBzEp7JEZsBkqTKHd3XjFqVkqLg4GGv1RweJmPW5WI9qpwaaRdg3SlsjJdzlpqaIGccGRuU0p2XW58Y8mJPC6MamqXlXN+uJJlflWlZ4RFiNvTOJxjmo6lgYeQk6pWoptWpTxvZY5ZemjPbF2hZ2FLZ393Xa9kmoKAkWWdeWOcOnR+iol2ekx8nnlndl1di2lknVNgPJyAxH9+bXpRfrlZu4FkcGeIX5pcnRqkB1mvuYRcTGyes6StYo+PeZBjeGJ8pKNPnHNHjTx3l5hulJGqemWUWWvHbGN3uH6KV36CkoWZgXJ5XI1Pualvg5Btjn606mILr4dFj4pOVSpyfH+ilImNWH6i03ODfH4/V3hkRjxZlmmPfDN1TlJrRYSL7Hn6hGKUVETMkH1IoFd1QZ6Oox6bd12ffP+hPTi+ZZpsNShdeYGKooSphXeSM2uli1fMUEVxtn1xaol/jYlq0l5sQ1prcl+YejKknZcSf1dtdYSzNF0AeJ2VlXNFUs9mx2yQkntidZResEGYcWDBlwB1IkmEjzFqQh6TPG6peCJoa05kHKgmP3VmbJCevEVwY2pkqbSBV3Vdi2XCeHqEgslVhoFkcnh0bDp8LWZKsJGJkJSsmdJPnV+Is7xhRnBUrVs3aqtThn+co4JvmFymt7d+rYusZsJycYCikTql5Kdvd1lehrhil4OEgWGfW2J+ineJOGpAfIRphlN+gXCMW2R6XII4hZgyX5FOcWeLe0uIWHiNaapQd6NUC3uQO0iiq7ija4JTdnOyiJpjSZZ9TY9tn5NKiaOLRqlchIWVnG2yUGlum1jA1UZBokGAWkjGhGmQp49rdZxNpK6reXmaQOonioNs0HV6zIiuIrQuscNdXYFdqTqamVmyeHNknFqBj4++dyxPaoOuaJirUZtoiKY3AI1vVn5gUGt2eo1UN9W6n45zp3l2baVJpNXAiLBdb4QXg5qGTnOoG32RGaJTc5OMfxhfZIin5oBXY4ajdY+WitdZon48d4F7c2Z9wl98t2h1Tr53tI2MkwBYwlF+Fh5gRVBXpY2UrI4tUGqqQG6SfKWVP6JIfp4WlCtqaWhpYXJwagB9kYeGk36Of61ie3CzhKadU5SXpyuhx1uDY6C6Mi48ZEd/an6ud29oVpeZl3lgV2GedX+Dr4FbcIBpZWB5UIhShkB+SVy+RGa7dUKvmTaRGYB6H2hmPphwnFerdDwOfcFVVYx8nYfEdKVpeGUyppNxk5lLVaORiFqXemB3aEp5bIlEq5y/2l5QiV68m4CgbzpvVlV4GxWsq3eMmyRNf1eAXImIal5yvHxFQn08g3SqNVOdbmN3hFaMw4iBgppte3Jjf2JHkGGRiHhqrY+HeWp2mIlstl+cV3GHJ596pKB7WG97gll4fMWY1aeZWmCPhYaWc3pRd5inwKCFjZ5baYZVu4RjXaqRdY+USX+JTk1JizhWTnp5V5JJSKJReWtytISMekqAN27BmoCEhkyeiaJPYGahwn5UVac7iKN2UoqCi2aLZ4Cmxl+Di42AgFfAsI9cmnJadXCMgm5ZhLKDe5mNt35/bm2luGRrX3xmV7alO610eZehqXhPnZevTa+aZj54v1xigYiNdY1aQYB0YIyDi3RCjVZecJ6ESIiLZXaTVn17nyZpibt7ZaiJa363xm7SeXupgJBJNaqkcYp5laOnbU+WSLh1iaSgipNzn2s7k46UjA1xeJmQooycdZE+f2rhSYDoTJuqrYKGVZ11YaeCoal2krbDTcGLS7RfUoaadId2vqbMXG1zk5SUiaZtbFR2sH2CrW86uV6QWYKCg3OcZJ5EbZtovmm1YVODIKp3kIewkH9Oj3iRj3G7Nm2wfkaQonpzn3k8amFqf7c4aYGTgHIsQHmvrk1XRJhPj31ycYeLnXBrt2o6t3mPXWt/flJmnX+DgKFijYGfi616c0BweJwwSn5slXtfal5XlVvLZ358aHRwhKpdmICPoZF7ga1wgWA3VYGgnI5Rr1ZydXSOZY+JiFPYa06sh2CraJ2XXzxwhc1bkI6YcjMlaSuZs40zc6RnVaNfW4Okq4WhnGg5rYqHmGd8P16QuZKScXd8Z2SSooaAnaHDhluOiX1ZgU+VmIWRipY4ddBog9J/n3WQdaKBIV6hyWjse1NscGhKdK1KeJBNhMWhTRqiW4tdWa6yU5lhjV1vj4Z6S1CYho1Sb1Bpl3ZoV7ibw4OOXXVpabSMpJ5fipXNY4uKwpNpTJSPb16OgUh+nXKMjmR/nGaFfZGDiFOgg2dggHmDfGiIXl2RkZZ1fn1rNnx5Rnt+poCxZ2aYkINcX36hYXxwo457Z2FvPJN40WNNqF5lcJVfqZipq4F7ZZayYjqXg3Vsf2qcwpCGcXRCkatxhqKhn5RnvZN2r4K8tqWLZJSRgJpwa0h6h6F8XoV9k5+Ih3l6hoaGhHtyl4VgxZx7mZF9Z2N1s1GNmIKPe6B0eWWoglNNdYimRKNciIVabpxgeY5lk6iMhItvh5RxZ2hjdH5/rGeVoI+XSU6afXyTYGRWeZKFiKJqn3GKdKl2aVd4fGeUlL6CdXSSgWaEjD2QiXRcpH+Nebl5mIaJeHZnfMZXplyJgFdSjYRvi3OSUpmNZF6MeZ+Ai5yFT3mRwU9veW1Dl5KEr0qokk2Sr3WNhZCurZlbjW3RTUw6m7mTuoOMhFChLiqaqXFMTVCqhKJClz6tm5uVPm52gYB6Wl2cdqR4i1h5pYmUrIB/Lod/lmds1HFQb2dgdi5zp1mmo5SlPpNQb5tySnhkall+hm5vi2p9hKFUXGmCdWKQhYqLd3+NjZ1xf11zOJBmkVpqcJuYWmKbXa2Ij7eRb0RFcp2ojIe0cZ55j3BfcG2LP5eUU4lxm3dnUKOxe2GJbC98Z3HJsXS0ZnqFa2VLfGh9ZFxUgG+7fBh4vyeViH+RVHlht0mVgohkkHZ7gW16lJCEhoaDk56IaLuHp36emF1+Y6NQZ3x6lFegrcd5a2qcfa0qaVVUVpKQmX+qRJtqsTpZqJqUbq9/0XhxemeycplDgoh1dnF1n1JxfKprSXWVUnV9k26du4aDv2WCmnOilYCalWZ8ZHJ/poWCa5J/g3V/eWJeoYqUfXd6ZoKRYbR5emNnhXOiWrNlZaF7Ymqjb6B4foJIgGOMR4KBgmpDQpUdZX6FRYaKnEiAd4hFW2FybWOSL2ZVfDRA0NBzdXdsgnuErX2CP4qCi2uDep9zc3WMlHaEgGF9Zpy2iGaMXn9ts3hwhleFnaNPgYU0b4uVmx0nfH6zjKeCbpZ0YYJUZsFFfJskmEF3F3Z4qkWljYFMW4tVh2qjm7icl5lAaXyfepp7UWiPjqGEmbV9eLOacKyKRpiFrHdxb7OYg6R9m8Z/W06NiMWfq3dVfYCpf8lsepxslXJxr8CqsZamc6llbGRxYmOGWU14c32Pk4d/iY1bimunXFOSizyXlYBZcJaNfoGGbC2ZfT2MnrQhdkdXf4eFo3iah5FsmI89a5lZmam/r41nuo+Clom6dIyKYHWCcYCji6V9nFNzkl9CYnl6j3Z6ho6NdnmmYLx7T2FVfVRVa3qLVrh0oWxfjohVRZSFltxphE65V1OXxFBmg2aviIVxmFdkeo1aU4Npn2V7iGKChFeCYsxqbp6WrHtfUpZniovde3B4V21JarFsmo+IiJSIfo1zW12Fk1CHb1mAUR9XZHh/nlF9o3uNb4KBYVNpaYtjUI12Mn5him+FS3uDbICYmJPDjnyEa5qPRXdarXNujLOnZ2+PZGZ2qJGIhHWgspJfeIRwhpyNaXlwfWthlLBppaJffammiHGmiVJ3NGV+caacjcFpXpF3b5WPf3GJwF5npm9sYntqkWWphIGGan+gmFaXl5adRZt1Z4l8WpZbhYqQZJqVRXJ2VJRsc4KMqUGgeXZlt6x4a7B8loF+oW5ct5aGqW+hr496pXuRsIS9lGaxgJKjlaJZaHKmX2hzgE53m1iBKqBXSJqxmappgXxpoY6JZ5t1j35jvFN8XqqQQXaSbJ1oapFpe1phpnixalWCX311l25urapqY1VRZJZld2p8cZlxKaqNbnhyczZNi5mfiEeDUnVPnIdYnFSOQHN/eH2eb2hta4efWV+chEq+eX57vFVhPsawh3BlbVR1waIsbuaGWbKnYGCAomVxolSuZ2t7hHB6aVaEkpdXjGN2hbhaRqdNbnBwVoCdlEW4aXxwd813Vmy9rZ69kIiHVb9mUIaMQCl2iHGLcHu8aZV4gzO2Zodsr5BtaIOLhX6dhopysWdUVJqitnPNXo6NoY9GYseQU2epp36EfaN6bI+2qb92fYuSd1awrHF/pYtxo0svhaJhloWjmHWSb1F8x7DEkTusaF1SsJ+Tl5cAJH0+/5epXjltAIMdg76cSsIDnL6XYkejOonTZQBksZ59rocPhFlKj+Y8SHLLfl82R0iYvFc/M0djgJw+H3W3XGFtsopPt4Yuj1uCi3aGYJJQmX1sb3+hoX6EYoRZhIMUiJlsgmNLgD2FiyiwhEaBeoV2in5kyoV/aDYpdIcOlJc1jHOGa2WEoG1qb7WEVpJSZ6dugW1Far5qW3xfJHKNjP+YYTZ0dYhEilc5noQ5PZ12X2w/dVK+UEabslZwyZp6c1UTaXe3YHm7t5kqfDHQwVZcxJSmbV1qaKuaIZi2lj+Be5uVeZciqIV2RI1fgrVpjXp7x3vIj4GobKyhineFPE10bJBVYXueYrGFmTidpUJjpKlBPoSfYS+nf5NmxGVRcX+ViZCRmoWSWm6vfnRjvHNUh6WgVHKNeNabLoyrdleMX6JibYt8i5BGrFOATtoqeG5tWlK2gr+TbVkitH1HwrS5SVGAmlOBSXeIiY6RkXeEsIqtbIRlSpSJqZ5Xa2hciIl4koyWabpwvpt1kotqdHm5bqY7Jrd/inuIZ12Wjq62qJmJroCcp2Bbir+NeX6YipN8aLGPd36agIxobWJ5oGdclaSdcIBWX6OUaV5xl1hqin+IY3qBlXuKiVh5njqd03iPRZyQkmJdbUdja3xTqLebgFiMYnErhp2Tu6GMbn92VCxmiHFegYxXjz6Bp0mCanRSUYVjXoiFkJFuz2lIXHuPUph6bqO3MDZQlIaNhyt3dlmzbpRTSVJSjHRwc5V0bG2Jb4BoQ5RRsZ6pWkuThHpCg4KWbrO4dYq7PTdHg6yAqbWWhndsqXbZi1F/kmRvtDeFs6CPF7l/bmi4Tbe/krRBgpShvNDPhXt6WHF1ZUZ/YVuUUk+IZmClRoeOVlSClJV2YV6aWHx/qVyDeHaIXmF0Ip63qmaK0pJpnaFsbDN9iYiOnJyTaot6i4yncaSRW5Rof11zsOOWmsqejlhpTWF0mnNLS4NkqUNEblZ+XY9LjltoSY+hklF5doeQhIeOgI9zQnGjnJ3DUojEkWk6cHBrfWqTZ3qHZ4yCVmWaKHB6ZFh5XkOQj1JqUGaGlolFc22ngJRaXppgXUtMnzybc4mcgGh/cnZ61HdKV3dPdmVZWNltQS6XsEyGjpVHf4aWdWmlogxGn2WNZoLEP5iNa1uOdLV0U4pWiKCcg5h+kplXSoKAipCFkniRtnVojm27oNiRa5VWfoZtl2ecZLlARZWgVI5ph1V6x1N8f4BQgVdrl4h8iFeLdW6ZfYq3ikCWvFmnKIBCjjYdgH2dMHFkaGiGdEpfynI5N3qkiW+qZIKHbV2bLKBWo7yFeWSJSpeIYZN2iJ5xXuCG04CeZHFmQ2ykn4mbQ4CPgR5t27qkWI/bVXh7ml2LUGWaTY9wc6e+g6JxVGOSv5FmwalQlHBxWpZyimqpsYx4WLhjd3BUoqN8abiDgnJ5nmmuoESKW3dzXBtHdH1AYqWQS11xc4aPquCdjF+vY5y6e4m6qpGRZIpfbqFtkZyAioBRum1zmYSLmV1qhVF/lIpcct2hdbmsi2xnjH4zpG9pXIx8otzLPIBuVTmKx3A6jUyWQL2fZaalpGTdgltElMCWrMZhrUSLtZ/daWa2aniuwTWufX60PL6JeVqkdopcp19TgoGrgZdoio1zbHt8hoxQi4KKMlvJooKWbVmRpHyKZ6XIfHtpgn59YYemaYl6ao94vm1VUYxelYJedYB9hqOuvG25SIpziHO0hWxjf4KgwYp/T2E7X5WOkp+fmVaOrnKxl0mXl4CZm3txYmKhlIdGi32jim1svLM0b1KmeEo7irc+cmM4lbpPbW6fXHujXpOhuoNCja56cYeQdHZ/RGFsp4tNlGyPTQBoZJmgthlxm49qMrluVU15TFeIWstjY4R+ZZehS5OXeCqJeHdqmo90xYGqYYBDbKBodI1tWlR4k7F6qmKTipOHm5Oce18MkVddY3B7hmY0fNYAc1OCb8m1bmSkhm1zNIWhXKavccN4QHGQeaWBQH11UlSIyI6hN3aWfW6MOrTDR3tvfSZiuVWnka1wTHF6jpGC0C1/VTuQQFOCdkW6V0qI2iqLXYuVmqOeY5Vil6G5roAxgrtvm1BalbGRp3GElXyfo3lusXRTlaBwsp2dSiF6bFVBan9fOXl7YaV5mI2YbLp+tXB+S5KXhF1NlQBfR256IXR7fmaCpXxlZMdbpHOWk2Oip6rCXV1Yc7Ki0aaV8EZhat6KnF9bYjinfU1dvgBPXnmIVpdsXZDEjEuPpUOnVO22QWW5fJqom392joCwilC1j410m3eGfKV5m2+EmVuRhKpucbJXioGSYHWgh2uTk2JitkWuQodDdYqsY4SGW2mZc7J6nUeFT42EYqtVc5uHf3VQmK6Gjo+Rl2zNZHzEzY2IVpqdqFyTb5+SgLN0k8NWqOOXnJFFm0BycaeAk6+XeG5uZop5joOKgqOQjWIjgnd6eKZ0eIyNeJFxrXiAZXVSm1pytXKKiGm0qEd004hjrUxmg+ifc22nqbqDb7eCiomrTnanqDpVcFAYpGo5WImyhIOuT0R5L22jfLhoV3lmpGpyR0aRUOihbHOOZJKIbYsjUq15iqdXeH2hO49vXmRee3CBk4tgjV9HfHmPaIOmhWV7U01mdXSgX2eVRpaVhHRNXohqY4iiasFQXG5XmqaMZ02BjlF3b0+NsWNjg2iScqB3jqNnh0ZRfKJ/iJdOZcBKQEHHgQ9kbpdmiJ+YZYh1gzOQkJibSY1vQGjOb7SlnJmdmIigtw62Knp2dF+Fd3lpaXZ0jTG4iYYuoI6CjS9HZU9baYFXlHFijGCPb6eIl11/gWcshlyYeGyYY2I/TzCyo55ypXWINZyirapYYn2IpouOk3FuLp1ulZuKYHiBW2Z2T65hSJZ6byxmc1xdaXUuRXdzhTBYj1lDnWSTu9x9UlGPcXyPkWF4d6lTgrLANX6elnCeHoxbWIx5h22zkqiTanJsqaxBsI+HZZJHsI2cUJxbbmdydmWBdq+LeWx+kUtlazZ7XYuXVoV8o0tueHG5g3A0Tp9xoIxOfJFYmF1xjYCeU7E6tlJovVJsZTl2vIJWkLhphnuBb4mMe02VTom03os5rVNSTLmajS/Qdt1CZqt4jmQ4o3GEWJ16fJyGkZTEjmN1uX69nHRCwWBqeZ3UbaihjEygaiebln+EpJ+ik1mbcR4ieC98iIAtyoSUYFrMOLN2ZJ7KgJO/eleYSk+IgXN4eYVIjo1wtYV7SH7Kj1JFU4KOaJdyX3tMcHyjzZBMc3yIkot4a4CIX1ZVemqXiZBgdkWLe5WHh5uOfnptsItKW62Gp4axaWfQlW+Bn5dqWGGOW6XDVj9MmZhgdXiAoIpaJHWDezZ4kUGPkocfdn6LYZtGl2e6ep6qi6rNm2dUoKe3rXp2ko50SmbVb29fqml7eJNgO5vEfY6hhaEtkneamDo0kKOfUp9oTS9SeJivsUFuqmVvnLt3bqKLfptygIxskGqCr36OTlqKA5SMWDfIX4FoqXaTaJZmPZ2Ub3uEeIpDt1kKmovAeptBmXCJo2ieazlmjYtqu2eVm02aaHx1gmSOTnWon4A+qmScga53f6iWZZFuhVFxXm9KeHaJgGhkVYmImYCahKJhQqibg3GaVXlsfp98fl2IiU6Nf1dmi1xyxrN4dG1tRoORXJyYb194XlKNwVaEeJVbmIRRllKSsXNqYW6rZ5zDammegbuhnqK7VkOqY4CfcnczSXzyhEpioBlIXJeFVqJfwpS2mHlTmH6OiZvKW8hnnKWso4tuiI9rsIhupY56haKLmUKgqJKRfEekcmuYcEmMcnG1T1NYbFhlbmSFcJ6ObXp2n5Ks1FVMZFyJtJ2sXYl0xZTJZWk3loUni4ZVZGBZkqB5a1gqpreciISLbH+OraaiipaWeJ2rS3tBT5K9n268b2eGe2ign3aigVaVaF1OXZ5rhGueoG5fhJ88a05PWK97hpCEVZ90bXiqf4JLdJGgbZNdqoF+eH2BhGyzjHaFnFQwlHS4lnxnh2Rhm39woviWX0+aWY1tfYZcb4xbkIU/pYxSa6t+gphtuXxgf2tchGdNrpWS2oWlZYaliaSNulNIvkZuaXyWRoiswqOkVnZYUbu0Rm1oU5thlYpXS1eYhRmQe3k0fauKkoZ7dEeZl7ihdlNSaH+Ow4x5YWOPo64/kDtXdXuagKWqSGRjjW99b5Rctp+hZbu1oIxSWU2WH2eqn52FmsU4h11Tj3Vnh3ufWpCaV++he6Scjc92o5qgWzN2hYZeiXNqnpeOnZuvSnuhlWtkdVhvqYOLaV4xlZRxSIlsoVN7S3aRmBxYmJqhe2mCVU5bWmCAbYShgnI6ln9in0ZrnWidaYkiYUZgVKR3e3TCtKNXc2xye87YiYxVc3KWq5RAeX2RmWCJVJM7UJCxiXyLfWKlRodqL4N9bXq4pYeAkLSJoSjENpyAV2WVmaxzbXJYm2JgiYWgeHU1WH2XhY1Wa3tciZCtl2KbdJSMflyNnJIza3w2fk9poHMsW4ouwYCJW1d4eGdYapJ5eIeQf216pmaJZoWkf4XVs2lajaKhw8Wol1dbnohvmHliMXRCdkhYeltqcWhlVYoofH9wu6pfnGuLjoiRiU6Qdmt5Tm2NW3qjbVuHdHWQiYqZc2h1h451c0+yj5XCiZaZe0Swn3J4gGgkU3CBno3ESG+No5c7bZGmMpt9moeHq4RwZWWhoZ2nsHeSp3tmhI2HoH9cipV6fJFxOmlbjZtZbIJbhbKVXpqodIBWeoliGt+gueYH2boUKbK4GnkXt48YxDnUxSo629bXOYi3ozleake6MbXEOlrvEbplCig6TIojOht8Bjry0YI60nK0ulD2ZjqrjiI4FvevumrzNrnU5sE6QQUauLqAL7unxZC603dPO9E92ToLW6O57o2aOcv2Hbq/svg6QutUOT3ArznnYTe7UDDZuuiOnDqlksg6LtuGusMuvDmraVg6kxs+uP8vlj/2YIo/M/hiP0a5iD+YFnk/AbB8P4sTkD97AnE//4WXP/EegT8k6HA/yy+QP0yOjz9BZHs/xkJzP1VYdT/jZII/ZDGIP04fbT9QrLU/ev5hP285iT/ez58/RieCP/ojiz8bi2o/X7iHP5twfD8UDpk/NxmHPyMVnD9VeZc/bF5nP35Ijj976ZA/caV1P9GfhD/5xU8/1LB3P69xhj8RDNW+mkNsvgloJj74oco9cJQDPqHkpT3sYLG+3juhPROAzD16YfE9CdYOPh8l+r1Vt829IOeKPVqYEj6eyAK+CHWQPOdnq70oyRQ+BNW5vYtdjD0qy5S97O1nvtUxNT1L5LU6iJdLPUZfub1hEla8JNP7voBAJj1wCC8+otJFvtFUhT0wUSO+GBAXvoEgtD2kh789PwWPPuG8lj4Tx5e9CbqRsu20YDE/r7u1UDZIN0+4wCWpNWUysi7mrIg4pSO3tF658ba9MrgzZLoJtgwxgDdSsRI3DjREtomxALd2spa3Li1wN/u4mzdkOJettKSBtEe4EzQSs1c1Sq2Os064PLG2tg2zIBu7tcI0p7bDtsiwW7YBuaC5UayKMkmw0TZzOO44x6peOMI3BzjJtpSyTLirtEO2mbZ1NtQ3+zT3qUsiui1irKG0OavPt7S3ibfvNIIzyrnCtyi4oTa1MsEvIbIRrew0TLObNs81wbACM6m4QLfYNMOzHKnNNbe4uTRRuGOlv6vhrPalabQWtJ+2qLiVNKmzNDiqtDW2D7VLLYiuvDSGNjE45LetuP2uHK2OtSo0+LTPNAs1DzbotTwwYTQqNTS5L7NBqiWxg68mNlw2R7Wotsa24jNANo0wUbhytLkxJbVVNOAzSLeIsuc3rLXbMo62trfUMru4EzYSNr60mLf+tQU18zJYtkq1iLJqOK2yAriLNQ+0iLcONSq5djZsuK22m7ezNowmKy3rNjilGSyqN6c1Bzc3uMSsGzc8rZc10Da8svS5PbggHVaxOqEiMka1hrj0Mg+5i7jetWa0GTY8NAiqlTSAtRY4dTQqtKI2f7Zeswa4OrMGuHA3sjLHNp21MLg3sby0BLUysGc09rcKt32y6C++s7CuIhSlN7i1SLjLtxm10LbTNZmyVrC8NiKzh7RiNxesj6DVtFey+TQ6uDm27TXDtSs4vrkqNwc19akNsr+0Iribswav+rIPNkO1drVguFgkirigrQ+v3rb9NI8zTznytLc0sK5tOXCwQTeOuEc4Kri3Kvin8bRkNa4s17aFMz6077iktSmyMjDKtOI1BzR/MX6csy1XNJY2pzYtMyMtbLowNBI24zRZOO0yUzV/N0Cx37cRubK1NblXNx20DzArMLo1SaSOsPIeirDbsoMksLKRNEO2NrIfNQ605ri1ueC1aLlsNCE2+TWgsymw4LTfsqozjq1JNoY2gzZRstgwSjb4tAW3u7h+NEGw8S60Nhw01TPxtni5TzbDrNWxX7JQtsw1dzZMNCewWDiotOU4hS8ws1q1o7WMtjC4rrdsulI0hzOruuUyG7dSL2cxbjR6t/KwpjjcNWI4DK7DuEKmNitytGysmygJtRixazehsGSz+qurKlQxLbBkpUu0MrjHsAoz+7SqttE2WrQ/uCsuMLmXMkA5obdzONm3XarssC+ucrjLtX84WjiQNX2xk65MNgmwdLFFpLmur6ZapCw1zLVLs+ksjjZHtpU3iqoftQGmobanqVMnMjj6OPe02zkytu43LDbduI+4l7VuLD81zrYxtyk0ATf8M/WxnbQJsGQ526WuMbs0aiwWKY01Siz3sPowFx/5u0I0qjLdqImwq7JnKgU0F7SLtXAyi7YYNXYzCLVUNui56rU0ssW0S7X5NXU3CrkDthu4wbNjto2vKziFtIy0YjU9pQM1srHKtDQ517U6tDg1RjUBNw848iyeKgq3h7XPtX64hzXFtLGz4KGMLOOxbyjCsxW0cbYEuXw2drcvtyqrqTXktduymTTENmcybbSjLAqzLbWHt/w1STWosMq16re2tyM10zDYtkIzrLjyt1W4LjiZMzU4rLjONii5PTW0tWY2E7ksNIy4XLT3KvQyebXXqQ4xgirmt1W1rzbJMfy2PjeOs2U4V7ibtqO35zMlLzS4A7BEuBU2TrDWuT6ymjSSNGa4DrjJNVm4WTT/td0tm6+nNqs3xbSdrAG5lDgwNtO2HbRlJIu1VLhvN0g4c7cOp+uyGDhrs4yp1LPGrhk4rz1DR6E99NQwPuPUYL2TSDu8u7KHPofQmT488V8+Hu8kPj18gT5MsUs/AIKovwlWj7+y96G/PzbAv66uwr8YXau/+9VYPfqng753tmI85v+aPR/iV71wXL69kg95vvajlD2zbn++cJ0Iu4elhTvMQs29ibOtPE7IdD6HWbM9dF6DPRXe4Dx+nBo+UnNGPvawHj7r/IQ+/l2OPQqcVD6VCEc9EonLwPAadcBkJeC/nsYzvu8ZE77GzNrAJ1XIQHw+08AUxKTAKcv9v5vRAUGOGb3A8916QRERl0EMbEtBa5lnQUEjHUIK9O1ACzzNP6TXgEEiH8tAvLCdQRPzp0FuBrdBky2bv5zkib+VZjPAJb5ewK8jScCO8La/9mm9v32QiT43MTu+tq7dv8EWFcAJARM/+A0iwLtCo8Az7qG+xc2MP4l1DMCZXVFAYVItwBB5S8AVlJrAF5wsP3wVU8CPhwG/pyQBQUsq50DGDo5Bw6WAQZ00lkEZfadBCT/eQVVhwEARHzhBKkKtQeqmFEEMEzVBzGKxQbWHKELpO1lBZWQeQAnVFUEjZzVBUISAQeJI70BrLqBBL6v9QEfefUGdADhB+o+iwPtzBsEUPOS/e47uP52+PD/LHB1ArtB7wGysBsA2wXHAc0lhwLbf7sDX557A5fiFwFq7ir+jCInAC42HwEUggD9eMEPAZahzwGGxE8Fpzwk/96JMwI0iH79ek4PAGwO3QWwEfUGeO89BjvyeQaO1gEENisxBsUO6QbiCnkGHED5B2kmMQXBKwEGx/YZBsvmrQVGFx0E/GwdByqPgQSnenUG6IqBBuGOAQQzTa0KhA5BBlv28QV5FgUEZ7lxBocqnPVaW98Dj0LE+r/ROwMtm7cBJJTG/7lpLwAomIEB7LTXB6smOwEY+AcHhOYdAlCqNQGSQXUAKTxrAQ46Yv+VDlcDuUN7AHg7BwAKW4D+1hpu/TBg7wO4XjsAR54nAivDkwHQKzMBvNEXB0VffwMRjvMDJSc/AEnQvwS+A8sA2zPC/3RoLv5YXIkC/3t6/0CZLwIDC48DeIXY/JKQzwfxUn8CAvkfAiXWuv5fWoMBaU0G/+mTCvxRtnsBqax3BjRvaQYnNKkLsZkdCt2NNQmUaE0JHlNJBgJsPQh+U50GbAYBCS1rjQRrkIkLQDipC/57iQSl2TELvQUFCkbweQjNkE0LV0uhBfpmvQhWFyEFMShBClQINQrzD9UEMEUJCxrsPQmMogELr5ExCYiFbQj9LhEI/ImBCEUcvQmItfEJ+uYFBW1jmQQ5vHEK/8sJB0y4HQsN1ukFhGiBCqnF3Qv/sMkI8AsFBgpDLQRMiG0K0J+NBYZnyQXdqWUI6ZytCY8GEwARTh8CWMZnATy6ewHG0KMBRfFjAq0upwBFXdMBAmGjAItZYwMjivsAHPhu+GRa/v0v+ecB+83a/WabFv6g/n8D2q1LA1M9hwKprB8C7OwbAAstswJgZX8D0a4PAQaIUwKT/LMDbonzAGsuJwHPxnsC0rlTAW6upvzmi87+o+7rA69lhwJEojsD565LA/SzPvjWvXsDvTMm/+15kwGixbsDQ15s/7Op4wJTkNcCvzIDA9L/Rv9GlgcDaKyDAta+WQdQ8tkFOE7xBK1aXQSiso0E+l6BBdUS6QYeqBEIkX79BsumwQYtgcUGqP7dBejmSQdyCuUFl3VRBwpjVQbhXtkH/6cJBtWlsQY0tiUELd4ZBUEdfQW4no0F0dN1BRbsCQmdJyEH4KbpBdi3ZQS9zH0EW6rlB8puEQSbHckG/P4JB9gJZQbsSikFX4klBbBmyQXZpjUFoWJ1BD+cqQWmVgUEHialBPuxgQQzVikEFscxBjHSVQcIQnEHACZVBgJc2PxUMmMB8b6TApMrkP9fiSsGwdFnALwERwOF52j6qGBTAA0diwK7DmMCcgwfATjb4wHTcrsDHKErBuqfMwGWOGcH6xXI/btwPwa9H2D8OHq3AJ/rfwPJcQMAKA7e+HXiJwNwx2cCnwoHAgKe/wB2RML85MPi/x1AsQWsb0MBT2jXAfzyQwNXppcDhE7/AIIfIwJ3klMADtpW9P0H4wMWA0kHeu1NCAdeIQTW7VEJbb4tCSkYXQk3tO0KaRwVCCtBmQsW2BUKg0gtCYJwnQkKKM0LlQShCuHFiQiIDPEJszCRC+JsIQnqjWUKIRWxCEpYFQh/eCkK6dYxCVMsUQsoIE0J5E2VCRwoCQln8FkLL3SBC0/1uQkCzd0IurwNCwyoRQmO4CULBsvVB4Kz/QZ81SkKtUy9CshJYQpRRC0I=";

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
