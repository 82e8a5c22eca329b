/**
 * Makes one dispatch of those that add up the parts of gradients (of a product whose depth is cut, of a bias over many rows): what comes
 * of them is needed only by the update of the variables, so all of them can wait until then.
 */
import { type PlacedPartSum, sumManyParts } from '../gemm/sum-parts.ts';
import { sideBySide } from './flat-layout.ts';
import type { FlatUpdates } from './flat-updates.ts';
import { isIntermediate, isMade, type RecordedDispatch, type Recording, usersOf } from './recording.ts';

/** Parts that wait have buffers of their own; more bytes than this are rather added up at once. */
const MAX_PARTS_BYTES = 2 ** 23;

/** A dispatch that adds up parts, and where its result lies. */
interface Candidate {
  readonly dispatch: RecordedDispatch;
  readonly at: number;
  readonly result: { readonly array: number; readonly offset: number };
  readonly parts: number;
  readonly partsBytes: number;
}

export function mergeSums(device: GPUDevice, recording: Recording, updates: FlatUpdates): FlatUpdates {
  const merged = new Map<number, RecordedDispatch>();
  const gone = new Set<RecordedDispatch>();
  const all = candidates(recording, updates);
  for (let array = 0, { length } = updates.made.sizes; array < length; array++) {
    const group = all.filter(({ result }) => result.array === array);
    const use = Math.min(...group.map((candidate) => firstUse(updates.dispatches, candidate)));
    const waiting = group.filter(({ at }) => at < use);
    const bytes = waiting.reduce((sum, { partsBytes }) => sum + partsBytes, 0);
    if (waiting.length < 2 || bytes > MAX_PARTS_BYTES || merged.has(use)) continue;
    merged.set(use, mergeAll(device, waiting, array, updates));
    for (const { dispatch } of waiting) gone.add(dispatch);
  }
  const dispatches = updates.dispatches.flatMap((dispatch, at) => {
    const before = merged.get(at);
    return [...(before ? [before] : []), ...(gone.has(dispatch) ? [] : [dispatch])];
  });
  return { ...updates, dispatches };
}

/** The dispatches whose parts nothing else reads, and whose results lie beside others. */
function candidates(recording: Recording, { dispatches, made: arrays }: FlatUpdates): Candidate[] {
  return dispatches.flatMap((dispatch, at) => {
    const [result, parts] = dispatch.bindings;
    if (!dispatch.sum || result?.source.kind !== 'made' || parts?.source.kind !== 'made') return [];
    const slot = arrays.slots.get(result.source.index);
    const { index } = parts.source;
    if (slot === undefined || arrays.slots.has(index) || !isIntermediate(recording, index)) return [];
    if (usersOf(dispatches, index).length !== 2) return [];
    return [{ dispatch, at, result: slot, parts: index, partsBytes: parts.size }];
  });
}

/** The first dispatch after it that uses its result, or those beside it. */
function firstUse(dispatches: readonly RecordedDispatch[], { dispatch, at, result }: Candidate): number {
  const { index } = dispatch.bindings[0]!.source as { index: number };
  const use = dispatches.findIndex(
    ({ bindings }, later) =>
      later > at &&
      bindings.some(
        ({ source }) => isMade(source, index) || (source.kind === 'madeArray' && source.index === result.array),
      ),
  );
  return use < 0 ? at : use;
}

function mergeAll(
  device: GPUDevice,
  waiting: readonly Candidate[],
  array: number,
  { made }: FlatUpdates,
): RecordedDispatch {
  const { offsets, bytes } = sideBySide(waiting.map(({ partsBytes }) => partsBytes));
  const partsArray = made.sizes.length;
  made.add(
    waiting.map(({ parts }) => parts),
    offsets,
    bytes,
  );
  const sums = waiting.map(({ dispatch, result }, i): PlacedPartSum => {
    return { ...dispatch.sum!, result: result.offset / 4, from: offsets[i]! / 4 };
  });
  const { program, workgroups } = sumManyParts(sums);
  return {
    name: program.name,
    pipeline: program.pipelineFor(device),
    workgroups,
    written: 1,
    bindings: [
      { source: { kind: 'madeArray', index: array, offset: 0 }, size: made.sizes[array]! },
      { source: { kind: 'madeArray', index: partsArray, offset: 0 }, size: bytes },
    ],
  };
}
