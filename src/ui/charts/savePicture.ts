/** Charts and maps of the page as pictures in files. */

/** Properties that the page's sheets give a chart, and that a picture must carry by itself. */
const CARRIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant',
  'opacity',
  'paint-order',
] as const

/** Sharp on dense screens and on paper. */
const SCALE = 3

/**
 * A chart of the page as a PNG on the page's own ground.
 *
 * @returns null where the browser cannot draw it
 */
export async function pictureOf(chart: SVGSVGElement): Promise<Blob | null> {
  const { width, height } = chart.viewBox.baseVal
  const address = URL.createObjectURL(new Blob([standalone(chart)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    const context = canvas.getContext('2d')
    if (!context) return null
    context.fillStyle = getComputedStyle(document.body).backgroundColor
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The chart with everything that it has from the page written into it. */
function standalone(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const originals = [chart, ...chart.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, i) => {
    const style = getComputedStyle(original)
    for (const name of CARRIED) copies[i]!.setAttribute(name, style.getPropertyValue(name))
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(copy)
}

/** Hands a picture out as a file. */
export function savePicture(name: string, picture: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(picture)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
