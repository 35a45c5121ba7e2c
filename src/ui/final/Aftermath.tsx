import { useEffect, useMemo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { AftermathFile } from '../../app/aftermathCommands.ts'
import type { Aftermath as Told } from '../../record/aftermath.ts'
import { TABLES } from '../../record/figures.ts'
import { Chart } from '../charts/Chart.tsx'
import { chartSpecs } from '../charts/chartSpecs.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { LuckLedger } from './LuckLedger.tsx'
import { UnitStories } from './UnitStories.tsx'

/** What can be told of the battle from its record: charts, luck, each unit's story, and files of it. */
export function Aftermath() {
  const say = useSay()
  const commands = useCommands()
  const aftermath = useBattle(battle => battle.aftermath)
  const isAsked = aftermath !== null
  useEffect(() => {
    if (!isAsked) void commands.tellAftermath()
  }, [commands, isAsked])
  const told = aftermath?.told
  if (!told)
    return (
      <section>
        <h2>{say('aftermath.title')}</h2>
        <p className='note'>
          {say('aftermath.gathering', { percent: Math.floor((aftermath?.permille ?? 0) / 10) })}
        </p>
        <progress
          className='aftermath-progress'
          max={1000}
          value={aftermath?.permille ?? 0}
          aria-label={say('aftermath.title')}
        />
      </section>
    )
  return (
    <>
      {told.fault && <p className='note'>{say('aftermath.broken')}</p>}
      <Charts told={told} />
      <LuckLedger ledger={told.luck} seed={told.seed} />
      <UnitStories stories={told.stories} />
      <Exports />
    </>
  )
}

function Charts({ told }: { told: Told }) {
  const say = useSay()
  const scenario = useBattle(battle => battle.scenario)
  const about = useBattle(battle => battle.about)
  const commands = useCommands()
  const history = useBattle(battle => battle.history?.tallies ?? NONE)
  useEffect(() => void commands.tellHistory(), [commands])
  const specs = useMemo(() => chartSpecs(scenario, about, told, history), [scenario, about, told, history])
  return (
    <section>
      <h2>{say('charts.heading')}</h2>
      <div className='charts'>
        {specs.map(spec => (
          <Chart key={spec.id} spec={spec} />
        ))}
      </div>
    </section>
  )
}

const NONE: readonly never[] = []

const FILES: readonly AftermathFile[] = ['json', ...TABLES, 'result']

function Exports() {
  const say = useSay()
  const commands = useCommands()
  return (
    <section className='aftermath-exports'>
      <h2>{say('aftermath.export')}</h2>
      <div className='buttons'>
        {FILES.map(file => (
          <Button key={file} className='button' onPress={() => void commands.exportAftermath(file)}>
            {say(`aftermath.exports.${file}`)}
          </Button>
        ))}
        <Button className='button' onPress={() => globalThis.print()}>
          {say('aftermath.print')}
        </Button>
      </div>
    </section>
  )
}
