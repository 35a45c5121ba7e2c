/** Orders as one short line: as text for people, and back. */
import { hexText } from '../map/hexMap.ts'
import type { Order } from '../orders.ts'
import type { Scenario } from '../scenario.ts'
import { orderFromJson } from './reading.ts'
import { orderToJson } from './writing.ts'

/** An order as one line. */
export function orderToText(
  scenario: Scenario,
  state: { readonly hex: { readonly [u: number]: number } },
  order: Order,
): string {
  const json = orderToJson(scenario, order)
  if (json === 'end') return 'end'
  if ('move' in json && order.kind === 'move') {
    const from = state.hex[order.unit] ?? -1
    return [`${json.move} ${from < 0 ? '' : hexText(scenario.map, from)}`, ...json.path].join('>')
  }
  if ('attack' in json) {
    const tail = [
      json.air && `air ${json.air}`,
      json.support && `with ${json.support.join(' ')}`,
      json.advance && `into ${json.advance.join(' ')}`,
    ].filter(Boolean)
    return [`${json.units.join(' ')} x ${json.attack} ${json.mode}`, ...tail].join(' ')
  }
  if ('stance' in json) return `${json.unit} stance ${json.stance}`
  if ('priority' in json) return `${json.unit} priority ${json.priority}`
  if ('reserve' in json) return `${json.unit} reserve ${json.reserve}`
  if ('demolish' in json) return `${json.demolish} demolish ${json.crossing}`
  if ('bridge' in json) return `${json.bridge} bridge ${json.crossing}`
  if ('boats' in json) return `${json.boats} boats ${json.to}`
  if ('track' in json) return `${json.track} track ${json.to}`
  if ('raid' in json) return `${json.raid} raid ${json.enemy}`
  if ('bombard' in json) return `${json.units.join(' ')} bombard ${json.bombard} ${json.hours}h`
  if ('raze' in json) return `${json.raze} raze ${json.hex}`
  if ('at' in json) return `air ${json.air} ${json.at}`
  if ('rail' in json) return `${json.rail} rail ${json.to}`
  if ('evacuate' in json) return `evacuate ${json.evacuate}`
  if ('enter' in json) return `${json.enter} enter ${json.link}`
  if ('cut' in json) return `${json.cut} cut`
  if ('mend' in json) return `${json.mend} mend`
  if ('wreck' in json) return `${json.wreck} wreck`
  if ('detach' in json) return `${json.detach} detach`
  if ('rejoin' in json) return `${json.rejoin} rejoin`
  if ('choose' in json) return `choose ${json.choose} ${json.option}`
  if ('land' in json) return `${json.land} land ${json.to}`
  if ('embark' in json) return `${json.embark} embark ${json.craft}`
  return ''
}

/** Reads a line of `orderToText`. */
export function orderFromText(scenario: Scenario, line: string): ReturnType<typeof orderFromJson> {
  const text = line.trim()
  if (text === 'end') return orderFromJson(scenario, 'end')
  const march = /^(\S+) ((?:\d{4})?(?:>\d{4})+)$/.exec(text)
  if (march) return orderFromJson(scenario, { move: march[1], path: march[2]!.split('>').slice(1) })
  const assault = /^(.+) x (\d{4}) (\w+)(?: air (\d))?(?: with (.+?))?(?: into (.+))?$/.exec(text)
  if (assault) {
    const [, units, attack, mode, strikes, support, advance] = assault
    return orderFromJson(scenario, {
      attack,
      mode,
      units: units!.split(' '),
      support: support?.split(' '),
      advance: advance?.split(' '),
      ...(strikes !== undefined && { air: Number(strikes) }),
    })
  }
  const setting = /^(\S+) (stance|priority|reserve) (\w+)$/.exec(text)
  if (setting) return orderFromJson(scenario, { [setting[2]!]: setting[3], unit: setting[1] })
  const over = /^(\S+) (boats|track) (\d{4})$/.exec(text)
  if (over) return orderFromJson(scenario, { [over[2]!]: over[1], to: over[3] })
  const raid = /^(\S+) raid (\S+)$/.exec(text)
  if (raid) return orderFromJson(scenario, { raid: raid[1], enemy: raid[2] })
  const fire = /^(.+) bombard (\d{4}) (\d+)h$/.exec(text)
  if (fire)
    return orderFromJson(scenario, { bombard: fire[2], units: fire[1]!.split(' '), hours: Number(fire[3]) })
  const works = /^(\S+) raze (\d{4})$/.exec(text)
  if (works) return orderFromJson(scenario, { raze: works[1], hex: works[2] })
  const sortie = /^air (\w+) (\d{4})$/.exec(text)
  if (sortie) return orderFromJson(scenario, { air: sortie[1], at: sortie[2] })
  const ride = /^(\S+) rail (\d{4})$/.exec(text)
  if (ride) return orderFromJson(scenario, { rail: ride[1], to: ride[2] })
  const answer = /^choose (\S+) (\S+)$/.exec(text)
  if (answer) return orderFromJson(scenario, { choose: answer[1], option: answer[2] })
  const away = /^evacuate (\S+)$/.exec(text)
  if (away) return orderFromJson(scenario, { evacuate: away[1] })
  const out = /^(\S+) enter (\S+)$/.exec(text)
  if (out) return orderFromJson(scenario, { enter: out[1], link: out[2] })
  const ashore = /^(\S+) land (\d{4})$/.exec(text)
  if (ashore) return orderFromJson(scenario, { land: ashore[1], to: ashore[2] })
  const load = /^(\S+) embark (\S+)$/.exec(text)
  if (load) return orderFromJson(scenario, { embark: load[1], craft: load[2] })
  const alone = /^(\S+) (cut|mend|wreck|detach|rejoin)$/.exec(text)
  if (alone) return orderFromJson(scenario, { [alone[2]!]: alone[1] })
  const site = /^(\S+) (demolish|bridge) (\S+)$/.exec(text)
  if (site) return orderFromJson(scenario, { [site[2]!]: site[1], crossing: site[3] })
  return {
    ok: false,
    refusal: {
      code: 'badOrder',
      at: 'order',
      expected: 'a line like "S02 1304>1405", "S02 x 2131 hasty" or "end"',
    },
  }
}
