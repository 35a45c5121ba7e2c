export const air = {
  title: 'Air power',
  entries: {
    points: {
      title: 'Air points',
      terms: 'aircraft wings sorties bombers reconnaissance air force points',
      text: [
        'Wings from bases off the map bring air points in the turns that the battle names; events may take a wing away or send another. Each mission takes one; what is not flown is lost with the turn. Points to strike, to look and to carry are counted apart.',
      ],
    },
    sky: {
      title: 'The sky',
      terms: 'weather darkness cloud rain fog flying half',
      text: [
        'In a dark turn and in fog nobody flies. Under low cloud, in rain and over mud the sky is half: a strike or a lift takes {{halfPrice}} points, and a look sees half as far. The hour of the turn and the weather over the target both count, the worse of them.',
      ],
    },
    support: {
      title: 'Support of an assault',
      terms: 'air support ground attack shift pip odds',
      text: [
        'Up to {{most}} strikes can support one assault, a pip each. They are chosen with the attackers and paid for when the assault is made. Garrisons underground do not feel them.',
      ],
    },
    strike: {
      title: 'Strikes',
      terms: 'bomb bombing column suppress silence fortress works',
      text: [
        'A strike falls on a hex where an enemy is known. Works are silenced until the striker’s next turn: whoever is in them has no zone; it costs the garrison nothing. Troops without works lose {{losses}} % of their men and AFVs and {{readiness}} % of readiness, under trees or roofs and in the mountains half as much.',
      ],
    },
    interdiction: {
      title: 'Interdiction',
      terms: 'road hunt columns vehicles lorries delay aircraft over the road',
      text: [
        'Aircraft hunt over {{km}} km of road and railway, half of it either way from the hex chosen, until their side’s next turn. Enemy vehicles and trains, lorries of supply among them, take {{slower}} % longer there and at its narrow places. Men on foot, horses and carts leave the road in time.',
      ],
    },
    scouting: {
      title: 'Reconnaissance',
      terms: 'scout look photograph reveal spotted from the air',
      text: [
        'Every enemy within {{km}} km of the hex chosen is spotted whom no trees, roofs or mountains hide, until the side that flew ends its turn. After that it is a report.',
      ],
    },
    airlift: {
      title: 'Airlift',
      terms: 'transport aircraft fly fuel landing ground airfield tons dry spearhead',
      text: [
        'Transport points bring fuel: each lift lands {{tons}} t on an airfield, or a ground that the map marks, where a unit of yours stands. It goes at once to units within {{km}} km, by priority, forward detachments first, then the driest, each up to one refill. Lorries have no part in it. In half weather a lift takes two points; what nobody wants is not flown.',
      ],
    },
    guns: {
      title: 'Anti-aircraft guns',
      terms: 'flak AA air defence turned away',
      text: [
        'Guns that guard against aircraft do so within the range on their card, while they have shells. Two dice turn a bombing or a hunt over roads away from a sum of {{from}}; its points are spent all the same. Of strikes in support of an assault they take one away, without dice.',
      ],
    },
  },
} as const
