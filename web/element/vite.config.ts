import { defineConfig } from 'vite';

/** The element as one module without dependencies, for pages that do not bundle it themselves. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    target: 'es2022',
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'job-feedback.js' },
  },
});
