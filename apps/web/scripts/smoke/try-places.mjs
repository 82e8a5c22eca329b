/** Goes through every place of the page as a person would, in a browser of any make. */

const PATIENCE_MS = 240_000;
const LOOK_MS = 100;
const TOUR = ['convolution', 'pooling', 'augmentation', 'regularisation', 'depth', 'failure'];
/** Digits that the run learns from: seconds, and well above guessing. */
const LIMIT = 10_000;
const LEAST_ACCURACY = 85;

/**
 * @param browser as `openFirefox` gives it
 * @param url of the page
 * @param tell takes a line about each place
 * @throws Error that says what was awaited
 */
export async function tryPlaces(browser, url, tell) {
  const until = async (words, expression) => {
    const startedAt = Date.now();
    for (;;) {
      const value = await browser.evaluate(expression);
      if (value) return value;
      if (Date.now() - startedAt > PATIENCE_MS) {
        throw new Error(`expected ${words}; the page says: ${await browser.evaluate('document.body.innerText')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  const text = (selector) => `document.querySelector(${JSON.stringify(selector)})?.textContent`;
  const many = (selector) => `document.querySelectorAll(${JSON.stringify(selector)}).length`;
  const click = (selector) => browser.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  const place = async (name, work) => {
    const startedAt = Date.now();
    const found = await work();
    const problem = await browser.evaluate(text('.notice-problem'));
    if (problem) throw new Error(`${name}: expected no problem, got “${problem}”`);
    tell(`${name}: ${found} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  };
  const goTo = (name) => browser.evaluate(`location.hash = ${JSON.stringify(`#${name}`)}`);

  // The first visit writes a digit by itself; what is tried here is the page after it, in English.
  await browser.open(url);
  await until('the network', text('.status strong'));
  await browser.evaluate("localStorage.setItem('penstroke-intro', 'seen')");
  await browser.evaluate("localStorage.setItem('penstroke-language', 'en')");
  await browser.open(url);

  await place('draw', async () => {
    await until('the network', text('.status strong'));
    const paper = await browser.evaluate(
      "(({ left, top, width, height }) => ({ left, top, width, height }))(document.querySelector('.paper-ink').getBoundingClientRect())",
    );
    const at = (x, y) => ({
      type: 'pointerMove',
      duration: 100,
      x: Math.round(paper.left + x * paper.width),
      y: Math.round(paper.top + y * paper.height),
    });
    await browser.perform([
      {
        type: 'pointer',
        id: 'pen',
        parameters: { pointerType: 'mouse' },
        actions: [
          { ...at(0.45, 0.2), duration: 0 },
          { type: 'pointerDown', button: 0 },
          ...[at(0.46, 0.2), at(0.58, 0.2), at(0.54, 0.5), at(0.5, 0.8)],
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
    await until('a stroke that is read as 7', `${text('[data-testid=answer]')} === '7'`);
    await click('.toolbar-gap + button');
    await until('the example 2026', `${text('[data-testid=answer]')} === '2026'`);
    return 'reads a 7 by the mouse, and 2026';
  });
  await place('from ink to answer', async () => {
    await until('the scene', many('.scene-canvas'));
    await browser.evaluate("document.querySelectorAll('.scene details summary')[0].click()");
    await until('why', text('[data-testid=occlusion]'));
    return 'shows why';
  });
  await place('look inside', async () => {
    await goTo('look');
    const layers = await until('its layers', many('.layer'));
    return `${layers} convolutions`;
  });
  await place('data', async () => {
    await goTo('data');
    await until('a page of digits', `${many('[data-testid=digits] li')} === 108`);
    return '108 digits';
  });
  await place('tour', async () => {
    for (const step of TOUR) {
      await goTo(`tour/${step}`);
      await until(step, `${many('.tour-experiment')} === 1 && location.hash === '#tour/${step}'`);
      if (step === 'convolution') await until('its strongest place', text('[data-testid=tour-sum]'));
    }
    return `${TOUR.length} steps`;
  });
  await place('train', async () => {
    await goTo('train');
    await until('the form', many('[name=limit]'));
    await browser.evaluate(
      `((field) => { field.value = '${LIMIT}'; field.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelector('[name=limit]'))`,
    );
    await click('.settings [type=submit]');
    await until('the end of the run', many('.run[data-phase=finished], .run[data-phase=failed]'));
    const accuracy = await browser.evaluate(text('[data-testid=test-accuracy]'));
    if (!(Number.parseFloat(accuracy) > LEAST_ACCURACY)) throw new Error(`train: expected over 85 %, got ${accuracy}`);
    const backend = await browser.evaluate(text('[data-testid=backend]'));
    // A page that computes with one thread says why.
    if (/one thread/.test(backend) && !/(others|isolated)/.test(backend)) {
      throw new Error(`train: expected the reason for one thread, got “${backend}”`);
    }
    return `${accuracy} from ${LIMIT} digits. ${backend}`;
  });
}
