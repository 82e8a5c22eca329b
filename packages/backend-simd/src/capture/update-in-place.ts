/**
 * Lets an update write its new state where the old one lies. Eagerly an optimiser writes new tensors, which then take the place of the
 * old; a replay has to find its state at the same addresses each time. Updates of single elements may write over what they read.
 */
import { Control } from '../layout/control.ts';
import type { CalledKernel } from '../runtime/call-watcher.ts';
import { shapeOfCall } from '../runtime/kernel-calls.ts';

/** A tensor of the state: where an update reads it, and where it leaves the new one. */
export interface Move {
  readonly home: number;
  readonly out: number;
  readonly bytes: number;
}

/** Outputs of update kernels, and the input each is computed from, element by element. */
const IN_PLACE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  adam: { pOut: 'p', mOut: 'm', vOut: 'v' },
  momentum: { pOut: 'p', aOut: 'a' },
  movingAverage: { aOut: 'a' },
};

/** A word of a record: its call, and its place in that call. */
interface Place {
  readonly call: number;
  readonly index: number;
}

/**
 * Changes the calls so that they write the state in place.
 *
 * @returns the moves that this is not possible for: they have to be made by copying
 */
export function updateInPlace(calls: readonly CalledKernel[], moves: readonly Move[]): Move[] {
  return moves.filter((move) => !redirect(calls, move));
}

function redirect(calls: readonly CalledKernel[], { home, out, bytes }: Move): boolean {
  const from = calls.findIndex((call) => findWriter(call, home, out) !== undefined);
  if (from < 0) return false;
  const { read, written } = findWriter(calls[from]!, home, out)!;
  const renamed: Place[] = [{ call: from, index: written }];
  for (let call = from; call < calls.length; call++) {
    const { kernel, words } = calls[call]!;
    for (const index of addressPlaces(calls[call]!)) {
      if (call === from && (index === read || index === written)) continue;
      const address = words[index]! >>> 0;
      // Which words of a kernel without records are addresses is not known.
      if (address === out && kernel in IN_PLACE) renamed.push({ call, index });
      else if (overlaps(address, out, bytes) || overlaps(address, home, bytes)) return false;
    }
  }
  for (const { call, index } of renamed) calls[call]!.words[index] = home;
  return true;
}

/** Where a call has the addresses, if it computes the new state from the old, element by element. */
function findWriter(call: CalledKernel, home: number, out: number): { read: number; written: number } | undefined {
  const outputs = Object.entries(IN_PLACE[call.kernel] ?? {});
  if (outputs.length === 0) return undefined;
  for (const record of shapeOfCall(call.kernel, call.words).records) {
    for (const [output, input] of outputs) {
      const [read, written] = [record[input]!, record[output]!];
      if (call.words[read]! >>> 0 === home && call.words[written]! >>> 0 === out) return { read, written };
    }
  }
  return undefined;
}

/** The words of a call that may be addresses: those below the heap are not. */
function addressPlaces({ kernel, words }: CalledKernel): number[] {
  const { arguments: args, records } = shapeOfCall(kernel, words);
  if (!(kernel in IN_PLACE)) return Object.values(args).filter((index) => words[index]! >>> 0 >= Control.heap);
  return records.flatMap(({ count: _count, ...addresses }) => Object.values(addresses));
}

function overlaps(address: number, start: number, bytes: number): boolean {
  return address >= start && address < start + bytes;
}
