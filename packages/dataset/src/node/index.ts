export { maybeGunzip } from './maybe-gunzip.ts';
