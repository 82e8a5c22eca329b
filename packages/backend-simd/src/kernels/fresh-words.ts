import { freshAttributes, type LiveAttributes } from '@penstroke/ops';

/** How a captured call gets its arguments before each replay; undefined where no attribute is a step number. */
export function freshWords<Attrs extends object, Words>(
  attrs: Attrs & LiveAttributes,
  wordsOf: (attrs: Attrs) => Words,
): (() => Words) | undefined {
  return attrs.live && (() => wordsOf(freshAttributes(attrs)));
}
