import '@tensorflow/tfjs-layers'; // registers the gradients of TensorFlow.js's own ops
import '@tensorflow/tfjs-backend-cpu';
import { adamUpdate, conv2d, dense, sparseSoftmaxCrossEntropy } from '@penstroke/ops';
import * as tf from '@tensorflow/tfjs-core';

const images = tf.concat4d([tf.zeros([2, 8, 8, 1]), tf.ones([2, 8, 8, 1])], 0); // two black, two white
const labels = tf.tensor1d([0, 0, 1, 1], 'int32');
let parameters: tf.Tensor[] = [tf.fill([3, 3, 1, 2], 0.1), tf.zeros([2]), tf.fill([72, 2], 0.1), tf.zeros([2])];
let firstMoments: tf.Tensor[] = parameters.map((parameter) => tf.zerosLike(parameter));
let secondMoments: tf.Tensor[] = parameters.map((parameter) => tf.zerosLike(parameter));

const loss = (...[filter, bias, kernel, kernelBias]: tf.Tensor[]): tf.Scalar => {
  const features = conv2d(images, filter as tf.Tensor4D, bias as tf.Tensor1D, { activation: 'relu' }); // [4, 6, 6, 2]
  const flat = tf.reshape<tf.Rank.R2>(features, [4, 72]);
  const logits = dense(flat, kernel as tf.Tensor2D, kernelBias as tf.Tensor1D); // [4, 2]
  return tf.mean(sparseSoftmaxCrossEntropy(logits, labels));
};

for (let step = 1; step <= 3; step++) {
  const { value, grads: gradients } = tf.valueAndGrads(loss)(parameters);
  const next = adamUpdate({ parameters, gradients, firstMoments, secondMoments, step, learningRate: 0.01 });
  console.log(`step ${step}: loss ${value.dataSync()[0]?.toFixed(3)}`);
  tf.dispose([value, gradients, parameters, firstMoments, secondMoments]);
  ({ parameters, firstMoments, secondMoments } = next);
}
