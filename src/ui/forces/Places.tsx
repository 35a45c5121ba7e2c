import { Button } from 'react-aria-components/Button'
import { hexText, type Place } from '../../engine/map/hexMap.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { placesNamed } from './placesNamed.ts'

/** Places of the map that the search has found; a press brings one into view. */
export function Places({ find }: { find: string }) {
  const say = useSay()
  const map = useBattle(battle => battle.scenario.map)
  const found = placesNamed(map.places, find)
  if (found.length === 0) return null
  return (
    <section className='places' aria-label={say('battle.places')}>
      <h3 className='smallcaps'>{say('battle.places')}</h3>
      <ul className='rows'>
        {found.map(place => (
          <PlaceRow key={place.id} place={place} />
        ))}
      </ul>
    </section>
  )
}

function PlaceRow({ place }: { place: Place }) {
  const commands = useCommands()
  const map = useBattle(battle => battle.scenario.map)
  return (
    <li>
      <Button className='row' onPress={() => commands.lookAt(place.hex)}>
        <span className='tree-name'>{place.name}</span>
        <span className='figure note'>{hexText(map, place.hex)}</span>
      </Button>
    </li>
  )
}
