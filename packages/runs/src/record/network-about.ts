import type { Normalization, SetInk } from '@penstroke/dataset';

/** What a network's file says beside its layers: enough to read digits with it. */
export interface NetworkAbout {
  /** What people call it; absent where nothing says so. */
  readonly name?: string;
  /** `byte * scale + offset` is what the network takes. */
  readonly normalization: Normalization;
  readonly classNames: readonly string[];
  /** How ink lies in the images it was trained on; absent where nothing says so, which means as in MNIST. */
  readonly ink?: SetInk;
}

const ONE_IN_255: Normalization = { scale: 1 / 255, offset: 0 };
const DIGITS: readonly string[] = Array.from({ length: 10 }, (_, digit) => String(digit));
/** Longer names are cut: they are shown in lists and on buttons. */
const MAX_NAME = 80;
const MAX_RECIPE_NAME = 60;
const MAX_CLASS_NAME = 40;

/** What goes into a model's `userDefinedMetadata`. */
export function aboutMetadata({ name, normalization, classNames, ink }: NetworkAbout): Record<string, object> {
  return { penstroke: { ...(name !== undefined && { name }), normalization, classNames, ...(ink && { ink }) } };
}

/**
 * Reads what is said of a network from outside, leniently: what is missing or malformed gets the default (bytes divided by
 * 255, the ten digits).
 *
 * @param about a parsed `run.json`, or `userDefinedMetadata.penstroke` of a `model.json`
 */
export function readAbout(about: unknown): NetworkAbout {
  const fields = (typeof about === 'object' && about !== null ? about : {}) as Record<string, unknown>;
  const name = readName(fields);
  const ink = readInk(fields.ink);
  return {
    ...(name !== undefined && { name }),
    normalization: readNormalization(fields.normalization),
    classNames: readClassNames(fields.classNames),
    ...(ink && { ink }),
  };
}

function readName({ name, recipe, seed }: Record<string, unknown>): string | undefined {
  if (typeof name === 'string') return name.slice(0, MAX_NAME);
  const recipeName = (recipe as { name?: unknown } | null | undefined)?.name;
  return typeof recipeName === 'string' ? `${recipeName.slice(0, MAX_RECIPE_NAME)}, seed ${String(seed)}` : undefined;
}

function readNormalization(value: unknown): Normalization {
  const { scale, offset } = (value ?? {}) as { scale?: unknown; offset?: unknown };
  return Number.isFinite(scale) && Number.isFinite(offset)
    ? { scale: scale as number, offset: offset as number }
    : ONE_IN_255;
}

function readInk(value: unknown): SetInk | undefined {
  const { side, extent } = (value ?? {}) as { side?: unknown; extent?: unknown };
  if (side !== 'light' && side !== 'dark') return undefined;
  return typeof extent === 'number' && extent > 0 && extent <= 1 ? { side, extent } : undefined;
}

function readClassNames(value: unknown): readonly string[] {
  const usable = Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');
  return usable ? value.map((name: string) => name.slice(0, MAX_CLASS_NAME)) : DIGITS;
}
