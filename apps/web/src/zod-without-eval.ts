import { config } from 'zod/v4/core';

/**
 * Zod compiles schemas with `new Function` where it may; the page's policy forbids that, and browsers report even the
 * attempt. To be imported before any schema is made, in the page and in each worker.
 */
config({ jitless: true });
