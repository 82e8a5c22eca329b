/** What a backend computes with, in words: its device, and whether two vectors at once. */
export function describeDevice({ device, wide }: { readonly device: string; readonly wide?: boolean }): string {
  return `${device}${wide ? ', 256 bits' : ''}`;
}
