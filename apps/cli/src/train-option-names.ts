/** What `--schedule` takes. */
export const scheduleKinds = ['constant', 'step', 'exponential', 'cosine', 'one-cycle'] as const;

/** What `--expand` takes. */
export const expandNames = ['none', 'shifts', 'flip-horizontal', 'flip-vertical'] as const;
