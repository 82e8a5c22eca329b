/**
 * Runs tfjs-core's own op and gradient tests on one backend in a process of its own and prints the result as one line of
 * JSON. The last module of the bundle of bundle.ts, after the tests.
 */
import { registerSimdBackend } from '../../src/index.ts';
import { checkBlocks } from '../../src/testing/watch-blocks.ts';

interface SpecResult {
  fullName: string;
  status: string;
  failedExpectations: { message: string; stack: string }[];
}

declare const jasmine: {
  getEnv(): { addReporter(reporter: object): void; execute(): Promise<void> };
};

async function main(): Promise<void> {
  const { threads, relaxed } = await registerSimdBackend({
    threads: Number(process.env.PENSTROKE_TEST_THREADS ?? 2),
    relaxed: process.env.PENSTROKE_TEST_RELAXED !== '0',
  });
  let passed = 0;
  const failures: { name: string; message: string }[] = [];
  const env = jasmine.getEnv();
  env.addReporter({
    specDone({ fullName, status, failedExpectations }: SpecResult) {
      try {
        checkBlocks();
      } catch (error) {
        failures.push({ name: fullName, message: (error as Error).message });
        return;
      }
      if (status === 'passed') passed++;
      if (status === 'failed') failures.push({ name: fullName, message: failedExpectations[0]?.message ?? '' });
    },
    jasmineDone() {
      process.stdout.write(`\n${JSON.stringify({ threads, relaxed, passed, failures })}\n`, () => process.exit(0));
    },
  });
  await env.execute();
}

void main();
