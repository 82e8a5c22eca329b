import { testReadmeExample } from '../../../test/support/test-readme-example.ts';

testReadmeExample(import.meta.url, () => import('./readme-example.ts'));
