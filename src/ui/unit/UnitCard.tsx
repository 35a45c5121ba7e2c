import { counterFigure } from '../../app/counterFigure.ts'
import { whyStandsStill } from '../../app/standstill.ts'
import { turnMinutes } from '../../engine/derived.ts'
import { canAnswer, gunReach } from '../../engine/rules/defensiveFire.ts'
import { isForward } from '../../engine/rules/detachments.ts'
import { marchLimit } from '../../engine/rules/marchAccount.ts'
import { isUnderground } from '../../engine/rules/works.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { clockText, durationText } from '../../i18n/dates.ts'
import { kilometresText, numberText, percentText, refillsText } from '../../i18n/figures.ts'
import type { Say } from '../../i18n/i18n.ts'
import { Level } from '../common/Bar.tsx'
import { Counter } from '../common/Counter.tsx'
import { Fact } from '../common/Section.tsx'
import { useBattle } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { Refused } from '../why/Why.tsx'
import { LedBy } from './LedBy.tsx'
import { formationChain, shareOf } from './strength.ts'

/** Three refills fill a bar: more than that no unit holds. */
const FULL_STOCK = 3000

/** Who the unit is and how it stands. */
export function UnitCard({ unit: u }: { unit: UnitIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const unit = scenario.units[u]!
  return (
    <>
      <section className='section unit-head' aria-label={unit.name}>
        <Counter unit={unit} index={u} strength={counterFigure(scenario, state, u)} />
        <div>
          <h2>{unit.name}</h2>
          <p className='note'>{formationChain(scenario, unit.formation)}</p>
          <p className='note'>
            {say('battle.kind', {
              arm: say(`arm.${unit.arm}`),
              echelon: say(`echelon.${unit.echelon}`),
              mobility: say(`mobility.${unit.mobility}`),
              quality: qualityWords(say, unit.quality),
            })}
          </p>
        </div>
      </section>
      <section className='section'>
        <Levels unit={u} />
        <dl className='facts'>
          <ReadyAt unit={u} />
          <Friction unit={u} />
          <LedBy unit={u} />
          <Weapons unit={u} />
        </dl>
        <Marks unit={u} />
        <StandsStill unit={u} />
      </section>
    </>
  )
}

function qualityWords(say: Say, quality: number): string {
  const known = ([1, 2, 3, 4, 5, 6] as const).find(each => each === quality)
  return say('battle.qualityOf6', { quality, word: known ? say(`quality.${known}`) : '' })
}

function Levels({ unit: u }: { unit: UnitIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const unit = scenario.units[u]!
  const turn = turnMinutes(scenario, state)
  const left = Math.max(0, turn - state.clock[u]!)
  const limit = marchLimit(unit.mobility)
  const stock = (label: string, permille: number) => (
    <Level
      label={label}
      permille={shareOf(permille, FULL_STOCK)}
      figure={say('battle.refills', { refills: refillsText(permille) })}
      tone={permille < 300 ? 'short' : 'plain'}
    />
  )
  return (
    <dl className='levels'>
      <Level
        label={say('battle.men')}
        permille={shareOf(state.men[u]!, unit.men)}
        figure={numberText(state.men[u]!)}
      />
      <Level
        label={say('battle.readiness')}
        permille={state.readiness[u]!}
        figure={say('battle.percent', { percent: percentText(state.readiness[u]!) })}
        tone={state.readiness[u]! < 500 ? 'short' : 'plain'}
      />
      {unit.ammoRefill > 0 && stock(say('battle.ammunition'), state.ammo[u]!)}
      {unit.fuelRefill > 0 && stock(say('battle.fuel'), state.fuel[u]!)}
      <Level label={say('battle.minutes')} permille={shareOf(left, turn)} figure={String(left)} />
      {limit > 0 && (
        <Level
          label={say('battle.march')}
          permille={shareOf(state.account[u]!, limit)}
          figure={say('battle.marchOf', {
            account: durationText(state.account[u]!),
            limit: durationText(limit),
          })}
        />
      )}
    </dl>
  )
}

/** The hour from which the unit may act, where part of the turn is over for it. */
function ReadyAt({ unit: u }: { unit: UnitIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const clock = state.clock[u]!
  const turn = scenario.turns[state.turn[0]!]
  if (!turn || clock === 0 || clock >= turnMinutes(scenario, state)) return null
  return <Fact label={say('battle.readyAt')}>{clockText(turn.start + clock)}</Fact>
}

/** How much more or less than reckoned the unit's marches take this turn. */
function Friction({ unit: u }: { unit: UnitIndex }) {
  const say = useSay()
  const friction = useBattle(battle => battle.shown.state.friction[u]!)
  if (friction === 0) return null
  const percent = percentText(Math.abs(friction))
  return (
    <Fact label={say('battle.friction')}>
      {say(friction > 0 ? 'battle.slower' : 'battle.faster', { percent })}
    </Fact>
  )
}

/** Why the unit cannot march, where it has minutes left and no hex to go to. */
function StandsStill({ unit: u }: { unit: UnitIndex }) {
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.shown)
  if (scenario.units[u]!.side !== view.side) return null
  const reason = whyStandsStill(scenario, view, u)
  return <Refused refusal={reason} />
}

/** Guns and AFVs that are left, then what the unit was equipped with. */
function Weapons({ unit: u }: { unit: UnitIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const state = useBattle(battle => battle.shown.state)
  const unit = scenario.units[u]!
  return (
    <>
      {unit.afv > 0 && (
        <Fact label={say('final.afv')}>
          {state.afv[u]} / {unit.afv}
          {state.damaged[u]! + state.inRepair[u]! > 0 && (
            <span className='note'>
              {' '}
              {say('battle.inWorkshop', { count: state.damaged[u]! + state.inRepair[u]! })}
            </span>
          )}
        </Fact>
      )}
      {unit.guns > 0 && (
        <Fact label={say('final.guns')}>
          {state.guns[u]} / {unit.guns}
        </Fact>
      )}
      {unit.equipment.length > 0 && (
        <Fact label={say('battle.equipment')}>
          {unit.equipment.map(({ type, count }) => `${count} × ${say(`equipment.${type}`)}`).join(', ')}
        </Fact>
      )}
    </>
  )
}

/** What is special about the unit just now. */
function Marks({ unit: u }: { unit: UnitIndex }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const { side, state } = useBattle(battle => battle.shown)
  const unit = scenario.units[u]!
  const marks = [
    ...(isUnderground(scenario, state, u) ? [say('battle.underground')] : []),
    ...(state.suppressed[u] === 1 ? [say('battle.suppressed')] : []),
    ...(unit.side === side && canAnswer(scenario, state, u)
      ? [
          say('battle.answers', {
            range: kilometresText(gunReach(scenario, state, u) * scenario.map.hexMetres),
          }),
        ]
      : []),
    ...(state.cutOff[u]! > 0 ? [say('battle.cutOff', { count: state.cutOff[u]! })] : []),
    ...(state.shaken[u] === 1 ? [say('battle.shaken')] : []),
    ...(isForward(state, u) ? [say('battle.forwardDetachment')] : []),
    ...(unit.airGuard === undefined ? [] : [say('air.guns', { km: numberText(unit.airGuard / 1000) })]),
    ...(unit.nightTrained ? [say('battle.nightTrained')] : []),
  ]
  if (marks.length === 0) return null
  return (
    <ul className='marks'>
      {marks.map(mark => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  )
}
