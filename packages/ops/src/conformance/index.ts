export { type ConformanceOptions, type ConformanceTools, opsConformance } from './ops-conformance.ts';
export { registerPlainBackend } from './register-plain-backend.ts';
export { PENSTROKE_KERNELS } from './rooms.ts';
