import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileServer, startFileServer } from '../test/support/file-server.ts';
import { fetchBytes } from './fetch-bytes.ts';

const content = Uint8Array.from({ length: 50_000 }, (_, i) => i % 251);
const fast = { backoffMs: 1 };
let server: FileServer;

beforeEach(async () => {
  server = await startFileServer({ file: content });
});
afterEach(() => server.close());

describe('fetchBytes', () => {
  test('downloads and reports progress up to the whole', async () => {
    const seen: number[] = [];
    const bytes = await fetchBytes(`${server.url}/file`, {
      onProgress({ receivedBytes, totalBytes }) {
        seen.push(receivedBytes);
        expect(totalBytes).toBe(50_000);
      },
    });
    expect(Buffer.from(bytes).equals(content)).toBe(true);
    expect(seen.at(-1)).toBe(50_000);
  });

  test('the cap holds against the header and, without one, while streaming', async () => {
    server.answers.endless = (_, response) => {
      const more = () => {
        while (response.writable && response.write(content));
      };
      response.on('drain', more);
      more();
    };
    for (const path of ['file', 'endless']) {
      const run = fetchBytes(`${server.url}/${path}`, { maxBytes: 49_999 });
      await expect(run).rejects.toMatchObject({ code: 'too-large', location: `${server.url}/${path}` });
    }
    expect(await fetchBytes(`${server.url}/file`, { maxBytes: 50_000 })).toHaveLength(50_000);
  });

  test('a server that fails twice, once in the middle of the body, is asked a third time', async () => {
    server.answers.shaky = (_, response, nth) => {
      if (nth === 1) return response.writeHead(503).end();
      response.writeHead(200, { 'content-length': content.length });
      if (nth === 2) return response.write(content.subarray(0, 1000), () => response.destroy());
      return response.end(content);
    };
    expect(Buffer.from(await fetchBytes(`${server.url}/shaky`, fast)).equals(content)).toBe(true);
    expect(server.requests).toHaveLength(3);
  });

  test('an error of onProgress, or a malformed address, comes out as it is, at once', async () => {
    const onProgress = () => {
      throw new RangeError('mine');
    };
    await expect(fetchBytes(`${server.url}/file`, { ...fast, onProgress })).rejects.toThrow(new RangeError('mine'));
    await expect(fetchBytes('/file', fast)).rejects.toThrow(TypeError);
    expect(server.requests).toHaveLength(1);
  });

  test('gives up after the retries, with the last failure', async () => {
    server.answers.down = (_, response) => response.writeHead(500).end();
    const run = fetchBytes(`${server.url}/down`, { ...fast, retries: 2 });
    await expect(run).rejects.toMatchObject({
      code: 'download-failed',
      message: expect.stringContaining('status 500'),
    });
    expect(server.requests).toHaveLength(3);
    await server.close();
    const refused = fetchBytes(`${server.url}/down`, { ...fast, retries: 1 });
    await expect(refused).rejects.toThrow(/ECONNREFUSED/);
  });

  test('a missing file and a forbidden one are not asked for again', async () => {
    server.answers.secret = (_, response) => response.writeHead(403).end();
    await expect(fetchBytes(`${server.url}/none`, fast)).rejects.toMatchObject({ code: 'not-found' });
    await expect(fetchBytes(`${server.url}/secret`, fast)).rejects.toMatchObject({ code: 'refused' });
    expect(server.requests).toEqual(['none', 'secret']);
  });

  test('a stalled transfer fails by the idle timeout', async () => {
    server.answers.stalled = (_, response) => response.write('abc');
    const run = fetchBytes(`${server.url}/stalled`, { idleTimeoutMs: 50, retries: 0 });
    await expect(run).rejects.toThrow(/no byte for 50 ms/);
  });

  test('an abort stops the transfer and the pause before a retry with its reason', async () => {
    server.answers.down = (_, response) => response.writeHead(500).end();
    server.answers.stalled = (_, response) => response.write('abc');
    for (const path of ['down', 'stalled']) {
      const stop = new AbortController();
      const run = fetchBytes(`${server.url}/${path}`, { signal: stop.signal, backoffMs: 60_000 });
      setTimeout(() => stop.abort(new Error('enough')), 50);
      await expect(run).rejects.toThrow('enough');
    }
    await expect(fetchBytes(`${server.url}/file`, { signal: AbortSignal.abort() })).rejects.toThrow(/aborted/);
  });
});
