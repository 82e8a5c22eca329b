export { fill } from './fill';
export { awaitFinish, awaitWork, finishWork, startWork } from './wake-up';
