import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { CommandContext } from './command-context.ts';

/** Makes the command of a name. */
type Loader = (context: CommandContext) => Promise<CommandUnknownOpts>;

/** The commands, in the order of `penstroke --help`. */
const LOADERS: Readonly<Record<string, Loader>> = {
  read: async (context) => (await import('./read.ts')).readCommand(context),
  train: async (context) => (await import('./train.ts')).trainCommand(context),
  evaluate: async (context) => (await import('./evaluate.ts')).evaluateCommand(context),
  sweep: async (context) => (await import('./sweep.ts')).sweepCommand(context),
  predict: async (context) => (await import('./predict.ts')).predictCommand(context),
  data: async (context) => (await import('./data.ts')).dataCommand(context),
  recipes: async (context) => (await import('./recipes.ts')).recipesCommand(context),
  summary: async (context) => (await import('./summary.ts')).summaryCommand(context),
  explain: async (context) => (await import('./explain.ts')).explainCommand(context),
  export: async (context) => (await import('./export.ts')).exportCommand(context),
  bench: async (context) => (await import('./bench.ts')).benchCommand(context),
  backend: async (context) => (await import('./backend.ts')).backendCommand(context),
  doctor: async (context) => (await import('./doctor.ts')).doctorCommand(context),
};

/**
 * The commands that a command line needs: the one it names, none for the version, else all. Options are made from the
 * settings in `@penstroke/runs`, whose packages take a second to load.
 */
export async function loadCommands(
  [first = '']: readonly string[],
  context: CommandContext,
): Promise<CommandUnknownOpts[]> {
  if (first === '--version' || first === '-V') return [];
  const wanted = Object.hasOwn(LOADERS, first) ? [LOADERS[first]!] : Object.values(LOADERS);
  return Promise.all(wanted.map((load) => load(context)));
}
