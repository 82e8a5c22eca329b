/** Highest learning rate: no update rule here trains a network of digits with a larger step. */
export const MAX_LEARNING_RATE = 10;

/** Longest run in epochs: two orders of magnitude above the longest recipe; more is a typing error. */
export const MAX_EPOCHS = 10_000;

/** Largest batch: all 60,000 training images of MNIST fit into one update. */
export const MAX_BATCH_SIZE = 65_536;
