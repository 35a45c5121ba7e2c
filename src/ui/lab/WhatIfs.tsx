import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { MOST_WORLDS, titleOfWorld } from '../../app/lab/choice.ts'
import type { AboutVariant } from '../../scenario/about.ts'
import { whatIfName, whatIfParts } from '../../scenario/whatIf.ts'
import { useSay } from '../useWords.ts'

/** The what-ifs of a battle: each a world when it is ticked, its numbers on sliders, and several at once as one world. */
export function WhatIfs(props: {
  variants: readonly AboutVariant[]
  worlds: readonly string[]
  onChange: (worlds: readonly string[]) => void
}) {
  const { variants, worlds, onChange } = props
  const say = useSay()
  /** The world of one variant alone, with or without numbers of its own. */
  const worldOf = (variant: string): string | undefined =>
    worlds.find(name => {
      const parts = whatIfParts(name)
      return parts?.length === 1 && parts[0]!.variant === variant
    })
  const isFull = worlds.length >= MOST_WORLDS
  return (
    <fieldset className='lab-worlds'>
      <legend className='choice-label'>{say('lab.worlds')}</legend>
      <p className='note'>{say('lab.worldsNote', { most: MOST_WORLDS })}</p>
      <ul>
        {variants.map(variant => {
          const world = worldOf(variant.id)
          const toggle = (): void =>
            onChange(world === undefined ? [...worlds, variant.id] : worlds.filter(each => each !== world))
          return (
            <li key={variant.id}>
              <label className='tick'>
                <input
                  type='checkbox'
                  checked={world !== undefined}
                  disabled={world === undefined && isFull}
                  onChange={toggle}
                />
                <span>{variant.title}</span>
              </label>
              {world !== undefined && (
                <OneWorld
                  variant={variant}
                  world={world}
                  onChange={next => onChange(worlds.map(each => (each === world ? next : each)))}
                />
              )}
            </li>
          )
        })}
      </ul>
      <Joined
        variants={variants}
        worlds={worlds.filter(name => (whatIfParts(name)?.length ?? 0) > 1)}
        isFull={isFull}
        onAdd={name => !worlds.includes(name) && onChange([...worlds, name])}
        onRemove={name => onChange(worlds.filter(each => each !== name))}
      />
    </fieldset>
  )
}

/** What a chosen what-if asks and rests on, and its numbers. */
function OneWorld({
  variant,
  world,
  onChange,
}: {
  variant: AboutVariant
  world: string
  onChange: (world: string) => void
}) {
  const say = useSay()
  const values = whatIfParts(world)?.[0]?.values ?? new Map<number, number>()
  const { figures } = variant
  return (
    <div className='lab-world'>
      <p>{variant.question}</p>
      <details>
        <summary>{say('lab.why')}</summary>
        <p>{variant.reasoning}</p>
        <p>
          <strong>{say('lab.constant')}:</strong> {variant.constant}
        </p>
        <p className='note'>
          {say('lab.source')}: {figures.source} · {say('lab.confidence', { grade: figures.confidence })}
          {figures.basis && ` · ${figures.basis}`}
        </p>
      </details>
      {variant.ranges.map(({ change, value: declared, least, most, unit, basis }) => {
        const value = values.get(change) ?? declared
        const words = say('lab.sliderValue', { value, unit, declared })
        return (
          <label key={change} className='lab-slider' title={basis}>
            <span>{words}</span>
            <input
              type='range'
              min={least}
              max={most}
              step={Math.max(1, Math.round((most - least) / 100))}
              value={value}
              aria-valuetext={words}
              onChange={event => {
                const next = new Map(values)
                const chosen = Number(event.target.value)
                if (chosen === declared) next.delete(change)
                else next.set(change, chosen)
                onChange(whatIfName([{ variant: variant.id, values: next }]))
              }}
            />
          </label>
        )
      })}
    </div>
  )
}

/** Several what-ifs as one world. */
function Joined(props: {
  variants: readonly AboutVariant[]
  worlds: readonly string[]
  isFull: boolean
  onAdd: (name: string) => void
  onRemove: (name: string) => void
}) {
  const { variants, worlds, isFull } = props
  const say = useSay()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void =>
    setTicked(before => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const name = whatIfName(
    variants.filter(({ id }) => ticked.has(id)).map(({ id }) => ({ variant: id, values: new Map() })),
  )
  return (
    <>
      {worlds.map(world => (
        <p key={world} className='lab-joined'>
          {titleOfWorld(variants, world)}
          <Button
            className='link'
            aria-label={say('lab.remove', { title: titleOfWorld(variants, world) })}
            onPress={() => props.onRemove(world)}
          >
            ×
          </Button>
        </p>
      ))}
      {variants.length > 1 && (
        <details className='lab-join'>
          <summary>{say('lab.together')}</summary>
          <p className='note'>{say('lab.togetherNote')}</p>
          {variants.map(({ id, title }) => (
            <label key={id} className='tick'>
              <input type='checkbox' checked={ticked.has(id)} onChange={() => toggle(id)} />
              <span>{title}</span>
            </label>
          ))}
          <Button
            className='button'
            isDisabled={ticked.size < 2 || isFull}
            onPress={() => {
              props.onAdd(name)
              setTicked(new Set())
            }}
          >
            {say('lab.add')}
          </Button>
        </details>
      )}
    </>
  )
}
