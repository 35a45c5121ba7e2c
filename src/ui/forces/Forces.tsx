import { type ReactNode, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree'
import { isIdle } from '../../app/interaction.ts'
import { settled } from '../../app/round.ts'
import type { BattleState } from '../../app/store.ts'
import type { UnitIndex } from '../../engine/types.ts'
import { Icon } from '../common/Icon.tsx'
import { focusMap } from '../common/useFocusBack.ts'
import { useBattle, useCommands } from '../useApp.ts'
import { useSteady } from '../useSteady.ts'
import { useSay } from '../useWords.ts'
import { Boxes } from './Boxes.tsx'
import { type ForceNode, forceTree, formationKeys, unitKey, unitsOfKey, unitsUnder } from './forceTree.ts'
import { Places } from './Places.tsx'
import { placesNamed } from './placesNamed.ts'
import { UnitRow } from './UnitRow.tsx'

/** The order of battle: a press on a unit selects it on the map. */
export function Forces() {
  const say = useSay()
  const commands = useCommands()
  const scenario = useBattle(battle => battle.scenario)
  const view = useBattle(battle => battle.shown)
  const mode = useBattle(battle => battle.mode)
  const [find, setFind] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const nodes = useSteady(useMemo(() => forceTree(scenario, view, find), [scenario, view, find]))
  const expanded = formationKeys(nodes).filter(key => find !== '' || !closed.has(key))
  const selected = mode.kind === 'selected' ? mode.units : mode.kind === 'assault' ? mode.order.units : []
  return (
    <div className='forces'>
      <SearchField className='search' aria-label={say('battle.find')} value={find} onChange={setFind}>
        <Icon name='search' />
        <Input placeholder={say('battle.find')} data-find />
        <kbd>/</kbd>
      </SearchField>
      <p className='forces-note'>
        <span>{say('battle.readyMinutes')}</span>
        <IdleCount />
      </p>
      <Tree
        className='tree'
        aria-label={say('battle.forces')}
        items={nodes}
        selectionMode='single'
        selectionBehavior='replace'
        selectedKeys={selected.map(unitKey)}
        onSelectionChange={keys => {
          const key = [...keys][0]
          const here = unitsOfKey(nodes, String(key)).filter(u => view.state.hex[u]! >= 0)
          if (here.length > 0) commands.selectUnits(here)
        }}
        expandedKeys={expanded}
        onExpandedChange={keys =>
          setClosed(new Set(formationKeys(nodes).filter(key => ![...keys].includes(key))))
        }
        renderEmptyState={() => <NothingFound find={find} />}
      >
        {node => <ForceItem node={node} />}
      </Tree>
      {find !== '' && <Places find={find} />}
      <Boxes />
    </div>
  )
}

/** How many of some units have minutes left and nothing to do with them. */
function idleOf(battle: BattleState, units: readonly UnitIndex[]): number {
  const left = settled(battle)
  return units.filter(u => isIdle(battle.scenario, battle.game, left, u)).length
}

/** Nothing of the order of battle fits what is looked for; a place may. */
function NothingFound({ find }: { find: string }) {
  const say = useSay()
  const places = useBattle(battle => battle.scenario.map.places)
  const isPlace = placesNamed(places, find).length > 0
  return <p className='note empty'>{say(isPlace ? 'battle.noUnit' : 'battle.noUnitNorPlace')}</p>
}

function IdleCount() {
  const say = useSay()
  const count = useBattle(battle => idleOf(battle, [...battle.scenario.units.keys()]))
  return <span>{say('battle.idle', { count })}</span>
}

function ForceItem({ node }: { node: ForceNode }) {
  return (
    <TreeItem id={node.id} textValue={node.name} className='tree-item'>
      <TreeItemContent>
        {({ isExpanded, level }) => (
          <LinkedRow node={node} level={level}>
            {node.kind === 'formation' ? (
              <>
                <Button slot='chevron' className='chevron' data-expanded={isExpanded || undefined}>
                  <Icon name='right' />
                </Button>
                <strong className='tree-name'>{node.name}</strong>
                {!isExpanded && <FormationIdle node={node} />}
              </>
            ) : (
              <UnitRow unit={node.unit} name={node.name} />
            )}
          </LinkedRow>
        )}
      </TreeItemContent>
      {node.kind === 'formation' && (
        <Collection items={node.children}>{child => <ForceItem node={child} />}</Collection>
      )}
    </TreeItem>
  )
}

/** A row tied to the map: pointed at, its units stand out there; a unit under the pointer there stands out here. */
function LinkedRow({ node, level, children }: { node: ForceNode; level: number; children: ReactNode }) {
  const commands = useCommands()
  const isPointed = useBattle(
    ({ hover, shown }) => hover !== null && node.kind === 'unit' && shown.state.hex[node.unit] === hover,
  )
  return (
    <div
      className={isPointed ? 'tree-row pointed' : 'tree-row'}
      style={{ paddingInlineStart: `${(level - 1) * 0.6}rem` }}
      onPointerEnter={() => commands.pointAt(unitsUnder(node))}
      onPointerLeave={() => commands.pointAt([])}
      // Who picks a unit by pointer goes on on the map, with its keys; keyboards and screen readers stay in the list.
      onPointerUp={() => node.kind === 'unit' && requestAnimationFrame(focusMap)}
    >
      {children}
    </div>
  )
}

function FormationIdle({ node }: { node: ForceNode }) {
  const say = useSay()
  const count = useBattle(battle => idleOf(battle, unitsUnder(node)))
  return count > 0 ? <span className='tree-idle'>{say('battle.idle', { count })}</span> : null
}
