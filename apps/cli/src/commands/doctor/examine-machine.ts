import { loadMnist } from '@penstroke/dataset/node';
import { autoOrder, type BackendName, backendNames, count, counted } from '@penstroke/runs';
import type { ReadyBackend } from '../../backends/ready-backend.ts';
import { loadBackend } from '../../backends/select-backend.ts';
import { describeMachine, describeVersions, type Machine, type Versions } from '../../node/machine.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { reasonOf } from '../../terminal/reason-of.ts';
import { result, resultJson, table } from '../../terminal/show.ts';
import { autoWords } from './auto-words.ts';

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
  const machine = describeMachine();
  const versions = describeVersions();
  const examined = new Map<BackendName, Examined>();
  for (const name of backendNames) examined.set(name, await examineBackend(name, io));
  const findings: Finding[] = [
    ...examineHost(machine, versions),
    ...examineSimd(examined.get('simd')?.backend),
    await examineData(),
    ...[...examined.values()].map(({ finding }) => finding),
  ];
  const working = backendNames.filter((name) => examined.get(name)?.backend);
  const chosen = autoOrder.find((name) => working.includes(name));
  if (json) return resultJson(io, { machine, versions, findings, auto: chosen });
  result(io, table(findings.map(({ what, ok, detail }) => [ok ? 'yes' : 'no', what, detail])));
  result(io, `--backend auto takes ${autoWords(working)}`);
}

function examineHost(machine: Machine, versions: Versions): Finding[] {
  const { platform, arch, processor, cores, memoryBytes } = machine;
  return [
    { what: 'Node', ok: true, detail: `${versions.node} (V8 ${versions.v8}), ${platform} ${arch}` },
    { what: 'processor', ok: true, detail: `${processor}, ${counted(cores, 'core')}` },
    { what: 'memory', ok: true, detail: `${(memoryBytes / 2 ** 30).toFixed(1)} GiB` },
  ];
}

function examineSimd(simd: ReadyBackend | undefined): Finding[] {
  const threads = simd?.threads ?? 1;
  return [
    { what: 'SIMD', ok: simd !== undefined, detail: simd ? 'WebAssembly SIMD' : 'not used: see backend simd' },
    {
      what: 'relaxed SIMD',
      ok: simd?.relaxedSimd === true,
      detail: simd?.relaxedSimd ? 'fused multiply-add' : 'none in this engine; a newer Node is faster',
    },
    {
      what: '256 bits',
      ok: simd?.wide === true,
      detail: simd?.wide ? 'with --wide' : (simd?.wideFailure ?? 'see backend simd'),
    },
    { what: 'threads', ok: threads > 1, detail: counted(threads, 'WebAssembly thread') },
  ];
}

async function examineBackend(name: BackendName, io: CliIo): Promise<Examined> {
  const what = `backend ${name}`;
  try {
    const backend = await loadBackend(name, { cwd: io.cwd, env: io.env, realGpuOnly: true, wide: true });
    backend.close();
    return { backend, finding: { what, ok: true, detail: `${backend.device}, ${counted(backend.threads, 'thread')}` } };
  } catch (error) {
    return { finding: { what, ok: false, detail: reasonOf(error) } };
  }
}

async function examineData(): Promise<Finding> {
  try {
    const { train, test } = await loadMnist();
    const digits = `${count(train.count)} training and ${count(test.count)} test digits`;
    return { what: 'MNIST', ok: true, detail: `${digits}, checksums right` };
  } catch (error) {
    return { what: 'MNIST', ok: false, detail: reasonOf(error) };
  }
}
