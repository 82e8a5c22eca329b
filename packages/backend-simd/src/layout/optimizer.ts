/** Updates of all variables in one call: `records` counts the records that follow, one for each variable. */

export class Adam<Int, Float> {
  records!: Int;
  learningRate!: Float;
  beta1!: Float;
  /** 1 - beta1. */
  rest1!: Float;
  beta2!: Float;
  /** 1 - beta2. */
  rest2!: Float;
  /** 1 / (1 - beta1^step). */
  correction1!: Float;
  /** 1 / (1 - beta2^step). */
  correction2!: Float;
  epsilon!: Float;
  weightDecay!: Float;
}

export class AdamVariable<Address, Int> {
  p!: Address;
  g!: Address;
  m!: Address;
  v!: Address;
  pOut!: Address;
  mOut!: Address;
  vOut!: Address;
  count!: Int;
}

export class Momentum<Int, Float> {
  records!: Int;
  learningRate!: Float;
  momentum!: Float;
  weightDecay!: Float;
  /** 0 or 1. */
  nesterov!: Int;
}

export class MomentumVariable<Address, Int> {
  p!: Address;
  g!: Address;
  a!: Address;
  pOut!: Address;
  aOut!: Address;
  count!: Int;
}

export class MovingAverage<Int, Float> {
  records!: Int;
  decay!: Float;
  /** 1 - decay. */
  rest!: Float;
}

export class MovingAverageVariable<Address, Int> {
  a!: Address;
  p!: Address;
  aOut!: Address;
  count!: Int;
}
