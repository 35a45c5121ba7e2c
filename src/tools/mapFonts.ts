/**
 * Builds `assets/fonts`: the Chinese and Japanese glyphs that the maps' names use, one small font for each script, cut
 * from the slices of Noto Serif. Run `npx tsx src/tools/mapFonts.ts` when a map gets new names; the results are
 * committed, for a whole font of this kind is larger than the game.
 */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import opentype, { type Font, type Glyph } from 'opentype.js'

interface Script {
  readonly language: string
  readonly family: string
  readonly source: string
  readonly file: string
}

const SCRIPTS: readonly Script[] = [
  { language: 'zh', family: 'Noto Serif SC', source: 'noto-serif-sc', file: 'mapChinese.otf' },
  { language: 'ja', family: 'Noto Serif JP', source: 'noto-serif-jp', file: 'mapJapanese.otf' },
]

const FOLDER = 'assets/fonts'
/** Members of a map file that carry names. */
const NAMED = ['places', 'rivers', 'areas']

/** Characters of all maps' names in a language, in code order. */
function charactersIn(language: string): string[] {
  const used = new Set<string>()
  for (const battle of readdirSync('scenarios')) {
    const file = `scenarios/${battle}/map.json`
    if (!existsSync(file)) continue
    const map = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { names?: Record<string, string> }[]>
    for (const member of NAMED) {
      for (const { names } of map[member] ?? [])
        for (const letter of names?.[language] ?? '') used.add(letter)
    }
  }
  return [...used].sort()
}

/** Whether a slice's list of ranges ("U+4e00-4e12,U+5b89") holds a character. */
function holds(ranges: string, character: string): boolean {
  const code = character.codePointAt(0)!
  return ranges.split(',').some(range => {
    const [low, high] = range.replace('U+', '').split('-')
    return code >= Number.parseInt(low!, 16) && code <= Number.parseInt(high ?? low!, 16)
  })
}

function buildFont({ language, family, source, file }: Script): number {
  const folder = `node_modules/@fontsource/${source}`
  const slices = Object.entries(
    JSON.parse(readFileSync(`${folder}/unicode.json`, 'utf8')) as Record<string, string>,
  )
  const opened = new Map<string, Font>()
  const glyphs: Glyph[] = []
  for (const character of charactersIn(language)) {
    const slice = slices.find(([, ranges]) => holds(ranges, character))
    if (!slice) throw new Error(`Expected ${family} to have ${character}, found no slice with it.`)
    const name = slice[0].replace(/[[\]]/g, '')
    let font = opened.get(name)
    if (!font) {
      const bytes = readFileSync(`${folder}/files/${source}-${name}-400-normal.woff`)
      font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
      opened.set(name, font)
    }
    glyphs.push(font.charToGlyph(character))
  }
  const [any] = opened.values()
  if (!any) throw new Error(`Expected names in "${language}", found none in any map.`)
  const { unitsPerEm, ascender, descender } = any
  const cut = new opentype.Font({
    familyName: family,
    styleName: 'Regular',
    unitsPerEm,
    ascender,
    descender,
    glyphs: [any.glyphs.get(0), ...glyphs],
  })
  writeFileSync(`${FOLDER}/${file}`, Buffer.from(cut.toArrayBuffer()))
  return glyphs.length
}

const faces = SCRIPTS.map(script => {
  process.stdout.write(`${script.file}: ${buildFont(script)} glyphs\n`)
  return `@font-face {
  font-family: "${script.family}";
  src: url("./${script.file}") format("opentype");
  font-weight: 400;
}
`
})
writeFileSync(
  `${FOLDER}/fonts.css`,
  `/* Built by src/tools/mapFonts.ts: the glyphs of the map names. SIL Open Font License 1.1, see OFL.txt. */\n${faces.join('')}`,
)
copyFileSync('node_modules/@fontsource/noto-serif-sc/LICENSE', `${FOLDER}/OFL.txt`)
