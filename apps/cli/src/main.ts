#!/usr/bin/env node
import { processIo } from './node/process-io.ts';
import { run } from './run.ts';

const code = await run(process.argv.slice(2), processIo());
// GPU libraries and worker threads may keep the event loop alive; wait for what is written only.
for (const stream of [process.stdout, process.stderr]) {
  await new Promise<void>((done) => stream.write('', () => done()));
}
process.exit(code);
