/** One sign per terrain, as the rows of a map file spell it. A new terrain does not compile until it has its sign. */
import { TERRAINS, type Terrain } from '../engine/types.ts'

export const TERRAIN_LETTERS: { readonly [T in Terrain]: string } = {
  steppe: '.',
  desert: 'd',
  dunes: ':',
  saltmarsh: 'w',
  marsh: 'm',
  farmland: 'a',
  hills: 'h',
  forest: 'f',
  forestedHills: 'F',
  taiga: 'T',
  mountain: '^',
  highMountain: 'A',
  tundra: 't',
  dwarfPine: 'p',
  town: 'o',
  city: 'O',
  beach: 'b',
  lake: 'L',
  shoal: 's',
  sea: 'S',
}

const BY_LETTER: ReadonlyMap<string, Terrain> = new Map(
  TERRAINS.map(terrain => [TERRAIN_LETTERS[terrain], terrain]),
)

/** Terrain of a sign, undefined for a sign that no terrain has. */
export const terrainOfLetter = (letter: string): Terrain | undefined => BY_LETTER.get(letter)
