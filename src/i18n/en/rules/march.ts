export const march = {
  title: 'March',
  entries: {
    speed: {
      title: 'Speed',
      terms: 'pace going surface metres per hour mobility class way road',
      text: [
        'The minutes into a hex are its size divided by the speed of the class on the surface, times weather and darkness. Along a way the faster of way and ground counts. Speeds are in map metres for an hour of marching, halts included.',
        'On hexes under {{slopeKm}} km a climb adds a tenth for each 30 m; on larger ones the slope is part of the ground.',
      ],
    },
    order: {
      title: 'The order to march',
      terms: 'path preview contact stop enemy hex move',
      text: [
        'A march is shown before it is ordered: what each hex costs and why, when the unit arrives, what is left of its fuel and readiness. It may not lead through a hex in which an enemy is known.',
        'Where an enemy stands that nobody had seen, the march stops in front of him: that is contact. The hex costs double, the order ends, and the unit keeps the minutes it has left. It cannot be taken back.',
      ],
    },
    overrun: {
      title: 'Overrun',
      terms: 'ten to one ride over open ground no dice',
      text: [
        'A march goes on over identified enemies in the open whom the unit outweighs {{overwhelming}} to one. The hex costs double. No dice are thrown: the beaten suffer the last line of the list of results, and who does not get away is taken. Works are never overrun, and guns overrun nobody.',
      ],
    },
    progress: {
      title: 'Unfinished hexes',
      terms: 'carry over progress rounding slow',
      text: [
        'If the next hex costs more minutes than are left, the unit puts the rest of its turn into it. The minutes are kept for that hex next turn. They are lost if the unit turns elsewhere or is attacked.',
      ],
    },
    account: {
      title: 'The march account',
      terms: 'forced march fatigue rest allowance marched limit readiness',
      text: [
        'Every minute marched goes on the unit’s account, and so does every minute of an assault. A day takes the allowance of the class off again, spread evenly over its turns. A rested unit can therefore sprint once and then falls back to its daily pace.',
        'Up to the allowance marching is free. From there to the limit it is a forced march and costs {{forced}} % readiness an hour. Beyond the limit no march is allowed until the account has fallen. Minutes on a ferry do not tire.',
      ],
    },
    fuel: {
      title: 'Fuel',
      terms: 'burn engines refill dry tanks lorries',
      text: [
        'Units with engines burn a share of a refill for each kilometre, by surface. A hex for which the fuel does not reach cannot be entered. Foot and horse burn nothing.',
      ],
    },
    friction: {
      title: 'Friction',
      terms: 'delay slow column luck pace variation clausewitz random',
      text: [
        'No column keeps the pace of the tables: guides err, vehicles stand, others are on the road, or the way is better than the map. What the columns of a formation take of the reckoned time is drawn once for the battle and again each turn; together at most {{most}} % more or less, in two of three turns not above {{usual}} %.',
        'It is known when the turn begins: the march that is shown is the march that is made. The enemy does not learn it. Ships and craft keep their tables.',
      ],
    },
    crowds: {
      title: 'People in flight',
      terms: 'refugees civilians crowded road columns stragglers',
      text: [
        'Where people flee from the fighting, the roads fill: troops of their side that march by a way into such a hex take {{slower}} % longer. They are nobody’s target, and no points hang on them.',
      ],
    },
    standing: {
      title: 'Who cannot march',
      terms: 'static bound works assault ended frozen',
      text: [
        'Works and other fixed units never march. Infantry of works leaves them only in turns that are mostly dark, and not before its hour; once outside it is infantry like any other.',
        'A unit that has assaulted goes no further in that turn than into the hex that was taken. Going on is for cavalry, tanks, tracked and mechanised troops, and for units marked as forward detachments.',
      ],
    },
  },
} as const
