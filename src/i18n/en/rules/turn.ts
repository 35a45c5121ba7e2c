export const turn = {
  title: 'The turn and its clocks',
  entries: {
    sequence: {
      title: 'How a turn runs',
      terms: 'sequence phase player turn end',
      text: [
        'A turn is a stretch of the campaign’s calendar. First the hour moves on: weather, scripted events, arrivals. Then the first side takes its player turn, then the second.',
        'A player turn begins by itself: the march account falls, rested units recover, reinforcements arrive, the side looks round, roads are judged open or shut, supplies are handed out. After that you give orders in any order you like. There are no phases to remember: a regiment may march, assault and march again as long as its minutes last.',
        'Ending the player turn judges the roads once more, lets units leave by exits that are open and counts running points.',
      ],
    },
    clocks: {
      title: 'Every unit has a clock',
      terms: 'minutes time budget ready left',
      text: [
        'A unit’s clock is the minute of the turn up to which it is busy. Marching, assaulting, crossing and engineers’ work all draw on the minutes of the turn; what needs more minutes than are left is refused.',
        'All clocks go back to zero when the side’s next player turn starts. A unit that is released at an hour starts with its clock at that minute.',
      ],
    },
    places: {
      title: 'Places have clocks too',
      terms: 'wait fight queue narrow place busy',
      text: [
        'A bridge, a ferry, a pass, and a hex in which a fight has just ended with the hexes that the beaten unit covered: each has a clock of its own. Whoever uses a place starts at the later of the two clocks, and both then stand at the end of what was done.',
        'So a regiment can open a hole and a tank brigade drive through it in the same turn, but only in the minutes that are left after the fight.',
      ],
    },
    orders: {
      title: 'Who can be given orders',
      terms: 'command own side refused undo lawful',
      text: [
        'Orders go to your own units, on the map, in your own player turn. Nothing is rolled for an order that is not lawful: it is refused with its reason and changes nothing.',
        'An order can be taken back until dice have fallen or something of the enemy has come to light. After that it stands.',
      ],
    },
    reply: {
      title: 'One reply, always',
      terms: 'isolation surrender fairness siege',
      text: [
        'Being cut off, being besieged and running dry are judged only after the owner has had a whole player turn of his own in that state. What the enemy did in the last hour can be mended before it counts.',
      ],
    },
    dice: {
      title: 'The dice',
      terms: 'seed luck random chance throw',
      text: [
        'Fights, demolitions and the friction of marches throw two dice. What they show depends on the seed, the turn, the side and the place or formation, and on nothing else: an order given elsewhere never changes the dice of a fight.',
        'The same seed and the same orders give the same battle on every machine.',
      ],
    },
  },
} as const
