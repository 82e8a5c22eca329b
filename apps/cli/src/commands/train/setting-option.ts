import { Option } from '@commander-js/extra-typings';
import { fieldOf, type SettingKey, settingFlag, settingHelp, valueKind } from '@penstroke/runs';
import { settingParser } from '../options.ts';

/** The option of a setting: its flag, help, choices and bounds are those of the field and its schema. */
export function settingOption(key: SettingKey): Option {
  const { schema, argument, group, presets = {} } = fieldOf(key);
  const option = new Option(`${settingFlag(key)} ${argument}`, settingHelp(key)).helpGroup(`${group}:`);
  const kind = valueKind(schema);
  switch (kind.kind) {
    case 'choice':
      return option.choices(kind.choices);
    case 'list':
      return option.choices(['none', ...Object.keys(presets)]);
    case 'pairs': {
      const parse = settingParser(key);
      return option.argParser((text, before: object | undefined) => ({ ...before, ...(parse(text) as object) }));
    }
    default:
      return option.argParser(settingParser(key));
  }
}
