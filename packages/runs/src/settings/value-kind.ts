import { z } from 'zod';
import { grouped } from '../words/grouped.ts';

/** A range of numbers; a bound that is left out does not exist. */
export interface NumberRange {
  readonly whole: boolean;
  readonly least?: number;
  /** The number must be greater. */
  readonly above?: number;
  readonly most?: number;
  /** The number must be smaller. */
  readonly below?: number;
}

/** What a setting takes, as its schema says: what an option's parser, a message and a form's control are made of. */
export type ValueKind =
  | ({ readonly kind: 'number' } & NumberRange)
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Names of presets, or specs. */
  | { readonly kind: 'list' }
  /** Values by name. */
  | { readonly kind: 'pairs' }
  /** A text, with what is expected of it where the schema says so. */
  | { readonly kind: 'text'; readonly expected?: string };

/** Reads a value's kind and range off its schema. */
export function valueKind(schema: z.ZodType): ValueKind {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  if (json.type === 'number' || json.type === 'integer') return { kind: 'number', ...rangeOf(json) };
  if (json.type === 'array') return { kind: 'list' };
  if (json.type === 'object') return { kind: 'pairs' };
  if (json.enum !== undefined) return { kind: 'choice', choices: json.enum.map(String) };
  return { kind: 'text', ...(json.description !== undefined && { expected: json.description }) };
}

/** The kind in words, for a message: `a whole number from 1 to 64`, `one of adam, sgd`. */
export function describeKind(kind: ValueKind): string {
  switch (kind.kind) {
    case 'number':
      return describeRange(kind);
    case 'choice':
      return `one of ${kind.choices.join(', ')}`;
    case 'list':
      return 'a list of names';
    case 'pairs':
      return 'name=value';
    case 'text':
      return kind.expected ?? 'text';
  }
}

function rangeOf(json: z.core.JSONSchema.BaseSchema): NumberRange {
  const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = json;
  const range = { least: minimum, above: exclusiveMinimum, most: maximum, below: exclusiveMaximum };
  // The bounds of what a number holds exactly are not bounds of the setting.
  const real = Object.entries(range).filter(([, bound]) => typeof bound === 'number' && Number.isFinite(bound));
  const own = real.filter(([, bound]) => Math.abs(bound as number) < Number.MAX_SAFE_INTEGER);
  return { whole: type === 'integer', ...Object.fromEntries(own) };
}

function describeRange({ whole, above, least, most, below }: NumberRange): string {
  const number = whole ? 'a whole number' : 'a number';
  // A whole number above 0 is one from 1.
  const from = whole && above !== undefined ? above + 1 : least;
  if (from !== undefined && most !== undefined) return `${number} from ${grouped(from)} to ${grouped(most)}`;
  const bounds = [
    ...(from !== undefined ? [`of at least ${grouped(from)}`] : above !== undefined ? [`above ${grouped(above)}`] : []),
    ...(most !== undefined ? [`at most ${grouped(most)}`] : below !== undefined ? [`below ${grouped(below)}`] : []),
  ];
  return [number, bounds.join(', ')].join(' ').trimEnd();
}
