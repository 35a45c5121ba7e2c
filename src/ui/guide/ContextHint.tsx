import { Button } from 'react-aria-components/Button'
import { type HintCode, nextHint } from '../../app/hints.ts'
import type { EntryId } from '../../rulebook/links.ts'
import { useFocusBack } from '../common/useFocusBack.ts'
import { openRule } from '../rulebook/openRule.ts'
import { useApp, useBattle, useCommands, useFloats } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { putHintAway, useLearnt } from './learnt.ts'

/** The rule behind each hint. */
const RULE: { readonly [H in HintCode]: EntryId } = {
  contact: 'march.order',
  laden: 'sea.landing',
  stopOrder: 'surrender.stopOrder',
  outOfSupply: 'supply.cutOff',
  bridgeBlown: 'works.bridging',
  garrison: 'works.masking',
}

/** A word on what has happened for the first time; each comes once, and all of them can be switched off. */
export function ContextHint() {
  const isOn = useApp(state => state.settings.contextHints)
  return isOn ? <Hint /> : null
}

function Hint() {
  const { hints } = useLearnt()
  const hasPlace = useFloats('hint')
  const hint = useBattle(battle => nextHint(battle, hints))
  if (hint === null || !hasPlace) return null
  return <HintCard key={hint} hint={hint} />
}

function HintCard({ hint }: { hint: HintCode }) {
  const say = useSay()
  const commands = useCommands()
  const place = useFocusBack<HTMLElement>()
  return (
    <section ref={place} className='hint' aria-label={say('hint.title')} aria-live='polite' data-floating>
      <h3 className='smallcaps'>{say('hint.title')}</h3>
      <p>{say(`hint.words.${hint}`)}</p>
      <div className='buttons'>
        <Button className='button button-first' onPress={() => putHintAway(hint)}>
          {say('hint.gotIt')}
        </Button>
        <Button className='button' onPress={() => openRule(RULE[hint])}>
          {say('hint.rule')}
        </Button>
        <Button className='link' onPress={() => commands.setSettings({ contextHints: false })}>
          {say('hint.off')}
        </Button>
      </div>
    </section>
  )
}
