import {
  type FirstUpdate,
  type RecordableUpdate,
  type RecordedUpdate,
  recordingKey,
  type UpdateRecordings,
} from '@penstroke/ops';
import { engine, type Tensor } from '@tensorflow/tfjs-core';
import { deferCommands, finishDeferred } from '../deferred/defer-commands.ts';
import { bufferId, bufferOf, bytesOf, uploadByQueue } from '../runtime/buffers.ts';
import { flush } from '../runtime/compute-pass.ts';
import type { WebGPUInternals } from '../runtime/webgpu-internals.ts';
import { DispatchRecorder } from './dispatch-recorder.ts';
import { type FlatUpdates, flatUpdates } from './flat-updates.ts';
import { joinIndependent } from './join-independent.ts';
import { mergeElements } from './merge-elements.ts';
import { mergeFactors } from './merge-factors.ts';
import { mergePooling } from './merge-pooling.ts';
import { mergeSums } from './merge-sums.ts';
import { OutputSets } from './output-sets.ts';
import { changeBetween, type Recording } from './recording.ts';
import { ReplayPlan } from './replay-plan.ts';
import { StateHomes } from './state-homes.ts';
import { UPDATES_IN_FLIGHT } from './step-block.ts';
import { watchBackend } from './watch-backend.ts';

/** What is known of updates whose inputs have certain shapes and types. */
interface Recorded {
  readonly recording: Recording;
  /** Present once a second recording was the same. */
  ready?: { readonly plan: ReplayPlan; readonly outputs: OutputSets } | undefined;
}

/** The recordings of one update on the webgpu backend. */
export class WebGPURecordings implements UpdateRecordings {
  readonly #backend: WebGPUInternals;
  readonly #update: RecordableUpdate;
  readonly #homes: StateHomes;
  readonly #recorded = new Map<string, Recorded>();
  /** Replays since commands were submitted here; also the copy of the step's numbers that the next one writes. */
  #inFlight = 0;

  constructor(backend: WebGPUInternals, update: RecordableUpdate) {
    this.#backend = backend;
    this.#update = update;
    this.#homes = new StateHomes(backend, () => update.state());
  }

  first(inputs: readonly Tensor[]): FirstUpdate {
    // While dispatches are timed they cannot wait.
    if (this.#backend.activeTimers != null) return { outputs: this.#update.run(inputs), done: Promise.resolve() };
    const { result: outputs, done } = deferCommands(this.#backend, () => {
      const { recorder, outputs, recording } = this.#watch(inputs);
      // What replays will run instead is compiled beside the rest.
      if (recorder.reason === undefined) this.#merge(recording);
      return outputs;
    });
    return { outputs, done };
  }

  record(inputs: readonly Tensor[]): RecordedUpdate {
    finishDeferred(this.#backend);
    const key = recordingKey(inputs);
    const earlier = this.#recorded.get(key);
    const { recorder, outputs, recording } = this.#watch(inputs);
    if (earlier) {
      const change = changeBetween(earlier.recording, recording);
      if (change !== undefined) recorder.refuse(change);
      if (recorder.reason === undefined) {
        earlier.ready = this.#prepare(earlier.recording, outputs);
        if (earlier.ready === undefined) recorder.refuse('updates of another batch size need the state another way');
      }
    } else {
      this.#recorded.set(key, { recording });
    }
    return { outputs, ...(recorder.reason !== undefined && { reason: recorder.reason }) };
  }

  replay(inputs: readonly Tensor[]): Tensor[] | undefined {
    const backend = this.#backend;
    finishDeferred(backend);
    const ready = this.#recorded.get(recordingKey(inputs))?.ready;
    // While dispatches are timed each has a pass of its own.
    if (ready === undefined || backend.activeTimers != null || this.#homes.isShared) return undefined;
    this.#homes.bringHome();
    const buffers = inputs.map((input) => this.#bufferOfInput(input));
    const { plan, outputs } = ready;
    const set = outputs.take(plan.inputsBesideOutputs.map((index) => bufferId(buffers[index]!)).join());
    plan.run({
      inputs: buffers,
      outputs: set.buffers,
      phase: this.#homes.phase,
      copy: this.#inFlight,
    });
    this.#homes.turn();
    this.#inFlight = (this.#inFlight + 1) % UPDATES_IN_FLIGHT;
    if (this.#inFlight === 0) flush(backend);
    return outputs.tensorsOn(set).map((info) => engine().makeTensorFromTensorInfo(info));
  }

  dispose(): void {
    finishDeferred(this.#backend);
    flush(this.#backend);
    for (const { ready } of this.#recorded.values()) {
      ready?.plan.dispose();
      ready?.outputs.dispose();
    }
    this.#recorded.clear();
    this.#homes.dispose();
  }

  #watch(inputs: readonly Tensor[]) {
    const before = this.#update.state();
    for (const tensor of [...inputs, ...before]) uploadByQueue(this.#backend, this.#dataOf(tensor));
    const recorder = new DispatchRecorder(this.#backend, inputs, before);
    const outputs = watchBackend(this.#backend, recorder, () => this.#update.run(inputs));
    return { recorder, outputs, recording: recorder.finish(outputs, this.#update.state()) };
  }

  /** What replays run, and how the state lies for it; undefined where it lies otherwise. */
  #merge(recording: Recording): FlatUpdates | undefined {
    const { device } = this.#backend;
    const passes = [mergePooling, mergeFactors, mergeElements];
    const merged = passes.reduce((made, merge) => merge(device, made), recording);
    const updates = flatUpdates(merged, this.#homes.layout);
    return updates && joinIndependent(device, merged, mergeSums(device, merged, updates));
  }

  /** Everything for replays; undefined where the state lies otherwise than they need it. */
  #prepare(recording: Recording, outputs: readonly Tensor[]): Recorded['ready'] {
    const flat = this.#merge(recording);
    const replaced = recording.nextState.map((place) => place !== undefined);
    if (flat === undefined || !this.#homes.settle(replaced, flat.state)) return undefined;
    const shapes = outputs.map((tensor) => ({ shape: tensor.shape, dtype: tensor.dtype, bytes: bytesOf(tensor) }));
    return {
      plan: new ReplayPlan(this.#backend, this.#homes, recording, flat),
      outputs: new OutputSets(this.#backend, shapes),
    };
  }

  #dataOf(tensor: Tensor) {
    return this.#backend.tensorMap.get(tensor.dataId);
  }

  /** On the device; the backend gives it to nobody before this update is submitted. */
  #bufferOfInput(input: Tensor): GPUBuffer {
    const data = this.#dataOf(input);
    uploadByQueue(this.#backend, data);
    this.#backend.commandQueueOwnedIds.add(input.dataId);
    return bufferOf(data)!;
  }
}
