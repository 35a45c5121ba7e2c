/** Places of the map by a part of their names, in Latin letters or in the local script. */
import type { Place } from '../../engine/map/hexMap.ts'

/** Most places that are listed; whoever wants another types a letter more. */
const MOST = 8

/** Places whose name holds the text, those that begin with it first, each then in the order of the map; none for no text. */
export function placesNamed(places: readonly Place[], find: string): readonly Place[] {
  const wanted = find.trim().toLocaleLowerCase()
  if (wanted === '') return []
  const namesOf = (place: Place): readonly string[] =>
    [place.name, ...Object.values(place.names)].map(name => name.toLocaleLowerCase())
  const begins = (place: Place): boolean => namesOf(place).some(name => name.startsWith(wanted))
  const found = places.filter(place => namesOf(place).some(name => name.includes(wanted)))
  return [...found.filter(begins), ...found.filter(place => !begins(place))].slice(0, MOST)
}
