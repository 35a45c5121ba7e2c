import type { UnitSpec } from '../../engine/scenario.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'
import { ARM_SIGNS } from './armSigns.ts'

/** The small counter of lists: body and sign only. Its unit's name stands beside it. */
export function SmallCounter({ unit }: { unit: UnitSpec }) {
  return (
    <span className={`counter counter-small nation-${unit.nation}`} aria-hidden='true'>
      <Sign unit={unit} />
    </span>
  )
}

/** The counter as the board draws it, else a plain one with name, echelon, sign and strength. */
export function Counter({ unit, index, strength }: { unit: UnitSpec; index: UnitIndex; strength: string }) {
  const { counterPicture } = useStage()
  const say = useSay()
  const picture = counterPicture?.(index)
  if (picture) return <img className='counter-picture' src={picture} alt='' />
  return (
    <span className={`counter counter-large nation-${unit.nation}`} aria-hidden='true'>
      <span className='counter-name'>{unit.short}</span>
      <span className='counter-echelon'>{say(`echelonSign.${unit.echelon}`)}</span>
      <Sign unit={unit} />
      <span className='counter-strength'>{strength}</span>
    </span>
  )
}

function Sign({ unit }: { unit: UnitSpec }) {
  const sign = ARM_SIGNS[unit.arm]
  return (
    <svg className='sign' viewBox='-1 -1 22 15' aria-hidden='true'>
      <rect x='0' y='0' width='20' height='13' />
      {sign.line && <path className='sign-line' d={sign.line} />}
      {sign.solid && <path className='sign-solid' d={sign.solid} />}
    </svg>
  )
}
