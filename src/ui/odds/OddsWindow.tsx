import { useMemo, useSyncExternalStore } from 'react'
import { emptiedToTheLast36 } from '../../app/assault.ts'
import { check } from '../../engine/apply.ts'
import type { OrderOf } from '../../engine/orders.ts'
import type { Refusal } from '../../engine/reasons.ts'
import type { Odds } from '../../engine/rules/odds.ts'
import { isCovered } from '../../engine/rules/silentAssault.ts'
import type { HexIndex } from '../../engine/types.ts'
import { clockText } from '../../i18n/dates.ts'
import { Choice } from '../common/Choice.tsx'
import { OrderButtons } from '../common/OrderButtons.tsx'
import { useFocusBack } from '../common/useFocusBack.ts'
import { useBattle, useCommands, useFloats, useStage } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'
import { AirSupport } from './AirSupport.tsx'
import { AssaultUnits } from './AssaultUnits.tsx'
import { Distribution } from './Distribution.tsx'
import { ExpectedLosses, NotKnown } from './Expected.tsx'
import { Powers } from './Powers.tsx'
import { Shifts } from './Shifts.tsx'

const isOdds = (odds: Odds | Refusal | null): odds is Odds => odds !== null && 'outcomes' in odds

/** The assault being put together: odds, choice of units and guns, and the order itself. Floats over the board. */
export function OddsWindow() {
  const mode = useBattle(battle => battle.mode)
  const odds = useBattle(battle => battle.odds)
  if (!useFloats('odds')) return null
  if (mode.kind === 'assault') return <Assault order={mode.order} odds={odds} />
  return isOdds(odds) ? <Glance odds={odds} /> : null
}

/** The window stands in the half of the board where the target is not, so that it covers neither side of the fight. */
function useSideOfWindow(target: HexIndex | null): 'start' | 'end' {
  const { overview } = useStage()
  return useSyncExternalStore(
    listener => overview?.watch(listener) ?? (() => {}),
    () => {
      const seen = overview?.frame()
      if (!overview || !seen || target === null) return 'end'
      return (overview.place(target).x - seen.left) / seen.width > 0.5 ? 'start' : 'end'
    },
  )
}

function Assault({ order, odds }: { order: OrderOf<'attack'>; odds: Odds | Refusal | null }) {
  const say = useSay()
  const names = useNames()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.game)
  const panel = useFocusBack<HTMLElement>()
  const place = names.hex(order.target)
  const refusal = check(scenario, view, order)
  const toTheLast = useMemo(() => emptiedToTheLast36(scenario, view, order), [scenario, view, order])
  return (
    <section
      ref={panel}
      className={`odds odds-${useSideOfWindow(order.target)}`}
      aria-label={say('battle.assaultOn', { place })}
      data-panel
      tabIndex={-1}
      onKeyDown={event => {
        // Enter attacks from the choices too, as the button says; Space and the arrows choose.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        commands.confirmAssault()
      }}
    >
      <header className='odds-head'>
        <h2>{say('battle.assaultOn', { place })}</h2>
        {isOdds(odds) && <AssaultTime odds={odds} order={order} />}
      </header>
      <div className='odds-body'>
        <Choice
          label={say('battle.modeLabel')}
          hideLabel
          value={order.mode}
          onChange={mode => commands.changeAssault({ mode })}
          options={[
            { id: 'hasty', label: say('battle.hasty') },
            { id: 'prepared', label: say('battle.prepared') },
            ...(isCovered(scenario, view.state, order.target)
              ? [{ id: 'silent' as const, label: say('battle.silent') }]
              : []),
          ]}
        />
        <AirSupport order={order} />
        {isOdds(odds) && <OddsFigures odds={odds} toTheLast={toTheLast} />}
        <AssaultUnits order={order} />
      </div>
      {isOdds(odds) && <NotKnown odds={odds} />}
      <footer className='odds-foot'>
        <Refused refusal={refusal} />
        <OrderButtons
          order={say('battle.attack')}
          isDisabled={refusal !== null}
          onOrder={commands.confirmAssault}
        />
      </footer>
    </section>
  )
}

/** Odds of a target that is only pointed at. */
function Glance({ odds }: { odds: Odds }) {
  const target = useBattle(battle => battle.hover ?? battle.cursor)
  return (
    <section className={`odds odds-${useSideOfWindow(target)} odds-glance`} aria-hidden='true'>
      <div className='odds-body'>
        <OddsFigures odds={odds} toTheLast={null} />
      </div>
    </section>
  )
}

function OddsFigures({ odds, toTheLast }: { odds: Odds; toTheLast: number | null }) {
  return (
    <>
      <Powers odds={odds} />
      <Shifts odds={odds} />
      <Distribution odds={odds} toTheLast={toTheLast} />
      <ExpectedLosses odds={odds} />
    </>
  )
}

function AssaultTime({ odds, order }: { odds: Odds; order: OrderOf<'attack'> }) {
  const say = useSay()
  const names = useNames()
  const turn = useBattle(battle => battle.game.state.turn[0]!)
  const start = names.turnStart(turn)
  return (
    <p className='note'>
      {say('battle.assaultTime', {
        mode: say(`battle.${order.mode}`),
        minutes: odds.end - odds.start,
        start: clockText(start + odds.start),
        end: clockText(start + odds.end, true),
      })}
    </p>
  )
}
