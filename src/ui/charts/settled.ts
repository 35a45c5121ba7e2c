/**
 * A drawn chart made fit for the page. The style that the library puts into each picture stands in the page's own sheet:
 * its policy allows no other. The picture is told as a whole, so its parts have no names of their own.
 */
export function settled(picture: Element): SVGSVGElement {
  picture.querySelector('style')?.remove()
  for (const part of picture.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label')
  picture.setAttribute('role', 'img')
  return picture as SVGSVGElement
}
