import { summarise } from './summarise.mjs';

const ANSWERS = 60;
/** Long after the last answer, and before the page changes again to speak it. */
const REST_MS = 250;

/**
 * Writes strokes with the mouse and times their answers, from when the browser got the pen's last movement: to the last change of
 * the answer in the document (`answerMs`), and to the end of the frame that shows it (`shownMs`). `readerMs` is the part that the
 * reader's worker computes.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 */
export async function measureAnswers(page, url) {
  await page.addInitScript(watchAnswers);
  await page.goto(url);
  await page.locator('.status strong').waitFor();
  const box = await page.locator('.paper-ink').boundingBox();
  const times = [];
  for (let i = 0; i < ANSWERS; i++) {
    const x = box.x + box.width * (0.3 + (0.4 * i) / ANSWERS);
    await page.mouse.move(x, box.y + box.height * 0.25);
    await page.mouse.down();
    await page.mouse.move(x - 10, box.y + box.height * 0.75, { steps: 10 });
    await page.mouse.up();
    await page.waitForTimeout(REST_MS);
    const { movedAt, answeredAt, shownAt } = await page.evaluate(() => ({ ...globalThis.watched }));
    const words = await page.locator('.status').textContent();
    const readerMs = Number(/last answer in ([\d.]+) ms/.exec(words)[1]);
    times.push({ answerMs: answeredAt - movedAt, shownMs: shownAt - movedAt, readerMs });
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.waitForTimeout(REST_MS / 4);
  }
  const of = (key) => summarise(times.map((time) => time[key]));
  return { answerMs: of('answerMs'), shownMs: of('shownMs'), readerMs: of('readerMs') };
}

/** Runs in the page, before its scripts. */
function watchAnswers() {
  const watched = { movedAt: 0, answeredAt: 0, shownAt: 0 };
  globalThis.watched = watched;
  const onPointer = (event) => {
    if (event.buttons !== 0) watched.movedAt = event.timeStamp;
  };
  addEventListener('pointerdown', onPointer, true);
  addEventListener('pointermove', onPointer, true);
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    watched.shownAt = performance.now();
  };
  const observer = new MutationObserver((changes) => {
    const isAnswer = ({ target }) => (target.closest ? target : target.parentElement)?.closest('.draw-answer');
    if (!changes.some(isAnswer)) return;
    watched.answeredAt = performance.now();
    // A message that is sent before a frame is painted arrives after it.
    requestAnimationFrame(() => channel.port2.postMessage(undefined));
  });
  addEventListener('DOMContentLoaded', () => {
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
