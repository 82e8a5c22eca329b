import type { ComponentChildren, JSX } from 'preact';

export interface NumberGridProps {
  readonly caption: string;
  readonly columns: number;
  readonly children: ComponentChildren;
}

/** Numbers in rows and columns, with a caption. */
export function NumberGrid({ caption, columns, children }: NumberGridProps): JSX.Element {
  return (
    <figure class="num-figure">
      <div class="num-grid" style={{ '--columns': String(columns) }}>
        {children}
      </div>
      <figcaption class="hint">{caption}</figcaption>
    </figure>
  );
}
