import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField } from 'react-aria-components/TextField'
import type { Seat } from '../../app/store.ts'
import type { Side } from '../../engine/types.ts'
import type { CardFacts } from '../../scenario/startCard.ts'
import { Choice } from '../common/Choice.tsx'
import { More } from '../common/More.tsx'
import { Pick } from '../common/Pick.tsx'
import { StartGuide } from '../guide/StartGuide.tsx'
import { levelName, levelNote } from '../levelWords.ts'
import { TellPlans } from '../settings/TellPlans.tsx'
import { useCommands, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** The side that the player commands, both (two people at one screen), or neither. */
export type Who = Side | 'both' | 'watch'

/** Largest seed: the dice take 32 bits. */
const MOST_SEED = 0xffff_ffff

/** Whom to command, against whom, and the start. */
export function PlayForm(props: {
  scenario: string
  about: Pick<CardFacts, 'forms' | 'variants' | 'hasPlans'>
  who: Who
  onWho: (who: Who) => void
  form: string
  onForm: (form: string) => void
}) {
  const { scenario, who, onWho, form } = props
  const { forms, variants, hasPlans } = props.about
  const say = useSay()
  const commands = useCommands()
  const { levels: all } = useStage()
  const levels = hasPlans ? all : all.filter(id => id !== 'historical')
  const [level, setLevel] = useState(levels.at(-1) ?? '')
  const choices = levels.map(id => ({ id, label: levelName(say, id), note: levelNote(say, id) }))
  const [variant, setVariant] = useState('base')
  const [seed, setSeed] = useState('')
  const [second, setSecond] = useState(level)
  const levelOf = (side: Side): string => (who === 'watch' && side === 'japanese' ? second : level)
  const seat = (side: Side): Seat => (who === side || who === 'both' ? 'human' : { level: levelOf(side) })
  const faultySeed = seed !== '' && !(/^\d{1,10}$/.test(seed) && Number(seed) <= MOST_SEED)
  const play = (): void => {
    if (faultySeed) return
    void commands.start({
      scenario,
      form,
      variant,
      seats: { soviet: seat('soviet'), japanese: seat('japanese') },
      seed: seed === '' ? 0 : Number(seed),
    })
  }
  return (
    <div className='play'>
      <Choice<Who>
        label={say('start.command')}
        value={who}
        onChange={onWho}
        options={[
          { id: 'soviet', label: say('nation.soviet') },
          { id: 'japanese', label: say('nation.japanese') },
          { id: 'both', label: say('start.hotSeat'), note: say('start.hotSeatNote') },
          { id: 'watch', label: say('start.watch'), note: say('start.watchNote') },
        ]}
      />
      {who === 'both' ? (
        <p className='note'>{say('start.hotSeatNote')}</p>
      ) : (
        <Choice
          label={who === 'watch' ? say('nation.soviet') : say('start.opponent')}
          value={level}
          onChange={setLevel}
          options={choices}
        />
      )}
      {who === 'watch' && (
        <Choice label={say('nation.japanese')} value={second} onChange={setSecond} options={choices} />
      )}
      <div className='play-start'>
        <Button className='button button-first' onPress={play} isDisabled={faultySeed}>
          {say(who === 'watch' ? 'start.watchButton' : 'start.play')}
        </Button>
        <StartGuide battle={scenario} />
        <More heading={say('start.moreOptions')}>
          {forms.length > 1 && (
            <Pick label={say('start.length')} options={forms} value={form} onChange={props.onForm} />
          )}
          {variants.length > 0 && (
            <Pick
              label={say('start.whatIf')}
              options={[{ id: 'base', title: say('start.asItWas') }, ...variants]}
              value={variant}
              onChange={setVariant}
            />
          )}
          {who !== 'both' && who !== 'watch' && <TellPlans />}
          <TextField className='field' value={seed} onChange={setSeed} isInvalid={faultySeed}>
            <Label>{say('start.seed')}</Label>
            <Input inputMode='numeric' placeholder={say('start.seedDrawn')} />
            <Text slot='description' className='note'>
              {say(faultySeed ? 'start.seedFault' : 'start.seedNote')}
            </Text>
          </TextField>
        </More>
      </div>
    </div>
  )
}
