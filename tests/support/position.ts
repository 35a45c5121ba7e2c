/** Positions drawn in text: the drawings of the rulebook's examples are those of the tests. */
export * from '../../src/rulebook/position/position.ts'
