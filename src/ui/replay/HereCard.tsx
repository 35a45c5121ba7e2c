import { unitsAt } from '../../engine/derived.ts'
import { type HexIndex, SIDES } from '../../engine/types.ts'
import { SmallCounter } from '../common/Counter.tsx'
import { Fact, Section } from '../common/Section.tsx'
import { levelName } from '../levelWords.ts'
import { HexCard } from '../unit/HexCard.tsx'
import { hexInView } from '../unit/inView.ts'
import { strengthWords } from '../unit/strength.ts'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { useReplay } from './useReplay.ts'

/** The ground of the hex in view and who stands on it, as far as the eyes of the replay see. */
export function HereCard() {
  const hex = useBattle(hexInView)
  const isSilent = useReplay(replay => replay.tape.comments.length === 0)
  if (hex === null) return isSilent ? <AboutGame /> : null
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

/** What game it is, where nothing else is to be told. */
function AboutGame() {
  const say = useSay()
  const { scenario, about, index } = useReplay(replay => replay.tape)
  const { seats, seed, variant } = index.record
  const word = (seat: string): string => (seat === 'human' ? say('replay.human') : levelName(say, seat))
  const whatIf = about.variants.find(({ id }) => id === variant)?.title
  return (
    <Section title={say('replay.about')}>
      <dl className='facts'>
        {SIDES.map(side => (
          <Fact key={side} label={say(`nation.${side}`)}>
            {word(seats[side])}
          </Fact>
        ))}
        <Fact label={say('replay.form')}>{scenario.form.title}</Fact>
        <Fact label={say('replay.variant')}>{whatIf ?? say('replay.asItWas')}</Fact>
        <Fact label={say('replay.seed')}>{seed}</Fact>
        <Fact label={say('replay.length')}>
          {say('replay.orders', { orders: index.steps.length - 1, turns: index.starts.at(-1)?.turn ?? 1 })}
        </Fact>
      </dl>
      <p className='note'>{say('replay.hint')}</p>
    </Section>
  )
}
