import type { RunStartEvent, StepEvent } from '@penstroke/trainer';

/** How far a run is, for people. */
export interface Progress {
  start(event: RunStartEvent): void;
  step(event: StepEvent): void;
  line(text: string): void;
  close(): void;
}
