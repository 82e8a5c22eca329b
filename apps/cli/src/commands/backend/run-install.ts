import { resolve } from 'node:path';
import { backends, duration, megabytes } from '@penstroke/runs';
import { installBackend, planSteps } from '../../backends/install/install-backend.ts';
import type { InstallRequest } from '../../backends/install/install-step.ts';
import { describeMissing, findTools } from '../../backends/install/install-tools.ts';
import { thisHost, wheelPlatform } from '../../backends/install/wheel-platform.ts';
import { backendsFolder } from '../../backends/installed/backends-folder.ts';
import { findInstalled } from '../../backends/installed/find-installed.ts';
import type { TensorflowName } from '../../backends/installed/tensorflow-name.ts';
import { CommandError, UsageError } from '../../terminal/cli-error.ts';
import type { CliIo } from '../../terminal/cli-io.ts';
import { exitCode, stoppedCode } from '../../terminal/exit-code.ts';
import { note, result, resultJson } from '../../terminal/show.ts';
import type { StopReason } from '../../terminal/stop-reason.ts';
import { createInstallDisplay } from './install-display.ts';

/** The version of the binding that this program is tried with. */
const PACKAGE_VERSION = '4.22.0';

/** The options of `penstroke backend install`. */
export interface RunInstallOptions {
  readonly tensorflow: string;
  readonly wheel?: string | undefined;
  readonly sha256?: string | undefined;
  readonly into?: string | undefined;
  readonly dryRun?: true | undefined;
  readonly json?: true | undefined;
}

/**
 * Installs a backend, or prints what that would run.
 *
 * @returns the exit code
 */
export async function runInstall(name: TensorflowName, io: CliIo, options: RunInstallOptions): Promise<number> {
  const { into, dryRun, json } = options;
  const request = createRequest(name, io, options);
  const place = into === undefined ? backendsFolder(io.env) : resolve(io.cwd, into);
  const needsPip = request.wheel === undefined || name === 'cuda';
  const { tools, missing } = await findTools({ cwd: io.cwd, env: io.env, needsPip });
  const plan = { request, place, tools, env: io.env };
  if (dryRun) {
    for (const step of planSteps(plan)) {
      if (json) resultJson(io, { event: 'step', ...step });
      else result(io, [`${step.number}. ${step.title}`, ...step.commands.map((line) => `   ${line}`)]);
    }
    if (!json) result(io, `then the folder becomes ${resolve(place, name)}`);
  }
  if (missing.length > 0) throw new CommandError(`backend install: ${describeMissing(missing)}`);
  if (dryRun) return exitCode.done;

  const stop = new AbortController();
  let stopReason: StopReason = 'SIGINT';
  const unlisten = io.onStop((reason) => {
    if (!stop.signal.aborted) stopReason = reason;
    stop.abort();
  });
  const display = createInstallDisplay(io, json === true);
  const startedAt = performance.now();
  try {
    const { folder, record } = await installBackend(plan, stop.signal, display);
    const seconds = (performance.now() - startedAt) / 1000;
    if (json) resultJson(io, { event: 'installed', folder, seconds, ...record });
    else {
      result(io, `backend ${name} installed in ${duration(seconds)}: ${megabytes(record.sizeBytes)} in ${folder}`);
      await noteOther(name, folder, io);
      note(io, `use it with --backend ${name}; remove it with: penstroke backend remove ${name}`);
    }
    return exitCode.done;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    note(io, 'interrupted; nothing was installed');
    return stoppedCode[stopReason];
  } finally {
    display.close();
    unlisten();
  }
}

function createRequest(name: TensorflowName, io: CliIo, options: RunInstallOptions): InstallRequest {
  const { tensorflow, wheel, sha256 } = options;
  if (!/^\d+\.\d+(\.\d+)?([a-z]+\d+)?$/.test(tensorflow)) {
    throw new UsageError(`--tensorflow: expected a version such as 2.21.0, got "${tensorflow}"`);
  }
  if (sha256 !== undefined && wheel === undefined) throw new UsageError('--sha256 checks a file; add --wheel FILE');
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256)) {
    throw new UsageError(`--sha256: expected 64 hexadecimal digits, got "${sha256}"`);
  }
  return {
    name,
    packageName: backends.find((backend) => backend.name === name)!.packageName,
    packageVersion: PACKAGE_VERSION,
    tensorflow,
    wheel: wheel === undefined ? undefined : resolve(io.cwd, wheel),
    sha256: sha256?.toLowerCase(),
    platform: wheelPlatform(name, thisHost()),
  };
}

/** Says so when a backend in another folder takes precedence over the one just installed. */
async function noteOther(name: TensorflowName, folder: string, io: CliIo): Promise<void> {
  const used = await findInstalled(name, io.env);
  if (used !== undefined && used.folder !== folder) {
    note(io, `${used.folder} takes precedence; remove that one, or set PENSTROKE_BACKENDS`);
  }
}
