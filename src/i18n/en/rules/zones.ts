export const zones = {
  title: 'Zones of control',
  entries: {
    who: {
      title: 'Who has a zone',
      terms: 'zoc neighbour hexes control shaken works threshold power',
      text: [
        'A unit bars the hexes round it only if it is strong enough: {{perKm}} points of soft defensive power for each kilometre of hex size. Anything smaller blocks its own hex and no more. A zone does not reach over a major river without a crossing. Shaken units have none until their own turn.',
        'Works have a zone on hexes up to {{worksKm}} km. On larger hexes they need guns with shells, and lose it when somebody masks them. Garrisons underground have none.',
      ],
    },
    cost: {
      title: 'Marching in enemy zones',
      terms: 'double fourfold zone to zone cross-country',
      text: [
        'Entering a hex in an enemy zone costs the cross-country time twice over. Going from one hex to another in the zone of the same enemy unit costs it four times. A road helps there only where there is no other going.',
      ],
    },
    supply: {
      title: 'Zones and supply',
      terms: 'cut road railway friend in the hex',
      text: [
        'Lorries and trains do not pass an enemy zone, unless a friend stands in the hex. A unit too weak for a zone cuts a road only when it has stood on it for a whole turn.',
      ],
    },
  },
} as const
