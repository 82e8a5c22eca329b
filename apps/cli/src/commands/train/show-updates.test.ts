import type { RunEndEvent, TrainEvent } from '@penstroke/trainer';
import { expect, test } from 'vitest';
import type { CliIo } from '../../terminal/cli-io.ts';
import { debugUpdates, showProfile } from './show-updates.ts';

const REASON = 'the backend cpu does not record updates';
const END = {
  ...{ event: 'run-end', replayedSteps: 1997, eagerSteps: 3, eagerReason: REASON },
  profile: { batches: 1, updates: 10.5, losses: 0, evaluations: 0.5, checkpoints: 0 },
} as RunEndEvent;
const EVENTS = [
  { event: 'run-start', eagerReason: REASON },
  { event: 'eager-updates', step: 2, reason: 'a dropout changes' },
  { event: 'step', step: 2 },
  END,
] as TrainEvent[];

function notes(show: (io: CliIo) => void, env: Record<string, string> = {}): string[] {
  const parts: string[] = [];
  show({ env, stderr: { write: (part: string) => parts.push(part) } } as unknown as CliIo);
  return parts.join('').split('\n').slice(0, -1);
}

test('PENSTROKE_LOG=debug says why updates stay eager, and how many were replayed', () => {
  const show = (io: CliIo) => {
    for (const event of EVENTS) debugUpdates(io, event);
  };
  expect(notes(show)).toEqual([]);
  expect(notes(show, { PENSTROKE_LOG: 'debug' })).toEqual([
    'eager    the backend cpu does not record updates',
    'eager    a dropout changes',
    'capture  1,997 updates replayed, 3 eager',
  ]);
});

test('a profile has the seconds and the share of each part', () => {
  expect(notes((io) => showProfile(io, END))).toEqual([
    'profile  batches       1.00 s   8.3 %',
    'profile  updates      10.50 s  87.5 %',
    'profile  losses        0.00 s   0.0 %',
    'profile  evaluations   0.50 s   4.2 %',
    'profile  checkpoints   0.00 s   0.0 %',
    'capture  1,997 updates replayed, 3 eager',
    `eager    ${REASON}`,
  ]);
});
