import '@tensorflow/tfjs-backend-cpu';
import { createBatchSource, epochOrder, placeImages, standardSplit } from '@penstroke/dataset';
import { loadMnist } from '@penstroke/dataset/node';

const sets = await loadMnist(); // comes with the package, checksums verified
const { train, validation } = standardSplit(sets.train);
console.log(train.count, validation.count, sets.test.count);

const digits = placeImages(train); // on the device, once
const order = epochOrder({ exampleCount: train.count, batchSize: 64, seed: 42 });
const data = createBatchSource({ images: digits, order });

const { images, labels } = data.batch(0);
console.log(data.stepsPerEpoch, images.shape, labels.shape);
