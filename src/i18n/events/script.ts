/** Settings, objectives and scripted events, in sentences. */
import type { ScriptEvent } from '../../engine/events/script.ts'
import { signedText } from '../figures.ts'
import type { Words } from './wording.ts'

export const script: Words<ScriptEvent['kind']> = {
  stance: (event, { say, names }) =>
    say('event.stance', { unit: names.unit(event.unit), stance: say(`stance.${event.stance}`) }),
  priority: (event, { say, names }) =>
    say('event.priority', { unit: names.unit(event.unit), priority: say(`priority.${event.priority}`) }),
  reserve: (event, { say, names }) =>
    event.reserve === 'none'
      ? say('event.reserveOff', { unit: names.unit(event.unit) })
      : say('event.reserve', { unit: names.unit(event.unit), reserve: say(`reserve.${event.reserve}`) }),
  detachment: (event, { say, names }) =>
    say(event.forward ? 'event.detachment' : 'event.rejoined', { unit: names.unit(event.unit) }),
  objective: (event, { say, names }) =>
    say('event.objective', { side: names.side(event.side), objective: names.objective(event.objective) }),
  checkpoint: (event, { say, names }) => {
    const { name, planned } = names.checkpoint(event.checkpoint)
    return say('event.checkpoint', { checkpoint: name, planned: names.moment(planned) })
  },
  tally: (event, { say }) => say('event.tally', { tally: event.tally }),
  scripted: (event, { say }) =>
    say(event.happens ? 'event.scripted' : 'event.scriptedNot', { die: event.die }),
  message: (event, { say, names }) => {
    const news = names.message(event.event)
    return news.source === 'estimate' ? say('event.messageEstimate', news) : say('event.message', news)
  },
  command: (event, { say, names }) =>
    say(event.command === 'frozen' ? 'event.frozen' : 'event.released', { unit: names.unit(event.unit) }),
  asked: (event, { say, names }) => say('event.asked', { title: names.decision(event.decision).title }),
  decided: (event, { say, names }) => {
    const { title, options } = names.decision(event.decision)
    const facts = { title, option: options[event.option]?.title ?? '' }
    return say(event.byDefault ? 'event.decidedByDefault' : 'event.decided', facts)
  },
  dispatched: (event, { say, names }) =>
    say(event.arrives ? 'event.dispatched' : 'event.notDispatched', {
      order: say(`dispatch.${event.order}`),
      units: event.units.map(names.unit).join(', '),
      rolled: event.rolled,
      needs: event.needs,
    }),
  airPoints: (event, { say }) =>
    say('event.airPoints', { pool: say(`pool.${event.pool}`), points: signedText(event.points) }),
  stopOrder: (event, { say, names }) =>
    say(event.on ? 'event.stopOrder' : 'event.stopOrderOff', { side: names.side(event.side) }),
  decreed: ({ note }, { say }) => say('event.decreed', { note }),
  flag: (_, { say }) => say('event.flag'),
  source: (event, { say }) => say(event.open ? 'event.sourceOpen' : 'event.sourceShut'),
  wing: (event, { say, names }) =>
    say(event.flies ? 'event.wing' : 'event.wingGone', { wing: names.wing(event.wing) }),
  weather: (event, { say }) => say('event.weather', { weather: say(`weather.${event.weather}`) }),
}
