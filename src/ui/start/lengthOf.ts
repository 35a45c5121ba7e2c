import type { Say } from '../../i18n/i18n.ts'
import type { CardFacts } from '../../scenario/startCard.ts'

/** How long the battle is in the form that is chosen: in the card's own words for the usual one, which comes first. */
export function lengthOf(
  say: Say,
  { forms, length }: Pick<CardFacts, 'forms' | 'length'>,
  id: string,
): string {
  const form = forms.find(each => each.id === id)
  if (!form || form === forms[0]) return length
  return say('start.turnsOf', { count: form.turns, form: form.title })
}
