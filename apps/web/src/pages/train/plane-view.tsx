import type { JSX } from 'preact';
import { texts } from '../../words/texts.ts';
import type { PlaneReport } from '../../worker/messages/training-messages.ts';

const SIDE = 320;
const MARGIN = 14;

/** The last layer in two dimensions: each digit at its place, the person's own as a star. */
export function PlaneView({
  report: { points, own, share, step },
  names,
}: {
  readonly report: PlaneReport;
  readonly names: readonly string[] | undefined;
}): JSX.Element {
  const { train, numbers } = texts();
  const reach = Math.max(1e-6, ...[...points, ...(own ? [own] : [])].flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]));
  const at = (value: number) => SIDE / 2 + (value / reach) * (SIDE / 2 - MARGIN);
  const nameOf = (label: number) => (names?.[label] ?? String(label)).slice(0, 2);
  return (
    <section class="plane" aria-label={train.map}>
      <h3 class="section-title">{train.classesPart}</h3>
      <svg
        class="plane-map"
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        role="img"
        data-testid="plane"
        data-step={step}
        aria-label={train.mapOf(points.length, own !== undefined)}
      >
        {points.map(({ label, x, y }, place) => (
          <text key={`${place + 0}`} class={`plane-digit plane-${label % 10}`} x={at(x)} y={at(-y)}>
            {nameOf(label)}
          </text>
        ))}
        {own ? <path class="plane-own" d={star(at(own.x), at(-own.y), 9)} data-x={own.x} data-y={own.y} /> : null}
      </svg>
      <p class="hint">
        {train.mapHelp(points.length, <span data-testid="plane-share">{numbers.percent(share)}</span>)}
        {own ? train.starIsYours : train.starWillBeYours}
      </p>
    </section>
  );
}

/** A star with five points around a place. */
function star(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 10 }, (_, corner) => {
    const [far, angle] = [corner % 2 === 0 ? radius : radius * 0.45, (corner * Math.PI) / 5 - Math.PI / 2];
    return `${(x + far * Math.cos(angle)).toFixed(1)} ${(y + far * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
