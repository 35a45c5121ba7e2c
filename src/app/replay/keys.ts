/**
 * Keys of the replay page, in the way of `app/keys.ts`: they work wherever the focus is, but where a control needs them
 * itself.
 */
import { type KeySpec, PANEL_KEYS } from '../keys.ts'
import type { ReplayDeed, ReplayState } from './state.ts'

export interface ReplayKey extends KeySpec {
  readonly deed: (replay: ReplayState) => ReplayDeed
}

const stepping = (key: string, does: string, by: 'order' | 'turn' | 'event', way: 1 | -1): ReplayKey => ({
  key,
  does,
  deed: () => ({ do: 'step', by, way }),
})

export const REPLAY_KEYS: readonly ReplayKey[] = [
  { key: ' ', does: 'replayPlay', deed: () => ({ do: 'play' }) },
  stepping('ArrowLeft', 'replayBack', 'order', -1),
  stepping('ArrowRight', 'replayAhead', 'order', 1),
  stepping(',', 'replayBack', 'order', -1),
  stepping('.', 'replayAhead', 'order', 1),
  stepping('PageUp', 'replayTurnBack', 'turn', -1),
  stepping('PageDown', 'replayTurnAhead', 'turn', 1),
  stepping('[', 'replayEventBack', 'event', -1),
  stepping(']', 'replayEventAhead', 'event', 1),
  { key: 'Home', does: 'replayFirst', deed: () => ({ do: 'go', step: 0 }) },
  { key: 'End', does: 'replayLast', deed: ({ tape }) => ({ do: 'go', step: tape.index.steps.length - 1 }) },
  {
    key: 'v',
    does: 'replayEyes',
    deed: ({ eyes, allowed }) => ({
      do: 'set',
      change: { eyes: allowed[(allowed.indexOf(eyes) + 1) % allowed.length]! },
    }),
  },
  { key: 'f', does: 'replayFollow', deed: ({ follows }) => ({ do: 'set', change: { follows: !follows } }) },
]

const SHARED = ['panels', 'rules', 'zoomIn', 'zoomOut', 'keys'] as const

/** Keys that mean the same on the replay page as in the battle. */
export const REPLAY_PANEL_KEYS = [
  ...PANEL_KEYS.filter(
    (row): row is Extract<(typeof PANEL_KEYS)[number], { readonly does: (typeof SHARED)[number] }> =>
      SHARED.some(does => does === row.does),
  ),
  { key: 'm', does: 'pins' } as const,
]
