import { testReadmeExample } from '../../../test/support/test-readme-example.ts';
import { withWebGPU } from './start-webgpu.ts';

await withWebGPU(() => testReadmeExample(import.meta.url, () => import('./readme-example.ts')));
