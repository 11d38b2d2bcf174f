'use client'

import { fill } from '@/i18n/locale'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Checkbox } from '@/ui/form/checkbox'
import { SelectField } from '@/ui/form/select-field'
import { Row } from '@/ui/layout/layout'

import { checkPlacement } from '../../../domain/check-placement'
import { membersOf } from '../../../domain/joint-lessons'
import type { Entry } from '../../../domain/school-week'
import type { Cell, Place } from '../../../domain/solver/problem'
import type { EditorContext } from './editor-types'
import styles from './editor.module.css'

type Props = {
  context: EditorContext
  entry: Entry
  cellsAt: ReadonlyMap<Place, readonly Cell[]>
  isReadOnly: boolean
  /** The mates of a joint lesson follow. */
  onChange: (entry: Entry, values: Partial<Entry>) => void
  onPairs: (workload: number, wantsPairs: boolean) => void
  onTake: (entry: Entry) => void
  onRemove: (entry: Entry) => void
}

/** The lesson that was chosen: its room, whether it is fixed, its weeks. */
export const EditorDetails = ({ context, entry, cellsAt, isReadOnly, ...on }: Props) => {
  const { text, nameOf, data, week, index } = context
  const [cell] = week.toCells([entry])
  const others = (cellsAt.get(cell?.place ?? -1) ?? []).filter(
    (other) => !(other.workload === entry.workload && other.week === entry.cycleWeek),
  )
  const isFree = (room: number): boolean =>
    cell !== undefined &&
    !checkPlacement(index, { ...cell, room }, others).some(({ kind }) => kind === 'room')
  const change = (values: Partial<Entry>): void => on.onChange(entry, values)
  const own = index.workloads.get(entry.workload)
  const mates = membersOf(index, entry.workload).filter((id) => id !== entry.workload)
  const isHalf = (index.workloads.get(entry.workload)?.hours ?? 1) % 1 !== 0
  return (
    <Card title={text.details}>
      <div className={styles.panel}>
        <p>{nameOf(entry.workload)}</p>
        {mates.length > 0 && <p>{fill(text.joint.with, { names: mates.map(nameOf).join('; ') })}</p>}
        <SelectField
          name="room"
          label={text.room}
          value={entry.room ?? ''}
          emptyLabel={text.noRoom}
          disabled={isReadOnly}
          options={data.rooms.map(({ id, name }) => ({
            value: id,
            label: name,
            disabled: id !== entry.room && !isFree(id),
          }))}
          onChange={({ target }) => change({ room: target.value ? Number(target.value) : null })}
        />
        {data.version.cycleWeeks === 2 && (isHalf || entry.cycleWeek > 0) && (
          <SelectField
            name="cycleWeek"
            label={text.cycleWeek}
            value={entry.cycleWeek}
            disabled={isReadOnly}
            options={[
              { value: 0, label: text.everyWeek },
              { value: 1, label: text.firstWeek },
              { value: 2, label: text.secondWeek },
            ]}
            onChange={({ target }) => change({ cycleWeek: Number(target.value) as Entry['cycleWeek'] })}
          />
        )}
        {!isReadOnly && own && own.hours > 1 && (
          <Checkbox
            name="wantsPairs"
            label={text.pairs}
            hint={text.pairsHint}
            checked={own.wantsPairs}
            onChange={({ target }) => on.onPairs(own.id, target.checked)}
          />
        )}
        {!isReadOnly && (
          <Row>
            <Button size="s" onClick={() => on.onTake(entry)}>
              {text.take}
            </Button>
            <Button size="s" icon="pin" onClick={() => change({ isFixed: !entry.isFixed })}>
              {entry.isFixed ? text.unfix : text.fix}
            </Button>
            <Button size="s" tone="quiet" onClick={() => on.onRemove(entry)}>
              {text.remove}
            </Button>
          </Row>
        )}
      </div>
    </Card>
  )
}
