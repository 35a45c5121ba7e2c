/**
 * Builds `assets/counters`: the symbol of every arm in every size as black lines on nothing (the board inks them), one
 * picture at 1x and one at 2x with a table of where each symbol lies. Run `npx tsx src/tools/counterAtlas.ts` after a change to the list; the results are
 * committed, so that the game does not carry milsymbol.
 */
import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import milsymbol from 'milsymbol'
import { ARMS, type Arm } from '../engine/types.ts'
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.mjs'

/** Entity and modifiers of each arm in symbol set 10 (land unit) of APP-6D; both sides in the friendly frame. */
const ENTITY: { readonly [A in Arm]: string } = {
  rifle: '1211000000',
  motorised: '1211040000',
  cavalry: '1213000000',
  tank: '1205000000',
  selfPropelled: '1303010000',
  artillery: '1303000000',
  rocket: '1303004100',
  mortar: '1308000000',
  antiAircraft: '1301000000',
  engineer: '1407000000',
  fortress: '1211000000',
  raider: '1217000000',
  police: '1417000000',
  machineGun: '1211000000',
  rear: '1634000000',
  headquarters: '0000000000',
  landingCraft: '0000000000',
  warship: '0000000000',
  transport: '0000000000',
}

/**
 * Arms shown by letters: the standard marks a headquarters by a staff below the frame, which a counter has no room for,
 * and has no vessels among its land units.
 */
const LETTERS: { readonly [A in Arm]?: string } = {
  headquarters: 'HQ',
  landingCraft: 'LC',
  warship: 'WS',
  transport: 'TR',
}

/** Widths in CSS px, for counters of 18, 24, 36, 41 and 50 px. */
const WIDTHS = [13, 17, 20, 22, 27]
const GAP = 2
/** Milsymbol's frame runs from 25 to 175 across and from 50 to 150 down. */
const FRAME_WIDTH = 150
/** Icon and frame lines at 1x; milsymbol's own setting reaches the frame only. */
const LINE = 1.3
const INK = '#000000'

const symbolHeight = (width: number): number => Math.round((width * 2) / 3)

function symbolSvg(arm: Arm, width: number): string {
  const unit = FRAME_WIDTH / (width - LINE)
  const half = (LINE * unit) / 2
  const drawn = new milsymbol.Symbol(`1003100000${ENTITY[arm]}`, {
    size: 30,
    fill: false,
    monoColor: INK,
    infoFields: false,
  })
    .asSVG()
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replace(/font-size="\d+"/, 'font-size="52" dy="4"')
    .replace(/stroke-width="[^"]*"/g, `stroke-width="${(LINE * unit).toFixed(2)}"`)
  const sign = LETTERS[arm]
  const letters = sign
    ? `<text x="100" y="118" text-anchor="middle" font-size="52" font-family="Arial" font-weight="bold" fill="${INK}">${sign}</text>`
    : ''
  const view = `${25 - half} ${50 - half} ${FRAME_WIDTH + half * 2} ${100 + half * 2}`
  const size = `width="${width}" height="${symbolHeight(width)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${view}" preserveAspectRatio="none">${drawn}${letters}</svg>`
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Places every symbol: a column for each arm, a row for each width. */
function layOut(): {
  frames: { [name: string]: Frame }
  svgs: { at: Frame; svg: string }[]
  width: number
  height: number
} {
  const frames: { [name: string]: Frame } = {}
  const svgs: { at: Frame; svg: string }[] = []
  const column = Math.max(...WIDTHS) + GAP
  let y = 0
  for (const width of WIDTHS) {
    ARMS.forEach((arm, i) => {
      const at = { x: i * column, y, width, height: symbolHeight(width) }
      frames[`${arm}/${width}`] = at
      svgs.push({ at, svg: symbolSvg(arm, width) })
    })
    y += symbolHeight(width) + GAP
  }
  return { frames, svgs, width: ARMS.length * column, height: y }
}

const { frames, svgs, width, height } = layOut()
const executablePath = await ensureChromium()
if (!executablePath) throw new Error('Expected a Chromium to draw the counter atlas with; set CHROMIUM_PATH.')
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
for (const scale of [1, 2]) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale })
  const body = svgs.map(
    ({ at, svg }) => `<div style="position:absolute;left:${at.x}px;top:${at.y}px">${svg}</div>`,
  )
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${body.join('')}`)
  await page.screenshot({ path: `assets/counters/atlas@${scale}x.png`, omitBackground: true })
}
await browser.close()
writeFileSync('assets/counters/atlas.json', `${JSON.stringify({ width, height, widths: WIDTHS, frames })}\n`)
