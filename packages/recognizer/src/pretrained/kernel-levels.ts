/** A character for each level of a packed weight, the lowest first: text that compresses better than the base64 of bytes. */
export const KERNEL_LEVELS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn';
