/** Names the backend under test before the tests of tfjs-core look for it. */
import { setTestEnvs } from '@tensorflow/tfjs-core/dist/jasmine_util.js';

setTestEnvs([{ name: 'simd', backendName: process.env.PENSTROKE_TEST_BACKEND ?? 'simd', isDataSync: true }]);
