import { testReadmeExample } from '../../../test/support/test-readme-example.ts';
import { withTensorflow } from './start-tensorflow.ts';

await withTensorflow(() => testReadmeExample(import.meta.url, () => import('./readme-example.ts')));
