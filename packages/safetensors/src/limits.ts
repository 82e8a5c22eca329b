/** The most bytes of a header: the reference implementation's own limit, so that nobody has to parse more JSON than this. */
export const MAX_HEADER_BYTES = 100_000_000;

/** The most dimensions of a tensor: as many as NumPy and PyTorch have. */
export const MAX_RANK = 64;

/** How deep JSON nests in a header: the header, a tensor in it, the shape of the tensor. Also bounds the parser's recursion. */
export const MAX_DEPTH = 3;

/** The most characters of a file's text that an error repeats. */
export const MAX_SHOWN = 80;
