/** The wire format of protocol buffers, as far as a graph needs it: https://protobuf.dev/programming-guides/encoding. */
const encoder = new TextEncoder();

/** A field that holds a number: an integer, an enum or a flag. */
export function varintField(field: number, value: number): Uint8Array {
  return concatBytes([varint(field << 3), varint(value)]);
}

/** A field that holds a text, bytes or a message. */
export function bytesField(field: number, value: string | Uint8Array | readonly Uint8Array[]): Uint8Array {
  const bytes =
    typeof value === 'string' ? encoder.encode(value) : value instanceof Uint8Array ? value : concatBytes(value);
  return concatBytes([varint((field << 3) | 2), varint(bytes.length), bytes]);
}

/** A field that holds a float. */
export function floatField(field: number, value: number): Uint8Array {
  return concatBytes([varint((field << 3) | 5), new Uint8Array(Float32Array.of(value).buffer)]);
}

/** A list of integers, packed. */
export function packedField(field: number, values: readonly number[]): Uint8Array {
  return bytesField(field, values.map(varint));
}

/** One after the other. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** Negative numbers take ten bytes, as 64 bits. */
function varint(value: number): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
