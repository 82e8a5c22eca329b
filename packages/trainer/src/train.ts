import type { TrainEvent } from './run/events.ts';
import { type ResolvedOptions, resolveOptions } from './run/resolve-options.ts';
import { Run } from './run/run.ts';
import type { TrainOptions } from './run/train-options.ts';

/**
 * Trains a model and tells what happens, as an async iterator of events: `run-start` first, `run-end` last. Nothing is done
 * until the first event is asked for, and nothing between two requests, so a slow reader slows the run and never floods.
 *
 * One seed makes a run: on one backend two runs with the same options have bit-identical losses and weights, and so has a run
 * that was stopped (at any update) and resumed from its checkpoint. All randomness is in the batches, which are a function
 * of the step, and in the model's seeded layers, which are told seed and step before each update.
 *
 * At the end the model holds the final weights: the best by validation with `keep: 'best'`, else the moving average with
 * `averageDecay`, else the last. The others are in the checkpoint; `restoreWeights` brings them back. A reader that
 * leaves the loop early (`break`) stops the run at once: the model then holds the weights of the last update. Whichever way it
 * ends, every tensor of the run is disposed; model and sources stay the caller's.
 *
 * @throws TypeError or RangeError, at once, for options that do not make a run
 * @throws NonFiniteLossError (from the iterator) when an update's loss was NaN or infinite, with its step
 * @throws CheckpointError (from the iterator) when `resume` is of another run
 *
 * @example
 * for await (const event of train({ model, data, length: { epochs: 10 }, optimizer: { kind: 'adam' }, seed: 1 })) {
 *   if (event.event === 'epoch-end') console.log(event.epoch, event.loss);
 * }
 */
export function train(options: TrainOptions): AsyncGenerator<TrainEvent, void, undefined> {
  return runToEnd(resolveOptions(options));
}

async function* runToEnd(options: ResolvedOptions): AsyncGenerator<TrainEvent, void, undefined> {
  const run = new Run(options);
  try {
    yield* run.events();
  } finally {
    await run.dispose();
  }
}
