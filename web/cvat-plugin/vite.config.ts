import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed, output } from '../compressed.js';

/** The plugin as one classic script, `cvat/plugin.js`: for a proxy to add to CVAT's page. CVAT's own build takes the sources instead. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [compressed()],
  build: {
    outDir: join(output, 'cvat'),
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'src/ts/index.tsx', formats: ['iife'], name: 'feedbackOfCvat', fileName: () => 'plugin.js' },
  },
});
