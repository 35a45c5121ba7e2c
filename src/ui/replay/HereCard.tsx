import { unitsAt } from '../../engine/derived.ts'
import type { HexIndex } from '../../engine/types.ts'
import { SmallCounter } from '../common/Counter.tsx'
import { Section } from '../common/Section.tsx'
import { HexCard } from '../unit/HexCard.tsx'
import { hexInView } from '../unit/inView.ts'
import { strengthWords } from '../unit/strength.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** The ground of the hex in view and who stands on it, as far as the eyes of the replay see. */
export function HereCard() {
  const hex = useBattle(hexInView)
  if (hex === null) return null
  return (
    <>
      <UnitsHere hex={hex} />
      <HexCard hex={hex} />
    </>
  )
}

/** Units of the side whose eyes are used; the enemies seen there stand with the ground. */
function UnitsHere({ hex }: { hex: HexIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const { side, state } = useBattle(battle => battle.shown)
  const units = unitsAt(scenario, state, hex).filter(u => scenario.units[u]!.side === side)
  if (units.length === 0) return null
  return (
    <Section title={say('replay.units')}>
      <ul className='rows'>
        {units.map(u => (
          <li key={u} className='enemy'>
            <SmallCounter unit={scenario.units[u]!} />
            <div>
              <strong>{scenario.units[u]!.name}</strong>
              <p>{strengthWords(say, state, u)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
