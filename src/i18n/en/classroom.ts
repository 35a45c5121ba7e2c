/** Words of the teacher's page. */
export const classroom = {
  open: 'For teachers',
  title: "The teacher's page",
  intro:
    'Give a lesson out as a link or a file, and read what the class hands in. Nothing leaves this computer, and no names are needed: a number in the class is enough.',
  close: 'Back',
  plan: 'Give a lesson out',
  lesson: 'Lesson',
  ownLesson: "What-ifs of one's own",
  pupils: 'Pupils',
  games: 'Pairs of games for each',
  seed: 'First seed of number 1',
  fault: 'The class cannot play this: {{fault}}',
  link: 'Link for the class',
  copy: 'Copy the link',
  file: 'Save it as a file',
  try: 'Open it as a pupil does',
  needs: 'What the class needs',
  need: {
    browser:
      'A browser on each computer, and this link; without a network, the program and the file on a stick. Nothing is installed, nobody signs up.',
    number:
      'A number for each pupil, 1 to {{pupils}}: each number plays other seeds, {{first}} to {{last}} in all.',
    time_one:
      'About {{count}} minute of playing for each on two cores: {{games}} games. Try it on a school computer first.',
    time_other:
      'About {{count}} minutes of playing for each on two cores: {{games}} games. Try it on a school computer first.',
    whole: 'All told {{pairs}} pairs of games in each what-if, if everybody plays to the end.',
    back: 'A way back for the files that the pupils save at the end: a stick, a shared folder, mail.',
  },
  works: 'What the class has handed in',
  drop: 'Drop the files of the class here, all at once',
  pick: 'Choose files',
  takes: 'Files ending in .august-result.json, and files of games or sums that batch has written.',
  reading_one: 'Reading: {{count}} file left',
  reading_other: 'Reading: {{count}} files left',
  kept_one: '{{count}} file, kept in this browser until it is cleared away.',
  kept_other: '{{count}} files, kept in this browser until they are cleared away.',
  clear: 'Clear all away',
  nothing:
    'Nothing has been handed in yet. What the pupils save at the end of the lesson is read here: a table, the spread, what stands apart, the map of all games, and their words.',
  refused_one: '{{count}} file was not taken',
  refused_other: '{{count}} files were not taken',
  seen: 'Put this list away',
  studyOf: '{{form}} · {{soviet}} (Soviet) against {{japanese}} (Japanese) · version {{engine}} of the rules',
  human: 'a pupil',
  countOf_one: '{{count}} file, {{pairs}} pairs of games counted, seeds {{seeds}}.',
  countOf_other: '{{count}} files, {{pairs}} pairs of games counted, seeds {{seeds}}.',
  concluded: 'What the class can conclude',
  predictions: 'Predicted and found',
  prediction: 'Prediction',
  choice: 'Choice',
  chosen: 'Chosen by',
  speaks: 'The games of the class',
  spoken: {
    yes: 'speak for it',
    no: 'do not speak for it',
    unknown: 'cannot tell',
  },
  guessed: '{{right}} of {{of}} predicted what the games of the class show.',
  guessedNone: 'The games of the class speak for none of the choices that games can decide.',
  spread: 'How the results spread',
  spreadOf: 'What-if',
  spreadText:
    '{{title}}: difference of points to the battle as it was, by pupil, with its 95% interval. {{rows}}',
  spreadRow: '{{name}}: {{mean}} ({{low}} to {{high}}).',
  spreadPoint: '{{name}}: {{mean}}, one pair.',
  all: 'All counted',
  chance: 'Of twenty sound results about one stands apart by chance alone: each has its own dice.',
  table: 'Results',
  pupil: 'Pupil',
  number: 'No. {{number}}',
  named: '{{number}} {{name}}',
  pairs: 'Pairs',
  middle: 'Middle result',
  difference: 'Difference (95%)',
  remarks: 'Remarks',
  remove: 'Take out: {{name}}',
  range: '{{low}} to {{high}}',
  tooFew: 'One pair: no spread to compare.',
  fewer: 'Fewer games than usual ({{usual}} pairs): the interval is wide.',
  apart: {
    fewGames:
      '{{title}}: stands apart ({{others}} among the others). Few games, in which chance reaches far.',
    oneOfMany:
      '{{title}}: stands apart ({{others}} among the others). Other seeds, other dice: of {{count}} results about {{expected}} do so by chance.',
    notChance:
      '{{title}}: stands apart ({{others}} among the others), further than chance explains in 500 results. See which seeds were played, and whether the file is as it was saved.',
  },
  clash: {
    overlap: 'Not counted again: seeds {{first}} to {{last}} are also in {{file}}.',
    differs:
      'Not counted: {{file}} has the same seeds with other results. The same seeds give the same games: one of the two was changed.',
  },
  map: 'Who holds what in the end, in all games of the class',
  noMap: 'No map: these games were played in another version of the battle, or carry no ground.',
  words: 'In the words of the class',
  wordsOf_one: '{{count}} answer',
  wordsOf_other: '{{count}} answers',
  noWords: 'Nobody has written anything.',
  files: 'Take it with you',
  csv: 'Table (CSV)',
  json: 'All as JSON',
  print: 'Print',
} as const

/** Notices of the teacher's page. */
export const classroomNotices = {
  classNotKept: 'The browser does not keep these files: they are gone when the page is closed.',
} as const
