/**
 * Lets the dispatch that computes a tensor multiply it by what a later dispatch multiplies it by: the gradient of an activation becomes a
 * factor in the product before it, that of the mean loss one in the gradient of the losses. The tensor itself is never written.
 */
import { isIntermediate, isMade, type RecordedDispatch, type Recording, type Source, usersOf } from './recording.ts';

export function mergeFactors(device: GPUDevice, recording: Recording): Recording {
  let { dispatches } = recording;
  for (const scaling of recording.dispatches) {
    const producer = producerOf({ ...recording, dispatches }, scaling);
    const merged = producer && merge(device, producer, scaling);
    if (merged === undefined) continue;
    dispatches = dispatches.flatMap((dispatch) => {
      if (dispatch === producer) return [merged.scaled];
      return dispatch === scaling ? merged.rest : [dispatch];
    });
  }
  return { ...recording, dispatches };
}

/** The dispatch that makes the tensor that is scaled, where nothing else needs that and the factors are there before it. */
function producerOf(recording: Recording, scaling: RecordedDispatch): RecordedDispatch | undefined {
  const { scales, bindings } = scaling;
  const source = scales && bindings[scales.scaled]!.source;
  if (source?.kind !== 'made' || !isIntermediate(recording, source.index)) return undefined;
  const [producer, ...users] = usersOf(recording.dispatches, source.index);
  const write = producer?.scaledWrite;
  if (write === undefined || users.length !== 1 || users[0] !== scaling) return undefined;
  if (!isMade(producer!.bindings[write.binding]!.source, source.index)) return undefined;
  const factors = bindings[scales!.factors]!.source;
  const after = recording.dispatches.slice(recording.dispatches.indexOf(producer!));
  return after.some((dispatch) => writes(dispatch, factors)) ? undefined : producer;
}

function writes({ bindings, written }: RecordedDispatch, source: Source): boolean {
  return source.kind === 'made' && bindings.slice(0, written).some((binding) => isMade(binding.source, source.index));
}

function merge(
  device: GPUDevice,
  producer: RecordedDispatch,
  { scales, bindings: own, name, workgroups }: RecordedDispatch,
): { scaled: RecordedDispatch; rest: RecordedDispatch[] } | undefined {
  const { scaledWrite: write, bindings: before } = producer;
  const factor = scales!.factor(write!.lanes);
  const bindings = before.map((binding, at) => (at === write!.binding ? own[scales!.products]! : binding));
  bindings.push(own[scales!.factors]!);
  if (factor === undefined || bindings.length > device.limits.maxStorageBuffersPerShaderStage) return undefined;
  const program = write!.by(factor);
  const scaled = {
    ...{ name: producer.name, program, pipeline: program.pipelineFor(device), bindings },
    ...{ workgroups: producer.workgroups, written: producer.written },
  };
  const rest = scales!.rest;
  if (rest === undefined) return { scaled, rest: [] };
  const left = rest.program();
  const remainder = {
    ...{ name, program: left, pipeline: left.pipelineFor(device), workgroups, written: left.written },
    bindings: rest.bindings.map((at) => own[at]!),
  };
  return { scaled, rest: [remainder] };
}
