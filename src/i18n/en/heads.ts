/**
 * What the battle itself names of the pages and windows that come late, in its menu and beside its figures. Their other
 * words come with them.
 */
export const heads = {
  saves: { title: 'Saved games' },
  settings: { title: 'Settings' },
  rulebook: { title: 'Rulebook', link: 'The rule behind it: {{what}}', open: 'Read the rule' },
  keys: { title: 'Keys' },
  guide: { open: 'Guided first turn' },
  final: { afv: 'AFVs', guns: 'Guns' },
} as const
