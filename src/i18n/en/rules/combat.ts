export const combat = {
  title: 'Combat',
  entries: {
    assault: {
      title: 'The assault',
      terms: 'attack hasty prepared minutes adjacent neighbour target time',
      text: [
        'An assault is ordered on a neighbouring hex in which an enemy is known, by any units that touch it. It waits for the last of those who take part and for the hex to be free of an earlier fight. It must be over before the turn ends.',
        'A prepared assault takes twice as long as a hasty one, at most the turn, and is for units that have not marched or fought in this turn. It is what breaks works. Guns do not gain by it against troops in the open.',
      ],
    },
    silent: {
      title: 'Silent assaults',
      terms: 'silent night dark rain without barrage unawares surprise works infantry',
      text: [
        'In the dark or in rain infantry may assault without a shot before it: no guns, no aircraft, no tanks, and the time and cost of a hasty assault. If the hex has not been assaulted in this turn its works count half, in pips and in the losses that they spare. Works with tunnels are not taken unawares.',
      ],
    },
    costs: {
      title: 'What an assault costs',
      terms: 'ammunition readiness repeated again second assault',
      text: [
        'Losses are taken for the assault, not for its minutes. What limits repeating it is the clock of the hex, ammunition and readiness.',
        'A second assault on the same hex in one turn without guns in support loses {{repeatedPips}} pip.',
      ],
    },
    support: {
      title: 'Guns in support',
      terms: 'artillery range fire support out of reach',
      text: [
        'Guns within range add their power without going forward; every gun reaches a neighbouring hex. They spend ammunition and the minutes of the assault like the attackers, so a gun serves one attack at a time. Support counts for at most as much as the assaulting units themselves.',
      ],
    },
    defensiveFire: {
      title: 'Defensive fire',
      terms: 'guns answer support defence enemy turn counter-battery silenced suppressed registered',
      text: [
        'In the enemy’s turn guns with a quarter of their own turn unspent support the defence of every hex in range, against the first assault on it. The first such defence has them in full, later ones at half; minutes spent in one’s own turn are minutes missing now. They count for at most as much as those they support, and half where the attacker’s guns are stronger.',
        'Shaken guns, guns silenced by shells or bombs, and garrisons underground do not answer. Guns in works that are masked reach the next hex only by night. Where roads have been measured out before a battle, the first column of vehicles that attacks along one loses a step.',
      ],
    },
    bombardment: {
      title: 'Bombardment',
      terms: 'bombard shell fire artillery hours silence suppress ammunition',
      text: [
        'Guns in range may fire on a known enemy for up to {{hours}} hours, each for {{ammo}} % of a refill of ammunition. At even power an hour costs those in the open about {{readiness}} % of readiness and {{men}} ‰ of their men, times the throw; works shelter as in an assault, and a pip of heavy or siege guns counts for half a level of them. Guns under {{silences}} times their own fire answer no assault until their next turn.',
      ],
    },
    raids: {
      title: 'Night raids',
      terms: 'raiders night charges tanks guns teishin',
      text: [
        'By night raiders may go at tanks or guns in a neighbouring hex, with the time and the ammunition of a hasty assault. One die: on {{from}} or more these lose a step. The raiders lose one in any case.',
      ],
    },
    power: {
      title: 'Power',
      terms: 'strength soft hard quality men guns tanks armour',
      text: [
        'Power is counted from what a unit has: men by the thousand, and each AFV and gun. Every kind has a soft value, against men, and a hard one, against armour. The sum is multiplied by quality, readiness and supply.',
        'A target’s armoured share is its AFVs, each weighing as {{afvAsMen}} men, in all its men. Power against it is soft value for the soft share and hard value for the hard one.',
      ],
    },
    ratio: {
      title: 'Ratio and start',
      terms: 'odds start pip attack defence',
      text: [
        'The ratio of attack to defence picks a start. Start, shifts and two dice make the sum that is looked up on the list of results. A shift is one pip on that sum, so a better ratio, a good reason and a good throw all count on one scale.',
      ],
    },
    shifts: {
      title: 'Shifts',
      terms: 'pips reasons list modifiers',
      text: [
        'Each shift is one reason for or against the attack, named in the odds window. Together they are held to {{limit}} pips either way.',
      ],
    },
    around: {
      title: 'Three sides and all round',
      terms: 'flank surround encircle',
      text: [
        'An assault from three sides or more gains {{threeSides}} pip. It is from all round, and gains {{allRound}}, when two of its sides do not touch and no side of the target is open: each is off the map, held by the attacker, or in his zone and not held by the enemy.',
      ],
    },
    arms: {
      title: 'Arms together',
      terms: 'combined arms tanks infantry artillery armour in the open',
      text: [
        'Tanks and infantry assaulting together, with guns among them or in support, gain {{combinedArms}} pip. Tanks on open ground without works gain {{armourInOpen}} more against troops that have nothing made to stop them.',
      ],
    },
    results: {
      title: 'The list of results',
      terms: 'losses retreat shaken table CRT sum',
      text: [
        'One list serves every fight. Losses are in thousandths of the men engaged. A shaken unit loses {{shaken}} % readiness and its zone until its own turn.',
      ],
    },
    chances: {
      title: 'Chances without shifts',
      terms: 'probability odds retreat exact distribution',
      text: [
        'The odds window reckons all 36 throws with the code that carries the assault out. These are the throws that make the defender go back when no shift counts.',
      ],
    },
    engaged: {
      title: 'Men engaged',
      terms: 'losses bounded small garrison large attacker killed wounded',
      text: [
        'A side loses its share of the men engaged, not of all it brought: of its own men, but of no more than {{times}} times the enemy’s. A division that storms a hill held by a company does not bleed as a division.',
        'One third of the losses are killed, the rest wounded; of Japanese troops in works two thirds are killed.',
      ],
    },
    afv: {
      title: 'Losses of tanks',
      terms: 'AFV armour anti-tank squads suicide charges close country night fog alone',
      text: [
        'Tanks and guns on tracks suffer their side’s share, times a factor by what they meet. Squads are men told off to go at tanks with charges, mines and bottles: raiders, cadets and, where the record has them, riflemen. Each tank that they stop costs them {{men}} men. In fog and close country {{keepers}} men of infantry for each tank keep guns and squads off; with fewer the tanks count as alone.',
      ],
    },
    workshop: {
      title: 'Workshops',
      terms: 'repair tanks wrecks tow return AFV damaged',
      text: [
        'Half of the tanks that a unit loses in an assault are wrecks. The other half come back after {{hours}} hours, if its formation or one above it has a workshop and the ground stays its own: an attacker who is not shaken tows them off, and a defender who does not go back. Tanks are repaired in lots: what is brought in meanwhile waits.',
      ],
    },
    stance: {
      title: 'Stance and retreat',
      terms: 'withdraw hold last way back go back guns lost',
      text: [
        'Stance decides what a retreat means. Withdraw: the unit goes back as far as the list says and loses a quarter less. Hold: it gives one hex and loses {{kept}} thousandths more for each further one. To the last: it never leaves and loses that much for each. Stance changes before the unit’s first order of the turn, and costs nothing.',
        'A way back is a hex that the unit can stand in, with room, without enemies, and out of their zone unless a friend holds it. Guns are left behind in proportion to the men lost. The vacated hex may be entered at once, free of charge, by attackers that are neither guns nor fixed.',
      ],
    },
    ends: {
      title: 'When a unit ends',
      terms: 'destroyed surrender finished captured',
      text: [
        'Below {{finished}} % of the men it started with a unit is finished. A defender that wants to go back, finds no way and is below {{surrenders}} % lays down its arms.',
      ],
    },
  },
} as const
