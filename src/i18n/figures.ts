/** Figures in words: thousands parted, permille as refills or percent. */

const formats = new Map<string, Intl.NumberFormat>()

/** "2,080". */
export function numberText(value: number, language = 'en'): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language)
  formats.set(language, format)
  return format.format(value)
}

/** Permille of a refill as refills: 2300 is "2.3". */
export const refillsText = (permille: number): string =>
  `${Math.floor(permille / 1000)}.${Math.floor((permille % 1000) / 100)}`

/** Permille as whole percent, rounded half up: 815 is "82". */
export const percentText = (permille: number): string => String(Math.floor((permille + 5) / 10))

/** Ratio in permille as "9.2 : 1", or "1 : 1.5" where the defender is stronger. */
export function ratioText(permille: number): string {
  if (permille <= 0) return '0 : 1'
  const tenths = permille >= 1000 ? Math.floor(permille / 100) : Math.floor(10_000_000 / permille / 1000)
  const figure = `${Math.floor(tenths / 10)}.${tenths % 10}`
  return permille >= 1000 ? `${figure} : 1` : `1 : ${figure}`
}

/** "+2" or "−1" with a true minus; 0 is "0". */
export const signedText = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'

/** Kilograms as tons: "4.2". */
export const tonsText = (kilograms: number): string =>
  `${Math.floor(kilograms / 1000)}.${Math.floor((kilograms % 1000) / 100)}`

/** "2 km" or "3.4 km" without the unit: metres as kilometres. */
export const kilometresText = (metres: number): string =>
  metres % 1000 === 0 ? String(metres / 1000) : (metres / 1000).toFixed(1)
