import { parseHex } from '../../engine/map/hexMap.ts'
import { isWord } from '../../i18n/i18n.ts'
import { namesOf } from '../scenarioNames.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** What the opponents meant, turn by turn: unsealed when the battle is over. Nothing where nobody told a plan. */
export function MeantTable() {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const meant = useBattle(battle => battle.meant)
  const names = namesOf(scenario)
  if (meant.length === 0) return null
  return (
    <section>
      <h2>{say('meant.title')}</h2>
      <table className='table'>
        <thead>
          <tr>
            <th scope='col'>{say('meant.turn')}</th>
            <th scope='col'>{say('final.side')}</th>
            <th scope='col'>{say('meant.task')}</th>
            <th scope='col'>{say('meant.units')}</th>
          </tr>
        </thead>
        <tbody>
          {meant.map(({ side, turn, tactic, place, units }) => {
            const key = `meant.tactics.${tactic}`
            return (
              <tr key={`${turn} ${side} ${tactic} ${place}`}>
                <td>{turn + 1}</td>
                <td>{scenario.sideNames[side]}</td>
                <td>
                  {isWord(key) ? say(key, { place: names.hex(parseHex(scenario.map, place)) }) : tactic}
                </td>
                <td>{units.map(u => scenario.units[u]!.name).join(', ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
