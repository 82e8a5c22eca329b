/**
 * A 32-bit number for a purpose ("shuffle", "dropout/fc6"), the fourth word of the counter, so that draws for one purpose
 * never meet those for another. FNV-1a over the UTF-8 bytes (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/).
 *
 * @returns an unsigned 32-bit integer
 *
 * @example
 * purposeId('shuffle'); // 2030840142
 */
export function purposeId(purpose: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(purpose)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
