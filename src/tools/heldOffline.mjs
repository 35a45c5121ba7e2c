/**
 * Makes the built site installable, and has browsers hold all of it: the manifest, and the service worker that fetches
 * every file of the build once and then answers for it.
 */
import { VitePWA } from 'vite-plugin-pwa'
import { SINGLE_FILE } from './singleFileName.mjs'

/** The page's and the top bar's colours by day, as in `tokens.css`. */
const PAGE = '#efe6d0'
const HEADER = '#ece3cb'
/** No file of the build may be larger: what a school's network must carry at once stays in sight. */
const MOST_BYTES = 1_000_000

/** @type {Partial<import('vite-plugin-pwa').ManifestOptions>} addresses are relative to the manifest's own */
const MANIFEST = {
  name: 'August Storm 1945',
  short_name: 'August Storm',
  description: 'An operational hex wargame of the Soviet-Japanese War of August 1945.',
  lang: 'en',
  categories: ['games', 'education'],
  start_url: './',
  scope: './',
  display: 'standalone',
  theme_color: HEADER,
  background_color: PAGE,
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}

/** @returns {import('vite').PluginOption[]} */
export function heldOffline() {
  return VitePWA({
    strategies: 'generateSW',
    // The page registers it (`src/app/onDevice.ts`), and says when a newer build may take over.
    registerType: 'prompt',
    injectRegister: null,
    manifest: MANIFEST,
    workbox: {
      globPatterns: ['**/*.{html,js,css,woff2,otf,png,svg}'],
      globIgnores: [SINGLE_FILE],
      maximumFileSizeToCacheInBytes: MOST_BYTES,
      // Links say what to open behind a question mark; the page is one and the same.
      ignoreURLParametersMatching: [/./],
      navigateFallback: 'index.html',
      navigateFallbackDenylist: [new RegExp(`/${SINGLE_FILE}(\\?|$)`)],
      cleanupOutdatedCaches: true,
      // The page that is first opened is answered for at once: what it fetches late is there without a network.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  })
}
