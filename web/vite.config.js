import react from '@vitejs/plugin-react'

/** The workbench, built into dist/web; `marsad serve` hands it out. */
export default {
  root: new URL('.', import.meta.url).pathname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and pictures stay files: the page's policy allows no inline data for scripts, and files are cached.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
}
