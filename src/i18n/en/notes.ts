/** Words of the player's own notes and bookmarks. */
export const notes = {
  title: 'Notes and bookmarks',
  intro:
    'A note stands at the order given last. It is saved with the game, pinned to the map, marked on the timeline, and read again in the replay.',
  text: 'Note',
  bookmark: 'Bookmark',
  add: 'Pin it',
  pinnedTo: 'Pinned to: {{what}}',
  thisTurn: 'turn {{turn}}',
  none: 'No notes yet.',
  on: 'On {{hex}}',
  all: 'All notes',
  at: 'Turn {{turn}}, {{side}}',
  show: 'Show {{hex}} on the map',
  remove: 'Take the note “{{text}}” away',
} as const
