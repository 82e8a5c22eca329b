import { modelArtifacts, parseJson, parseModelJson, RunFileError, readAbout } from '@penstroke/runs';
import type { Network } from './network.ts';
import { NetworkFilesError } from './network-files-error.ts';
import { unpackFiles } from './unpack-files.ts';

/**
 * Reads a network from files: a run's .zip, or `model.json` and `weights.bin`, with `run.json` if there is one. The files are
 * checked for form; layers and weights are checked by `loadModel` where they are used.
 *
 * @throws NetworkFilesError with the remedy
 */
export async function readNetworkFiles(files: readonly File[]): Promise<Network> {
  const parts = await unpackFiles(files);
  const json = parts.get('model.json');
  if (!json) {
    throw new NetworkFilesError(['noModelJson', [...parts.keys()].join(', ')]);
  }
  const model = parse('model.json', json, parseModelJson);
  const weights = parts.get(model.weightsFile);
  if (!weights) throw new NetworkFilesError(['weightsMissing', model.weightsFile]);
  const record = parts.get('run.json');
  const about = readAbout(record ? parse('run.json', record, parseJson) : model.userDefinedMetadata?.penstroke);
  const { modelTopology, weightSpecs, weightData } = modelArtifacts(model, weights);
  return {
    name: files[0]!.name,
    ...about,
    modelTopology: modelTopology as object,
    weightSpecs: weightSpecs!,
    weightData: weightData as ArrayBuffer,
  };
}

/** Parses a file of text, and says in words what is wrong with it. */
function parse<Result>(name: string, bytes: Uint8Array, parser: (text: string, path: string) => Result): Result {
  try {
    return parser(new TextDecoder().decode(bytes), name);
  } catch (error) {
    if (!RunFileError.isInstance(error)) throw error;
    if (error.cause instanceof SyntaxError) throw new NetworkFilesError(['notJson', name], { cause: error });
    // Without the function that says so.
    throw new NetworkFilesError(['plain', `${error.message.replace(/^\w+: /, '')}.`], { cause: error });
  }
}
