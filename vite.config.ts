import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Switches that Phaser's own build sets; its sources do not run without them. */
const phaserSwitches = {
  WEBGL_RENDERER: 'true',
  CANVAS_RENDERER: 'true',
  WEBGL_DEBUG: 'false',
  FEATURE_SOUND: 'false',
  PLUGIN_CAMERA3D: 'false',
  PLUGIN_FBINSTANT: 'false',
}

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../assets/public',
  plugins: [react()],
  define: phaserSwitches,
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2023' },
  worker: { format: 'es' },
  server: { fs: { allow: [here('.')] } },
  test: {
    root: here('.'),
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    environment: 'node',
  },
})
