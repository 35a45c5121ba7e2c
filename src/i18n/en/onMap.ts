/** Words drawn on the map itself: as short as they can be. */
export const supplyTag = {
  cut: 'cut off',
  ammo: 'ammo {{stock}}',
  fuel: 'fuel {{stock}}',
} as const

export const queue = {
  wait: 'wait {{wait}}',
  cross: 'cross in {{cross}}',
  waitAndCross: 'wait {{wait}}, cross in {{cross}}',
} as const
