import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { Reader, Reading } from './reader.ts';

const BATCH = 200;

interface Row {
  readonly file: string;
  readonly text?: string;
  readonly digits?: Reading['digits'];
}

/**
 * A command that is given files and prints one JSON object a line, as `penstroke read --json` does.
 *
 * @param command a program and its first arguments, separated by spaces
 */
export function createCommandReader(command: string): Reader {
  const [program, ...first] = command.split(/\s+/);
  const run = (files: readonly string[]) =>
    new Promise<string>((done, fail) => {
      execFile(program!, [...first, ...files], { maxBuffer: 1 << 30 }, (error, stdout, stderr) => {
        // Exit code 1 says that some picture could not be read; its row says which.
        if (error === null || error.code === 1) done(stdout);
        else fail(new Error(`${command}: expected exit code 0 or 1, got ${error.code}: ${stderr.slice(-400)}`));
      });
    });
  return {
    name: command,
    async read(samples) {
      const files = samples.map((sample) => {
        if (!('file' in sample))
          throw new TypeError('read: expected files for a command, got a picture; make them first');
        return resolve(sample.file);
      });
      const rows = new Map<string, Row>();
      for (let from = 0; from < files.length; from += BATCH) {
        const lines = (await run(files.slice(from, from + BATCH))).split('\n').filter(Boolean);
        for (const line of lines) {
          const row: Row = JSON.parse(line);
          rows.set(resolve(row.file), row);
        }
      }
      if (rows.size === 0) throw new Error(`${command}: expected a JSON object a line, got none`);
      return files.map((file) => ({ text: rows.get(file)?.text ?? '', digits: rows.get(file)?.digits ?? [] }));
    },
  };
}
