export { clearFailure, failWork } from './barrier';
export { runCall, runShare } from './execute';
export { awaitFinish, awaitWork, finishWork } from './wake-up';
