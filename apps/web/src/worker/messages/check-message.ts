/** What a field of a message must be: a `typeof`, or an array or array buffer view. */
type FieldType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'bytes';

/** The fields of each kind of message. A type that ends in `?` may be absent. */
export type MessageFields = Readonly<Record<string, Readonly<Record<string, FieldType | `${FieldType}?`>>>>;

/**
 * Checks that a message between page and worker is one of the known kinds with its fields.
 *
 * @throws TypeError that names the message and the field
 */
export function checkMessage<Message extends { readonly kind: string }>(value: unknown, known: MessageFields): Message {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`message: expected an object, got ${typeof value}`);
  const message = value as Record<string, unknown>;
  const fields = typeof message.kind === 'string' && Object.hasOwn(known, message.kind) && known[message.kind];
  if (!fields) throw new TypeError(`message: expected a known kind, got ${JSON.stringify(message.kind)}`);
  for (const [name, type] of Object.entries(fields)) {
    const field = message[name];
    if (type.endsWith('?') && field === undefined) continue;
    if (!isOfType(field, type.replace('?', '') as FieldType)) {
      throw new TypeError(`message ${message.kind}: expected ${name} as ${type}, got ${typeof field}`);
    }
  }
  return value as Message;
}

function isOfType(field: unknown, type: FieldType): boolean {
  if (type === 'array') return Array.isArray(field);
  if (type === 'bytes') return ArrayBuffer.isView(field);
  return typeof field === type && field !== null;
}
