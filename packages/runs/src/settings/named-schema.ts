import { z } from 'zod';
import { firstIssue } from '../words/first-issue.ts';

/**
 * A preset's name or a whole spec: a text is one of `names`, anything else is what `spec` takes.
 *
 * @example
 * namedSchema(['none', 'shift'], augmentSchema).parse('swirl'); // throws: expected one of none, shift, got "swirl"
 */
export function namedSchema<Name extends string, Spec>(
  names: readonly Name[],
  spec: z.ZodType<Spec>,
): z.ZodType<Name | Spec> {
  return z.custom<Name | Spec>().superRefine((value, context) => {
    if (typeof value === 'string') {
      if (names.some((name) => name === value)) return;
      context.addIssue({ code: 'custom', message: `expected one of ${names.join(', ')}, got "${value}"` });
      return;
    }
    const { error } = spec.safeParse(value);
    if (error) context.addIssue({ code: 'custom', message: firstIssue(error, value) });
  });
}
