import type { Matrix } from '@penstroke/models';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { MapPicture } from '../../components/map-sheet.tsx';

/** Rows of numbers as shades: positive in ink, negative in the accent. */
export function MatrixPicture({ rows }: { readonly rows: Matrix }): JSX.Element {
  const values = useMemo(() => Float32Array.from(rows.flat()), [rows]);
  return <MapPicture values={values} height={rows.length} width={rows[0]!.length} maps={1} map={0} shade="signed" />;
}
