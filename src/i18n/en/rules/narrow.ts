export const narrow = {
  title: 'Narrow places',
  entries: {
    queue: {
      title: 'Queues',
      terms: 'wait bridge ferry pass who stands before me capacity vehicles an hour',
      text: [
        'A narrow place lets so many vehicles, or so many men in boats, over in an hour. A unit takes its vehicles divided by that rate, after whoever stands before it. The place’s clock and the unit’s then stand at the end of the crossing.',
        'The planned march names the wait and who causes it. If the place opens wider later in the turn and that is sooner, the unit waits for it. A crossing that the turn cannot finish goes on in the next.',
      ],
    },
    opening: {
      title: 'When a place opens',
      terms: 'schedule shut opens hours pontoon',
      text: [
        'Crossings have a schedule: boats first, a pontoon later, a stronger bridge after that. Until a place opens, nobody crosses there.',
      ],
    },
    ground: {
      title: 'Passes and fords in the rain',
      terms: 'pass ford wet mud cut up rain engineers improve lorries wheels dry',
      text: [
        'Rain and mud soak soft ground, dry turns dry it as fast. A pass or ford on it bears less while it is wet; after more than {{day}} hours of rain it is cut up, and wheels come over slowest. The card of its hex names the rates, the planned march the minutes that this costs.',
        'Engineers at one end can work on it: {{hours}} hours, kept from turn to turn, after which it bears twice as much for {{days}} days.',
      ],
    },
    boats: {
      title: 'Assault boats',
      terms: 'men vehicles boats only horse infantry far bank flood step',
      text: [
        'Boats take men, horses and guns that horses draw, and nothing with an engine. Their rate is in men.',
        'Elsewhere on a major river infantry on foot may cross in assault boats by an order of its own: {{hours}} hours for each step of its strength, kept from turn to turn, to a bank where no enemy is known.',
      ],
    },
    loads: {
      title: 'Load class',
      terms: 'tons heavy tanks too heavy bridge bears',
      text: [
        'Every unit has the tons of its heaviest vehicle, every bridge the tons that it bears. What is too heavy does not cross.',
      ],
    },
  },
} as const
