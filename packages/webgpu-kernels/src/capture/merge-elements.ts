/**
 * Makes one dispatch of one that computes a tensor element by element and the one that takes these elements, if nothing else needs
 * them: the gradient of a pooling, as large as what was pooled, is then neither written nor read.
 */
import { isIntermediate, type RecordedDispatch, type Recording, usersOf } from './recording.ts';

export function mergeElements(device: GPUDevice, recording: Recording): Recording {
  const gone = new Set<RecordedDispatch>();
  const dispatches = recording.dispatches.map((taker) => {
    const source = sourceOf(recording, taker);
    const isMerged =
      source !== undefined && bindingsOf(taker, source).length <= device.limits.maxStorageBuffersPerShaderStage;
    if (!isMerged) return taker;
    gone.add(source);
    const pipeline = taker.takes!.fuse(source.elements!).pipelineFor(device);
    const { name, workgroups, takes } = taker;
    const written = taker.written + (takes!.keeps ? 1 : 0);
    return { name, pipeline, workgroups, written, bindings: bindingsOf(taker, source) };
  });
  return { ...recording, dispatches: dispatches.filter((dispatch) => !gone.has(dispatch)) };
}

/** The dispatch whose elements are taken, where nothing needs them before, or nothing else at all. */
function sourceOf(recording: Recording, taker: RecordedDispatch): RecordedDispatch | undefined {
  const { takes } = taker;
  const taken = takes && taker.bindings[takes.binding]!.source;
  if (taken?.kind !== 'made' || !isIntermediate(recording, taken.index)) return undefined;
  const users = usersOf(recording.dispatches, taken.index);
  const [source] = users;
  const isFree = users[1] === taker && (takes!.keeps || users.length === 2);
  return isFree && source!.elements?.lanes === takes!.lanes ? source : undefined;
}

function bindingsOf({ bindings, written, takes }: RecordedDispatch, source: RecordedDispatch) {
  const { binding, keeps } = takes!;
  const kept = keeps ? [bindings[binding]!] : [];
  const others = bindings.slice(written).filter((_, at) => at + written !== binding);
  return [...bindings.slice(0, written), ...kept, ...source.bindings.slice(source.written), ...others];
}
