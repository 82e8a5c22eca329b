import type { JSX, TargetedPointerEvent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AfterAnswer } from '../../client/after-answer.ts';
import { useStore } from '../../client/store.ts';
import { themeStore } from '../../client/theme-store.ts';
import { texts } from '../../words/texts.ts';
import type { NetworkFacts } from '../../worker/messages/reader-messages.ts';
import { ScenePainter } from './paint-scene.ts';
import { readColours } from './scene-colours.ts';
import { layoutScene, type Spot } from './scene-layout.ts';
import type { ScenePicture } from './scene-picture.ts';
import { spotAt } from './scene-places.ts';
import { middleOf, moveSpot } from './spot-words.ts';

export interface SceneCanvasProps {
  readonly facts: NetworkFacts;
  readonly picture: ScenePicture;
  readonly label: string;
  /** The pointer is over a value, or over none. */
  readonly onPoint: (spot: Spot | undefined) => void;
  /** A value is chosen for good; undefined: none any more. */
  readonly onChoose: (spot: Spot | undefined) => void;
}

/** The picture of the scene, for pointer, finger and keys. */
export function SceneCanvas({ facts, picture, label, onPoint, onChoose }: SceneCanvasProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const { shown } = useStore(themeStore);
  const { stages } = facts;
  const words = texts();
  const layout = useMemo(() => {
    // Its captions are of the language.
    void words;
    return layoutScene(stages, Math.max(240, width));
  }, [stages, width, words]);
  const colours = useMemo(() => ({ ...readColours(), theme: shown }), [shown]);
  const painting = useMemo(() => new AfterAnswer(), []);
  const painter = useMemo(() => (width > 0 ? new ScenePainter(canvas.current!, layout) : undefined), [layout, width]);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);

  // However often the picture changes within a frame, it is painted once.
  useLayoutEffect(() => painting.ask(() => painter?.paint(picture, colours)), [painter, picture, colours]);
  useEffect(() => () => painting.end(), []);

  function spotOf(event: TargetedPointerEvent<HTMLCanvasElement>): Spot | undefined {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return spotAt(layout, event.clientX - left, event.clientY - top);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      onChoose(undefined);
      return;
    }
    const from = picture.spot;
    const next = from ? moveSpot(stages, from, event.key) : firstSpot(event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
  }

  /** The keys for layers go where they say, from the input on; the others begin at the first layer after it. */
  function firstSpot(key: string): Spot | undefined {
    const next = moveSpot(stages, middleOf(stages, 0), key);
    return next?.stage === 0 && key !== 'Home' ? middleOf(stages, Math.min(1, stages.length - 1)) : next;
  }

  return (
    <div
      class="scene-frame"
      ref={frame}
      role="application"
      aria-label={label}
      aria-describedby="scene-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas
        ref={canvas}
        class="scene-canvas"
        style={{ height: `${layout.height}px` }}
        onPointerMove={(event) => event.pointerType === 'mouse' && onPoint(spotOf(event))}
        onPointerLeave={() => onPoint(undefined)}
        onPointerDown={(event) => event.button === 0 && onChoose(spotOf(event))}
      />
    </div>
  );
}
