import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

import { skipIntro } from '../scripts/open-page.mjs';

/** What a page did that it must not do. */
export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Reports of the content security policy, exceptions and requests to other hosts. */
  readonly faults: string[];
}

/** Opens the page in a context of its own, and watches it. */
export async function openPage(
  browser: Browser,
  url: string,
  { firstVisit = false, ...options }: BrowserContextOptions & { readonly firstVisit?: boolean } = {},
): Promise<Watched> {
  const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: true, ...options });
  if (!firstVisit) await skipIntro(context);
  // The test's own limit decides: a busy machine takes its time.
  context.setDefaultTimeout(0);
  const faults: string[] = [];
  const { origin } = new URL(url);
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.origin !== origin) faults.push(`request to ${address.href}`);
  });
  const page = await context.newPage();
  // Workers' messages come here too.
  page.on('console', (message) => {
    if (/content security policy|trusted ?type|refused to/i.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  await page.goto(url);
  return { context, page, faults };
}

/** What is written there. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? '';
}

/** Waits for the network to be loaded. */
export async function readerIsReady(page: Page): Promise<void> {
  await page.locator('.status strong').waitFor();
}

/** The places of the page, in the order of their tabs. */
export const PLACES = ['draw', 'train', 'look', 'data', 'tour'] as const;

/** Goes to a place, and waits for what it shows of the drawing, which there must be, and of the data. */
export async function goTo(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  await page.locator(`#tab-${place}`).click();
  await page.locator(`#tab-${place}[aria-selected=true]`).waitFor();
  if (place === 'train') await page.locator('details.more').waitFor({ state: 'attached' });
  if (place === 'look') await page.locator('.layer').first().waitFor();
  if (place === 'data') await page.getByTestId('digits').waitFor();
  if (place === 'tour') await page.locator('.tour-strongest').waitFor();
}

/** Draws with the mouse, and waits until the whole stroke is read; the points are shares of the paper's width and height. */
export async function draw(page: Page, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const box = (await page.locator('.paper-ink').boundingBox())!;
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(points[0]!));
  await page.mouse.down();
  for (const point of points.slice(1)) await page.mouse.move(...at(point), { steps: 8 });
  await page.mouse.up();
  await page.locator('.draw-answer[aria-busy=false]').waitFor();
}

/** What a run is started with. */
export interface RunChoices {
  readonly recipe?: string;
  readonly limit: number;
  readonly batchSize: number;
  readonly epochs?: number;
  readonly seed?: number;
  readonly backend: 'simd' | 'webgpu' | 'auto';
  readonly data?: 'mnist' | 'fashion-mnist' | 'own';
  /** For data that does not come with the page. */
  readonly files?: { name: string; mimeType: string; buffer: Buffer }[];
}

/** Fills the form and starts a run. */
export async function startTraining(page: Page, choices: RunChoices): Promise<void> {
  const { recipe = 'fast', limit, batchSize, epochs = 1, seed = 1, backend, data = 'mnist', files } = choices;
  await page.getByRole('tab', { name: 'Train' }).click();
  await page.locator(`[name=recipe][value=${recipe}]`).check();
  await page.locator('#data-choice').selectOption(data);
  if (files) await page.locator('[name=idx-files]').setInputFiles(files);
  await page.locator('[name=limit]').fill(String(limit));
  await page.locator('[name=batchSize]').fill(String(batchSize));
  await page.locator('[name=epochs]').fill(String(epochs));
  await page.locator('[name=seed]').fill(String(seed));
  await page.locator('details.more').evaluate((details) => details.setAttribute('open', ''));
  await page.locator('[name=backend]').selectOption(backend);
  await page.getByRole('button', { name: 'Start training' }).click();
}

/** Waits until the run is in a phase, as long as the test may take; fails early when it failed. */
export async function phaseIs(page: Page, phase: string): Promise<void> {
  await page.locator(`.run[data-phase=${phase}], .run[data-phase=failed]`).waitFor();
  const run = page.locator('.run');
  if ((await run.getAttribute('data-phase')) !== phase) throw new Error(`the run failed: ${await textOf(run)}`);
}

/** Waits until more than N updates are shown; each number by itself may be gone before anybody looks. */
export async function isPast(page: Page, step: number): Promise<void> {
  await page.waitForFunction((past) => {
    const done = /update ([\d,]+) of/.exec(document.querySelector('.progress-words')?.textContent ?? '')?.[1];
    return Number(done?.replaceAll(',', '') ?? 0) > past;
  }, step);
}

/** Pauses as soon as N updates are shown; a click from outside would come too late for a short run. */
export async function pauseAfter(page: Page, step: number): Promise<void> {
  await page.waitForFunction((least) => {
    const done = /update ([\d,]+) of/.exec(document.querySelector('.progress-words')?.textContent ?? '')?.[1];
    if (Number(done?.replaceAll(',', '') ?? 0) < least) return false;
    const pause = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Pause');
    pause?.click();
    return pause !== undefined;
  }, step);
  await phaseIs(page, 'paused');
}

/** A point of a training curve. */
export interface CurvePoint {
  readonly step: number;
  readonly loss: number;
  readonly accuracy: number;
}

/** The points of the training curve of every finished run in the browser's storage, the latest first. */
export async function storedCurves(page: Page): Promise<CurvePoint[][]> {
  const [runs, networks] = [await storedRows(page, 'runs'), await storedRows(page, 'networks')];
  return runs
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .flatMap(({ id }) => networks.filter((network) => network.id === id))
    .map(({ events }) => curveOf(events));
}

/** The points of the curve until the stored checkpoint, when there is one. */
export async function storedPast(page: Page): Promise<CurvePoint[]> {
  const [checkpoint] = await storedRows(page, 'checkpoints');
  return curveOf(checkpoint!.events);
}

export interface StoredRow {
  readonly id: string;
  readonly updatedAt: number;
  readonly events: readonly ({ readonly event: string } & CurvePoint)[];
}

function curveOf(events: StoredRow['events']): CurvePoint[] {
  return events.filter(({ event }) => event === 'step').map(({ step, loss, accuracy }) => ({ step, loss, accuracy }));
}

/** The rows of a store; a network's weights come as an array of bytes. */
export function storedRows(page: Page, store: 'runs' | 'networks' | 'checkpoints'): Promise<StoredRow[]> {
  return page.evaluate(async (name) => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('penstroke'));
    const rows = await done<StoredRow[]>(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows.map((row) => {
      const { network } = row as { network?: { weightData: ArrayBuffer } };
      return network ? { ...row, network: { ...network, weights: [...new Uint8Array(network.weightData)] } } : row;
    });
  }, store);
}

/** The 28x28 pixels that the first digit was read from. */
export function seenPixels(page: Page): Promise<number[]> {
  return pixelsOf(page.locator('.seen').first());
}

/** The 28x28 bytes of ink that a small picture shows. */
export function pixelsOf(picture: Locator): Promise<number[]> {
  return picture.evaluate((canvas) => {
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 28, 28);
    return Array.from({ length: 784 }, (_, at) => data[4 * at + 3]!);
  });
}
