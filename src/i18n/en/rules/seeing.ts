export const seeing = {
  title: 'Seeing',
  entries: {
    sight: {
      title: 'How far units see',
      terms: 'sight range hide woods hill identified spotted remembered fog',
      text: [
        'A unit sees as far as its arm does, one hex further from hills and mountains, half as far by night and {{fogKm}} km in fog; one hex at least. Troops in woods, mountains, scrub and streets are seen from the neighbouring hexes only.',
        'What is beside one of your units is identified. What is seen from further away is spotted: its strength is taken from tables. What is out of sight again is remembered where it was last seen. Works once identified stay known. Who leaves the map unseen is reported to nobody but his own side, and his points are told when the battle is over.',
      ],
    },
    fog: {
      title: 'What the odds cannot know',
      terms: 'unknown assumed hidden range target no known enemy',
      text: [
        'Only a hex in which an enemy is known can be assaulted. The odds window reckons with what you know: the strength of merely spotted units, the enemy’s stance and his stocks are assumed, and it says so.',
      ],
    },
  },
} as const
