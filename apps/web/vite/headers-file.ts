import type { Plugin } from 'vite';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

/**
 * Writes `_headers`, from which static hosts take the headers that the dev and preview servers send, and puts the policy
 * into the page as well, for hosts that send no headers.
 */
export function headersFile(): Plugin {
  return {
    name: 'penstroke:headers',
    apply: 'build',
    generateBundle() {
      const lines = Object.entries(securityHeaders()).map(([name, value]) => `  ${name}: ${value}`);
      this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` });
    },
    transformIndexHtml() {
      return [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy({ forMeta: true }) },
          injectTo: 'head-prepend',
        },
      ];
    },
  };
}
