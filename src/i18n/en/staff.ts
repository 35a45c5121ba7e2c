/** Words of the command given to the staff for a while. */
export const staff = {
  title: 'Let the staff command',
  text: 'Your staff gives the orders of your side from now on, the rest of this turn included. It sees what you see. Marches and guards that you have laid down end. You can take the command back at any time.',
  level: 'Who commands',
  turns: 'For how many turns',
  untilTaken: 'Until I take it back',
  give: 'Hand over',
  commands: 'Command is handed over ({{level}}).',
  commandsUntil: 'Command is handed over ({{level}}) up to the end of turn {{turn}}.',
  takeBack: 'Take command back',
  history: 'Who commanded',
  fromTurn: 'Turn {{turn}}: {{side}} — {{who}}',
  fromTo: 'Turns {{turn}} to {{until}}: {{side}} — {{who}}',
  person: 'a person',
} as const
