import type { DirectoryMessages } from '../../translations'
import type { Part } from '../../types'
import { initialsOf } from './initials-of'

/** A part in one line: «Ученик 7А класса», «Учитель математики», «Родитель: Иванов П. А., 7А». */
export const partText = (part: Part, text: DirectoryMessages['people']): string => {
  if (part.kind === 'student') return text.student(part.class?.name ?? null)
  if (part.kind === 'staff') return part.positions.join(', ') || text.staff
  const children = part.children.map((child) => text.childOf(initialsOf(child.name), child.class))
  return `${text.guardian}: ${children.join('; ')}`
}
