import '@tensorflow/tfjs-backend-cpu'; // or any other backend
import {
  createModel,
  EXAMPLE_IMAGE,
  explainConvolution,
  loadModel,
  saveModel,
  summarize,
  VERTICAL_LINE_FILTER,
} from '@penstroke/models';
import { type Tensor, zeros } from '@tensorflow/tfjs-core';

const model = createModel('lenet', { seed: 42 });
const { parameters, multiplyAdds } = summarize(model);
console.log(parameters, multiplyAdds);

const logits = model.predict(zeros([1, 28, 28, 1])) as Tensor;
console.log(logits.shape);

const copy = await loadModel(await saveModel(model)); // the same bits
console.log(copy.layers.map((layer) => layer.name).join(' '));

console.log(explainConvolution({ input: EXAMPLE_IMAGE, filter: VERTICAL_LINE_FILTER }).output[0]);
