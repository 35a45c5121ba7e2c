import { useEffect, useState } from 'react'
import { openGuide } from '../../app/guides.ts'
import type { Guide } from '../../scenario/guideFile.ts'
import { useBattle } from '../useApp.ts'

/** The guided turn of the open battle; null while it is read, and where there is none. */
export function useGuide(): Guide | null {
  const scenario = useBattle(battle => battle.scenario)
  const [guide, setGuide] = useState<Guide | null>(null)
  useEffect(() => {
    let isGone = false
    void openGuide(scenario).then(read => {
      if (!isGone) setGuide(read)
    })
    return () => {
      isGone = true
    }
  }, [scenario])
  return guide
}
