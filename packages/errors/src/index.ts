export { PenstrokeError } from './penstroke-error.ts';
