import { PenstrokeError } from '@penstroke/errors';
import type { SettingKey } from './setting-fields.ts';

/** A setting cannot be used: its value is out of range, contradicts another, or names what is unknown. */
export class SettingsError extends PenstrokeError {
  static override readonly errorName: string = 'SettingsError';
  /** The setting at fault. */
  readonly setting: SettingKey | 'recipe';

  constructor(setting: SettingKey | 'recipe', message: string, options?: ErrorOptions) {
    super(message, options);
    this.setting = setting;
  }
}
