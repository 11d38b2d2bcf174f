import type { IdFactory } from '@/core/ids'

import type { StaffMember } from '../people/build-staff'
import type { RoomRow } from '../world'
import { DEPARTMENTS, type DepartmentKey } from './departments'

const departmentOf = (key: DepartmentKey) => DEPARTMENTS.find((department) => department.key === key)!

/** Numbers of ordinary rooms: the primary school on the first floor, the others on the second and third. */
const createNumbers = (): ((isPrimary: boolean) => string) => {
  let primary = 100
  let other = 0
  return (isPrimary) => {
    if (isPrimary) return String(++primary)
    other += 1
    return String(other <= 16 ? 200 + other : 300 + other - 16)
  }
}

/**
 * Every teacher who leads lessons has a room, so a room is free whenever its teacher is. Returns the rooms
 * and whose they are.
 */
export const buildRooms = ({
  staff,
  school,
  makeId,
}: {
  staff: readonly StaffMember[]
  school: number
  makeId: IdFactory
}): { rooms: RoomRow[]; roomOf: ReadonlyMap<StaffMember, RoomRow> } => {
  const numberFor = createNumbers()
  const roomOf = new Map<StaffMember, RoomRow>()
  const takenByDepartment = new Map<DepartmentKey, number>()
  for (const member of staff) {
    if (!member.department) continue
    const { room } = departmentOf(member.department)
    const index = takenByDepartment.get(member.department) ?? 0
    takenByDepartment.set(member.department, index + 1)
    roomOf.set(member, {
      id: makeId(),
      school,
      name: room.names?.[index] ?? numberFor(member.department === 'primary'),
      kind: room.kind,
      capacity: room.capacity,
    })
  }
  const hall: RoomRow = { id: makeId(), school, name: 'Актовый зал', kind: 'hall', capacity: 200 }
  return { rooms: [...roomOf.values(), hall], roomOf }
}
