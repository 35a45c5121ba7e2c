import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { isIdle } from '../../app/interaction.ts'
import { settled } from '../../app/round.ts'
import { sideToMove, turnNow } from '../../engine/derived.ts'
import { isNight } from '../../engine/rules/going.ts'
import { score } from '../../engine/rules/score.ts'
import type { Weather } from '../../engine/types.ts'
import { clockText, dateText, withSecondClock } from '../../i18n/dates.ts'
import { AirFact } from '../air/AirFact.tsx'
import { Hint } from '../common/Hint.tsx'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import type { IconName } from '../common/icons.ts'
import { levelName } from '../levelWords.ts'
import { useBattle, useCommands, useVariant } from '../useApp.ts'
import { useNames, useSay } from '../useWords.ts'
import { LatePace } from './Late.tsx'
import { lightWords } from './light.ts'
import { MainMenu } from './MainMenu.tsx'
import { OverlayMenu } from './OverlayMenu.tsx'
import { nextUpcoming } from './upcoming.ts'

/** The hour, the weather, whose turn it is, the points, and what comes next. */
export function TopBar() {
  const scenario = useBattle(battle => battle.scenario)
  const variant = useVariant()
  return (
    <header className='topbar'>
      <h1 className='brand'>
        {scenario.title} <span>{scenario.startDate.slice(0, 4)}</span>
        {variant && (
          <span className='brand-variant' title={variant.question}>
            {variant.title}
          </span>
        )}
      </h1>
      <div className='topbar-facts'>
        <Hour />
        <Sky />
        <AirFact />
        <WhoseTurn />
        <Points />
        <LatePace />
        <NextEvent />
      </div>
      <TopButtons />
    </header>
  )
}

function TopFact(props: {
  icon?: IconName
  head: ReactNode
  note: ReactNode
  className?: string
  title?: string
}) {
  return (
    <div className={`topfact ${props.className ?? ''}`} title={props.title}>
      {props.icon && <Icon name={props.icon} />}
      <p>
        <strong>{props.head}</strong>
        <span className='note'>{props.note}</span>
      </p>
    </div>
  )
}

function useTurn() {
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.shown)
  const index = view.state.turn[0]!
  return { scenario, view, index, turn: turnNow(scenario, view.state) }
}

export function Hour() {
  const say = useSay()
  const second = useBattle(battle => battle.about.secondClock)
  const { scenario, index, turn } = useTurn()
  if (!turn) return null
  const words = say('battle.turn', { turn: index + 1, of: scenario.form.turns, light: lightWords(say, turn) })
  const hours = `${clockText(turn.start)}–${clockText(turn.end, true)}`
  return (
    <TopFact
      head={`${dateText(scenario.startDate, turn.start)}, ${hours}`}
      note={withSecondClock(words, second, turn.start, turn.end)}
    />
  )
}

const WEATHER_ICONS: { readonly [W in Weather]: IconName } = {
  dry: 'sun',
  rain: 'rain',
  mud: 'mud',
  fog: 'fog',
}

export function Sky() {
  const say = useSay()
  const { turn } = useTurn()
  const reports = useBattle(battle => battle.about.weather)
  if (!turn) return null
  const report = reports[Math.floor(turn.start / 1440)]
  const kinds = [...new Set(turn.weather)]
  const first = kinds[0] ?? 'dry'
  return (
    <TopFact
      icon={first === 'dry' && isNight(turn) ? 'moon' : WEATHER_ICONS[first]}
      head={kinds.map(kind => say(`weather.${kind}`)).join(' / ')}
      note={say(`weatherNote.${first}`)}
      className='topfact-sky'
      title={report?.report ?? ''}
    />
  )
}

function WhoseTurn() {
  const say = useSay()
  const { scenario, view } = useTurn()
  const seats = useBattle(battle => battle.seats)
  const side = sideToMove(view.state)
  const seat = seats[side]
  return (
    <TopFact
      className={`side-${side}`}
      head={scenario.sideNames[side]}
      note={
        seat === 'human'
          ? say('battle.you')
          : say('battle.opponent', { level: levelName(say, seat.level).toLowerCase() })
      }
    />
  )
}

export function Points() {
  const say = useSay()
  const { scenario, view } = useTurn()
  const { soviet, japanese } = score(scenario, view.state)
  return (
    <TopFact
      head={
        <span className='figure'>
          <span className='side-soviet'>{soviet}</span> : <span className='side-japanese'>{japanese}</span>
        </span>
      }
      note={say('battle.points')}
      title={say('battle.pointsNote', { soviet, japanese })}
    />
  )
}

function NextEvent() {
  const say = useSay()
  const names = useNames()
  const { scenario, view } = useTurn()
  const next = nextUpcoming(scenario, view, view.side)
  if (!next) return null
  let what: string
  if (next.kind === 'crossing') what = say('battle.opens', { crossing: names.crossing(next.crossing) })
  else {
    const facts = { unit: names.unit(next.units[0]!), count: next.units.length, more: next.units.length - 1 }
    what = next.kind === 'arrival' ? say('battle.arrivals', facts) : say('battle.released', facts)
  }
  return (
    <TopFact head={`${names.moment(next.at)} · ${what}`} note={say('battle.next')} className='topfact-next' />
  )
}

function TopButtons() {
  const say = useSay()
  const commands = useCommands()
  const canUndo = useBattle(battle => battle.canUndo)
  const idle = useBattle(battle => {
    const { scenario, game } = battle
    const left = settled(battle)
    return scenario.units.filter((_, u) => isIdle(scenario, game, left, u)).length
  })
  const waits = useBattle(
    battle =>
      battle.busy.kind === 'thinking' ||
      battle.over ||
      battle.seats[sideToMove(battle.game.state)] !== 'human',
  )
  const over = useBattle(battle => battle.over)
  return (
    <div className='topbar-buttons'>
      <IconButton
        icon='undo'
        label={say('battle.undo')}
        hint={`${say('battle.undo')} (U)`}
        isDisabled={!canUndo}
        onPress={commands.undo}
      />
      <OverlayMenu />
      <MainMenu />
      {over ? (
        <Button className='button button-first' onPress={() => commands.show('final')}>
          {say('battle.result')}
        </Button>
      ) : (
        <Hint text={`${say('battle.endTurnIdle', { count: idle })} (Ctrl + Enter)`}>
          <Button
            data-guide='endTurn'
            className='button button-first end-turn'
            isDisabled={waits}
            onPress={commands.askEndTurn}
          >
            {say('battle.endTurn')}
            {idle > 0 && <span className='count'>{say('battle.idle', { count: idle })}</span>}
            <Icon name='next' />
          </Button>
        </Hint>
      )}
    </div>
  )
}
