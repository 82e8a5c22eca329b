import { readFileSync } from 'node:fs';
import { startFast } from './fast.mjs';

/** How long the page is used; less with MINUTES in the environment, to try this. */
const MINUTES = Number(process.env.MINUTES ?? 30);
/** More than it makes in that time. */
const EPOCHS = 1000;
const PLACES = ['look', 'data', 'tour', 'train'];

/**
 * Uses the page for half an hour: a training without end in the worker, and beside it each second or so a stroke that is read and cleared, then
 * another place. After each tenth of the time, after a garbage collection: the page's JavaScript in megabytes, its documents, nodes
 * and listeners, and the resident memory of the browser's processes for pages, workers included.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 */
export async function measureMemory(page, url) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  await page.goto(`${url}#train`);
  await page.locator('.status strong').waitFor();
  await startFast(page, { epochs: EPOCHS });
  await page.locator('.run[data-phase=training]').waitFor({ timeout: 120_000 });
  const startedAt = performance.now();
  const minutes = () => (performance.now() - startedAt) / 60_000;
  const samples = [];
  let strokes = 0;
  while (samples.length < 10) {
    await page.locator('#tab-draw').click();
    await drawStroke(page, strokes++);
    const place = PLACES[strokes % PLACES.length];
    await page.locator(`#tab-${place}`).click();
    await page.waitForTimeout(500);
    // Every place has other nodes.
    if (place !== 'train' || minutes() < ((samples.length + 1) * MINUTES) / 10) continue;
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    samples.push({
      minutes: Number(minutes().toFixed(1)),
      strokes,
      heapMegabytes: Number((of('JSHeapUsedSize') / 1e6).toFixed(1)),
      documents: of('Documents'),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      residentMegabytes: await residentMegabytes(page),
    });
  }
  await page.locator('#tab-train').click();
  const progress = await page.locator('.progress-words').textContent();
  return { samples, progress, backend: await page.getByTestId('backend').textContent() };
}

/** @param {import('playwright-core').Page} page */
async function drawStroke(page, number) {
  const box = await page.locator('.paper-ink').boundingBox();
  const x = box.x + box.width * (0.3 + 0.04 * (number % 10));
  await page.mouse.move(x, box.y + box.height * 0.25);
  await page.mouse.down();
  await page.mouse.move(x - 10, box.y + box.height * 0.75, { steps: 10 });
  await page.mouse.up();
  await page.locator('.draw-answer[aria-busy=false]').waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
}

/** Of the processes of pages: that of this one, and one in reserve. From /proc: proc_pid_status(5). */
async function residentMegabytes(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]));
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1000);
}
