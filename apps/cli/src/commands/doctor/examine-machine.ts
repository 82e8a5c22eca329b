import { loadMnist } from '@penstroke/dataset/node';
import * as tf from '@tensorflow/tfjs-core';
import type { BackendName, ReadyBackend } from '../../backends/backend-name.ts';
import { loadBackend } from '../../backends/select-backend.ts';
import { describeMachine, describeVersions } from '../../node/machine.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { result, resultJson, table } from '../../terminal/show.ts';

/** From the one that `auto` would take first to the one it would take last. */
const BACKENDS: readonly BackendName[] = ['cuda', 'webgpu', 'simd', 'node', 'cpu'];

/** One line of the examination. */
interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** A backend that was tried; `backend` only if it works. */
interface Examined {
  readonly backend?: ReadyBackend;
  readonly finding: Finding;
}

/** Examines this machine and shows what works, what does not, and why. */
export async function examineMachine(io: CliIo, { json }: { readonly json?: true | undefined }): Promise<void> {
  tf.enableProdMode();
  const machine = describeMachine();
  const versions = describeVersions();
  const examined = new Map<BackendName, Examined>();
  for (const name of BACKENDS) examined.set(name, await examineBackend(name, io));
  const simd = examined.get('simd')!.backend;
  const findings: Finding[] = [
    { what: 'Node', ok: true, detail: `${versions.node} (V8 ${versions.v8}), ${machine.platform} ${machine.arch}` },
    { what: 'processor', ok: true, detail: `${machine.processor}, ${machine.cores} cores` },
    { what: 'memory', ok: true, detail: `${(machine.memoryBytes / 2 ** 30).toFixed(1)} GiB` },
    { what: 'SIMD', ok: simd !== undefined, detail: simd ? 'WebAssembly SIMD' : 'not used: see backend simd' },
    {
      what: 'relaxed SIMD',
      ok: simd?.relaxedSimd === true,
      detail: simd?.relaxedSimd ? 'fused multiply-add' : 'none in this engine; a newer Node is faster',
    },
    { what: 'threads', ok: (simd?.threads ?? 1) > 1, detail: `${simd?.threads ?? 1} of WebAssembly` },
    await examineData(),
    ...BACKENDS.map((name) => examined.get(name)!.finding),
  ];
  const chosen = BACKENDS.find((name) => name !== 'node' && examined.get(name)!.backend);
  if (json) return resultJson(io, { machine, versions, findings, auto: chosen });
  result(io, table(findings.map(({ what, ok, detail }) => [ok ? 'yes' : 'no', what, detail])));
  result(io, `--backend auto takes ${chosen ?? 'nothing: no backend works'}`);
}

async function examineBackend(name: BackendName, io: CliIo): Promise<Examined> {
  const what = `backend ${name}`;
  try {
    const backend = await loadBackend(name, { cwd: io.cwd }, { realGpuOnly: true });
    backend.close();
    return { backend, finding: { what, ok: true, detail: `${backend.device}, threads ${backend.threads}` } };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
    return { finding: { what, ok: false, detail: reason } };
  }
}
async function examineData(): Promise<Finding> {
  try {
    const { train, test } = await loadMnist();
    return { what: 'MNIST', ok: true, detail: `${train.count} + ${test.count} digits, checksums right` };
  } catch (error) {
    return { what: 'MNIST', ok: false, detail: (error as Error).message.split('\n', 1)[0]! };
  }
}
