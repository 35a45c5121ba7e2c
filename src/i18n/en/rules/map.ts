export const map = {
  title: 'Map, ground and weather',
  entries: {
    hexes: {
      title: 'Hexes and their numbers',
      terms: 'column row path neighbour hexside',
      text: [
        'A hex is named by its column and its row: 2232 lies in column 22, row 32. Rivers, bridges and ways belong to hexsides: what counts is the side you go over. A march is a chain of hexes, each touching the one before.',
      ],
    },
    terrain: {
      title: 'Ground',
      terms: 'steppe forest hills town city marsh cover defence impassable',
      text: [
        'Ground decides how fast troops go (see Speed), what shelter a defender has, and who is seen. Where a class has no speed, it goes by a way or not at all. Lakes and sea carry nobody.',
        'In woods, scrub and streets squads come close to tanks: losses of tanks rise there.',
      ],
    },
    rivers: {
      title: 'Rivers',
      terms: 'stream major river ford wade needs crossing',
      text: [
        'A stream or a river on a hexside is waded or ferried where no way leads over it, at the cost below. An attack over a river costs the attacker pips, unless one of the attackers comes over dry ground.',
        'A major river is never waded. Troops, zones and attacks go over it only where a bridge, ferry or ford stands.',
      ],
    },
    weather: {
      title: 'Weather',
      terms: 'rain mud fog dry wet',
      text: [
        'Each weather zone of the map has its weather for the turn. Times of march are multiplied as below: in full across country and on tracks, by half the excess on a road, not at all on a highway. Wheels on a wet mountain track and tanks in fog have values of their own.',
        'In rain and mud engines burn {{wetFuel}} of the dry fuel; in the mud of mountains and black soil {{deepFuel}}. Fog cuts sight to {{fogKm}} km and gives the attacker {{fogPips}} pip.',
      ],
    },
    heat: {
      title: 'Heat and water',
      terms: 'hot dry thirst well river parched steppe',
      text: [
        'On hot days in dry weather a hex without river, marsh, lake, settlement or station is parched: a march into it takes {{march}} longer, and a unit that stands there when its turn begins loses {{readiness}} of readiness.',
      ],
    },
    night: {
      title: 'Darkness',
      terms: 'night dark trained',
      text: [
        'Each turn has a share of darkness. Full darkness adds to the time of march as below; a turn that is half dark adds half of it, and troops trained for darkness take half the addition.',
        'A turn counts as night from {{nightShare}} of darkness on: sight is halved, and an assault in which an untrained unit takes part loses {{nightPips}} pip.',
      ],
    },
    boxes: {
      title: 'Places off the map',
      terms: 'box off-map reinforcement reserve enter edge way',
      text: [
        'Some units begin in places beyond the edge: a railhead, a fortified region, the far side of a pass. They take no part in the battle. Order one onto a way and it sets out; after the time to cross it comes in at the hex where the way ends, or beside it, and waits where there is no room. Only so many units may set out in a turn, some ways open late or by an event, nobody gets across water on which the enemy is known, and some places must keep a garrison.',
        'What fighting there is off the map is told by events, and whom you leave there decides how soon it ends.',
      ],
    },
  },
} as const
