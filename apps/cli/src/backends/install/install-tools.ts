import { CommandError } from '../../terminal/cli-error.ts';
import { runTool } from './run-tool.ts';

/** The programs that an installation runs, each with the arguments that always come first. */
export interface InstallTools {
  readonly npm: readonly string[];
  /** Absent when the wheel is given as a file. */
  readonly pip?: readonly string[];
  readonly compiler: readonly string[];
  /** Cuts symbol tables; without it the library stays larger. */
  readonly strip?: readonly string[];
}

/** A program that is not here, and how to get it. */
export interface MissingTool {
  readonly tool: string;
  readonly remedy: string;
}

/** What was found of the programs. */
export interface FoundTools {
  /** Those that are missing have the name under which they would be called. */
  readonly tools: InstallTools;
  readonly missing: readonly MissingTool[];
}

/** Where to look for the programs. */
export interface FindToolsOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether wheels are to be fetched. */
  readonly needsPip: boolean;
}

/** Looks for the programs that an installation runs; `$CXX` names the compiler, `$PYTHON` the Python whose pip is used. */
export async function findTools({ cwd, env, needsPip }: FindToolsOptions): Promise<FoundTools> {
  const works = async (argv: readonly string[]): Promise<boolean> => {
    try {
      await runTool([...argv, '--version'], { cwd, env });
      return true;
    } catch (error) {
      if (CommandError.isInstance(error)) return false;
      throw error;
    }
  };
  const first = async (candidates: readonly (readonly string[])[]): Promise<readonly string[] | undefined> => {
    for (const candidate of candidates) if (await works(candidate)) return candidate;
    return undefined;
  };
  const named = (text: string | undefined): string[][] => (text?.trim() ? [text.trim().split(/\s+/)] : []);
  const pips = [...named(env.PYTHON), ['python3'], ['python']].map((python) => [...python, '-m', 'pip']);
  const [npm, pip, compiler, strip] = await Promise.all([
    first([['npm']]),
    needsPip ? first([...pips, ['pip3'], ['pip']]) : undefined,
    first([...named(env.CXX), ['g++'], ['c++'], ['clang++']]),
    first([['strip']]),
  ]);
  const missing: MissingTool[] = [];
  if (!npm) missing.push({ tool: 'npm', remedy: 'it comes with Node' });
  if (needsPip && !pip) {
    missing.push({ tool: 'pip', remedy: 'apt-get install python3-pip, dnf install python3-pip, or give --wheel FILE' });
  }
  if (!compiler) missing.push({ tool: 'g++', remedy: 'apt-get install g++, dnf install gcc-c++' });
  const fetches = needsPip ? { pip: pip ?? ['python3', '-m', 'pip'] } : {};
  return {
    tools: { npm: npm ?? ['npm'], ...fetches, compiler: compiler ?? ['g++'], ...(strip && { strip }) },
    missing,
  };
}

/** All that is missing, in one sentence. */
export function describeMissing(missing: readonly MissingTool[]): string {
  return `missing here: ${missing.map(({ tool, remedy }) => `${tool} (${remedy})`).join('; ')}`;
}
