import { parseSync, Visitor } from 'oxc-parser';

/**
 * The modules that a source names: imports, re-exports, `import()` and `import('...')` within types, type-only ones included.
 * A name that is computed at run time is left out.
 *
 * @param file the name, whose ending says whether it is TypeScript or has JSX
 * @param text the source
 * @returns each specifier once, in the order of the source
 * @throws SyntaxError for a source that does not parse
 */
export function importsOf(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new SyntaxError(`importsOf: expected ${file} to parse, got ${errors[0]!.message}`);
  const found = new Set<string>();
  const note = ({ source }: { source: unknown }): void => {
    const value = (source as { value?: unknown } | null)?.value;
    if (typeof value === 'string') found.add(value);
  };
  new Visitor({
    ImportDeclaration: note,
    ExportNamedDeclaration: note,
    ExportAllDeclaration: note,
    ImportExpression: note,
    TSImportType: note,
  }).visit(program);
  return [...found];
}
