/** Serves the built page and opens it in the Chromium that is found. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
const SOFTWARE_WEBGPU = ['--enable-unsafe-webgpu', '--enable-features=Vulkan', '--use-webgpu-adapter=swiftshader'];

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

/** Serves a built folder at `/` or a sub-folder, with or without the headers that isolate the page. */
export async function servePage({ root, outDir = 'dist', headers } = {}) {
  const server = await preview({
    root,
    logLevel: 'silent',
    build: { outDir },
    preview: { port: 0, strictPort: false, host: '127.0.0.1', ...(headers && { headers }) },
  });
  const { port } = server.httpServer.address();
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
