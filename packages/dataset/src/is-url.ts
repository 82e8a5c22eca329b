/** Whether a value is a `URL`, one of another realm too: jsdom and frames have a class of their own. */
export function isUrl(value: unknown): value is URL {
  return typeof value === 'object' && value !== null && 'href' in value;
}
