/** How supply is drawn on the map, for the board that draws it and the legend that explains it. */

/** Tons in a turn from which a flow is drawn at its widest. */
export const WIDEST_TONS = 100

/** Width of a flow in CSS px: 2 for a lorry or two, 14 for the trunk of an army. */
export const flowWidth = (tons: number): number => 2 + 12 * Math.min(1, Math.max(0, tons) / WIDEST_TONS)
