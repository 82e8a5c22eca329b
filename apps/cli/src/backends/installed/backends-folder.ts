import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What decides where installed backends live; the process's own by default. */
export interface BackendsFolderOptions {
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
}

/**
 * The user's folder for installed backends: `$PENSTROKE_BACKENDS`, else `$XDG_DATA_HOME/penstroke/backends` or
 * `~/.local/share/...`, `~/Library/Application Support/...` on macOS, `%LOCALAPPDATA%\penstroke\backends` on Windows. It
 * is not created.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/ (a relative XDG_DATA_HOME is to be ignored)
 */
export function backendsFolder(
  env: Readonly<Record<string, string | undefined>>,
  { platform = process.platform, home = homedir() }: BackendsFolderOptions = {},
): string {
  if (env.PENSTROKE_BACKENDS) return resolve(env.PENSTROKE_BACKENDS);
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'penstroke', 'backends');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'penstroke', 'backends');
  const base = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local', 'share');
  return join(base, 'penstroke', 'backends');
}
