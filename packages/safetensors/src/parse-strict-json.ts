/**
 * JSON as the headers of safetensors use it: objects, arrays, strings and whole numbers. `JSON.parse` would keep the last of two
 * equal keys and read 1.0 as 1; two readers that differ in this see two different files. Objects become maps, so that no
 * name (`__proto__`) means anything.
 */
import { MAX_DEPTH } from './limits.ts';
import { SafetensorsError } from './safetensors-error.ts';
import { show } from './show.ts';

export type StrictJson = string | number | readonly StrictJson[] | ReadonlyMap<string, StrictJson>;

/** @throws SafetensorsError for text that is not such JSON, or not followed by spaces alone */
export function parseStrictJson(text: string): StrictJson {
  const parser = new Parser(text);
  const value = parser.value(0);
  parser.end();
  return value;
}

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value at the cursor, `depth` objects and arrays deep. */
  value(depth: number): StrictJson {
    const next = this.#peek();
    if (next === '"') return this.#string();
    if (next === '{') return this.#object(this.#deeper(depth));
    if (next === '[') return this.#array(this.#deeper(depth));
    return this.#natural();
  }

  /** Expects the padding and nothing else. */
  end(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      if (this.#text[this.#at] !== ' ') throw this.#unexpected('spaces alone after the header');
    }
  }

  #deeper(depth: number): number {
    if (depth === MAX_DEPTH) throw this.#unexpected(`at most ${MAX_DEPTH} levels of objects and arrays`);
    return depth + 1;
  }

  #object(depth: number): ReadonlyMap<string, StrictJson> {
    const entries = new Map<string, StrictJson>();
    this.#list('{', '}', () => {
      if (this.#peek() !== '"') throw this.#unexpected('a key in quotes');
      const key = this.#string();
      if (entries.has(key)) throw this.#unexpected('every key once', `${show(key)} twice`);
      this.#skip(':');
      entries.set(key, this.value(depth));
    });
    return entries;
  }

  #array(depth: number): StrictJson[] {
    const items: StrictJson[] = [];
    this.#list('[', ']', () => items.push(this.value(depth)));
    return items;
  }

  #list(open: string, close: string, readItem: () => void): void {
    this.#skip(open);
    if (this.#peek() !== close) {
      readItem();
      while (this.#peek() === ',') {
        this.#skip(',');
        readItem();
      }
    }
    this.#skip(close);
  }

  #string(): string {
    const start = this.#at;
    let end = start;
    do {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) throw this.#unexpected('the end of a string');
    } while (this.#isEscaped(end));
    this.#at = end + 1;
    let value: string;
    try {
      value = JSON.parse(this.#text.slice(start, end + 1)) as string;
    } catch (cause) {
      this.#at = start;
      throw this.#unexpected('a JSON string', undefined, cause);
    }
    if (/\p{Surrogate}/u.test(value)) throw this.#unexpected('text in whole characters', 'half a surrogate pair');
    return value;
  }

  /** Whether an odd number of backslashes stands before the quote. */
  #isEscaped(quote: number): boolean {
    let first = quote;
    while (this.#text[first - 1] === '\\') first--;
    return (quote - first) % 2 === 1;
  }

  #natural(): number {
    const [digits] = /^(?:0|[1-9]\d{0,15})(?![\d.eE])/.exec(this.#text.slice(this.#at, this.#at + 17)) ?? [];
    const value = Number(digits);
    if (!Number.isSafeInteger(value)) throw this.#unexpected('text, a whole number below 2^53, an object or an array');
    this.#at += digits!.length;
    return value;
  }

  /** The next character that is not white space; '' at the end. */
  #peek(): string {
    while (this.#at < this.#text.length && ' \t\n\r'.includes(this.#text[this.#at]!)) this.#at++;
    return this.#text[this.#at] ?? '';
  }

  #skip(character: string): void {
    if (this.#peek() !== character) throw this.#unexpected(character);
    this.#at++;
  }

  /** What stands at the cursor, for a message. */
  #rest(): string {
    return this.#at < this.#text.length ? show(this.#text.slice(this.#at, this.#at + 20)) : 'the end';
  }

  #unexpected(expected: string, got = this.#rest(), cause?: unknown): SafetensorsError {
    return new SafetensorsError(
      `decodeSafetensors: expected ${expected} in the header, got ${got} at character ${this.#at}; write the file again`,
      { cause },
    );
  }
}
