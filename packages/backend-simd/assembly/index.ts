export { fill } from './fill';
export { awaitFinish, awaitWork, finishWork, startWork } from './wake-up';
export { add, div, eluGradient, max, min, mul, squaredDifference, sub } from './binary';
export {
  abs,
  affine,
  clip,
  elu,
  exp,
  leakyRelu,
  log,
  neg,
  reciprocal,
  relu,
  rsqrt,
  selu,
  sigmoid,
  sqrt,
  square,
  step,
  tanh,
} from './unary';
export { byteToFloat, intToFloat } from './cast';
