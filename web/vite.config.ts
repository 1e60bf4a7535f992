import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed, output } from './compressed.js';
import { licences } from './licences.js';

const here = import.meta.dirname;

/** The pages of the gateway. */
export default defineConfig({
  root: here,
  plugins: [licences(), compressed()],
  resolve: {
    alias: {
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      'job-feedback': join(here, 'element/src/index.ts'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: output,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700, // the charts, loaded with the first one
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: join(here, 'index.html'), demo: join(here, 'demo.html') } },
  },
  server: { proxy: Object.fromEntries(['/v1', '/metrics', '/pages.json', '/demo/street'].map((path) => [path, 'http://127.0.0.1:5080'])) },
});
