import { describe, expect, it } from 'vitest';
import { decodeSafetensors } from './decode-safetensors.ts';
import { encodeSafetensors } from './encode-safetensors.ts';
import { SafetensorsError } from './safetensors-error.ts';

/** A file with this header and that many bytes of values. */
function file(header: string, valueBytes = 0): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + valueBytes);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

const tensor = (name: string, shape: string, offsets: string, dtype = 'F32') =>
  `"${name}":{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}`;

describe('a hostile header', () => {
  it.each<[string, string, number, RegExp, string | undefined]>([
    [
      'a shape that needs more',
      `{${tensor('big', '[1000]', '[0,4]')}}`,
      4,
      /4000 bytes for big .*offsets 0 to 4/,
      'big',
    ],
    ['an overflow', `{${tensor('big', '[9007199254740991,2]', '[0,4]')}}`, 4, /whole number of bytes .*big/, 'big'],
    ['an overflow hidden by a 0', `{${tensor('a', '[99999999999,99999999999,0]', '[0,0]')}}`, 0, /whole number/, 'a'],
    ['a gap', `{${tensor('late', '[1]', '[4,8]')}}`, 8, /values of late at 0, without gap or overlap, got 4/, 'late'],
    [
      'an unknown dtype',
      `{${tensor('a', '[1]', '[0,4]', 'constructor')}}`,
      4,
      /known dtype for a, got constructor/,
      'a',
    ],
    ['equal names', `{${tensor('a', '[0]', '[0,0]')},${tensor('a', '[0]', '[0,0]')}}`, 0, /a twice/, undefined],
    ['equal names of a prototype', '{"__proto__":1,"__proto__":1}', 0, /__proto__ twice/, undefined],
    ['a prototype that is not a tensor', '{"__proto__":[]}', 0, /an object for __proto__, got an array/, '__proto__'],
    ['a quote that never ends', `{"a\\\\\\"`, 0, /the end of a string/, undefined],
    ['an unknown level', '{"a":{"shape":[[[1]]]}}', 0, /at most 3 levels/, undefined],
    ['a name of control characters', '{"\\u001b[2J":1}', 0, /an object for "\\u001b\[2J", got a number/, '\u001b[2J'],
    ['bytes that belong to nothing', '{}', 1, /10 bytes as its header says, got 11/, undefined],
  ])('with %s is refused by a message that names the tensor', (_, header, valueBytes, message, name) => {
    let error: unknown;
    try {
      decodeSafetensors(file(header, valueBytes));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(SafetensorsError);
    expect(error).toMatchObject({ message: expect.stringMatching(message), tensor: name });
    expect((error as Error).message).toMatch(/; .+/);
  });

  it('is not parsed beyond the limit of the caller', () => {
    const bytes = encodeSafetensors([['a', { dtype: 'U8', shape: [1], data: Uint8Array.of(1) }]]);
    expect(decodeSafetensors(bytes, { maxHeaderBytes: 64 }).tensors.size).toBe(1);
    expect(() => decodeSafetensors(bytes, { maxHeaderBytes: 16 })).toThrow(/a header of at most 16 bytes, got 56/);
  });

  it('of a million backslashes takes linear time', () => {
    const bytes = file(`{"${'\\\\'.repeat(500_000)}":1}`);
    const started = performance.now();
    expect(() => decodeSafetensors(bytes)).toThrow(SafetensorsError);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('cannot reach a prototype', () => {
    const { tensors, metadata } = decodeSafetensors(
      file(`{"__metadata__":{"__proto__":"p"},${tensor('__proto__', '[1]', '[0,4]')}}`, 4),
    );
    expect(tensors.get('__proto__')).toMatchObject({ dtype: 'F32', shape: [1] });
    expect(metadata.get('__proto__')).toBe('p');
    expect(({} as Record<string, unknown>).dtype).toBeUndefined();
  });
});
