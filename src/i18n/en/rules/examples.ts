/** Worked examples in words; the figures come from playing the drawn position. */
export const examples = {
  zones: {
    title: 'Into a zone, and on within it',
    text: 'Riflemen A in dwarf pine, hexes of 1 km. The free hex costs {{free}} minutes, the hex in the zone of b {{zone}}, the next one in the same zone {{within}}.',
  },
  tanksInZones: {
    title: 'Tanks in zones on the steppe',
    text: 'Tank brigade T on steppe, hexes of 12 km: {{zone}} minutes into the zone of b, {{within}} from zone to zone.',
  },
  queue: {
    title: 'Three units at a pontoon',
    text: 'Tanks T with 200 vehicles, regiment R with 200 and guns G with 50 go over a pontoon of {{perHour}} vehicles an hour. T is over at minute {{first}}, R waits {{wait}} minutes and is over at {{second}}, G at {{third}}.',
  },
  burn: {
    title: 'Fuel of a long march',
    text: 'Tanks T with 1.3 refills go 120 km along a track. The march takes {{minutes}} minutes, burns {{burnt}} thousandths of a refill and leaves {{left}}.',
  },
  forced: {
    title: 'A forced march',
    text: 'Riflemen A march {{km}} km over steppe in {{hours}} hours. {{free}} minutes of it are free; the rest is forced and takes readiness from 100 % to {{readiness}} %.',
  },
  engaged: {
    title: 'A division storms a hill',
    text: 'Division A, 12,000 men, assaults 300 men of b. Engaged are {{engaged}} of its men. At a throw of 7 the sum is {{sum}} and it loses {{loss}} men; of its whole strength it would have been {{without}}.',
  },
  works: {
    title: 'Works of level 3',
    text: 'Regiment A makes a prepared assault on b in works of level 3: {{works}} pips for the works, {{prepared}} for preparation, {{net}} in all. The defender loses {{share}} % of what the list says. A throw of {{thrown}} brings the sum of {{sum}} that takes the works down to level {{level}}.',
  },
  lift: {
    title: 'What the lorries bring',
    text: 'A column has {{lift}} t of lift. Regiment A stands {{km}} km from the source: {{oneWay}} minutes one way, {{round}} a round. In the {{hours}} hours of the turn it gets {{gets}} t of the {{needs}} t that it lacks, and {{burnt}} t are burnt on the way.',
  },
  cut: {
    title: 'Who cuts a road',
    text: 'The zone of b bars the road to A at {{at}}. If {{hold}} is held by a friend, the road is open again.',
  },
  bound: {
    title: 'All round',
    text: 'Three regiments assault b from sides that leave no hex open: the shift is {{allRound}} pips. From one side it would be {{oneSide}}.',
  },
} as const
