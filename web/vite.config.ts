import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

/** Writes `.br` and `.gz` beside each file, where that makes it smaller: the gateway sends them as they are. */
const compressed = (): Plugin => {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: (config) => { folder = config.build.outDir; },
    closeBundle: () => {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|html|svg|txt)$/.test(name))) {
        const bytes = readFileSync(join(folder, file));
        const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
        if (brotli.length < bytes.length) writeFileSync(join(folder, `${file}.br`), brotli);
        const gzip = gzipSync(bytes, { level: 9 });
        if (gzip.length < bytes.length) writeFileSync(join(folder, `${file}.gz`), gzip);
      }
    },
  };
};

/** The pages of the gateway, and the element as a file of its own under a name that stays: `/element/job-feedback.js`. */
export default defineConfig({
  root: here,
  plugins: [compressed()],
  resolve: {
    alias: {
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      'job-feedback': join(here, 'element/src/index.ts'),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: join(here, 'index.html'), demo: join(here, 'demo.html'), 'element/job-feedback': join(here, 'element/src/index.ts') },
      output: { entryFileNames: (chunk) => (chunk.name.startsWith('element/') ? '[name].js' : 'assets/[name]-[hash].js') },
      preserveEntrySignatures: 'allow-extension',
    },
  },
  server: { proxy: Object.fromEntries(['/v1', '/metrics', '/pages.json', '/demo/street'].map((path) => [path, 'http://127.0.0.1:5080'])) },
});
