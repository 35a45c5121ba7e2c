export const surrender = {
  title: 'Siege and surrender',
  entries: {
    siege: {
      title: 'Besieged works',
      terms: 'siege garrison shut in surrounded mask gates',
      text: [
        'A garrison in works is besieged when an enemy stands beside it and nothing can be brought to it, not even by carriers. After a whole player turn of its own in that state it is shut in. Some rules of the scale of points ask for that.',
      ],
    },
    stopOrder: {
      title: 'Order to stop',
      terms: 'stop fire cease self-defence answer attacked broken',
      text: [
        'A side may be told to end the fighting while the other has not. Its units then attack nobody, with guns or without, and march into no hex beside an enemy. Against an enemy who attacked within the last {{turns}} turns, this one included, both are allowed: he may be answered.',
      ],
    },
    arms: {
      title: 'Laying down arms',
      terms: 'surrender capitulate ceasefire prisoners disarmed',
      text: [
        'Events of the battle can end the fight of units: by a cease-fire, or by capitulation, with their men and arms in the enemy’s hands. The ground they give up goes to whoever stands beside it.',
      ],
    },
  },
} as const
