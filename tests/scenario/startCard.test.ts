/** Cards of the start page: a sheet of the map that is the map, at a fraction of the battle. */
import { readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { hexText } from '../../src/engine/map/hexMap.ts'
import type { HexIndex } from '../../src/engine/types.ts'
import { checkBattle } from '../../src/scenario/load.ts'
import { centreOf, toLatLon } from '../../src/scenario/projection.ts'
import { cutCard, openScene, sceneOf } from '../../src/scenario/startCard.ts'
import { battle, battleTexts } from '../support/battles.ts'
import { readMap } from '../support/mapFiles.ts'

const packed = (value: unknown): number => gzipSync(JSON.stringify(value)).length

describe.each(readdirSync(new URL('../../scenarios/', import.meta.url)))('the card of %s', id => {
  const checked = checkBattle(battleTexts(id))
  if (!checked.ok) throw new Error(`Expected ${id} to be sound`)
  const { scenario, about } = battle(id)
  const card = cutCard(checked.battle)
  const { map, picture, middle, standing } = openScene(card)
  const whole = sceneOf(scenario, about)
  /** A hex of the sheet on the map: by how much the corner lies east and south. */
  const onMap = (hex: HexIndex): HexIndex => {
    const [col, row] = [hex % map.cols, Math.floor(hex / map.cols)]
    const [east, south] = [
      (whole.middle % scenario.map.cols) - (middle % map.cols),
      Math.floor(whole.middle / scenario.map.cols) - Math.floor(middle / map.cols),
    ]
    return (row + south) * scenario.map.cols + col + east
  }
  const hexes = [...map.terrain.keys()]

  it('says of the battle what the battle says of itself', () => {
    expect(about).toMatchObject(card.about)
    expect(card.about.briefing.length).toBeGreaterThan(1000)
  })

  it('is cut so that its map is sound', () => {
    const read = readMap(card.map, card.startDate)
    expect(read.ok ? [] : read.faults).toEqual([])
  })

  it('weighs less than half of the battle', () => {
    expect(packed(card)).toBeLessThan(packed(checked.battle) / 2)
  })

  it('shows the same ground, works and ways, hex by hex', () => {
    expect(hexes.length).toBeLessThan(scenario.map.terrain.length / 2)
    for (const hex of hexes) {
      const there = onMap(hex)
      const { terrain, elevation, works } = scenario.map
      expect([map.terrain[hex], map.elevation[hex], map.works[hex]], hexText(map, hex)).toEqual([
        terrain[there],
        elevation[there],
        works[there],
      ])
      for (let d = 0; d < 6; d++) {
        const [side, same] = [hex * 6 + d, there * 6 + d]
        if (map.neighbours[side]! < 0) continue
        expect([map.river[side], map.way[side], map.rail[side]], hexText(map, hex)).toEqual(
          [scenario.map.river, scenario.map.way, scenario.map.rail].map(facts => facts[same]),
        )
      }
    }
  })

  it('lies where the map lies, with the heights that are there', () => {
    const place = toLatLon(map, centreOf(map, middle))
    const there = toLatLon(scenario.map, centreOf(scenario.map, whole.middle))
    expect([place.lat, place.lon]).toEqual([expect.closeTo(there.lat, 6), expect.closeTo(there.lon, 6)])
    const heightAt = ({ west, south, step, cols, rows, metres }: typeof picture.relief): number =>
      metres[
        (rows - 1 - Math.round((there.lat - south) / step)) * cols + Math.round((there.lon - west) / step)
      ]!
    expect(heightAt(picture.relief)).toBe(heightAt(about.picture.relief))
  })

  it('shows the units of its ground where they stand', () => {
    const kept = whole.standing.filter(([hex]) => hexes.some(own => onMap(own) === hex))
    expect(kept.length).toBeGreaterThan(3)
    expect(standing.map(([hex, unit]) => [onMap(hex), unit.id])).toEqual(
      kept.map(([hex, unit]) => [hex, unit.id]),
    )
  })
})
