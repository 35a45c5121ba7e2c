/** Words of what goes on over several turns: marches, guards, the reminder before the turn ends, the enemy's turn told. */

export const plans = {
  journeyHead: 'March over several turns',
  arrivesAt: 'Arrives {{moment}}',
  notInTime: 'Does not arrive in {{count}} turns',
  endOf: 'End of',
  stands: 'Stands at',
  ready: 'Ready',
  fuel: 'Fuel',
  percent: '{{percent}} %',
  fuelInHand: 'Reckoned with the fuel in hand.',
  forced: 'A forced march: readiness falls.',
  spentNote: 'Its turn is over: Shift + click lays the march down for the next turns.',
  standingHead: 'Marches on',
  marchOn: 'March now',
  marchOnNote: 'Takes the march up at once, past enemies who made it halt',
  drop: 'Drop',
  dropNote: 'Ends the standing march; the unit stays where it is',
  waitsFor: 'Waits: {{reason}}',
  guardHead: 'On guard',
  guardNote: 'Left out of the round until an enemy is near.',
  guardOff: 'Back to the round',
} as const
