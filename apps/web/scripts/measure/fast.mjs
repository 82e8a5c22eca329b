/**
 * @param {import('playwright-core').Page} page
 * @param {{ epochs?: number }} [options] the recipe's when left out
 */
export async function startFast(page, { epochs } = {}) {
  await page.locator('[name=recipe][value=fast]').check();
  if (epochs !== undefined) await page.locator('[name=epochs]').fill(String(epochs));
  await page.locator('details.more').evaluate((details) => details.setAttribute('open', ''));
  await page.locator('[name=backend]').selectOption('simd');
  await page.getByRole('button', { name: 'Start training' }).click();
}

/**
 * What the recipe `fast` reaches on all of MNIST, as the page shows it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 */
export async function measureFast(page, url) {
  await page.goto(`${url}#train`);
  await startFast(page);
  await page.locator('.run[data-phase=finished]').waitFor({ timeout: 900_000 });
  const figures = await page
    .locator('.figure')
    .evaluateAll((all) => all.map((figure) => [...figure.children].map((part) => part.textContent ?? '')));
  return { figures: Object.fromEntries(figures), backend: await page.getByTestId('backend').textContent() };
}
