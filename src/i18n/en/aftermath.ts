/** Words of what is told of a game afterwards, and of the game against the record while it is played. */

export const pace = {
  title: 'Against the record',
  ahead: '{{time}} ahead',
  behind: '{{time}} behind',
  onTime: 'On time',
  aheadNote: 'of the record',
  behindNote: 'the record',
  onTimeNote: 'by the record',
  at: {
    ahead: '{{place}}: {{time}} ahead of the record',
    behind: '{{place}}: {{time}} behind the record',
    onTime: '{{place}}: at the hour of the record',
    open: '{{place}}, not reached yet: {{time}} behind the record so far',
  },
  open: '{{fact}}. Open the list of checkpoints',
  hours: '{{hours}} h',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  halfDays: '{{days}}½ days',
  intro:
    'Each mark of the record, and when this game came there. What the enemy alone would know is told when the battle is over.',
  lateBy: 'not yet: {{time}} late so far',
  unheard: 'not known to you',
} as const
