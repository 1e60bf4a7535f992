import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed, output } from '../compressed.js';

/** The element as one module that imports nothing and keeps its name, `element/job-feedback.js`: for pages that do not bundle it themselves. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [compressed()],
  build: {
    outDir: join(output, 'element'),
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'job-feedback.js' },
  },
});
