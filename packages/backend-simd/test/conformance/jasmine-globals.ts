/** Jasmine's describe, it, expect ... as globals, which the tests of tfjs-core use. Imported before them. */
// @ts-expect-error: jasmine-core 3 has no types
import jasmineRequire from 'jasmine-core/lib/jasmine-core/jasmine.js';

const jasmine = jasmineRequire.core(jasmineRequire);
const env = jasmine.getEnv({ suppressLoadErrors: true });
Object.assign(globalThis, { jasmine }, jasmineRequire.interface(jasmine, env));
env.configure({ random: false });
