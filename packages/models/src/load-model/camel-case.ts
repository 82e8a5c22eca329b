/**
 * A word of Keras in the spelling of TensorFlow.js: `glorot_uniform` as `glorotUniform`. What has no underscore stays.
 */
export function camelCase(word: string): string {
  return word.replace(/(?<=.)_+(\w|$)/g, (_, letter: string) => letter.toUpperCase());
}

/** A config of Keras with all keys and words in the spelling of TensorFlow.js, but for the value of `name`. */
export function camelCaseConfig(value: unknown): unknown {
  if (typeof value === 'string') return camelCase(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(camelCaseConfig);
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    copy[camelCase(key)] = key === 'name' && typeof entry === 'string' ? entry : camelCaseConfig(entry);
  }
  return copy;
}
