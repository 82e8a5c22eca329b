import { count } from '../words/count.ts';
import { fieldOf, type SettingKey } from './setting-fields.ts';
import { valueKind } from './value-kind.ts';

/** The option of a setting: `--batch-size` for `batchSize`. */
export function settingFlag(key: SettingKey): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * A setting's line in `--help`: what it is, the range that its schema gives it on both sides, and what holds without it.
 *
 * @example
 * settingHelp('momentum'); // 'momentum of sgd, in [0, 1)'
 */
export function settingHelp(key: SettingKey): string {
  const { schema, help, usually } = fieldOf(key);
  return `${help}${interval(schema)}${usually === undefined ? '' : ` (default: ${usually})`}`;
}

function interval(schema: Parameters<typeof valueKind>[0]): string {
  const kind = valueKind(schema);
  if (kind.kind !== 'number') return '';
  const from = kind.least ?? kind.above;
  const to = kind.most ?? kind.below;
  if (from === undefined || to === undefined) return '';
  if (kind.whole) return `, ${kind.least ?? from + 1} to ${count(to)}`;
  return `, in ${kind.least === undefined ? '(' : '['}${from}, ${to}${kind.most === undefined ? ')' : ']'}`;
}
