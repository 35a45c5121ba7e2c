import { Button } from 'react-aria-components/Button'
import { hexText, ownerOf } from '../../engine/map/hexMap.ts'
import type { PointRule } from '../../engine/scenario.ts'
import { momentText } from '../../i18n/dates.ts'
import { signedText } from '../../i18n/figures.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { otherRules, rulesAbout } from './pointRules.ts'
import { Tracks } from './Tracks.tsx'

/** Every objective with its holder and what it is worth, then the rest of the scale. */
export function Objectives() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const uncounted = useBattle(battle => battle.about.uncounted)
  return (
    <>
      <Tracks />
      <ul className='list objectives'>
        {scenario.objectives.map((objective, o) => (
          <ObjectiveItem key={objective.id} objective={o} />
        ))}
      </ul>
      <h2 className='smallcaps list-head'>{say('battle.otherPoints')}</h2>
      <ul className='list objectives'>
        {otherRules(scenario).map(rule => (
          <RuleLine key={rule.id} rule={rule} />
        ))}
        {uncounted.map(line => (
          <li key={line.id} className='rule-line note'>
            <span className={`figure side-${line.side}`}>{signedText(line.points)}</span>
            <span>
              {line.text} {say('battle.uncounted', { reason: line.reason })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One rule of the scale: its points in the colour of its side, and its words. */
function RuleLine({ rule }: { rule: PointRule }) {
  const say = useSay()
  const text = useBattle(battle => battle.about.points[rule.id] ?? rule.id)
  return (
    <li className='rule-line note'>
      <span className={`figure side-${rule.side}`} title={say(`nation.${rule.side}`)}>
        <span className='visually-hidden'>{say(`nation.${rule.side}`)} </span>
        {signedText(rule.points)}
      </span>
      <span>{text}</span>
    </li>
  )
}

function ObjectiveItem({ objective: o }: { objective: number }) {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const objective = scenario.objectives[o]!
  const holder = ownerOf(state.heldBy[o]!) ?? objective.startsWith
  const taken = state.takenAt[o]!
  return (
    <li>
      <Button className='objective-head' onPress={() => commands.lookAt(objective.hex)}>
        <span className={`holder holder-${holder}`} aria-hidden='true' />
        <strong>{objective.name}</strong>
        <span className='figure'>{hexText(scenario.map, objective.hex)}</span>
      </Button>
      <p className={`side-${holder}`}>
        {say('battle.heldBy', { side: say(`nation.${holder}`) })}
        {taken >= 0 && `, ${momentText(scenario.startDate, taken)}`}
      </p>
      <ul>
        {rulesAbout(scenario, o).map(rule => (
          <RuleLine key={rule.id} rule={rule} />
        ))}
      </ul>
    </li>
  )
}
