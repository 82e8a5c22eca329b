import type { JSX } from 'preact';
import { chooseTool, type Drawing } from '../../client/draw-store.ts';
import { Segmented } from '../../components/segmented.tsx';
import { texts } from '../../words/texts.ts';

/** Pen or cells; neither while a picture lies on the paper. */
export function ToolChoice({ name, drawing }: { readonly name: string; readonly drawing: Drawing }): JSX.Element {
  const { tool, picture } = drawing;
  const { draw } = texts();
  const tools = [
    ['pen', draw.pen],
    ['cells', draw.cells],
  ] as const;
  return (
    <Segmented name={name} label={draw.tool} options={tools} value={picture ? undefined : tool} onChange={chooseTool} />
  );
}
