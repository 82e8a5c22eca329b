/** The op tests of tfjs-core that 'simd' does not pass, each with its reason. */
export const DENY_LIST: readonly { name: string; reason: string }[] = [];
