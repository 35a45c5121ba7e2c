export const command = {
  title: 'Command and readiness',
  entries: {
    release: {
      title: 'Surprise and release',
      terms: 'frozen alerted hour event orders not yet',
      text: [
        'A unit that is not alerted takes no orders until its hour or until an event releases it. An event may also hold a unit back again. It defends itself all the same.',
      ],
    },
    decisions: {
      title: 'Decisions and orders from above',
      terms: 'choice answer default higher command order arrives lost throw messenger',
      text: [
        'Higher command leaves some questions to you. A decision is open from the turn in which it is asked until it is answered or its time runs out; then what history chose is taken for your answer. What follows comes at once, and an answer stands. An answer that takes aircraft can be given only while so many are left that turn. The enemy hears of neither.',
        'Orders sent to many units reach each by a throw of its own, or each formation as a whole; where no headquarters leads the receiver they arrive less often. An order may be sent again to those whom it did not reach.',
      ],
    },
    headquarters: {
      title: 'Headquarters',
      terms: 'HQ staff reach led out of command leadership',
      text: [
        'A unit is led by the headquarters of its formation, or of any formation above it, that reaches it from where the staff stands now. A staff that is shaken or off the map leads nobody. Formations without a staff on the map are led from beyond it.',
        'Out of reach a unit is served last, recovers {{unled}} % for ten hours of rest, may prepare no assault, and an assault in which it takes part loses {{noHq}} pip.',
      ],
    },
    detachment: {
      title: 'Forward detachments',
      terms: 'detach rejoin ahead spearhead first call fuel brigade corps',
      text: [
        'A formation may send one motor, tank or mounted unit of at most a brigade ahead of the rest. Forming it takes {{minutes}} minutes; going back into the formation takes nothing. Some battles begin with detachments formed.',
        'A forward detachment has high priority and is served before others that have it, wherever its staff is: fuel before ammunition. It drinks first of what its formation shares and of what is flown in, and marches on after an assault.',
      ],
    },
    reserve: {
      title: 'Reserve',
      terms: 'answer reaction join close road enemy turn minutes kept',
      text: [
        'Reserve is an order, given at any time of your own turn. It keeps the minutes left, half a turn at most, and falls away when the unit marches or fights. In the enemy’s turn the unit answers once, by itself, and pays with those minutes: it comes into a neighbouring hex that is assaulted, or stands in the way of an enemy marching by a road beside it.',
        'You say which it does first. The other it does only where the first cannot come: it closes roads while no friend stands beside it, or joins friends while no road lies beside it. The odds of an assault name the enemies in sight who may join.',
      ],
    },
    readiness: {
      title: 'Readiness',
      terms: 'rest recover forced march fighting shaken wear',
      text: [
        'Readiness multiplies power. Assaults, defence, forced marches and being cut off lower it. A unit that neither marches nor fights, is outside enemy zones and has an open road recovers {{rest}} % for ten hours of rest, up to the readiness it started with.',
      ],
    },
  },
} as const
