export const railway = {
  title: 'Railways',
  entries: {
    journey: {
      title: 'A journey by rail',
      terms: 'train entrain rail loading unloading speed aboard',
      text: [
        'A unit that stands on a railway may be sent to another place on it: one order over the whole line. It loads for {{loading}} minutes, runs at {{speed}} km an hour and unloads for {{unloading}} minutes. The march account and fuel are not touched. Where enemy aircraft hunt over the line a train runs {{slower}} % longer.',
        'What the turn does not hold is done at the start of your next turns. Until then the train stands on the line where it has come to with the unit aboard; a unit that is attacked there gets off.',
      ],
    },
    trains: {
      title: 'Trains',
      terms: 'train lift capacity captured place clock',
      text: [
        'Trains have a place and a clock. They come empty from where they stand to where they are wanted, and a unit takes as many as its men fill. A train belongs to whoever holds the hex it stands in; a captor needs time before he can run it.',
        'The enemy does not see where your trains are.',
      ],
    },
    track: {
      title: 'Track',
      terms: 'railway cut torn up plough engineers line shut',
      text: [
        'Trains run over hexes that their side holds, that no enemy bars and whose track is whole, over bridges as they were built. Engineers tear up the track of the hex they stand in, in {{track}} minutes; goods that come by rail go on from there by lorry. To lay a kilometre of it again takes engineers {{mending}} hours, kept from turn to turn.',
        'A line that turns out to be barred ends the journey before the enemy. A train that runs past enemy tanks with shells, on the line or in a hex beside it, stops there, and the troops aboard lose a step, from a throw of {{two}} two; an evacuation stops and loses nobody.',
        'A station takes engineers {{station}} hours to wreck, kept from turn to turn, and is wrecked for the rest of the battle: trains pass it, but nobody and nothing is loaded or unloaded there.',
      ],
    },
    evacuation: {
      title: 'Evacuations',
      terms: 'civilians people evacuate safety',
      text: [
        'People who are to be brought away take trains as troops do: while a train carries them, troops go without. Each train-load that reaches safety earns its points. They are no unit and nobody’s target, and what becomes of a load that does not get through earns nobody anything.',
      ],
    },
  },
} as const
