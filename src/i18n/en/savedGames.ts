/** Words of saved games, and of what the browser keeps. */

export const saves = {
  saveAs: 'Save this game as',
  save: 'Save',
  usualName: '{{title}}, turn {{turn}}',
  kept: 'Saved as “{{name}}”.',
  none: 'No game is saved in this browser yet.',
  auto: '{{title}}, kept by itself',
  what: '{{title}} · {{form}}',
  turn: 'Turn {{turn}} of {{turns}}',
  finished: 'finished',
  against: 'against {{level}}',
  hotSeat: 'hot-seat',
  watched: '{{soviet}} against {{japanese}}',
  head: { name: 'Game', clock: 'Turn', side: 'Side', when: 'Saved', deeds: 'Actions' },
  load: 'Load',
  loadOf: 'Load {{name}}',
  rename: 'Rename {{name}}',
  newName: 'New name',
  keepName: 'Keep the name',
  leaveName: 'Leave the name as it was',
  export: 'Export {{name}}',
  delete: 'Delete {{name}}',
  deleted: '“{{name}}” is deleted.',
  undoDelete: 'Put it back',
  note: 'Every game is kept by itself after each order. Saves stay in this browser: export what you want to take elsewhere.',
} as const

export const continuing = {
  title: 'Go on',
  game: '{{title}}, turn {{turn}}, {{side}}',
  press: 'Continue',
  pressOf: 'Continue {{game}}',
  savedAt: 'saved {{when}}',
  all: 'All saved games',
} as const

export const battleFile = {
  title: 'The battle is not taken',
  faults_one: 'One fault in {{file}}:',
  faults_other: '{{count}} faults in {{file}}:',
  note: 'The command line tells the same: npm run -s cli -- validate FILE.',
  mark: 'From a file',
  remove: 'Take it away',
  removeOf: 'Take {{title}} away, which came as a file',
} as const
