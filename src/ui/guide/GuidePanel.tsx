import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { isGuideOver, isStepDone } from '../../app/guide.ts'
import type { Guide, GuideStep } from '../../scenario/guideFile.ts'
import { Icon } from '../common/Icon.tsx'
import { IconButton } from '../common/IconButton.tsx'
import { useBattle, useCommands } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { setGuide, useLearnt } from './learnt.ts'
import { Ring } from './Ring.tsx'
import { useGuide } from './useGuide.ts'

/** The guided turn, below the map: it covers nothing, and is gone with one press. */
export function GuidePanel() {
  const progress = useLearnt().guide
  const id = useBattle(battle => battle.scenario.id)
  return progress?.isOpen && progress.battle === id && <OpenGuide id={id} step={progress.step} />
}

/** The guide of the open battle, which is read now. */
function OpenGuide({ id, step }: { id: string; step: number }) {
  const guide = useGuide()
  const viewer = useBattle(battle => battle.viewer)
  const isOver = useBattle(battle => guide !== null && isGuideOver(battle, guide.steps))
  if (!guide || guide.side !== viewer || isOver) return null
  const at = Math.min(step, guide.steps.length - 1)
  // Closed it is not forgotten: the menu goes on from here. Finished it begins anew.
  const close = (): void => setGuide({ battle: id, step: at, isOpen: false })
  const go = (next: number): void =>
    setGuide({ battle: id, step: next % guide.steps.length, isOpen: next < guide.steps.length })
  return <StepCard key={at} guide={guide} at={at} onGo={go} onClose={close} />
}

interface CardProps {
  guide: Guide
  at: number
  onGo: (step: number) => void
  onClose: () => void
}

function StepCard({ guide, at, onGo, onClose }: CardProps) {
  const say = useSay()
  const commands = useCommands()
  const step = guide.steps[at]!
  const isDone = useBattle(battle => isStepDone(battle, step.done))
  const isLast = at === guide.steps.length - 1
  useLook(step)
  const show = (): void => {
    if (step.unit !== null) commands.selectUnits([step.unit])
    else if (step.hex !== null) commands.lookAt(step.hex)
  }
  return (
    <>
      <section className='guide' aria-label={guide.title} data-panel tabIndex={-1}>
        <header className='guide-head'>
          <h2>{step.title}</h2>
          <span className='note'>{say('guide.stepOf', { step: at + 1, of: guide.steps.length })}</span>
          <IconButton icon='close' label={say('guide.close')} onPress={onClose} />
        </header>
        <p className='guide-text' aria-live='polite'>
          {step.text}
        </p>
        <footer className='guide-foot'>
          {at > 0 && (
            <Button className='button' onPress={() => onGo(at - 1)}>
              {say('guide.back')}
            </Button>
          )}
          {(step.unit !== null || step.hex !== null) && (
            <Button className='button' onPress={show}>
              {say('guide.show')}
            </Button>
          )}
          <span className='guide-done' aria-live='polite'>
            {isDone && (
              <>
                <Icon name='check' /> {say('guide.isDone')}
              </>
            )}
          </span>
          <Button
            className={isDone || step.done.kind === 'read' ? 'button button-first' : 'button'}
            onPress={() => onGo(at + 1)}
          >
            {say(isLast ? 'guide.finish' : isDone || step.done.kind === 'read' ? 'guide.next' : 'guide.skip')}
          </Button>
        </footer>
      </section>
      <Ring step={step} />
    </>
  )
}

/** Brings the step's hex into view when the step is opened, but where pointing at it is the reader's task. */
function useLook({ hex, done }: GuideStep): void {
  const commands = useCommands()
  const isTask = done.kind === 'pointed'
  useEffect(() => {
    if (hex !== null && !isTask) commands.lookAt(hex)
  }, [hex, isTask, commands])
}
