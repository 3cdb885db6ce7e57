import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = path.resolve(import.meta.dirname, '../..');
const at = (file: string) => path.join(root, file);

/** Packages with native parts, WASM or data beside their code: they stay in node_modules and ship as they are. */
const external = [
  'electron',
  '@embedpdf/pdfium',
  'pdfjs-dist',
  /^pdfjs-dist\//,
  'sharp',
  'tesseract.js',
  '@cantoo/pdf-lib',
];

/** Main process, command line, child worker and demo; preload; renderer: all into `dist`. */
export default defineConfig({
  main: {
    build: {
      outDir: at('dist/main'),
      externalizeDeps: false,
      minify: false,
      lib: {
        entry: {
          electron: at('src-main/hosts/electron/main.ts'),
          caviard: at('src-main/hosts/cli/main.ts'),
          worker: at('src-main/hosts/worker/main.ts'),
        },
        formats: ['es'],
      },
      rollupOptions: { external, output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  },
  preload: {
    build: {
      outDir: at('dist/preload'),
      lib: { entry: at('src-main/hosts/electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  },
  renderer: {
    root: at('src-renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: at('dist/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: at('src-renderer/index.html') },
    },
  },
});
