/** All positions whose best orders are known. */
import type { Best } from '../../support/bestOrders.ts'
import { CLOSING } from './closing.ts'
import { COUNTERBLOWS } from './counterblows.ts'
import { ENGINEERING } from './engineering.ts'
import { FIGHTING } from './fighting.ts'
import { FORESIGHT } from './foresight.ts'
import { HOLDING } from './holding.ts'
import { TAKING } from './taking.ts'

export const BEST: readonly Best[] = [
  ...CLOSING,
  ...HOLDING,
  ...TAKING,
  ...FIGHTING,
  ...COUNTERBLOWS,
  ...ENGINEERING,
  ...FORESIGHT,
]
