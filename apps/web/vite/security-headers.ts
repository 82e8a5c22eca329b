/**
 * What the page may load and run: nothing from elsewhere and no inline code. WebAssembly needs 'wasm-unsafe-eval'. Trusted
 * Types allow one policy, which lets workers be started from this origin (src/trusted-types.ts).
 */
export function contentSecurityPolicy({ development = false, forMeta = false } = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    // The dev server injects styles and opens a socket for reloads; the built page does neither.
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // A <meta> may not say this one.
    ...(forMeta ? [] : ["frame-ancestors 'none'"]),
    ...(development ? [] : ["require-trusted-types-for 'script'", 'trusted-types default']),
  ].join('; ');
}

/** The headers the page is served with: cross-origin isolation gives it shared memory, so threads. */
export function securityHeaders({ development = false } = {}): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy({ development }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
