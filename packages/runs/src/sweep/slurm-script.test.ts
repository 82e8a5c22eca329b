import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slurmScript } from './slurm-script.ts';

const script = (more: object = {}): string =>
  slurmScript({
    name: 'rates',
    indices: [0, 1, 2, 5],
    program: ['/usr/bin/node', '/opt/pen stroke/main.js'],
    plan: '/data/sweeps/rates',
    logs: '/data/sweeps/rates/logs',
    cores: 2,
    ...more,
  });

describe('the script of a job array', () => {
  test('names the missing runs, asks for a warning and to be put back after a failed node', () => {
    const lines = script({ atOnce: 3, options: ['--partition=long'] }).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining(['#SBATCH --array=0-2,5%3', '#SBATCH --requeue', '#SBATCH --signal=USR1@120']),
    );
    expect(lines).toContain('#SBATCH --partition=long');
    expect(lines).toContain(
      "srun --ntasks=1 --cpus-per-task=2 /usr/bin/node '/opt/pen stroke/main.js' sweep run /data/sweeps/rates --threads 2",
    );
    expect(script({ cores: 96 })).toMatch(/ --cpus-per-task=96 .* --threads 64$/m);
    expect(script({ wide: true })).toMatch(/ sweep run \/data\/sweeps\/rates --threads 2 --wide$/m);
  });

  test.each([
    [{ logs: '/data/a"b' }, /without quotes/],
    [{ logs: '/data/a%b' }, /without quotes/],
    [{ logs: '/data/a\n#SBATCH --uid=0' }, /without quotes/],
    [{ options: ['--time=1\nrm -r /'] }, /expected an option of sbatch/],
    [{ options: ['long'] }, /expected an option of sbatch/],
  ])('with %j is refused', (more, message) => {
    expect(() => script(more)).toThrow(message);
  });

  test.skipIf(process.platform === 'win32').each([
    [75, 'requeue 12\nrequeue 12\n'],
    [0, ''],
    [1, ''],
  ])('of a run that ends with %d ends so too, and is put back with 75 alone', (code, requeued) => {
    const folder = mkdtempSync(join(tmpdir(), 'penstroke-slurm-'));
    try {
      const said = join(folder, 'said');
      writeFileSync(said, '');
      writeFileSync(join(folder, 'srun'), `#!/bin/bash\nexit ${code}\n`);
      // Refuses once.
      writeFileSync(join(folder, 'scontrol'), `#!/bin/bash\necho "$@" >> '${said}'\n[ $(wc -l < '${said}') -gt 1 ]\n`);
      writeFileSync(join(folder, 'sleep'), '#!/bin/bash\n');
      for (const tool of ['srun', 'scontrol', 'sleep']) chmodSync(join(folder, tool), 0o755);
      const env = { PATH: `${folder}:${process.env.PATH}`, SLURM_JOB_ID: '12' };
      expect(spawnSync('bash', ['-c', script()], { env }).status).toBe(code);
      expect(readFileSync(said, 'utf8')).toBe(requeued);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
