/**
 * Replaces what stands between `<!-- begin:NAME -->` and `<!-- end:NAME -->`.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} content without a line break at its end
 * @returns {string}
 * @throws {Error} if the two marks are not there once, in this order
 */
export function fillBlock(text, name, content) {
  const [begin, end] = [`<!-- begin:${name} -->`, `<!-- end:${name} -->`];
  const parts = text.split(begin);
  const rest = parts[1]?.split(end) ?? [];
  if (parts.length !== 2 || rest.length !== 2) throw new Error(`expected ${begin} and then ${end}, once each`);
  return `${parts[0]}${begin}\n${content === '' ? '' : `${content}\n`}${end}${rest[1]}`;
}
