import { AUGMENT_KINDS } from '@penstroke/augment';
import { knownSets } from '@penstroke/dataset';
import { type RecipeName, recipes } from '@penstroke/recipes';
import { BlankPictureError, CrowdedPictureError } from '@penstroke/recognizer';
import { augmentPresets, backends, fieldOf, optimizerPresets, percent, type SettingKey } from '@penstroke/runs';
import { describeReadingError } from '@penstroke/runs/read';
import { describe, expect, test } from 'vitest';
import { english } from '../src/words/english.ts';
import { LANGUAGES, preferredLanguage } from '../src/words/languages.ts';
import { setTexts, type Texts, tell, texts } from '../src/words/texts.ts';
import { samplesOf } from './samples-of.ts';

/** Words that a language shares with English: names, and what the field calls things in both. */
const SHARED: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(
    [
      ...[
        'Tour',
        'Filter',
        'Pixel',
        'Parameter',
        'Name',
        'Training',
        'Test',
        'Seed',
        'Backend',
        'Bias',
        'Pooling',
        'Operation',
      ],
      ...['Dropout', 'Maximum', 'Adam', 'LeNet', 'AlexNet', 'WebGPU', 'WebAssembly SIMD', '1 Pixel'],
    ].map((word) => word.toLowerCase()),
  ),
  'zh-Hans': new Set(['dropout', 'adam', 'lenet', 'alexnet', 'webgpu', 'webassembly simd']),
};

const others = await Promise.all(
  LANGUAGES.slice(1).map(async ({ tag, load }) => ({ tag, words: samplesOf(await load()) })),
);
const ours = samplesOf(english);

describe.each(others)('$tag', ({ tag, words }) => {
  test('has every word that English has, none of them empty', () => {
    expect([...words.keys()]).toEqual([...ours.keys()]);
    for (const [key, text] of words) expect(text.trim(), key).not.toBe('');
    for (const [key, text] of words) expect(text, key).not.toMatch(/undefined|NaN|\[object/);
  });

  test('says all that the English words are given', () => {
    for (const [key, text] of ours) {
      for (const mark of text.match(/«\d»/g) ?? []) expect(words.get(key), key).toContain(mark);
    }
  });

  test('has no English word, but for names and words that are the same', () => {
    const same = [...words].filter(([key, text]) => /[a-z]/i.test(bare(text)) && text === ours.get(key));
    expect(same.map(([, text]) => bare(text).trim().toLowerCase()).filter((text) => !SHARED[tag]!.has(text))).toEqual(
      // A message of a package is English everywhere.
      [],
    );
  });
});

/** Without what a sentence was given, and without a unit. */
function bare(text: string): string {
  return text.replace(/«\d»|MB/g, '');
}

describe('the English words', () => {
  test('call settings and their values as the command line does', () => {
    const { fields, optimizers, schedules, augmentations, expansions } = english.train;
    for (const key of Object.keys(fields) as SettingKey[]) {
      // "Limit" says little by itself.
      if (key !== 'limit') expect(fields[key as keyof typeof fields]).toBe(fieldOf(key).label);
    }
    const labels = (key: SettingKey) =>
      Object.fromEntries(Object.entries(fieldOf(key).presets!).map(([name, { label }]) => [name, label]));
    expect(optimizers).toEqual(labels('optimizer'));
    expect(schedules).toEqual(labels('schedule'));
    expect(augmentations).toEqual(labels('augment'));
    expect(expansions).toEqual(labels('expand'));
    expect(Object.keys(augmentPresets)).toEqual([...AUGMENT_KINDS]);
    const { auto, ...named } = english.train.backends;
    expect(auto).toContain('automatic');
    const inPage = backends.filter((backend) => backend.inPage).map(({ name, label }) => [name, label]);
    expect(named).toEqual(Object.fromEntries(inPage));
  });

  test('call recipes and data sets as their packages do', () => {
    for (const name of Object.keys(recipes) as RecipeName[]) {
      const { description } = recipes[name];
      expect(english.train.recipes[name]).toBe(`${description[0]!.toUpperCase()}${description.slice(1)}.`);
    }
    const { mnist, 'fashion-mnist': fashion } = knownSets;
    expect(english.train.sets).toEqual({ mnist: mnist.label, 'fashion-mnist': fashion.label });
  });

  test('say of a picture that is not read what the command line says', () => {
    const sentence = (words: string) => `${words[0]!.toUpperCase()}${words.slice(1)}.`;
    for (const [key, error] of [
      ['blank', new BlankPictureError('read: nothing')],
      ['crowded', new CrowdedPictureError('read', 9)],
    ] as const) {
      const { problem, remedy } = describeReadingError(error)!;
      expect(english.told[key]()).toBe(`${sentence(problem)} ${sentence(remedy)}`);
    }
  });
});

test('what is told within something told is said in the language of the moment', async () => {
  setTexts(await LANGUAGES[1]!.load());
  expect(tell(['backendFails', 'webgpu', ['noGpu']])).toBe(
    'WebGPU startet nicht: WebGPU findet keine GPU. Wählen Sie „automatisch“.',
  );
  setTexts(english);
  expect(tell(['backendFails', 'webgpu', ['noGpu']])).toBe(
    'WebGPU does not start: WebGPU finds no GPU. Choose “automatic”.',
  );
});

/** The names of all fields, but for those of what is only said of a recipe. */
function keysOf(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...keysOf(each)]));
  if (typeof value !== 'object' || value === null) return new Set();
  const { description: _description, expected: _expected, ...rest } = value as Record<string, unknown>;
  return new Set(Object.entries(rest).flatMap(([key, each]) => [key, ...keysOf(each)]));
}

test('numbers are written as each language writes them', async () => {
  const written: Record<string, string[]> = {};
  for (const { tag, load } of LANGUAGES) {
    setTexts(await load());
    const { numbers } = texts() as Texts;
    written[tag] = [
      numbers.count(12_345),
      numbers.percent(0.98765, 1),
      numbers.megabytes(1_650_000),
      numbers.duration(4.24),
      numbers.duration(185),
      numbers.plain(0.0015),
      numbers.row([numbers.fixed(0.5, 1), numbers.fixed(0.25, 2)]),
      numbers.list(['a', 'b']),
      numbers.plural(1, { one: 'one', other: '# of them' }),
      numbers.plural(2000, { one: 'one', other: '# of them' }),
    ];
  }
  setTexts(english);
  expect(written).toEqual({
    en: [
      '12,345',
      percent(0.98765, 1),
      '1.6 MB',
      '4.2 s',
      '3 min 05 s',
      '0.0015',
      '0.5, 0.25',
      'a and b',
      'one',
      '2,000 of them',
    ],
    de: [
      '12.345',
      '98,8\u00a0%',
      '1,6 MB',
      '4,2 s',
      '3 min 05 s',
      '0,0015',
      '0,5; 0,25',
      'a und b',
      'one',
      '2.000 of them',
    ],
    'zh-Hans': [
      '12,345',
      '98.8%',
      '1.6 MB',
      '4.2 秒',
      '3 分 05 秒',
      '0.0015',
      '0.5, 0.25',
      'a和b',
      '1 of them',
      '2,000 of them',
    ],
  });
});

test.each([
  ['en', '10,000', '10000'],
  ['en', '0,5', '0.5'],
  ['en', '1.500', '1.500'],
  ['de', '10.000', '10000'],
  ['de', '0,5', '0.5'],
  ['de', '0.001', '0.001'],
  ['de', '1,500', '1.500'],
  ['zh-Hans', '10,000', '10000'],
] as const)('in %s, %s is typed for %s', async (tag, text, number) => {
  const { numbers } = await LANGUAGES.find((language) => language.tag === tag)!.load();
  expect(numbers.typed(text)).toBe(number);
});

test.each(LANGUAGES.slice(1))(
  '$tag has words for each part of a recipe that can differ between two runs',
  async ({ load }) => {
    const { settingWords } = (await load()).train;
    const specs = Object.values(augmentPresets).map(({ spec }) => spec);
    const presets = Object.values(optimizerPresets).map(({ spec }) => spec);
    const keys = [...keysOf([Object.values(recipes), specs, presets])];
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => settingWords[key] === undefined)).toEqual([]);
  },
);

test('English numbers of classes have their article', () => {
  const { digitOf } = english.train;
  expect(['7', '8', '11', '18', '80', '1', 'Ankle boot', 'Bag'].map(digitOf)).toEqual([
    ...['a 7', 'an 8', 'an 11', 'an 18', 'an 80', 'a 1', 'an Ankle boot', 'a Bag'],
  ]);
});

test('a lost GPU is told with what the browser says of it, which may be nothing', async () => {
  for (const { load } of LANGUAGES) {
    const { gpuLost, gpuReplaced } = (await load()).told;
    for (const said of [gpuLost(''), gpuReplaced('', 7)]) expect(said).not.toMatch(/[(（]/);
    expect(gpuLost('unplugged')).toContain('unplugged');
  }
});

test.each([
  [['de-AT', 'en'], 'de'],
  [['fr', 'zh-TW', 'de'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['fr-CH', 'it'], 'en'],
  [[], 'en'],
])('who reads %j is shown %s', (tags, tag) => {
  expect(preferredLanguage(tags).tag).toBe(tag);
});
