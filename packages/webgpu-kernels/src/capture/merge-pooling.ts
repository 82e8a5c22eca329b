/** Makes one dispatch of a convolution and of the maximum pooling after it, for sizes that one workgroup can hold. */
import { isIntermediate, isMade, type RecordedDispatch, type Recording, usersOf } from './recording.ts';

export function mergePooling(device: GPUDevice, recording: Recording): Recording {
  const merged = new Map<RecordedDispatch, RecordedDispatch | undefined>();
  for (const pooling of recording.dispatches) {
    const convolved = pooling.pools && pooling.bindings[1]!.source;
    if (convolved?.kind !== 'made' || !isIntermediate(recording, convolved.index)) continue;
    const users = usersOf(recording.dispatches, convolved.index);
    const [convolution, second] = users;
    if (second !== pooling || !convolution?.convolution) continue;
    const [result, ...read] = convolution.bindings;
    if (!isMade(result!.source, convolved.index)) continue;
    const keeps = users.length > 2;
    const pooled = convolution.convolution.pooled(pooling.pools!, keeps);
    if (pooled === undefined) continue;
    const { program, workgroups } = pooled;
    merged.set(pooling, undefined);
    merged.set(convolution, {
      ...{ name: program.name, program, pipeline: program.pipelineFor(device), workgroups, written: program.written },
      bindings: [pooling.bindings[0]!, ...(keeps ? [result!] : []), ...read],
    });
  }
  const dispatches = recording.dispatches.flatMap((dispatch) =>
    merged.has(dispatch) ? (merged.get(dispatch) ?? []) : [dispatch],
  );
  return { ...recording, dispatches };
}
