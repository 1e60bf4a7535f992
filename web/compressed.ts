import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Where everything is built to. */
export const output = process.env.FEEDBACK_PAGES_OUT ?? join(import.meta.dirname, 'dist');

/** Writes `.br` and `.gz` beside each file, where that makes it smaller: the gateway sends them as they are. */
export const compressed = (): Plugin => {
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
