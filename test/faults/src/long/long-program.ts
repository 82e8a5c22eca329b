/** Does one long run in a process of its own, whose memory nothing else fills, and prints what it held as JSON. */
import { longSuites } from './long-suites.ts';
import { useSimd } from './long-trials.ts';
import { watchMemory } from './watch-memory.ts';

const [name, count] = process.argv.slice(2);
const { trial } = longSuites.find((suite) => suite.name === name)!;
await useSimd();
process.stdout.write(JSON.stringify(await watchMemory(trial, Number(count))));
