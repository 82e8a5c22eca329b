import { check } from './check.ts';

check().then(postMessage, (error) => postMessage({ error: String(error?.stack ?? error) }));
