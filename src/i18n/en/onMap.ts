/** Words drawn on the map itself: as short as they can be. */
export const supplyTag = {
  cut: 'cut off',
  ammo: 'ammo {{stock}}',
  fuel: 'fuel {{stock}}',
} as const

/** Letters at the foot of a counter. */
export const counterMark = {
  guard: 'H',
  reserve: 'R',
  forward: 'F',
} as const

/** At the outline of what is reached by the end of a turn. */
export const turnTag = '{{turn}} · {{clock}}'

export const queue = {
  wait: 'wait {{wait}}',
  cross: 'cross in {{cross}}',
  waitAndCross: 'wait {{wait}}, cross in {{cross}}',
} as const

export const worksTag = {
  level: '{{level}}/{{of}}',
} as const

/** What an overlay shows, in a line or two under its name. */
export const legend = {
  close: 'Take the overlay off',
  supply: 'What this turn brings; dashed red: who goes short, and of what.',
  supplyTons: '{{tons}} t',
  supplyMost: '{{tons}} t and more',
  enemySupply:
    'Roads open to the enemies in sight from where they are supplied; dashed red: cut off. What runs on them is not known.',
  control: 'Ground as your side last saw it held: red Soviet, ruled ochre Japanese. Dark: the front line.',
  zones: 'Hatched: entering costs twice, from one to the next four times.',
  enemyReach: 'Where enemies in sight could march in a turn like this one, rested and fuelled.',
  sight: 'Grey lies ground where troops in the open would not be seen now.',
  noCommand: 'None of your headquarters is on the map and in action: no prepared assaults, all served last.',
  command: 'Ground that your headquarters reach. Beyond it: no prepared assaults, served last.',
  works:
    'Levels of works, as built and now. Broken ring: nothing left on the surface. Dark tag: masked or driven underground.',
  objectives: 'Flag: who holds it, and the most points it can bring.',
  elevation: 'Metres above the sea, darker is higher.',
  ghostHour: 'As the record stood on {{moment}}.',
  ghostAfter:
    '{{moment}}: front as its opening left it on {{ended}}, with the places that later marks tell of.',
  ghostReading: 'The opening is being read.',
  ghost:
    'Violet and dashed: history, not this game. Hollow counters: where the record’s units stood at this hour; line: its front. Diamonds: later marks of the record.',
} as const
