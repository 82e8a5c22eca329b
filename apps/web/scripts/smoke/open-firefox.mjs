/**
 * Firefox over WebDriver BiDi (https://w3c.github.io/webdriver-bidi), which it speaks itself: no driver beside it. The commands are few
 * enough to send by hand; Playwright's BiDi asks for some that the ESR does not know yet.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
const START_MS = 60_000;

/** The path of a Firefox, or undefined where none is found. */
export function findFirefox() {
  return PLACES.find((path) => path && existsSync(path));
}

/** Starts a headless Firefox with a profile of its own. */
export async function openFirefox() {
  const profile = await mkdtemp(join(tmpdir(), 'penstroke-firefox-'));
  const process = spawn(
    findFirefox(),
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const exited = new Promise((resolve) => process.once('exit', resolve));
  const end = async () => {
    process.kill();
    await exited;
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const address = await addressOf(process);
    const send = await connect(`${address}/session`);
    const { capabilities } = await send('session.new', { capabilities: {} });
    const { contexts } = await send('browsingContext.getTree', {});
    const { context } = contexts[0];
    return {
      name: `Firefox ${capabilities.browserVersion}`,
      open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
      async evaluate(expression) {
        const wrapped = `JSON.stringify((${expression}) ?? null)`;
        const reply = await send('script.evaluate', { expression: wrapped, target: { context }, awaitPromise: false });
        if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
        return JSON.parse(reply.result.value);
      },
      perform: (actions) => send('input.performActions', { context, actions }),
      close: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Where it listens, which it writes once it does. */
function addressOf(process) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Firefox: expected an address for BiDi, got none')), START_MS);
    let written = '';
    process.stderr.on('data', (chunk) => {
      written += chunk;
      const [, address] = /BiDi listening on (ws:\S+)/.exec(written) ?? [];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    process.once('exit', () => reject(new Error(`Firefox ended: ${written}`)));
  });
}

/** @returns sends a command, and resolves with its result */
async function connect(address) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`Firefox: expected a connection to ${address}, got none`)));
  });
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message } = JSON.parse(data);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === 'error') asked?.reject(new Error(message));
    else asked?.resolve(result);
  });
  let next = 1;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
}
