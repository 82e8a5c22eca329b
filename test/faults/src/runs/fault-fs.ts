/**
 * A file system that fails at the N-th thing it is asked to change. Node's own functions are replaced for all modules, so the code
 * under test is the code that ships. A killed process is one whose later calls all do nothing.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** What happens at the N-th change. */
export interface Fault {
  readonly at: number;
  /** `kill`: nothing more happens; else the system's code of the error. */
  readonly kind: string;
  /** Whether half of the bytes of a write go through first. */
  readonly half: boolean;
  /** Whether all later changes fail too, as on a full disk. */
  readonly lasting: boolean;
}

/** Thrown by every call of a process that counts as killed. */
class Killed extends Error {}

type AnyFunction = (this: unknown, ...args: never[]) => Promise<unknown>;

const PLAIN = ['link', 'rename', 'rm', 'mkdir', 'writeFile', 'utimes'] as const;
const ON_FILES = ['writeFile', 'appendFile', 'sync', 'datasync'] as const;

/** Runs `work` on the failing file system; returns how many changes were asked for, and what was thrown. */
export async function withFault(
  fault: Fault | undefined,
  work: () => Promise<void>,
): Promise<{ changes: number; error?: unknown }> {
  let changes = 0;
  let isDead = false;
  const plain = fs as unknown as Record<string, AnyFunction>;
  const handle = await fs.open(process.execPath, 'r');
  const onFiles = Object.getPrototypeOf(handle) as Record<string, AnyFunction>;
  await handle.close();
  const undo: (() => void)[] = [];

  function replace(holder: Record<string, AnyFunction>, name: string, isChange: (args: never[]) => boolean): void {
    const original = holder[name]!;
    holder[name] = async function (...args) {
      if (isDead) throw new Killed();
      if (!isChange(args) || fault === undefined) {
        if (isChange(args)) changes++;
        return original.apply(this, args);
      }
      changes++;
      const isHit = changes === fault.at || (fault.lasting && changes > fault.at && !/^(rm|utimes)$/.test(name));
      if (!isHit) return original.apply(this, args);
      const content = args[holder === plain ? 1 : 0] as unknown;
      const isWrite = name === 'writeFile' || name === 'appendFile';
      if (fault.half && isWrite && (content instanceof Uint8Array || typeof content === 'string')) {
        const part = content.slice(0, content.length >> 1);
        await original.apply(this, args.with(args.indexOf(content as never), part as never) as never[]);
      }
      if (fault.kind === 'kill') {
        isDead = true;
        throw new Killed();
      }
      const path = holder === plain ? { path: String(args[0]) } : {};
      throw Object.assign(new Error(`${fault.kind}: injected, ${name}`), { code: fault.kind, ...path });
    };
    undo.push(() => {
      holder[name] = original;
    });
  }
  for (const name of PLAIN) replace(plain, name, () => true);
  for (const name of ['readFile', 'readdir', 'stat']) replace(plain, name, () => false);
  replace(plain, 'open', (args) => typeof args[1] === 'string' && /[wa]/.test(args[1] as string));
  for (const name of ON_FILES) replace(onFiles, name, () => true);
  syncBuiltinESMExports();
  try {
    await work();
    return { changes };
  } catch (error) {
    return { changes, error };
  } finally {
    for (const restore of undo) restore();
    syncBuiltinESMExports();
  }
}
