/** Writes calls of kernels into the shared memory, as assembly/execute.ts reads them. */
import { Call } from '../layout/control.ts';
import { KernelRecords, Kernels } from '../layout/kernels.ts';
import type { FloatBits } from './float-bits.ts';

type Layouts = Kernels<number, number, FloatBits>;
type Records = KernelRecords<number, number>;

/** The name of a WebAssembly kernel. */
export type KernelName = keyof Layouts;
/** A kernel that takes a list of records. */
export type RecordKernelName = keyof Records;
/** A kernel's arguments by name: addresses, integers, and floats through `floatBits`. */
export type KernelArguments<Name extends KernelName> = Omit<Layouts[Name], 'records'>;
/** An element of the list that a kernel takes. */
export type KernelRecord<Name extends RecordKernelName> = Records[Name];
/** The kernels that take these arguments. */
export type KernelWith<Arguments> = {
  [Name in KernelName]: Layouts[Name] extends Arguments ? (Arguments extends Layouts[Name] ? Name : never) : never;
}[KernelName];

const HEAD_WORDS = Object.keys(new Call()).length;

interface Layout {
  kernel: number;
  /** But for `records`, the first word of kernels that take a list. */
  fields: readonly string[];
  recordFields: readonly string[];
}

const layouts: ReadonlyMap<string, Layout> = readLayouts();

function readLayouts(): Map<string, Layout> {
  const records = new Map(Object.entries(new KernelRecords()));
  return new Map(
    Object.entries(new Kernels()).map(([name, layout], kernel) => {
      const record: object = records.get(name) ?? {};
      // Written apart, from the length of the list.
      const fields = Object.keys(layout).filter((field) => field !== 'records');
      return [name, { kernel, fields, recordFields: Object.keys(record) }];
    }),
  );
}

/** A call with its words by name; a word that `args` lacks is in `sizes`. */
interface KernelCall {
  kernel: string;
  args: object;
  sizes: object;
  records: readonly object[];
  threads: number;
}

/**
 * Writes a call at a word of the memory.
 *
 * @param words the memory
 * @param at the index of the first word
 * @param end the index that the call must not reach beyond
 * @returns the index behind the last word
 * @throws Error for a name that no kernel has; TypeError for a missing word; RangeError when the records do not fit
 */
export function writeCall(
  words: Int32Array,
  { at, end }: { at: number; end: number },
  { kernel, args, sizes, records, threads }: KernelCall,
): number {
  const layout = layouts.get(kernel);
  if (layout === undefined) throw new Error(`run: expected the name of a kernel, got '${kernel}'`);
  const { fields, recordFields } = layout;
  const listWords = recordFields.length === 0 ? 0 : 1 + records.length * recordFields.length;
  const length = HEAD_WORDS + fields.length + listWords;
  if (length > end - at) {
    throw new RangeError(`run: expected a call of at most ${end - at} words, got ${length}; pass fewer records`);
  }
  words[at] = layout.kernel;
  words[at + 1] = threads;
  words[at + 2] = 4 * length;
  let next = at + HEAD_WORDS;
  if (recordFields.length > 0) words[next++] = records.length;
  next = writeFields(words, next, fields, [args, sizes]);
  for (const record of records) next = writeFields(words, next, recordFields, [record, sizes]);
  return next;
}

/**
 * Writes other arguments into a call that lies in the memory; its records stay.
 *
 * @param at the index of the call's first word
 * @param args all arguments, but for those of `sizes`, which are not written
 */
export function rewriteArguments(words: Int32Array, at: number, kernel: string, args: object): void {
  const { fields } = layouts.get(kernel)!;
  for (const [index, field] of fields.entries()) {
    const word = (args as Fields)[field];
    if (word !== undefined) words[argumentsAt(kernel, at) + index] = word;
  }
}

/** The index of the first argument of a call at `at`, behind the head and the number of records. */
function argumentsAt(kernel: string, at: number): number {
  return at + HEAD_WORDS + (layouts.get(kernel)!.recordFields.length > 0 ? 1 : 0);
}

/** Where the words of a call lie, from its first word on. */
export interface CallShape {
  /** The index of each argument. */
  readonly arguments: Readonly<Record<string, number>>;
  /** For each record the index of each of its words; empty for kernels that take no list. */
  readonly records: readonly Readonly<Record<string, number>>[];
}

/** Finds the words of a call. */
export function shapeOfCall(kernel: string, words: Int32Array): CallShape {
  const { fields, recordFields } = layouts.get(kernel)!;
  const first = argumentsAt(kernel, 0);
  const places = (names: readonly string[], at: number) =>
    Object.fromEntries(names.map((name, index) => [name, at + index]));
  const count = recordFields.length > 0 ? words[HEAD_WORDS]! : 0;
  const firstRecord = first + fields.length;
  return {
    arguments: places(fields, first),
    records: Array.from({ length: count }, (_, k) => places(recordFields, firstRecord + k * recordFields.length)),
  };
}

type Fields = Readonly<Record<string, number | undefined>>;

function writeFields(words: Int32Array, at: number, fields: readonly string[], [values, more]: object[]): number {
  for (const field of fields) {
    const word = (values as Fields)[field] ?? (more as Fields)[field];
    if (word === undefined) throw new TypeError(`run: expected the word '${field}', got none`);
    words[at++] = word;
  }
  return at;
}
