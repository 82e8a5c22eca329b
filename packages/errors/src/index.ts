export { messageOf } from './message-of.ts';
export { PenstrokeError } from './penstroke-error.ts';
