import { isDeepStrictEqual } from 'node:util';
import {
  encodeRunRecord,
  parseRunRecord,
  parseSetting,
  RUN_FORMAT,
  type RunRecord,
  type RunSpec,
  recordedSettings,
  recordSeed,
  resolveRun,
  type SettingKey,
  SettingsError,
  settingKeys,
} from '@penstroke/runs';
import { type Dice, throwDice } from '../dice.ts';

const NUMBERS = [
  ...[
    '0',
    '1',
    '2',
    '-1',
    '0.5',
    '1e-3',
    '1e308',
    '-1e308',
    '1e-320',
    '0x10',
    '0b1',
    '1_000',
    '1,5',
    'NaN',
    'Infinity',
  ],
  ...[
    '9007199254740993',
    '18446744073709551615',
    '18446744073709551616',
    ' 7 ',
    '7\u0000',
    '٣',
    '1e',
    '.5',
    '5.',
    '--1',
  ],
];
const WORDS = [
  ...[
    '',
    ' ',
    'none',
    'fake',
    'mnist',
    'lenet',
    'fast',
    'sgd',
    'adam',
    'cosine',
    'best',
    'shift',
    'auto',
    'cpu',
    'simd',
    'unit',
  ],
  ...['__proto__', 'constructor', '../x', '\u001b[2J', '\ud800', 'dropoutRate=0.3', 'width=-1', 'a=b=c', '=', 'x='],
];

/** What came of an option. */
export interface OptionTrial {
  readonly accepted: boolean;
  readonly bad?: string;
}

/** Gives random texts to one to three options; what is accepted must make a record from which the same run is resolved. */
export function tryOption({ seed, trial }: { seed: number; trial: number }): OptionTrial {
  const dice = throwDice({ seed, suite: 'options', trial });
  const given: Record<string, unknown> = {};
  const words: string[] = [];
  try {
    for (let more = dice.below(3); more >= 0; more--) {
      const key = dice.pick(settingKeys);
      const text = randomText(dice);
      words.push(`${key} ${JSON.stringify(text)}`);
      given[key] = parseSetting(key as SettingKey, text);
    }
    const spec = resolveRun(given);
    const again = roundTrip(spec);
    return same(spec, again)
      ? { accepted: true }
      : { accepted: true, bad: `${words.join(', ')}: read back as another run` };
  } catch (error) {
    if (SettingsError.isInstance(error)) return { accepted: false };
    return { accepted: false, bad: `${words.join(', ')}: ${error}` };
  }
}

function randomText(dice: Dice): string {
  const text = dice.below(2) === 0 ? dice.pick(NUMBERS) : dice.pick(WORDS);
  return dice.below(4) === 0 ? text + String.fromCharCode(dice.below(0x300)) : text;
}

/** The run that the record of this one repeats. */
function roundTrip(spec: RunSpec): RunSpec {
  const record: RunRecord = {
    format: RUN_FORMAT,
    recipe: spec.recipe as RunRecord['recipe'],
    seed: recordSeed(spec.seed),
    backend: { name: spec.backend === 'auto' ? 'cpu' : spec.backend, threads: spec.threads ?? 1, device: 'any' },
    checkpointEvery: spec.checkpointEvery,
    evaluationBatchSize: spec.evaluationBatchSize,
    normalization: { scale: 1, offset: 0 },
    inputShape: [28, 28, 1],
    classNames: ['0'],
    data: { name: spec.recipe.data.dataset, files: [] },
  };
  return resolveRun(recordedSettings(parseRunRecord(JSON.parse(encodeRunRecord(record)), 'run.json')));
}

/** All but the backend, which a record has as it was chosen; the order of keys says nothing. */
function same(a: RunSpec, b: RunSpec): boolean {
  const [one, other] = [a, b].map(({ backend: _backend, threads: _threads, seed, ...rest }) =>
    JSON.parse(JSON.stringify({ ...rest, seed: recordSeed(seed) })),
  );
  return isDeepStrictEqual(one, other);
}
