import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What zod calls the kinds of values. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
};
/** The most characters of a value that a message repeats. */
const MAX_SHOWN = 80;

/**
 * What is wrong first with a value from outside, in the grammar of our messages: `epochs: expected a number, got "3"`.
 *
 * @param value what was checked
 * @param whole names the value itself, such as `the file`; without a name only the words are given
 *
 * @example
 * const parsed = schema.safeParse(value);
 * if (!parsed.success) throw new RangeError(`parse: ${firstIssue(parsed.error, value, 'the file')}`);
 */
export function firstIssue({ issues }: { readonly issues: readonly Issue[] }, value: unknown, whole = ''): string {
  const { path, issue } = innermost(issues[0]!);
  const place = path.join('.') || whole;
  return `${place === '' ? '' : `${place}: `}${wordsOf(issue, valueAt(value, path))}`;
}

/** Of the alternatives of a union, the one that the value comes nearest to: the first that fails deepest in it. */
function innermost(issue: Issue): { path: readonly PropertyKey[]; issue: Issue } {
  if (issue.code !== 'invalid_union') return { path: issue.path, issue };
  const inner = issue.errors.flatMap((issues) => (issues[0] ? [innermost(issues[0])] : []));
  const depth = Math.max(0, ...inner.map(({ path }) => path.length));
  const nearest = depth > 0 ? inner.find(({ path }) => path.length === depth) : undefined;
  return nearest ? { ...nearest, path: [...issue.path, ...nearest.path] } : { path: issue.path, issue };
}

function wordsOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`);
      return `unknown ${keys.length === 1 ? 'key' : 'keys'} ${keys.join(', ')}; correct or remove ${keys.length === 1 ? 'it' : 'them'}`;
    }
    case 'invalid_union': {
      const kinds = issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [kindOf(first.expected)] : []));
      const expected = kinds.length > 0 ? [...new Set(kinds)].join(' or ') : 'another value';
      return `expected ${expected}, got ${show(value)}`;
    }
    case 'invalid_type':
      return `expected ${kindOf(issue.expected)}, got ${show(value)}`;
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}, got ${show(value)}`;
    case 'too_small':
      return `expected ${amount(issue.origin, issue.inclusive ? 'at least' : 'above', issue.minimum)}, got ${sizeOf(value)}`;
    case 'too_big':
      return `expected ${amount(issue.origin, issue.inclusive ? 'at most' : 'below', issue.maximum)}, got ${sizeOf(value)}`;
    default:
      return issue.message;
  }
}

function kindOf(expected: string): string {
  return KINDS[expected] ?? expected;
}

function amount(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'string') return `a text of ${bound} ${limit} characters`;
  if (origin === 'array') return `a list of ${bound} ${limit}`;
  return `a number ${bound.startsWith('at ') ? 'of ' : ''}${bound} ${limit}`;
}

/** A number itself, of a list or a text how long it is. */
function sizeOf(value: unknown): string {
  return Array.isArray(value) || typeof value === 'string' ? String(value.length) : show(value);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return (JSON.stringify(value) ?? String(value)).slice(0, MAX_SHOWN);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
