import { spawn } from 'node:child_process';
import { CommandError } from '../../terminal/cli-error.ts';

/** How a program is run. */
export interface RunToolOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the program. */
  readonly signal?: AbortSignal;
  /** What to do when it fails, for the message. */
  readonly remedy?: string;
  /** Sees each line of its output as it comes. */
  onLine?(line: string): void;
}

/** The end of a program's output says what went wrong; this is more than any compiler's last words. */
const KEPT_LINES = 200;

/**
 * Runs a program to its end.
 *
 * @param argv the program, found on the path, and its arguments; no shell reads them
 * @returns its output, standard output and error in the order in which they came; of a long one the last 200 lines
 * @throws CommandError with its own words if it ends with anything but 0
 */
export function runTool(argv: readonly string[], options: RunToolOptions): Promise<string> {
  const { cwd, env, signal, remedy, onLine } = options;
  const [program, ...args] = argv as [string, ...string[]];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8');
      const take = (line: string): void => {
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.shift();
        onLine?.(line);
      };
      stream.on('data', (text: string) => {
        const parts = (rest + text).split(/\r?\n|\r/);
        rest = parts.pop()!;
        for (const part of parts) take(part);
      });
      stream.on('end', () => {
        if (rest !== '') take(rest);
      });
    }
    child.on('error', (error) => {
      if (signal?.aborted) reject(error);
      else reject(new CommandError(`${program} does not start: ${error.message}`, { cause: error }));
    });
    child.on('close', (code, killedBy) => {
      const output = lines.join('\n');
      if (code === 0) return resolve(output);
      const end = killedBy === null ? `ended with ${code}` : `was ended by ${killedBy}`;
      const words = lastWords(lines);
      const message = `${program} ${end}${words && `: ${words}`}${remedy === undefined ? '' : `; ${remedy}`}`;
      reject(new CommandError(message, { cause: new Error(`${argv.join(' ')}\n${output}`) }));
    });
  });
}

/** The lines that name an error, else the last one. */
function lastWords(lines: readonly string[]): string {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  const errors = said.filter(
    (line) => /\berror\b/i.test(line) && !/complete log|npm error code|A complete/i.test(line),
  );
  return (errors.length > 0 ? errors.slice(0, 2) : said.slice(-1)).join(' ');
}
