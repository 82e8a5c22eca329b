import type { Point, Stroke } from '@penstroke/recognizer';
import type { JSX, TargetedPointerEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Drawing, drawStore, PAPER_WIDTH, remember } from '../../client/draw-store.ts';
import { useStore } from '../../client/store.ts';
import { themeStore } from '../../client/theme-store.ts';
import { paintDrawing } from '../../components/paint-drawing.ts';
import { tell, texts } from '../../words/texts.ts';
import { PaperBoxes } from './paper-boxes.tsx';

/** Points closer than this, in the paper's units, say nothing new. */
const MIN_DISTANCE = 1.2;

/** The paper one writes on with mouse, finger or pen, with boxes around what was read. */
export function Paper(): JSX.Element {
  const drawing = useStore(drawStore);
  const { shown } = useStore(themeStore);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  // The pen that writes, and its stroke so far; others, such as the palm, are ignored until it is lifted.
  const pen = useRef<{ readonly id: number; readonly stroke: Stroke } | undefined>(undefined);

  useEffect(() => {
    const element = canvas.current!;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // Not useEffect, which waits for the next frame: the ink would trail the pen.
  useLayoutEffect(() => {
    if (size.width > 0) paint(canvas.current!, drawing);
  }, [drawing, size, shown]);

  function pointOf(event: PointerEvent): Point {
    const { left, top, width } = canvas.current!.getBoundingClientRect();
    const scale = PAPER_WIDTH / width;
    return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
  }

  function onPointerDown(event: TargetedPointerEvent<HTMLCanvasElement>): void {
    if (pen.current !== undefined || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    remember('stroke');
    const { strokes, picture } = drawStore.get();
    // Writing puts a picture away; undo brings it back.
    const stroke = [pointOf(event)];
    pen.current = { id: event.pointerId, stroke };
    drawStore.patch({ strokes: [...(picture ? [] : strokes), stroke], picture: undefined, tool: 'pen' });
  }

  function onPointerMove(event: TargetedPointerEvent<HTMLCanvasElement>): void {
    if (event.pointerId !== pen.current?.id) return;
    const { strokes } = drawStore.get();
    // Its stroke was undone or cleared while it was on the paper.
    if (strokes.at(-1) !== pen.current.stroke) {
      pen.current = undefined;
      return;
    }
    const stroke = extend(pen.current.stroke, coalesced(event).map(pointOf));
    pen.current = { ...pen.current, stroke };
    drawStore.patch({ strokes: [...strokes.slice(0, -1), stroke] });
  }

  function onPointerEnd(event: TargetedPointerEvent<HTMLCanvasElement>): void {
    if (event.pointerId === pen.current?.id) pen.current = undefined;
  }

  const { picture } = drawing;
  const { width, height } = size;
  const unit = picture
    ? Math.max(picture.width / Math.max(1, width), picture.height / Math.max(1, height))
    : PAPER_WIDTH / Math.max(1, width);
  const frame = picture ?? { width: PAPER_WIDTH, height: Math.max(1, height * unit) };
  return (
    <div class="paper">
      <canvas
        ref={canvas}
        class="paper-ink"
        role="img"
        aria-label={describe(drawing)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
      />
      <PaperBoxes width={frame.width} height={frame.height} unit={unit} />
    </div>
  );
}

function describe({ picture, strokes }: Drawing): string {
  const { draw } = texts();
  if (picture) return picture.name === '' ? tell(['thePicture']) : draw.picture(picture.name);
  return strokes.length === 0 ? draw.emptyPaper : draw.paperWith(strokes.length);
}

/** All positions since the last event where the browser tells them, so that quick strokes stay round. */
function coalesced(event: PointerEvent): PointerEvent[] {
  const events = event.getCoalescedEvents?.() ?? [];
  return events.length > 0 ? events : [event];
}

function extend(stroke: Stroke, points: readonly Point[]): Stroke {
  const longer = [...stroke];
  for (const point of points) {
    const last = longer.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= MIN_DISTANCE) longer.push(point);
  }
  return longer;
}

function paint(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const { picture } = drawing;
  const { clientWidth: width, clientHeight: height } = canvas;
  const density = devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d')!;
  const { color } = getComputedStyle(canvas);
  if (picture) {
    const fit = Math.min(canvas.width / picture.width, canvas.height / picture.height);
    context.translate((canvas.width - picture.width * fit) / 2, (canvas.height - picture.height * fit) / 2);
    context.scale(fit, fit);
  } else {
    const scale = (width * density) / PAPER_WIDTH;
    context.scale(scale, scale);
  }
  paintDrawing(context, drawing, color);
}
