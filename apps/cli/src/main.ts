#!/usr/bin/env node
import module from 'node:module';
import { processIo } from './node/process-io.ts';

// Node 22 and newer keep what V8 has compiled for the next start. Only of modules that are loaded later: hence the import below.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { run } = await import('./run.ts');

const code = await run(process.argv.slice(2), processIo());
// GPU libraries and worker threads may keep the event loop alive; wait for what is written only.
for (const stream of [process.stdout, process.stderr]) {
  await new Promise<void>((done) => stream.write('', () => done()));
}
process.exit(code);
