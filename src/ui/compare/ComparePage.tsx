import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Compared, CompareSource, Which } from '../../app/compare.ts'
import { isTold } from '../../app/saves.ts'
import { momentText } from '../../i18n/dates.ts'
import '../../i18n/late.ts'
import { type ComparedGame, sharedMoments } from '../../record/compare.ts'
import { useFocusFirst } from '../common/useFocusBack.ts'
import { campaignDate, saveName, seatsWords } from '../saves/saveWords.ts'
import { useApp, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import './compare.css'
import { DifferenceMap } from './DifferenceMap.tsx'
import { DifferenceTables } from './DifferenceTables.tsx'

/** Two games of one battle beside each other: a map and tables of what differs, turn by turn. */
export function ComparePage() {
  const say = useSay()
  const commands = useCommands()
  const place = useFocusFirst<HTMLElement>()
  const compare = useApp(state => state.compare)
  const back = useApp(({ battle }) => (battle ? (battle.over ? 'final' : 'battle') : 'start'))
  if (!compare) return null
  const [a, b] = [compare.a?.game, compare.b?.game]
  return (
    <main ref={place} className='page compare' tabIndex={-1}>
      <header className='page-head'>
        <div>
          <h1>{say('compare.title')}</h1>
          <p className='note'>{say('compare.intro')}</p>
        </div>
        <Button className='button' onPress={() => commands.show(back)}>
          {say('compare.close')}
        </Button>
      </header>
      <div className='compare-picks'>
        <PickGame which='a' compared={compare.a} />
        <PickGame which='b' compared={compare.b} />
      </div>
      {a && b && <Differences a={a} b={b} />}
    </main>
  )
}

/** The list from which one of the two is chosen. */
function PickGame({ which, compared }: { which: Which; compared: Compared | null }) {
  const say = useSay()
  const commands = useCommands()
  const slots = useApp(state => state.saves.slots)
  const hasGame = useApp(state => state.battle?.over === true)
  const source = compared?.source
  const other = useApp(state => state.compare?.[which === 'a' ? 'b' : 'a']?.game?.scenario.id)
  const opening = useApp(({ cards, battle }) => {
    const id = other ?? battle?.scenario.id
    return cards.find(card => card.id === id && card.hasOpening)?.id
  })
  const chosen = source === undefined ? '' : source.kind === 'save' ? source.id : source.kind
  const choose = (id: string): void => {
    const next: CompareSource =
      id === 'game'
        ? { kind: 'game' }
        : id === 'opening'
          ? { kind: 'opening', scenario: opening! }
          : { kind: 'save', id }
    if (id !== '') void commands.compareWith(which, next)
  }
  return (
    <label className='field'>
      <span className='choice-label'>{say(`compare.game.${which}`)}</span>
      <select value={chosen} onChange={event => choose(event.target.value)}>
        <option value=''>{say('compare.pick')}</option>
        {hasGame && <option value='game'>{say('compare.thisGame')}</option>}
        {opening && <option value='opening'>{say('compare.opening')}</option>}
        {slots.filter(isTold).map(slot => (
          <option key={slot.id} value={slot.id}>
            {[saveName(say, slot), seatsWords(say, slot), campaignDate(slot)].join(' · ')}
          </option>
        ))}
      </select>
      <span className='note' aria-live='polite'>
        {compared &&
          !compared.game &&
          say('compare.reading', { percent: Math.floor(compared.permille / 10) })}
      </span>
    </label>
  )
}

function Differences({ a, b }: { a: ComparedGame; b: ComparedGame }) {
  const say = useSay()
  const isOneMap = a.scenario.id === b.scenario.id && a.scenario.map.cols === b.scenario.map.cols
  const moments = isOneMap ? sharedMoments(a, b) : []
  const [chosen, setChosen] = useState<number | null>(null)
  if (moments.length === 0) return <p role='alert'>{say('compare.otherBattle')}</p>
  const turn = Math.min(chosen ?? moments.length - 1, moments.length - 1)
  const at = moments[turn]!
  const words = say('compare.turn', { moment: momentText(a.scenario.startDate, at) })
  return (
    <>
      <label className='compare-turn'>
        <span>{words}</span>
        <input
          type='range'
          min={0}
          max={moments.length - 1}
          value={turn}
          aria-valuetext={words}
          onChange={event => setChosen(Number(event.target.value))}
        />
      </label>
      <section>
        <h2>{say('compare.map')}</h2>
        <DifferenceMap a={a} b={b} at={at} />
      </section>
      <section className='compare-tables'>
        <DifferenceTables a={a} b={b} at={at} />
      </section>
    </>
  )
}
