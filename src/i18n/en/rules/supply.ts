export const supply = {
  title: 'Supply',
  entries: {
    lift: {
      title: 'Lift: lorries and minutes',
      terms: 'column tons lorries round trip source railhead share',
      text: [
        'A formation’s lorries are a number of tons of lift. What its units hold above one load stands on those lorries, so only emptied ones can shuttle. Each ton delivered costs its round trip in minutes, and one thousandth of it is burnt for every kilometre out. Lift times the minutes of the turn is shared out until it is used up.',
        'A round trip is there and back at {{driving}} times the driving time, for drivers sleep, and {{loading}} hours of loading. Supply by rail costs no lift as far as the trains go.',
      ],
    },
    source: {
      title: 'Sources',
      terms: 'source shut gives tons a day column none',
      text: [
        'A column draws on a source: a map edge, a railhead, a depot. It gives so many tons a day from its turn on, unless an event has shut it. A formation without a column lives on what it carries; a garrison in works lives on its stores and is not refilled.',
      ],
    },
    order: {
      title: 'Who is served first',
      terms: 'priority first normal last target nearest stocks filled',
      text: [
        'Units are served by priority, within it forward detachments first, then the nearest by road. Each is filled up to the target of its priority and no further, ammunition before fuel; forward detachments fuel before ammunition. Priority can be changed at any time and costs nothing.',
        'A narrow place on the road lets over what its rate allows and no more.',
      ],
    },
    line: {
      title: 'The line of supply',
      terms: 'road open barred cut blocked restored carriers',
      text: [
        'Supplies take the quickest road for lorries in the weather of the turn. Enemies bar it where they stand, and where their zone covers a hex in which no friend stands. The unit’s card says who bars it, where, and which hexes would open it again if you held them.',
        'Where no lorry goes, carriers bring enough that a unit does not count as cut off.',
      ],
    },
    stocks: {
      title: 'Fuel and ammunition',
      terms: 'stock refill spent effect low hungry power',
      text: [
        'Stocks are held in refills. An assault spends ammunition, marching spends fuel. Low stocks lower power, as below; without fuel engines stand.',
      ],
    },
    shared: {
      title: 'Shared fuel',
      terms: 'transfer tanks lorries forward detachment drinks first',
      text: [
        'After the deliveries units of one formation in one hex share their fuel, for nothing. A forward detachment is filled first, up to {{first}} % of a refill; beyond that all stand level.',
      ],
    },
    depots: {
      title: 'Captured depots',
      terms: 'depot fuel captured enemy plunder petrol refuel',
      text: [
        'The first of your units with engines to come into a hex where the enemy keeps fuel fill up from it to {{filled}} % of a refill, with all who stand there, as far as it goes. A depot gives once.',
      ],
    },
    cutOff: {
      title: 'Cut off',
      terms: 'isolated road shut turns readiness counter',
      text: [
        'A unit is cut off when no road to a source was open at the start and at the end of its own player turn. It loses {{first}} % readiness on the first day, {{second}} % on the second and {{further}} % on every further one, spread over the minutes of the day, and does not recover.',
        'In an assault being cut off counts {{pips}} pip against whoever is.',
      ],
    },
  },
} as const
