import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The machine's name in a wheel's tags. */
export const MACHINE = process.arch === 'arm64' ? 'aarch64' : 'x86_64';

/** What a made wheel has instead of TensorFlow's. */
export interface FakeWheelOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly tag?: string;
  readonly name?: string;
  /** A file whose bytes differ from RECORD. */
  readonly damaged?: string;
}

const WHEEL_FILES = {
  'tensorflow/libtensorflow_cc.so.2': 'the library',
  'tensorflow/libtensorflow_framework.so.2': 'the framework',
  'tensorflow/include/tensorflow/c/c_api.h': '// the interface',
  'tensorflow/include/tsl/platform/ctstring.h': '// strings',
  'tensorflow/python/keras.py': 'not needed',
};

/** Writes a wheel with a few bytes in the place of each file. */
export function writeWheel(path: string, options: FakeWheelOptions = {}): void {
  const { files = WHEEL_FILES, tag = `cp311-cp311-manylinux_2_27_${MACHINE}`, name = 'tensorflow_cpu' } = options;
  const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
  const record = Object.entries(files).map(([file, text]) => `${file},sha256=${digest(text)},${text.length}`);
  const info = `${name}-2.21.0.dist-info`;
  const entries: Record<string, string> = {
    ...files,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: 2.21.0\n`,
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nTag: ${tag}\n`,
    [`${info}/RECORD`]: `${record.join('\n')}\n${info}/RECORD,,\n`,
  };
  if (options.damaged !== undefined) entries[options.damaged] += '!';
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(entries).map(([file, text]) => [file, bytes(text)]))));
}

/** A binding that multiplies matrices of ones, and registers nothing. */
const BINDING = `
  exports.ones = (shape) => shape;
  exports.matMul = ([rows]) => ({ dataSync: () => [rows] });
  exports.backend = () => ({ isUsingGpuDevice: false });
`;

/** Programs in the place of npm, Python, the compiler and strip; each logs its arguments. */
const SCRIPTS: Readonly<Record<string, string>> = {
  npm: `
    case "$1" in --version) echo 10;; install)
      home="$3/node_modules/$TEST_PACKAGE"; mkdir -p "$home/binding" "$3/node_modules/node-api-headers/include"
      echo '{"name":"x","version":"4.22.0","main":"index.js"}' > "$home/package.json"
      cp "$TEST_BINDING" "$home/index.js"; echo '{}' > "$home/index.js.map";; esac`,
  python3: `
    case "$*" in *--version) echo 25;; *download*)
      while [ "$1" != --dest ]; do shift; done
      echo '  Downloading x.whl (1.0 MB)'; cp "$TEST_WHEEL" "$2";; esac`,
  'g++': `
    [ "$1" = --version ] && exit 0
    [ -n "$TEST_COMPILER_FAILS" ] && { echo 'x.cc:1: fatal error: no node_api.h' >&2; exit 1; }
    while [ "$1" != -o ]; do shift; done; echo compiled > "$2"`,
  strip: '[ "$1" = --version ] || echo stripped > "$2"',
};

/** Programs that the scripts call. */
const SHELL_TOOLS = ['/bin/sh', '/bin/mkdir', '/bin/cp'];

/**
 * A folder with the programs of these names alone, and the environment that finds them and nothing else.
 *
 * @param home where everything is made; `home/log` gets a line a call
 */
export function fakeTools(home: string, names: readonly string[] = Object.keys(SCRIPTS)): Record<string, string> {
  const bin = join(home, `bin-${names.length}`);
  mkdirSync(bin, { recursive: true });
  for (const name of names) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >> "$TEST_LOG"\n${SCRIPTS[name]}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  for (const tool of SHELL_TOOLS) symlinkSync(tool, join(bin, tool.slice('/bin/'.length)));
  writeFileSync(join(home, 'binding.js'), BINDING);
  writeWheel(join(home, 'tensorflow_cpu-2.21.0-fake.whl'));
  return {
    PATH: bin,
    TEST_LOG: join(home, 'log'),
    TEST_PACKAGE: '@tensorflow/tfjs-node',
    TEST_BINDING: join(home, 'binding.js'),
    TEST_WHEEL: join(home, 'tensorflow_cpu-2.21.0-fake.whl'),
    PENSTROKE_BACKENDS: join(home, 'backends'),
  };
}
