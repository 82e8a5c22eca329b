import { fieldOf, type SettingKey, settingFlag, settingKeys } from '@penstroke/runs';
import { UsageError } from '../../terminal/cli-error.ts';

/**
 * Checks that a resumed run is asked for nothing that would make it another run.
 *
 * @param options those that were given, in camel case
 * @throws UsageError that names the first other one, and what may be changed
 */
export function expectResumable(options: object): void {
  const resumable = settingKeys.filter((key) => fieldOf(key).resumable);
  const allowed: readonly string[] = [...resumable, 'log'];
  const other = Object.keys(options).find((key) => !allowed.includes(key));
  if (other === undefined) return;
  const what = other === 'recipe' ? 'the recipe' : settingFlag(other as SettingKey);
  throw new UsageError(
    `--resume keeps the run's settings; ${what} cannot be changed, only ${resumable.map(settingFlag).join(', ')}`,
  );
}
