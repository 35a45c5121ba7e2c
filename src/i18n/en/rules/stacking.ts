export const stacking = {
  title: 'Stacking',
  entries: {
    room: {
      title: 'How much a hex holds',
      terms: 'full men vehicles capacity stack',
      text: [
        'A hex holds so many men and so many vehicles, by its size. No march may end in a full hex, though it may lead through one. A march that is cut short among too many friends falls back along its path to the last hex with room.',
      ],
    },
  },
} as const
