import type { JSX } from 'preact';
import { chooseTool, type Drawing } from '../../client/draw-store.ts';
import { Segmented } from '../../components/segmented.tsx';

const TOOLS = [
  ['pen', 'Pen'],
  ['cells', 'Cells'],
] as const;

/** Pen or cells; neither while a picture lies on the paper. */
export function ToolChoice({ name, drawing }: { readonly name: string; readonly drawing: Drawing }): JSX.Element {
  const { tool, picture } = drawing;
  return (
    <Segmented name={name} label="Tool" options={TOOLS} value={picture ? undefined : tool} onChange={chooseTool} />
  );
}
