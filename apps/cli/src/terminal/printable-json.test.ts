import { expect, test } from 'vitest';
import { printableJson } from './printable-json.ts';

const HOSTILE = 'class \u001b]0;title\u0007 \u009b2J \u007f \u202enext\u2028 \u{e0041} é 数 👩‍🔧 "quoted" \\ \n';

test('JSON is read back as it was, and holds nothing that a terminal would obey', () => {
  const text = printableJson({ name: HOSTILE });
  expect(JSON.parse(text)).toEqual({ name: HOSTILE });
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  expect(text).toContain('\\u009b2J \\u007f \\u202enext\\u2028 \\udb40\\udc41 é 数');
});

test('JSON over several lines keeps its line breaks', () => {
  expect(printableJson({ name: '\u009b' }, 2)).toBe('{\n  "name": "\\u009b"\n}');
});
