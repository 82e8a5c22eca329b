/** The events of a run, from its plan and state. */
import type { EpochSums } from '../checkpoint/checkpoint.ts';
import type { EvaluationResult } from '../evaluation/evaluation-result.ts';
import type { StepResult } from '../update/loss-window.ts';
import type { EpochEndEvent, EvaluationEvent, RunEndEvent, RunStartEvent, StepEvent } from './events.ts';
import type { Pace } from './pace.ts';
import { evaluationsAfter, type RunPlan } from './resolve-options.ts';
import type { RunState } from './run-state.ts';

export function startEvent(
  { options, weights, steps, stepsPerEpoch, backend, seed }: RunPlan,
  state: RunState,
): RunStartEvent {
  const { data, length, resume } = options;
  return {
    event: 'run-start',
    ...('epochs' in length && { epochs: length.epochs }),
    steps,
    ...(resume && { resumedFrom: state.step }),
    stepsPerEpoch,
    exampleCount: data.exampleCount,
    batchSize: data.batchSize,
    parameters: weights.trainable.reduce((sum, { variable }) => sum + variable.read().size, 0),
    backend,
    seed,
  };
}

export function stepEvent(plan: RunPlan, { step }: RunState, pace: Pace, last: StepResult): StepEvent {
  return {
    event: 'step',
    step,
    epoch: plan.options.data.epochAt(step),
    loss: last.lossSum / last.examples,
    accuracy: last.correct / last.examples,
    learningRate: plan.schedule(step - 1).learningRate,
    imagesPerSecond: pace.imagesPerSecond(),
    etaSeconds: pace.secondsFor((plan.steps - step) * plan.options.data.batchSize, evaluationsAfter(plan, step)),
  };
}

export function epochEndEvent(
  { stepsPerEpoch }: RunPlan,
  step: number,
  { lossSum, correct, examples, seconds }: EpochSums,
  validation: EvaluationResult | undefined,
): EpochEndEvent {
  return {
    event: 'epoch-end',
    epoch: Math.ceil(step / stepsPerEpoch),
    step,
    loss: lossSum / examples,
    trainAccuracy: correct / examples,
    ...(validation && { validationLoss: validation.loss, validationAccuracy: validation.accuracy }),
    seconds,
    imagesPerSecond: seconds === 0 ? 0 : examples / seconds,
  };
}

export function evaluationEvent(on: 'validation' | 'test', step: number, result: EvaluationResult): EvaluationEvent {
  const { loss, accuracy, errors, count } = result;
  return { event: 'evaluation', on, step, loss, accuracy, errors, count };
}

export function endEvent(
  { options, backend, seed }: RunPlan,
  { step, examples, best, validationAccuracy }: RunState,
  { trainSeconds }: Pace,
  test: EvaluationResult | undefined,
  interrupted: boolean,
): RunEndEvent {
  const chosenBy = best?.accuracy ?? validationAccuracy;
  return {
    event: 'run-end',
    ...(test && { testAccuracy: test.accuracy, testLoss: test.loss, testErrors: test.errors, testCount: test.count }),
    ...(chosenBy !== undefined && { validationAccuracy: chosenBy }),
    keptStep: best?.step ?? step,
    epochs: options.data.epochAt(step),
    steps: step,
    trainSeconds,
    imagesPerSecond: trainSeconds === 0 ? 0 : examples / trainSeconds,
    backend,
    seed,
    interrupted,
  };
}
