export const sea = {
  title: 'Ships and landings',
  entries: {
    vessels: {
      title: 'Vessels',
      terms: 'ship craft LCI transport knots sail carry load aboard hulls fog sea shoal',
      text: [
        'Craft and ships sail by marching orders, at the speed of their type, slower in fog. Ships keep to the sea, landing craft cross shoals too. Nobody’s zone reaches over the water, and vessels have none.',
        'Each hull carries so many men. Who is aboard goes where the vessel goes, is seen by nobody, and takes no order but to land or to change decks. What becomes of the vessel becomes of those aboard.',
        'Nobody assaults or bombards what is on the water, and vessels assault nothing.',
      ],
    },
    shoreFire: {
      title: 'Fire from the shore',
      terms: 'coast guns battery craft hull sink approach fog chance',
      text: [
        'Enemy guns that could support a defence fire at a vessel they see as it enters each of the last {{hexes}} hexes before a landing place; as it sails off they let it go. Each that reaches it sinks a hull in two cases of six; in fog, beyond the next hex, in one.',
        'Warships are fired at once by each of such guns as they come within {{coast}} km of it, and once more each time they fire from there: gun flashes give them away. A single ship counts as two hulls: the first lost is damage, the second takes it out of the battle.',
        'With a hull {{lost}} % of the men on it are lost; with the last hull the vessel ends, and all aboard with it. Guns that are shaken, silenced or out of shells do not fire.',
      ],
    },
    gunfire: {
      title: 'Naval gunfire',
      terms: 'ships guns support bombard observer wireless radio staff blind',
      text: [
        'Ships’ guns support assaults, bombard and help a defence like others in range, if an observer of their side on land sees the target: a staff or a unit marked as observer, not shaken and with a dry wireless.',
      ],
    },
    embarking: {
      title: 'Going aboard',
      terms: 'embark load shuttle transship deck pier beach room',
      text: [
        'Troops go aboard a vessel beside the landing place they stand on, or from deck to deck where two vessels lie in one hex. A full load takes {{hours}} hours, a smaller one its share, from the shore never less than the place allows. Tanks stay behind.',
      ],
    },
    landing: {
      title: 'Landing',
      terms: 'beach pier ashore wet wireless radio guns wade clock men an hour',
      text: [
        'Troops go ashore from a vessel beside a landing place where no enemy is known, at the rate of the place, after whoever uses it before them. Ships need a pier; landing craft run up on a beach. Elsewhere the shore is closed, but for some cliffs up which infantry finds a way, slowly and without guns, vehicles or horses. Some places are not used before their turn.',
        'Each {{battery}} guns cost the place far more time, and none are landed while the enemy holds a post that sweeps it; guns of 45 mm and less go ashore with the men who drag them. What the turn cannot finish goes on in the next.',
        'Who wades ashore is wet until his next turn: {{readiness}} % less ready, his guns do not fire, and a staff without wireless leads nobody. At a pier nobody gets wet.',
      ],
    },
  },
} as const
