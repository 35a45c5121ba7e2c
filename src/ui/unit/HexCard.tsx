import { turnNow, unitsAt } from '../../engine/derived.ts'
import { hexText, ownerOf, type Place } from '../../engine/map/hexMap.ts'
import { builtAt } from '../../engine/rules/builtWays.ts'
import { riverAt, terrainAt } from '../../engine/rules/going.ts'
import { isParched } from '../../engine/rules/heat.ts'
import { maskOf } from '../../engine/rules/masking.ts'
import { razingAim, razingMinutes } from '../../engine/rules/razing.ts'
import { isUnderground, mansWorks } from '../../engine/rules/works.ts'
import { hasZone } from '../../engine/rules/zoc.ts'
import { enemyOf, type HexIndex, SIGHTINGS, sideIndex, type UnitIndex, WAYS } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { numberText } from '../../i18n/figures.ts'
import { AirMarks } from '../air/AirMarks.tsx'
import { SmallCounter } from '../common/Counter.tsx'
import { Fact, Section } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { Term } from '../why/Why.tsx'
import { Crossings } from './Crossings.tsx'
import { strengthWords } from './strength.ts'

/** The ground of a hex, its hexsides, who holds it, and which enemy is known there. */
export function HexCard({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const { map } = scenario
  const places = map.places.filter(place => place.hex === hex)
  const owner = ownerOf(state.control[hex]!)
  const turn = turnNow(scenario, state)
  return (
    <>
      <Section
        title={say('battle.hex', { number: hexText(map, hex) })}
        aside={
          <Term
            reason={{
              words: say('battle.elevation', {
                metres: numberText(map.elevation[hex]!),
                terrain: say(`terrain.${terrainAt(map, hex)}`),
              }),
              rule: 'map.terrain',
            }}
          />
        }
      >
        {places.map(place => (
          <p key={place.id} className='place'>
            <PlaceName place={place} />
          </p>
        ))}
        <Works hex={hex} />
        <AirMarks hex={hex} />
        <Depot hex={hex} />
        <p className={owner ? `note side-${owner}` : 'note'}>
          {owner ? say('battle.controlled', { side: say(`nation.${owner}`) }) : say('battle.uncontrolled')}
        </p>
        {turn && isParched(map, turn, hex) && <p className='note'>{say('battle.parched')}</p>}
        <dl className='facts'>
          <Hexsides hex={hex} />
          <Crossings hex={hex} />
        </dl>
      </Section>
      <KnownEnemies hex={hex} />
    </>
  )
}

/** "Ampo-zan 安保山": the name and its local form. */
function PlaceName({ place }: { place: Place }) {
  const local = place.names['zh'] ?? place.names['ja'] ?? place.names['ru'] ?? place.names['mn']
  const language = Object.keys(place.names).find(each => place.names[each] === local)
  return (
    <>
      {place.name} {local !== undefined && <span lang={language}>{local}</span>}
    </>
  )
}

/** Fuel of a side that lies about for whoever comes first. */
function Depot({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const depots = useBattle(battle => battle.scenario.depots)
  const state = useBattle(battle => battle.shown.state)
  const depot = depots.find((each, d) => each.hex === hex && state.depotTaken[d] === 0)
  if (!depot) return null
  return (
    <p>
      <Term
        reason={{
          words: say('battle.depot', { side: say(`nation.${depot.side}`), tons: depot.tons }),
          rule: 'supply.depots',
        }}
      />
    </p>
  )
}

/** What is left of the works of a hex, and who keeps them from closing the ground around. */
function Works({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const built = scenario.map.works[hex]!
  if (built === 0) return null
  const owner = ownerOf(scenario.map.worksSide[hex]!)
  const garrison = unitsAt(scenario, state, hex).filter(
    u => scenario.units[u]!.side === owner && mansWorks(scenario, state, u),
  )
  const mask = maskOf(scenario, state, hex)
  const aim = owner && razingAim(scenario, state, hex, enemyOf(owner))
  const done = state.razing[hex]!
  return (
    <div className='works'>
      <p>
        {say(scenario.map.tunnels[hex] === 1 ? 'battle.worksTunnels' : 'battle.works', {
          level: state.works[hex]!,
          built,
        })}
      </p>
      {done > 0 && typeof aim === 'string' && (
        <p className='note'>
          {say('battle.razed', { done: durationText(done), of: durationText(razingMinutes(aim)) })}
        </p>
      )}
      {mask !== undefined && <p className='note'>{say('battle.maskedBy', { unit: names.unit(mask) })}</p>}
      {mask === undefined && garrison.some(u => hasZone(scenario, state, u)) && (
        <p className='note'>{say('battle.notMasked')}</p>
      )}
    </div>
  )
}

/** Rivers and ways over the six sides, by direction. */
function Hexsides({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const { map } = scenario
  const sides = [0, 1, 2, 3, 4, 5].map(d => ({
    direction: say(`direction.${map.orientation}.${d as 0 | 1 | 2 | 3 | 4 | 5}`),
    river: riverAt(map, hex * 6 + d),
    way: WAYS[map.way[hex * 6 + d]! || WAYS.indexOf(builtAt(scenario, state, hex * 6 + d))] ?? 'none',
    rail: map.rail[hex * 6 + d] === 1,
  }))
  const grouped = (kind: (side: (typeof sides)[number]) => string | null): string => {
    const byName = new Map<string, string[]>()
    for (const side of sides) {
      const name = kind(side)
      if (name !== null) byName.set(name, [...(byName.get(name) ?? []), side.direction])
    }
    return [...byName].map(([name, directions]) => `${name} ${directions.join(', ')}`).join('; ')
  }
  const rivers = grouped(side => (side.river === 'none' ? null : say(`river.${side.river}`)))
  const ways = grouped(side => (side.way === 'none' ? null : say(`way.${side.way}`)))
  const rails = grouped(side => (side.rail ? say('battle.railway') : null))
  const roads = [ways, rails].filter(text => text !== '').join('; ')
  return (
    <>
      {rivers !== '' && <Fact label={say('battle.rivers')}>{rivers}</Fact>}
      {roads !== '' && <Fact label={say('battle.ways')}>{roads}</Fact>}
    </>
  )
}

/** Enemies seen in the hex, and reports of those that were. */
function KnownEnemies({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const { side, state } = useBattle(battle => battle.shown)
  const seen = unitsAt(scenario, state, hex).filter(u => scenario.units[u]!.side !== side)
  const reported = scenario.units.flatMap((unit, u) =>
    unit.side !== side &&
    SIGHTINGS[state.sighting[u * 2 + sideIndex(side)]!] === 'remembered' &&
    state.reportHex[u * 2 + sideIndex(side)] === hex
      ? [u]
      : [],
  )
  if (seen.length + reported.length === 0) return null
  return (
    <Section title={say('battle.enemies')}>
      <ul className='rows'>
        {[...seen, ...reported].map(u => (
          <EnemyItem key={u} unit={u} />
        ))}
      </ul>
    </Section>
  )
}

function EnemyItem({ unit: u }: { unit: UnitIndex }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { side, state } = useBattle(battle => battle.shown)
  const unit = scenario.units[u]!
  const sighting = SIGHTINGS[state.sighting[u * 2 + sideIndex(side)]!] ?? 'unknown'
  const when = names.moment(names.turnStart(state.reportTurn[u * 2 + sideIndex(side)]!))
  return (
    <li className='enemy'>
      <SmallCounter unit={unit} />
      <div>
        <strong>{unit.name}</strong>
        {sighting !== 'remembered' && <p>{strengthWords(say, state, u)}</p>}
        {isUnderground(scenario, state, u) && <p className='note'>{say('battle.underground')}</p>}
        <p className='note'>{say(`sighting.${sighting}`, { when })}</p>
      </div>
    </li>
  )
}
