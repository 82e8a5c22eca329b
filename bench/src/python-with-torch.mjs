import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ENVIRONMENT = fileURLToPath(new URL('../../.cache/pytorch/', import.meta.url));
const OWN = join(ENVIRONMENT, 'bin/python');

/**
 * A Python that has PyTorch: for `pytorch` one with the newest version of PyPI, installed on first use (about 5 GB), for
 * `pytorch-debian` the system's. PYTHON in the environment takes the place of the first.
 *
 * @param {string} peer
 * @returns {Promise<string | undefined>} undefined, after a line on standard error, where there is none
 */
export async function pythonWithTorch(peer) {
  const python = peer === 'pytorch' ? (process.env.PYTHON ?? OWN) : '/usr/bin/python3';
  if (await hasTorch(python)) return python;
  if (python === OWN) {
    process.stderr.write(`installing PyTorch of PyPI into ${ENVIRONMENT}\n`);
    try {
      await run('python3', ['-m', 'venv', ENVIRONMENT]);
      await run(OWN, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'torch', 'numpy']);
      if (await hasTorch(OWN)) return OWN;
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    }
  }
  const remedy = peer === 'pytorch' ? 'set PYTHON to a Python that has it' : 'on Debian install python3-torch';
  process.stderr.write(`${peer}: no PyTorch in ${python}: left out; ${remedy}\n`);
  return undefined;
}

/** @param {string} python */
async function hasTorch(python) {
  try {
    await run(python, ['-c', 'import torch']);
    return true;
  } catch {
    return false;
  }
}
