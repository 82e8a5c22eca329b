/** Serves the built page and opens it in the Chromium that is found. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const ROOT = join(import.meta.dirname, '..');

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A name of this machine that browsers, unlike localhost, do not trust without https. */
export const INSECURE_HOST = 'insecure.test';

const QUIET = [
  `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
const SOFTWARE_WEBGPU = [
  '--disable-gpu-compositing',
  '--enable-unsafe-webgpu',
  '--enable-features=Vulkan',
  '--use-webgpu-adapter=swiftshader',
];

/** The path of a Chromium, or undefined where none is found. */
export function findChromium() {
  return PLACES.find((path) => path && existsSync(path));
}

/** Starts a headless Chromium, with WebGPU in software if asked for. */
export function openBrowser({ webgpu = false } = {}) {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...QUIET, ...(webgpu ? SOFTWARE_WEBGPU : ['--disable-gpu'])],
  });
}

/**
 * Serves a built folder.
 *
 * @param options `outDir` relative to the app; `base` as `/sub/folder/`; `isolated: false` for a host that sends no headers
 *   that isolate the page
 */
export async function servePage({ outDir = 'dist', base = '/', isolated = true } = {}) {
  const server = await preview({
    root: ROOT,
    base,
    logLevel: 'silent',
    build: { outDir },
    preview: {
      port: 0,
      allowedHosts: [INSECURE_HOST],
      host: '127.0.0.1',
      ...(isolated ? {} : { headers: { 'Cross-Origin-Embedder-Policy': 'unsafe-none' } }),
    },
  });
  const { port } = server.httpServer.address();
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}

/** Makes every page of a context one that was visited before: nothing writes itself on the paper. */
export function skipIntro(context) {
  return context.addInitScript(() => {
    try {
      localStorage.setItem('penstroke-intro', 'seen');
    } catch {
      // A frame without storage, such as the empty page at the start.
    }
  });
}
