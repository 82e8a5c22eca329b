import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AfterAnswer } from './after-answer.ts';
import { drawStore } from './draw-store.ts';
import { readerStore } from './reader-store.ts';

let frames: (() => void)[] = [];
const done: string[] = [];
const painting = new AfterAnswer();

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  done.length = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    frames[id - 1] = () => {};
  });
  answer();
});

afterEach(() => {
  painting.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function movePen(): void {
  drawStore.patch({});
}

function answer(): void {
  readerStore.patch({ drawing: drawStore.get() });
}

/** Only what was asked for before it began. */
function makeFrame(): void {
  const callbacks = [...frames];
  for (const [at, callback] of callbacks.entries()) {
    frames[at] = () => {};
    callback();
  }
}

test('runs once in the next frame while the pen rests, and only the latest work asked for', () => {
  painting.ask(() => done.push('first'));
  painting.ask(() => done.push('second'));
  expect(done).toEqual([]);
  makeFrame();
  expect(done).toEqual(['second']);
  makeFrame();
  vi.runAllTimers();
  expect(done).toEqual(['second']);
});

test('stands back for an answer that is awaited, and follows it in a task of its own', () => {
  movePen();
  painting.ask(() => done.push('scene'));
  makeFrame();
  vi.runAllTimers();
  expect(done).toEqual([]);
  answer();
  expect(done).toEqual([]);
  // What the answer brings with it.
  painting.ask(() => done.push('scene with the answer'));
  vi.runAllTimers();
  expect(done).toEqual(['scene with the answer']);
  makeFrame();
  expect(done).toEqual(['scene with the answer']);
});

test('stands back for two frames and no longer', () => {
  movePen();
  painting.ask(() => done.push('scene'));
  makeFrame();
  makeFrame();
  expect(done).toEqual([]);
  makeFrame();
  expect(done).toEqual(['scene']);
});

test('is done in every frame in which a pen that never rests is answered', () => {
  for (let frame = 0; frame < 10; frame++) {
    movePen();
    painting.ask(() => done.push(`${frame}`));
    makeFrame();
    answer();
    vi.runAllTimers();
  }
  expect(done).toEqual(Array.from({ length: 10 }, (_, frame) => `${frame}`));
});

test('is taken back', () => {
  painting.ask(() => done.push('scene'));
  painting.end();
  makeFrame();
  movePen();
  painting.ask(() => done.push('scene'));
  makeFrame();
  painting.end();
  answer();
  makeFrame();
  vi.runAllTimers();
  expect(done).toEqual([]);
});
