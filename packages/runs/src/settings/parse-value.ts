import type { z } from 'zod';
import { describeKind, type ValueKind, valueKind } from './value-kind.ts';

/** A number as people write it, with an exponent or without. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads a value from text by its schema.
 *
 * @throws RangeError `expected a whole number of at least 1, got "0"`, with the bounds of the schema
 *
 * @example
 * parseValue(countSchema, '128'); // 128
 */
export function parseValue<Value>(schema: z.ZodType<Value>, text: string): Value {
  const kind = valueKind(schema);
  const parsed = schema.safeParse(fromText(text, kind));
  if (parsed.success) return parsed.data;
  throw new RangeError(`expected ${describeKind(kind)}, got "${text}"`);
}

function fromText(text: string, { kind }: ValueKind): unknown {
  switch (kind) {
    case 'number':
      // Number alone takes an empty text for 0, and hexadecimal.
      return DECIMAL.test(text.trim()) ? Number(text) : Number.NaN;
    case 'list':
      return [text];
    case 'pairs': {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
      return name === undefined ? undefined : { [name]: value };
    }
    default:
      return text;
  }
}
