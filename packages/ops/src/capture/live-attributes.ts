import { StepNumber } from './step-number.ts';

/** What the attributes of a kernel whose numbers may be step numbers have beside its own. */
export interface LiveAttributes {
  /** The step numbers among the attributes, by their names; absent where there are none. */
  readonly live?: Readonly<Record<string, StepNumber>>;
}

/** The attributes of a kernel, any of whose numbers may be step numbers. */
export type OpenAttributes<Attrs extends object> = {
  readonly [Name in keyof Attrs]: Attrs[Name] extends number ? Attrs[Name] | StepNumber : Attrs[Name];
};

/**
 * The attributes as numbers, as kernels take them; the step numbers stay at hand under `live`.
 *
 * @param stepped the attribute that is another number in each update of a kernel that cannot be captured without it, such as the `step`
 *   of `adam`: where it is a plain number none counts as live, so that recorders refuse the call rather than replay that number
 */
export function liveAttributes<Attrs extends object>(
  given: OpenAttributes<Attrs>,
  stepped?: keyof Attrs & string,
): Attrs & LiveAttributes {
  const attrs: Record<string, unknown> = {};
  const live: Record<string, StepNumber> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value instanceof StepNumber) live[name] = value;
    attrs[name] = value instanceof StepNumber ? value.value : value;
  }
  const isLive = stepped === undefined ? Object.keys(live).length > 0 : stepped in live;
  if (isLive) attrs.live = live;
  return attrs as Attrs & LiveAttributes;
}

/**
 * The attributes with the values that the step numbers have now, for kernels that are captured.
 *
 * @example
 * const words = () => argumentsOf(freshAttributes(attrs)); // called again before each replay
 */
export function freshAttributes<Attrs extends LiveAttributes>(attrs: Attrs): Attrs {
  if (attrs.live === undefined) return attrs;
  const numbers: Record<string, number> = {};
  for (const name in attrs.live) numbers[name] = attrs.live[name]!.value;
  return { ...attrs, ...numbers };
}
