export { loadWideModule } from './load-wide-module.ts';
