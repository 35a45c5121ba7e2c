/** What the tasks of an explained plan are within it, and how long its lists may be: a few kB a turn, however large the battle. */

export const ROLES = ['main', 'support', 'screen', 'hold', 'delay', 'withdraw', 'leave', 'reserve'] as const
export type Role = (typeof ROLES)[number]

export const MOST_TASKS = 60
export const MOST_GROUPS = 60
export const MOST_NOTES = 16
