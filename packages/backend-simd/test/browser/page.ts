import { check } from './check.ts';

const report = (value: unknown) => Object.assign(globalThis, { report: value });

if (location.hash === '#worker') {
  const worker = new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }) => report(data));
} else {
  check().then(report, (error) => report({ error: String(error?.stack ?? error) }));
}
