/** The faces of the map. A canvas keeps whatever face it first drew with, so all are loaded before the first bake. */
import '@fontsource/old-standard-tt/400.css'
import '@fontsource/old-standard-tt/400-italic.css'
import '@fontsource/old-standard-tt/700.css'
import '@fontsource/pt-serif/400.css'
import '@fontsource/pt-serif/400-italic.css'
import '@fontsource/pt-serif/700.css'
import '@fontsource/pt-sans/400.css'
import '@fontsource/pt-sans/700.css'
import '@fontsource/pt-sans-narrow/400.css'
import '@fontsource/pt-sans-narrow/700.css'
import '../../assets/fonts/fonts.css'
import type { MapPicture } from './model.ts'
import { FACE } from './theme.ts'

const LATIN = 'August 1945'
const CYRILLIC = 'Август'

/** Loads every face that the names of a picture need. A face that fails leaves its stand-in; nothing is thrown. */
export async function loadFaces(picture: MapPicture): Promise<void> {
  const names = [...picture.map.places, ...picture.map.riverLines, ...picture.areas].map(item => item.names)
  const sample = (language: string) => [...new Set(names.map(all => all[language] ?? '').join(''))].join('')
  const wanted: [font: string, text: string][] = [
    [`400 20px ${FACE.title}`, LATIN],
    [`400 13px ${FACE.map}`, LATIN + CYRILLIC],
    [`italic 400 13px ${FACE.map}`, LATIN + CYRILLIC],
    [`700 13px ${FACE.map}`, LATIN],
    [`400 13px ${FACE.panel}`, LATIN],
    [`700 13px ${FACE.panel}`, LATIN],
    [`700 13px ${FACE.counter}`, LATIN],
    [`400 12px ${FACE.chinese}`, sample('zh')],
    [`400 12px ${FACE.japanese}`, sample('ja')],
  ]
  await Promise.allSettled(
    wanted.filter(([, text]) => text !== '').map(([font, text]) => document.fonts.load(font, text)),
  )
}
