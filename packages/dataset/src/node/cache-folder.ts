import { homedir } from 'node:os';
import { join } from 'node:path';

/** What decides where caches live; the process's own by default. */
export interface CacheFolderOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
}

/**
 * The folder for downloaded sets: `$XDG_CACHE_HOME/penstroke/datasets` or `~/.cache/...`, `~/Library/Caches/...` on
 * macOS, `%LOCALAPPDATA%\penstroke\Cache\datasets` on Windows. It is not created.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/ (a relative XDG_CACHE_HOME is to be ignored)
 */
export function cacheFolder({
  env = process.env,
  platform = process.platform,
  home = homedir(),
}: CacheFolderOptions = {}): string {
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'penstroke', 'Cache', 'datasets');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'penstroke', 'datasets');
  const base = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(home, '.cache');
  return join(base, 'penstroke', 'datasets');
}
