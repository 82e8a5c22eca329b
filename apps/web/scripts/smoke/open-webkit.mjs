/** WebKitGTK's MiniBrowser over WebDriver (https://www.w3.org/TR/webdriver2), on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const START_MS = 60_000;

/** The path of a MiniBrowser, where its driver and Xvfb are there too. */
export function findWebkit() {
  if (!existsSync(DRIVER) || !existsSync(XVFB)) return undefined;
  return process.env.WEBKIT_PATH ?? miniBrowsers().find((path) => existsSync(path));
}

/** Debian keeps it in a folder of the machine's kind and the library's version. */
function miniBrowsers() {
  const folders = (path) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(path, name));
  return (existsSync('/usr/lib') ? folders('/usr/lib') : [])
    .flatMap(folders)
    .filter((path) => /webkit2?gtk-[\d.]+$/.test(path))
    .map((path) => join(path, 'MiniBrowser'));
}

/** Starts WebKitGTK on a screen of its own. */
export async function openWebkit() {
  const started = [];
  const end = async () => {
    for (const child of started.reverse()) child.kill();
  };
  try {
    const display = await startScreen(started);
    const port = await freePort();
    started.push(
      spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: `:${display}` } }),
    );
    const driver = `http://127.0.0.1:${port}`;
    await until(() => call(driver, 'GET', '/status').then(({ ready }) => ready));
    const options = { binary: findWebkit(), args: ['--automation'] };
    const { sessionId, capabilities } = await call(driver, 'POST', '/session', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
    });
    const send = (method, path, body) => call(driver, method, `/session/${sessionId}${path}`, body);
    return {
      name: `WebKitGTK ${capabilities.browserVersion}`,
      open: (url) => send('POST', '/url', { url }),
      async evaluate(expression) {
        const script = `return JSON.stringify((${expression}) ?? null)`;
        return JSON.parse(await send('POST', '/execute/sync', { script, args: [] }));
      },
      perform: (actions) => send('POST', '/actions', { actions }),
      async close() {
        await send('DELETE', '');
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** @returns the screen's number, which Xvfb chooses and writes to its fourth stream once it is ready */
function startScreen(started) {
  const screen = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(screen);
  return new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (chunk) => resolve(Number(chunk)));
    screen.once('exit', () => reject(new Error('Xvfb ended before its screen was ready')));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(isSo) {
  const startedAt = Date.now();
  while (!(await isSo().catch(() => false))) {
    if (Date.now() - startedAt > START_MS) throw new Error('WebKitWebDriver: expected it to be ready, got no answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function call(driver, method, path, body) {
  const response = await fetch(driver + path, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value.message || value.error}`);
  return value;
}
