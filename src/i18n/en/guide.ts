/** Words of the guided turn and of the hints. The steps themselves come with the battle. */

export const guide = {
  openMinutes: 'Guided first turn, about {{minutes}} minutes',
  stepOf: 'Step {{step}} of {{of}}',
  next: 'Next',
  skip: 'Skip this step',
  back: 'Back',
  finish: 'Finish',
  close: 'Put the guide away; the menu brings it back',
  show: 'Show me',
  isDone: 'Done.',
  wrongSide: 'The guide is for the other side of this battle.',
} as const

export const hint = {
  title: 'For the first time',
  rule: 'Read the rule',
  gotIt: 'Got it',
  off: 'No more hints',
  words: {
    contact:
      'A march has run into an enemy that nobody had seen. It ends there; the unit keeps the minutes it has left.',
    laden:
      'Your troops are aboard. Take a vessel in hand and sail it beside a beach or pier: its card then lists who can go ashore there, how long it takes, and when it is done.',
    stopOrder:
      'Your side is ordered to stop: its units attack nobody, and keep away from those who have not attacked them. A decision may let them break the order, at a price.',
    outOfSupply:
      'One of your units has no open road to its source. It counts as cut off when the road is shut at the start and at the end of your own turn. Its card says who bars the road, and what would open it.',
    bridgeBlown:
      'A bridge has been blown. Engineers build a pontoon in its place; until then nobody crosses there.',
    garrison:
      'Works with an enemy beside them: on this map they lose their zone as long as a regiment watches them, and a garrison that nothing reaches is besieged.',
  },
} as const
