export const works = {
  title: 'Works and engineers',
  entries: {
    levels: {
      title: 'Works',
      terms: 'fort fortress level pillbox bunker field works shelter',
      text: [
        'Works are one level from 0 to 5 in a hex, of use to the side that built them. Each level takes {{pips}} pips from the attacker and {{spared}} % off the defender’s losses.',
      ],
    },
    tools: {
      title: 'What counts against works',
      terms: 'engineers heavy guns siege 203 mm prepared assault',
      text: [
        'Against works alone: a prepared assault {{prepared}} pips, engineers among the attackers {{engineers}}, heavy guns firing over open sights {{heavyGuns}}, 203 mm guns {{siegeGuns}}.',
      ],
    },
    reduce: {
      title: 'Beating works down',
      terms: 'reduce level underground tunnels large sector',
      text: [
        'A prepared assault that comes to a sum of {{from}} or more lowers the level by one, not below {{underground}}; works with tunnels not below {{tunnels}}. At level {{underground}} the garrison is underground: it keeps its hex, has no zone, and its guns fire no further than the hex.',
      ],
    },
    razing: {
      title: 'Blowing in works',
      terms: 'raze tunnels casemates garrison underground charges engineers',
      text: [
        'What assaults cannot bring down engineers blow in, from the hex or beside it: {{level}} hours for a level of works, {{step}} for a step of a garrison underground. The work is kept from turn to turn. While the works are defended above ground they must be beaten down first; works that nobody defends are razed altogether.',
      ],
    },
    masking: {
      title: 'Masking',
      terms: 'mask watch regiment beside works railway',
      text: [
        'Works beside which a regiment stands can do nothing unwatched: on large hexes they lose their zone. A regiment masks one place, a stronger unit one for each {{men}} of its men. Guns, staffs and battalions mask nothing, nor do shaken troops.',
      ],
    },
    engineers: {
      title: 'Engineers at bridges',
      terms: 'sappers men company crossing enemy at the other end',
      text: [
        'Blowing and building is for engineers of at least {{leastMen}} men, alerted, standing at one end of the crossing. With the enemy at the other end neither can be done.',
      ],
    },
    demolition: {
      title: 'Blowing a bridge',
      terms: 'demolish charges chance throw readiness bridge check',
      text: [
        'Charges take {{minutes}} minutes. Two dice decide: they must reach a sum that depends on the readiness of the engineers, less where charges were laid before. A unit tries once in a turn.',
        'When the enemy comes up to a bridge whose other end alerted engineers hold, they throw once in the battle without an order. Engineers who are still surprised do not.',
      ],
    },
    tracks: {
      title: 'Column tracks',
      terms: 'sappers taiga forest marsh cut fell log road column stretch',
      text: [
        'Where no way leads, engineers fell and clear one from their hex to the next through taiga, forest or marsh: a kilometre in {{cut}} minutes, kept from turn to turn. A division does it with its own sappers in twice the time. One column works on a stretch at a time. Who has cut his way to a hex has come that far on the march.',
        'Men, tanks and light guns follow a track that is cut through. With {{logs}} minutes more a kilometre it is a log road: a track for all, lorries and supplies too. Neither bridges a river. The enemy learns of it where he sees it.',
      ],
    },
    bridging: {
      title: 'Building a bridge',
      terms: 'pontoon bridge build hours work',
      text: [
        'A pontoon bridge is {{hours}} hours of engineers’ work, kept from turn to turn. It takes {{perHour}} vehicles an hour up to {{tons}} t. It can be built where a bridge was blown, and at a site of the map that never bears vehicles by its own schedule.',
      ],
    },
  },
} as const
