/** A header describes each tensor in about 100 bytes: 80,000 tensors, such as two moments, average and best of 16,000 weights. */
export const MAX_HEADER_BYTES: number = 1 << 23;
