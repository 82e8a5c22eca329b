import type { Dice } from '../dice.ts';

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

const ODD: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 2, 3, 0.5, 1e308, -1e308, 2 ** 24, 2 ** 31, 2 ** 53, 7, 100],
  ...['', 'x', '__proto__', 'constructor', 'same', 'valid', 'relu', 'softmax', '\u001b[2J', 'a'.repeat(5000)],
  ...[[], {}, [[]], [[[]]], [null], [0, 0], [-1, 1e9], { class_name: 'Dense' }, [['input', 0, 0]]],
];

/** Changes a JSON value in one place, at random: what a broken tool, a bad disk or an attacker might write. */
export function mutateJson(root: object, dice: Dice): void {
  const places: Place[] = [];
  collect(root as Record<string, unknown>, places);
  const { holder, key } = dice.pick(places);
  const other = dice.pick(places);
  switch (dice.below(9)) {
    case 0:
      remove(holder, key);
      break;
    case 1:
      holder[`${key}_`] = holder[key];
      remove(holder, key);
      break;
    case 2:
      holder[key] = copy(other.holder[other.key]);
      break;
    case 3:
      [holder[key], other.holder[other.key]] = [copy(other.holder[other.key]), copy(holder[key])];
      break;
    case 4:
      if (Array.isArray(holder[key])) (holder[key] as unknown[]).splice(0);
      else holder[key] = [];
      break;
    case 5:
      if (Array.isArray(holder)) holder.splice(dice.below(holder.length + 1), 0, copy(holder[Number(key)]));
      break;
    case 6:
      if (typeof holder[key] === 'number') holder[key] = (holder[key] as number) * dice.pick([-1, 0, 2, 1000, 1e9]);
      else if (typeof holder[key] === 'string') holder[key] = flipped(holder[key] as string, dice);
      break;
    default:
      holder[key] = copy(dice.pick(ODD));
  }
}

function collect(holder: Record<string, unknown>, places: Place[]): void {
  for (const [key, value] of Object.entries(holder)) {
    places.push({ holder, key });
    if (typeof value === 'object' && value !== null) collect(value as Record<string, unknown>, places);
  }
}

function remove(holder: Record<string, unknown>, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** One bit of one character changed, as a bad disk would. */
function flipped(text: string, dice: Dice): string {
  if (text === '') return text;
  const at = dice.below(text.length);
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << dice.below(7))) + text.slice(at + 1);
}

function copy(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
