import { startFast } from './fast.mjs';
import { summarise } from './summarise.mjs';

/** Less than the run takes, whose end draws its results. */
const WATCH_MS = 4000;

/**
 * The intervals between the page's frames, and its tasks of 50 ms and more: while nothing runs, and while the recipe `fast` runs
 * in the worker on all cores, with its live curves in view.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 */
export async function measureFrames(page, url) {
  await page.goto(`${url}#train`);
  await page.locator('.status strong').waitFor();
  const idle = await watchFrames(page);
  await startFast(page);
  await page.locator('.run[data-phase=training]').waitFor({ timeout: 60_000 });
  const training = await watchFrames(page);
  const figures = await page.locator('.progress-words').textContent();
  return { idle, training, progress: figures, backend: await page.getByTestId('backend').textContent() };
}

/** @param {import('playwright-core').Page} page */
async function watchFrames(page) {
  const { intervals, longTasks } = await page.evaluate(async (milliseconds) => {
    const longTasks = [];
    const observer = new PerformanceObserver((list) => {
      longTasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const times = [];
    await new Promise((resolve) => {
      const note = (time) => {
        times.push(time);
        if (time - times[0] < milliseconds) requestAnimationFrame(note);
        else resolve(undefined);
      };
      requestAnimationFrame(note);
    });
    observer.disconnect();
    return { intervals: times.slice(1).map((time, i) => time - times[i]), longTasks };
  }, WATCH_MS);
  const seconds = intervals.reduce((sum, interval) => sum + interval, 0) / 1000;
  return {
    framesPerSecond: Number((intervals.length / seconds).toFixed(1)),
    intervalMs: summarise(intervals),
    longTasks: longTasks.length,
  };
}
