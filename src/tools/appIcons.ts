/**
 * Draws the pictures by which an installed program is known, from `assets/public/icon.svg`: in two sizes as it is, and
 * one for systems that cut a shape of their own out of it. Run `npx tsx src/tools/appIcons.ts` after a change to the
 * drawing; the results are committed.
 */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs'

const FOLDER = 'assets/public'
/** The page's colour by day: whatever is cut out of the picture is filled to its edge. */
const GROUND = '#efe6d0'

interface Picture {
  readonly name: string
  /** Edge, px. */
  readonly size: number
  /** Width of the drawing, hundredths of the edge: a system may cut off all outside a circle of 80. */
  readonly drawing: number
  readonly ground: string
}

const PICTURES: readonly Picture[] = [
  { name: 'icon-192', size: 192, drawing: 100, ground: 'transparent' },
  { name: 'icon-512', size: 512, drawing: 100, ground: 'transparent' },
  { name: 'icon-maskable-512', size: 512, drawing: 66, ground: GROUND },
]

const drawing = `data:image/svg+xml;base64,${readFileSync(`${FOLDER}/icon.svg`, 'base64')}`
const executablePath = await ensureChromium()
if (!executablePath) throw new Error('Expected a Chromium to draw the icons with; set CHROMIUM_PATH.')
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
for (const { name, size, drawing: width, ground } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">
      <img src="${drawing}" style="width:${width}vw;height:${width}vw" />
    </body>`,
  )
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
  await page.screenshot({ path: `${FOLDER}/${name}.png`, omitBackground: true })
}
await browser.close()
