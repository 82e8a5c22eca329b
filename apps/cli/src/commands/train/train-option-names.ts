/** What `--schedule` takes. */
export const scheduleKinds = ['constant', 'step', 'exponential', 'cosine', 'one-cycle'] as const;

/** What `--order` takes. */
export const orderKinds = ['epoch', 'next-batch'] as const;

/** What `--optimizer` takes. */
export const optimizerKinds = ['adam', 'sgd'] as const;

/** What `--optimizer` takes. */
export type OptimizerKind = (typeof optimizerKinds)[number];

/** What `--expand` takes. */
export const expandNames = ['none', 'shifts', 'flip-horizontal', 'flip-vertical'] as const;
