import { camelCase } from './camel-case.ts';

/** What a key of a layer's config may hold, beside null for the default. */
export interface ConfigValue {
  /** As a message says it: `expected units of the Dense as ${words}`. */
  readonly words: string;
  includes(value: unknown): boolean;
}

const isNumber = (value: unknown): boolean => typeof value === 'number';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
const isPair = (value: unknown, is: (side: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(is);

export const FLAG: ConfigValue = { words: 'true or false', includes: (value) => typeof value === 'boolean' };

export const NUMBER: ConfigValue = { words: 'a number', includes: isNumber };

export const COUNT: ConfigValue = { words: 'a whole number from 1', includes: isCount };

/** The sides of a window, or its steps. */
export const SIDES: ConfigValue = {
  words: 'one or two whole numbers from 1',
  includes: (value) => isCount(value) || isPair(value, isCount),
};

/** The rims of an image: all alike, by axis, or each. */
export const RIMS: ConfigValue = {
  words: 'one, two or two times two whole numbers from 0',
  includes: (value) => isRim(value) || isPair(value, isRim) || isPair(value, (pair) => isPair(pair, isRim)),
};

function isRim(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The axis that a layer works along, never that of the batch. Keras also writes a list of one. */
export const AXIS: ConfigValue = {
  words: 'an axis other than 0',
  includes: (value) => {
    const axis: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    return Number.isSafeInteger(axis) && axis !== 0;
  },
};

export const SHAPE: ConfigValue = {
  words: 'a list of sizes',
  includes: (value) => Array.isArray(value) && value.every((size) => size === null || isCount(size)),
};

/** Sizes, of which one may be -1: what is left. */
export const TARGET_SHAPE: ConfigValue = {
  words: 'a list of sizes, at most one of them -1',
  includes: (value) =>
    Array.isArray(value) &&
    value.every((size) => size === -1 || isCount(size)) &&
    value.filter((size) => size === -1).length <= 1,
};

export const NOTHING: ConfigValue = { words: 'null', includes: () => false };

export const PADDING: ConfigValue = words('same', 'valid');

export const DATA_FORMAT: ConfigValue = words('channels_last', 'channels_first');

/** tfjs-layers finds initialisers, constraints and layers by the same list of names, and would take one for an activation. */
export const ACTIVATION: ConfigValue = words(
  ...['linear', 'relu', 'relu6', 'elu', 'selu', 'sigmoid', 'hard_sigmoid', 'softplus', 'softsign', 'tanh'],
  ...['softmax', 'log_softmax', 'gelu', 'mish', 'swish'],
);

/** An initialiser: it says how a weight began, and never runs, since the file has the weights. */
export const INITIALIZER: ConfigValue = object(
  'an initializer',
  ...['Zeros', 'Ones', 'Constant', 'RandomUniform', 'RandomNormal', 'TruncatedNormal', 'Identity', 'Orthogonal'],
  ...['VarianceScaling', 'GlorotUniform', 'GlorotNormal', 'HeUniform', 'HeNormal', 'LeCunUniform', 'LeCunNormal'],
);

export const REGULARIZER: ConfigValue = numericObject('a regularizer', 'L1L2');

export const CONSTRAINT: ConfigValue = numericObject('a constraint', 'MaxNorm', 'MinMaxNorm', 'NonNeg', 'UnitNorm');

/** One of several words, in the spelling of Keras or of TensorFlow.js. */
function words(...list: string[]): ConfigValue {
  const known = new Set(list.map(camelCase));
  return {
    words: `one of ${list.join(', ')}`,
    includes: (value) => typeof value === 'string' && known.has(camelCase(value)),
  };
}

/** A class by its name or as `{class_name, config}`. */
function object(what: string, ...classes: string[]): ConfigValue {
  const names = new Set(classes.flatMap((name) => [name, identifier(name)]));
  return {
    words: `${what}: ${classes.join(', ')}`,
    includes: (value) => names.has(classNameOf(value) as string),
  };
}

/** As {@link object}, with a config of numbers. */
function numericObject(what: string, ...classes: string[]): ConfigValue {
  const named = object(what, ...classes);
  return {
    words: `${named.words}, and its numbers`,
    includes: (value) =>
      named.includes(value) &&
      (typeof value === 'string' ||
        Object.values((value as { config?: object | null }).config ?? {}).every(
          (entry) => entry === null || isNumber(entry),
        )),
  };
}

function classNameOf(value: unknown): unknown {
  if (typeof value === 'string') return camelCase(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const { class_name: snake, className = snake } = value as { class_name?: unknown; className?: unknown };
  return className;
}

/** What a class is called where a word stands for it: `GlorotUniform` as `glorotUniform`. */
function identifier(name: string): string {
  return name === 'L1L2' ? 'l1l2' : name[0]!.toLowerCase() + name.slice(1);
}
