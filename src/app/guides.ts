/** The guided turns that come with battles, read by the page when they are asked for. */
import type { Scenario } from '../engine/scenario.ts'
import type { Guide, GuideStart } from '../scenario/guideFile.ts'

const texts = import.meta.glob<string>('../../scenarios/*/guide.en.json', {
  query: '?raw',
  import: 'default',
})

const reader = () => import('../scenario/guideFile.ts')
const textOf = (battle: string) => texts[`../../scenarios/${battle}/guide.en.json`]

/** Has the battle a guided turn? */
export const hasGuide = (battle: string): boolean => textOf(battle) !== undefined

/** How the guided game of a battle begins; null where it has none. */
export async function guideStart(battle: string): Promise<GuideStart | null> {
  const text = await textOf(battle)?.()
  return text === undefined ? null : (await reader()).readGuideStart(text)
}

/** The guided turn of an open battle; null where it has none, or one that speaks of another map. */
export async function openGuide(scenario: Scenario): Promise<Guide | null> {
  const text = await textOf(scenario.id)?.()
  if (text === undefined) return null
  try {
    return (await reader()).readGuide(text, scenario)
  } catch {
    return null
  }
}
