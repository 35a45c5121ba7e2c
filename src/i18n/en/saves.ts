/** Words of the doors to saved games, and of hot-seat. */

/** The doors to the replays; what is said behind them comes with the player. */
export const replaying = {
  return: 'Return to the replay',
  watchThis: 'Watch this game from the beginning',
  again: 'Watch it again',
  watchOf: 'Watch {{name}}',
  opening: 'Watch the opening',
  openingOf: 'Watch the opening of {{title}}',
  left: 'left another game at turn {{turn}}',
  leftOpening: 'left the opening at turn {{turn}}',
  ended: '{{grade}}, {{soviet}} : {{japanese}}',
} as const

export const curtain = {
  title: '{{side}} to move',
  turn: '{{title}}, turn {{turn}} of {{turns}} · {{when}}',
  text: 'The map and all papers are covered. When the {{side}} commander alone is at the screen, lift the curtain: first comes what was seen of the enemy’s turn.',
  lift: 'Lift the curtain',
  leave: 'Leave to the start page',
} as const
