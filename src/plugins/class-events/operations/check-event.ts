import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { badFields, type FieldFault } from '@/core/errors'
import { whenFaults } from '@/plugins/calendar'

import type { EventInput } from '../types'
import { classmates } from './classmates'
import { kindsOf } from './kinds'

/** Those who take part must be in the class on its days. */
const who = (facts: Facts, input: EventInput): FieldFault[] => {
  const known = new Set(classmates(facts, input.class, input).map(({ id }) => id))
  if (input.isWholeClass)
    return known.size > 0
      ? []
      : [
          {
            path: 'from',
            ru: 'В этот день в классе нет ни одного ученика.',
            en: 'Nobody is in the class on that day.',
          },
        ]
  if (input.students.length === 0)
    return [{ path: 'students', ru: 'Отметьте, кто участвует.', en: 'Choose who takes part.' }]
  return input.students.every((student) => known.has(student))
    ? []
    : [
        {
          path: 'students',
          ru: 'Отметить можно только учеников, которые в этот день были в классе.',
          en: 'Only students who are in the class on that day can take part.',
        },
      ]
}

/** @throws badInput with every field that cannot be, each in words of its own */
export const checkClassEvent = async (
  req: PayloadRequest,
  facts: Facts,
  input: EventInput,
): Promise<void> => {
  const { reference } = facts
  const faults: FieldFault[] = whenFaults(input)
  const kinds = await kindsOf(req.payload, facts.school)
  if (!kinds.some(({ id }) => id === input.kind))
    faults.push({ path: 'kind', ru: 'Выберите вид из списка.', en: 'Choose a kind from the list.' })
  if (faults.length === 0) faults.push(...who(facts, input))
  if (input.room !== null && !reference.rooms.has(input.room))
    faults.push({ path: 'room', ru: 'Такого кабинета в школе нет.', en: 'The school has no such room.' })
  if (!input.staff.every((id) => reference.staff.has(id)))
    faults.push({ path: 'staff', ru: 'Такого сотрудника нет.', en: 'There is no such colleague.' })
  if (faults.length > 0) throw badFields(faults)
}
