import {
  PenstrokeBatchNormTraining,
  type PenstrokeBatchNormTrainingAttrs,
  PenstrokeBatchNormTrainingGradient,
  type PenstrokeBatchNormTrainingGradientAttrs,
  type PenstrokeBatchNormTrainingGradientInputs,
  type PenstrokeBatchNormTrainingInputs,
  PenstrokeSparseSoftmaxCrossEntropy,
  type PenstrokeSparseSoftmaxCrossEntropyAttrs,
  type PenstrokeSparseSoftmaxCrossEntropyInputs,
} from '../../kernel-names.ts';
import { activate, type PlainKernel, plainKernel, slope } from './plain-kernel.ts';

const sparseSoftmaxCrossEntropy: PlainKernel<
  PenstrokeSparseSoftmaxCrossEntropyInputs,
  PenstrokeSparseSoftmaxCrossEntropyAttrs
> = (inputs, { labelSmoothing }, read, write) => {
  const [logits, labels] = [read(inputs.logits), read(inputs.labels)];
  const [batch, classes] = inputs.logits.shape as [number, number];
  const losses = new Float32Array(batch);
  const dlogits = new Float32Array(batch * classes);
  for (let example = 0; example < batch; example++) {
    const row = Array.from(logits.subarray(example * classes, (example + 1) * classes));
    const label = labels[example]!;
    const largest = row.some(Number.isNaN) || !(label in row) ? Number.NaN : Math.max(...row);
    const sum = row.reduce((total, logit) => total + Math.exp(logit - largest), 0);
    const logSum = largest + Math.log(sum);
    const mean = row.reduce((total, logit) => total + logit, 0) / classes;
    const spread = labelSmoothing === 0 ? 0 : labelSmoothing * (logSum - mean);
    losses[example] = (1 - labelSmoothing) * (logSum - row[label]!) + spread;
    row.forEach((logit, i) => {
      const target = (i === label ? 1 - labelSmoothing : 0) + labelSmoothing / classes;
      dlogits[example * classes + i] = Math.exp(logit - largest) / sum - target;
    });
  }
  return [write(losses, [batch]), write(dlogits, [batch, classes])];
};

const batchNormTraining: PlainKernel<PenstrokeBatchNormTrainingInputs, PenstrokeBatchNormTrainingAttrs> = (
  inputs,
  { epsilon, activation },
  read,
  write,
) => {
  const [x, gamma, beta] = [read(inputs.x), read(inputs.gamma), read(inputs.beta)];
  const channels = gamma.length;
  const count = x.length / channels;
  const [mean, variance] = [new Float64Array(channels), new Float64Array(channels)];
  x.forEach((value, i) => {
    mean[i % channels]! += value / count;
  });
  x.forEach((value, i) => {
    variance[i % channels]! += (value - mean[i % channels]!) ** 2 / count;
  });
  const invStd = variance.map((value) => 1 / Math.sqrt(value + epsilon));
  const y = x.map((value, i) => {
    const channel = i % channels;
    return activate((value - mean[channel]!) * invStd[channel]! * gamma[channel]! + beta[channel]!, activation);
  });
  const statistics = [mean, variance, invStd].map((values) => write(Float32Array.from(values), [channels]));
  return [write(y, inputs.x.shape), ...statistics];
};

const batchNormTrainingGradient: PlainKernel<
  PenstrokeBatchNormTrainingGradientInputs,
  PenstrokeBatchNormTrainingGradientAttrs
> = (inputs, { activation }, read, write) => {
  const [dy, x, y] = [read(inputs.dy), read(inputs.x), read(inputs.y)];
  const [gamma, mean, invStd] = [read(inputs.gamma), read(inputs.mean), read(inputs.invStd)];
  const channels = gamma.length;
  const count = x.length / channels;
  const dz = Float64Array.from(dy, (gradient, i) => gradient * slope(y[i]!, activation));
  const normalised = Float64Array.from(x, (value, i) => (value - mean[i % channels]!) * invStd[i % channels]!);
  const [dgamma, dbeta] = [new Float64Array(channels), new Float64Array(channels)];
  dz.forEach((gradient, i) => {
    dgamma[i % channels]! += gradient * normalised[i]!;
    dbeta[i % channels]! += gradient;
  });
  const dx = Float32Array.from(dz, (gradient, i) => {
    const channel = i % channels;
    const common = (dbeta[channel]! + normalised[i]! * dgamma[channel]!) / count;
    return gamma[channel]! * invStd[channel]! * (gradient - common);
  });
  return [
    write(dx, inputs.x.shape),
    write(Float32Array.from(dgamma), [channels]),
    write(Float32Array.from(dbeta), [channels]),
  ];
};

/** The kernels of the loss and of batch normalisation. */
export const lossAndNormKernels: readonly ReturnType<typeof plainKernel>[] = [
  plainKernel(PenstrokeSparseSoftmaxCrossEntropy, sparseSoftmaxCrossEntropy),
  plainKernel(PenstrokeBatchNormTraining, batchNormTraining),
  plainKernel(PenstrokeBatchNormTrainingGradient, batchNormTrainingGradient),
];
