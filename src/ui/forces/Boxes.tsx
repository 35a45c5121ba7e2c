import { Button } from 'react-aria-components/Button'
import { check } from '../../engine/apply.ts'
import { isInBox, isOffMap } from '../../engine/rules/boxes.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { durationText } from '../../i18n/dates.ts'
import { numberText } from '../../i18n/figures.ts'
import { refusalWords } from '../../i18n/refusalWords.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'

/** Places off the map: who of the viewer stands in each, who is on the way and when he comes in, and the ways out. */
export function Boxes() {
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const shown = scenario.boxes.flatMap((_, box) => {
    const units = scenario.units.flatMap((unit, u) =>
      unit.side === view.side && isOffMap(view.state, u) && view.state.box[u] === box + 1 ? [u] : [],
    )
    return units.length > 0 ? [{ box, units }] : []
  })
  return shown.map(({ box, units }) => <BoxPlace key={box} box={box} units={units} />)
}

function BoxPlace({ box, units }: { box: number; units: readonly UnitIndex[] }) {
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const { name, note } = scenario.boxes[box]!
  const links = scenario.boxLinks.flatMap((link, l) =>
    link.box === box && link.side === view.side ? [l] : [],
  )
  return (
    <details className='section box-place'>
      <summary>
        <strong>{name}</strong> <span className='figure'>{units.length}</span>
      </summary>
      <p className='note'>{note}</p>
      {links.map(link => (
        <LinkNote key={link} link={link} />
      ))}
      <ul className='plain'>
        {units.map(unit => (
          <BoxedUnit key={unit} unit={unit} links={links} />
        ))}
      </ul>
    </details>
  )
}

/** A way out: where it leads, how long it takes, and whether it is open. */
function LinkNote({ link }: { link: number }) {
  const say = useSay()
  const names = useNames()
  const scenario = useBattle(battle => battle.scenario)
  const { state } = useBattle(battle => battle.game)
  const { hex, minutes, perTurn, fromTurn } = scenario.boxLinks[link]!
  const open = state.linkOpen[link] === 1 && state.turn[0]! >= fromTurn
  return (
    <p className='note'>
      {say(open ? 'battle.linkOpen' : 'battle.linkShut', {
        link: names.link(link),
        to: names.hex(hex),
        minutes: durationText(minutes),
        perTurn: numberText(perTurn),
      })}
    </p>
  )
}

function BoxedUnit({ unit, links }: { unit: UnitIndex; links: readonly number[] }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const orders = links.map(link => ({ kind: 'enter', unit, link }) as const)
  const judged = orders.map(order => ({ order, refusal: check(scenario, view, order) }))
  const lawful = judged.filter(({ refusal }) => refusal === null)
  const own = judged
    .map(({ refusal }) => refusal)
    .find(refusal => refusal?.code === 'mustStay' || refusal?.code === 'static')
  return (
    <li>
      <strong>{names.unit(unit)}</strong>{' '}
      {isInBox(view.state, unit) ? (
        <span className='note'>{say('battle.inBox', { men: numberText(view.state.men[unit]!) })}</span>
      ) : (
        <span className='note'>
          {say('battle.onTheWay', { left: durationText(view.state.boxLeft[unit]!) })}
        </span>
      )}
      {own && <p className='note'>{refusalWords(say, names, own)}</p>}
      {lawful.length > 0 && (
        <div className='buttons'>
          {lawful.map(({ order }) => (
            <Button key={order.link} className='button' onPress={() => commands.submit(order)}>
              {names.link(order.link)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
