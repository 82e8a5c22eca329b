/**
 * Resolves after the event loop had a turn, so that timers, signals and messages are served. A message to oneself does it
 * in every environment within microseconds; `setTimeout` alone would cost at least 4 ms each time in browsers.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
