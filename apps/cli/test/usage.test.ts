import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipes } from '@penstroke/recipes';
import { settingFlag, settingKeys } from '@penstroke/runs';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from './helpers/run-cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const cli = (...argv: string[]) => runCli(argv, { cwd: folder.path });

describe('a wrong command line', () => {
  test.each([
    [['train', '--epoch', '3'], /unknown option '--epoch'.*Did you mean --epochs/],
    [['trian'], /unknown command 'trian'.*Did you mean train/],
    [['train', '--epochs', 'many'], /expected a number above 0, at most 10,000, got "many"/],
    [['train', '--limit', '0'], /expected a whole number of at least 1, got "0"/],
    [['train', '--threads', '96'], /expected a whole number from 1 to 64, got "96"/],
    [['train', '--seed', '-1'], /expected a whole number from 0 to 2\^64 - 1/],
    [['train', '--seed', '18446744073709551616'], /expected a whole number from 0 to 2\^64 - 1/],
    [['train', '--backend', 'tpu'], /Allowed choices are auto, cuda, node, webgpu, simd, cpu/],
    [['train', 'lenett'], /unknown recipe "lenett"; the recipes are lenet, /],
    [['train', '--augment', 'swirl'], /'swirl' is invalid\. Allowed choices are none, shift, /],
    [['train', '--epochs', '1', '--samples', '5'], /--epochs and --samples exclude each other/],
    [
      ['train', 'lenet', '--resume', 'runs/x'],
      /--resume keeps the run's settings; the recipe cannot be changed, only --epochs, --samples, --backend, --threads, /,
    ],
    [
      ['train', 'fast', '--keep', 'best'],
      /--keep best needs validation images; add --validation-count 5000 or use --keep last/,
    ],
    [['train', '--batch-size', '8', '--resume', 'runs/x'], /--batch-size cannot be changed/],
    [['train', '--average-decay', '1'], /expected a number of at least 0, below 1, got "1"/],
    [['train', '--weight-decay', '-1'], /expected a number of at least 0, got "-1"/],
    [['train', '--order', 'random'], /Allowed choices are epoch, next-batch/],
    [['train', '--iterations', '5'], /unknown option '--iterations'/],
    [['train', '--log', 'source'], /Allowed choices are default, tf1/],
    [['train', '--config', 'x.json', '--resume', 'runs/x'], /--config cannot be changed/],
    [['train', 'lenet', '--momentum', '0.9'], /--momentum: adam takes none; leave it out, or add --optimizer sgd/],
    [['train', '--momentum', '1'], /expected a number .*, got "1"/],
    [['train', '--model', 'vgg'], /unknown model "vgg"; the models are lenet, /],
    [['train', '--model-option', 'faithfulInit'], /expected name=value, got "faithfulInit"/],
    [['train', 'lenet', '--model-option', 'faithfulInit=true'], /lenet has no option "faithfulInit"; its options are/],
    [['train', 'tiny', '--model-option', 'depth=2'], /tiny has no option "depth"; it has none/],
    [['train', '--model-option', 'convActivation=tanh'], /lenet's convActivation to be one of linear, .*, got "tanh"/],
    [['train', 'alexnet-norm', '--model-option', 'faithfulInit=1'], /faithfulInit to be true or false, got "1"/],
    [
      ['train', 'alexnet-norm', '--model-option', 'dropoutRate=2'],
      /dropoutRate to be a number from 0 to [\d.]+, got "2"/,
    ],
    [['train', '--model', 'tiny', '--resume', 'runs/x'], /--model cannot be changed/],
    [['data', '--augment', 'elastic'], /--augment shows variations on a sheet; add --sheet FILE/],
    [['summary', 'vgg'], /unknown model "vgg"; give one of lenet, /],
    [['bench', '--model', 'vgg', '--backend', 'cpu'], /unknown model "vgg"/],
    [['bench', '--batch', '65537'], /expected a whole number from 1 to 65,536, got "65537"/],
    [['data', '--limit', '10001'], /expected a whole number from 1 to 10,000, got "10001"/],
    [['train', '--allow-different-bits'], /--allow-different-bits is for --resume; leave it out/],
    [['predict', 'runs/x'], /missing required argument 'image'/],
    [['recipes', 'extra'], /too many arguments/],
    [['read', ''], /expected a value after "read", got an empty one; check the variable that it comes from/],
    [['train', '--out=', '--epochs', '1'], /expected a value after "--out=", got an empty one/],
    [['train', '--epochs', '0'], /: option '--epochs <n>': expected a .*, got "0"; see penstroke train --help/],
    [['sweep', 'run', 'x', '--index', 'one'], /; see penstroke sweep run --help/],
  ])('%j ends with 2 and one line', async (argv, line) => {
    const { code, stdout, stderr } = await cli(...argv);
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('a file or folder that is not what it should be', () => {
  test.each([
    [['train', '--dataset', 'nowhere', '--backend', 'cpu'], /nowhere/],
    [['train', '--config', 'nowhere.json'], /nowhere\.json: no such file or folder/],
    [['train', '--resume', 'nowhere'], /nowhere: no run\.json there/],
    [['evaluate', 'nowhere', '--backend', 'cpu'], /nowhere: no run\.json there/],
    [['predict', 'nowhere', 'picture.png', '--backend', 'cpu'], /nowhere: no run\.json there/],
    [['export', 'nowhere', '--out', 'model'], /nowhere: no run\.json there/],
    [['data', '--dataset', 'nowhere'], /nowhere/],
    [
      ['data', '--dataset', import.meta.filename],
      /expected four IDX files, arrays \(\.npz, \.npy\), tables \(\.csv\), or .*, got another file.*usage\.test\.ts/,
    ],
  ])('%j ends with 1 and one line', async (argv, line) => {
    const { code, stderr } = await cli(...argv);
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
    expect(readdirSync(folder.path).filter((name) => name === 'runs' || name === 'model')).toEqual([]);
  });

  test('of a run that stopped before its first checkpoint ends with 1 and the way to resume it, which works', async () => {
    const made = await cli(
      ...['train', 'lenet', '--dataset', 'fake', '--limit', '1', '--validation-count', '0', '--epochs', '1'],
      ...['--backend', 'cpu', '--out', 'killed'],
    );
    expect(made.code).toBe(0);
    for (const part of ['checkpoint', 'model', 'manifest.json']) {
      rmSync(join(folder.path, 'killed', part), { recursive: true });
    }
    for (const argv of [
      ['evaluate', 'killed'],
      ['summary', 'killed'],
    ]) {
      const { code, stderr } = await cli(...argv);
      const remedy = /killed: .*the run has not ended; resume it with: penstroke train --resume killed\n$/;
      expect([code, stderr]).toEqual([1, expect.stringMatching(remedy)]);
    }
    expect((await cli('train', '--resume', 'killed')).code).toBe(0);
    expect((await cli('train', '--resume', 'killed')).stderr).toMatch(/^ended {4}no update is left to make; /m);
  });

  test('PENSTROKE_DEBUG=1 shows the stack', async () => {
    const { stderr } = await runCli(['evaluate', 'nowhere', '--backend', 'cpu'], {
      cwd: folder.path,
      env: { PENSTROKE_DEBUG: '1' },
    });
    expect(stderr).toMatch(/\n\s+at /);
  });
});

describe('a configuration file', () => {
  const config = (name: string, content: unknown): string => {
    writeFileSync(join(folder.path, name), typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };

  test('overrides the recipe, and an option overrides the file', async () => {
    const file = config('good.json', { recipe: 'fast', batchSize: 32, samples: 999, seed: '18446744073709551615' });
    const { code, json } = await cli('train', '--config', file, '--epochs', '2', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(json()[0]).toMatchObject({
      seed: '18446744073709551615',
      recipe: { name: 'fast', batchSize: 32, length: { epochs: 2 } },
    });
  });

  test('changes network and optimiser under the names of the options, which go before it', async () => {
    const file = config('network.json', {
      recipe: 'lenet',
      model: 'alexnet-norm',
      modelOption: { faithfulInit: true, dropoutRate: 0.1 },
      optimizer: 'sgd',
      learningRate: 0.1,
      weightDecay: 1e-4,
      momentum: 0.9,
      schedule: 'constant',
      order: 'next-batch',
      labelSmoothing: 0.1,
    });
    const planned = async (...more: string[]): Promise<unknown> =>
      (await cli('train', '--config', file, '--dry-run', '--json', ...more)).json()[0]!.recipe;
    const { expected: _measured, ...lenet } = recipes.lenet;
    const resolved = {
      ...lenet,
      model: { name: 'alexnet-norm', options: { faithfulInit: true, dropoutRate: 0.1 } },
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 1e-4 },
      schedule: { kind: 'constant' },
      order: 'next-batch',
      labelSmoothing: 0.1,
    };
    expect(await planned()).toEqual(resolved);
    expect(
      await planned(
        ...['--model-option', 'dropoutRate=0.3', '--weight-decay', '0', '--order', 'epoch'],
        ...['--momentum', '0.8', '--label-smoothing', '0.2', '--average-decay', '0.99'],
      ),
    ).toEqual({
      ...resolved,
      model: { name: 'alexnet-norm', options: { faithfulInit: true, dropoutRate: 0.3 } },
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.8, nesterov: true, weightDecay: 0 },
      order: 'epoch',
      labelSmoothing: 0.2,
      averageDecay: 0.99,
    });
    const relu = ['--model-option', 'convActivation=relu'];
    expect(await planned('--model', 'lenet', ...relu, '--optimizer', 'adam')).toEqual({
      ...resolved,
      model: { name: 'lenet', options: { convActivation: 'relu' } },
      optimizer: { kind: 'adam', learningRate: 0.1, weightDecay: 1e-4 },
    });
  });

  test.each([
    ['an unknown augmentation', { augment: ['swirl'] }, /augment\.0: expected one of none, shift, .*, got "swirl"/],
    ['a value out of range', { labelSmoothing: 1 }, /labelSmoothing: /],
    ['the old name of samples', { iterations: 5 }, /iterations/],
  ])('with %s ends with 2', async (_, content, line) => {
    const { code, stderr } = await cli('train', '--config', config('wrong.json', content), '--dry-run');
    expect([code, stderr]).toEqual([2, expect.stringMatching(line)]);
  });

  test('with an unknown key ends with 2', async () => {
    const { code, stderr } = await cli('train', '--config', config('bad.json', { epoch: 3 }));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/bad\.json: .*epoch/)]);
  });

  test('whose recipe has a name that leads out of runs/ ends with 2', async () => {
    const file = config('away.json', { recipe: { ...recipes.lenet, name: 'a/../../../evil' } });
    const { code, stderr } = await cli('train', '--config', file, '--dataset', 'fake', '--dry-run');
    expect([code, stderr]).toEqual([2, expect.stringMatching(/away\.json: .*expected 1 to 64 letters/)]);
  });

  test('that is not JSON ends with 1', async () => {
    const { code, stderr } = await cli('train', '--config', config('broken.json', '{'));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/broken\.json: not JSON/)]);
  });
});

describe('what needs no training', () => {
  test('the dry run of a recipe is the recipe', async () => {
    const { code, json, stderr } = await cli('train', 'tiny', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(json()).toEqual([expect.objectContaining({ recipe: JSON.parse(JSON.stringify(recipes.tiny)), seed: 1 })]);
    expect(stderr).toBe('dry run: nothing was trained or written\n');
  });

  test('--optimizer sgd alone takes the preset, Nesterov 0.9 at 0.05', async () => {
    const { json } = await cli('train', 'lenet', '--optimizer', 'sgd', '--dry-run', '--json');
    expect(json()[0]!.recipe).toMatchObject({
      optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true },
      schedule: { kind: 'one-cycle', maximum: 0.05 },
    });
  });

  test('--augment shift is one pixel, and keeps the copies of the recipe', async () => {
    const { json } = await cli('train', 'lenet-augmented', '--augment', 'shift', '--dry-run', '--json');
    expect(json()[0]!.recipe).toMatchObject({
      augment: [{ kind: 'shift', maxShiftPixels: 1 }],
      expand: recipes['lenet-augmented'].expand,
    });
  });

  test('train --help lists every setting under its heading', async () => {
    const { stdout } = await cli('train', '--help');
    expect(settingKeys.filter((key) => !stdout.includes(`${settingFlag(key)} <`))).toEqual([]);
    expect(stdout).toMatch(/^Training:\n {2}--epochs <n> /m);
    expect(stdout).toMatch(/--momentum <x> +momentum of sgd, in \[0, 1\)\n/);
    expect(stdout).toMatch(/--threads <n> +threads of the backends simd and node, 1 to 64 \(default: all cores\)\n/);
  });

  test('recipes lists all, as JSON whole', async () => {
    expect((await cli('recipes')).stdout.split('\n')).toHaveLength(Object.keys(recipes).length + 1);
    expect((await cli('recipes', '--json')).json().map(({ name }) => name)).toEqual(Object.keys(recipes));
  });

  test('summary counts lenet', async () => {
    const { json } = await cli('summary', 'lenet', '--json');
    expect(json()[0]).toMatchObject({ parameters: 211_106, totalParameters: 211_106 });
    expect((await cli('summary', 'lenet')).stdout).toMatch(/211,106/);
  });

  test('summary says parameters for those that are trained, and the total beside them', async () => {
    const { stdout } = await cli('summary', 'best');
    expect(stdout).toMatch(/^total .*436,010/m);
    expect(stdout).toMatch(/437,162 numbers in all/);
  });

  test('explain conv begins with -7 and -2 and counts 6,272 parameters', async () => {
    expect((await cli('explain', 'conv', '--json')).json()[0]).toMatchObject({
      plain: { output: [[-7, -2, 7, 4], expect.anything(), expect.anything(), expect.anything()] },
      arithmetic: { parameters: 6272 },
    });
    expect((await cli('explain', 'conv')).stdout).toMatch(/6,272 parameters/);
  });

  test('a description is broken where the line is full, and nowhere else', async () => {
    for (const argv of [['read'], ['train'], ['evaluate'], ['sweep'], ['sweep', 'run'], ['backend', 'install']]) {
      const { stdout } = await cli(...argv, '--help');
      const lines = stdout.split('\n\n')[1]!.split('\n');
      for (const [at, line] of lines.slice(0, -1).entries()) {
        expect(`${line} ${lines[at + 1]!.split(' ')[0]}`.length, line).toBeGreaterThan(100);
      }
    }
  });

  test('--help and --version end with 0', async () => {
    expect((await cli('--help')).stdout).toMatch(/train \[options\] \[recipe\]/);
    expect((await cli('train', '--help')).stdout).toMatch(/--resume <run>/);
    expect(await cli('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  test('no command shows the help and ends with 2', async () => {
    expect(await cli()).toMatchObject({ code: 2, stderr: expect.stringMatching(/Usage: penstroke/) });
  });
});
