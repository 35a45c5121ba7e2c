export const points = {
  title: 'Points and grades',
  entries: {
    scale: {
      title: 'The scale of points',
      terms: 'victory objectives score hold take losses steps exit',
      text: [
        'Each battle has its own scale: objectives held or taken by a date, units lost or led out, railways and bridges. The list of objectives shows what each is worth and to whom. The figure in the top line is the score as if the battle ended now.',
      ],
    },
    grades: {
      title: 'Grades against history',
      terms: 'decisive marginal historical difference band record',
      text: [
        'The difference of points falls into one of five bands round the score that history itself would have made on the same scale. Both sides are measured against the record, not against each other: the weaker side wins by doing better than it did.',
      ],
    },
  },
} as const
