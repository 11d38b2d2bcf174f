import type { StaffMember } from '../people/build-staff'
import type { ClassPlan } from './class-plans'
import type { PlannedWorkload } from './build-workloads'

/**
 * A class teacher for every class, each of one class only, each teaching that class. In the primary school
 * it is the class's own teacher. Found as a matching of classes and teachers.
 */
export const chooseClassTeachers = ({
  plans,
  workloads,
  excluded,
}: {
  plans: readonly ClassPlan[]
  workloads: readonly PlannedWorkload[]
  /** Teachers who shall have no class. */
  excluded: readonly StaffMember[]
}): StaffMember[] => {
  const candidates = plans.map((_, index) => {
    const hours = new Map<StaffMember, number>()
    for (const { class: own, teacher, row } of workloads) {
      if (own !== index || excluded.includes(teacher)) continue
      hours.set(teacher, (hours.get(teacher) ?? 0) + row.hoursPerWeek)
    }
    return [...hours].sort((left, right) => right[1] - left[1]).map(([teacher]) => teacher)
  })
  const classOf = new Map<StaffMember, number>()
  const place = (index: number, tried: Set<StaffMember>): boolean =>
    candidates[index]!.some((teacher) => {
      if (tried.has(teacher)) return false
      tried.add(teacher)
      const other = classOf.get(teacher)
      if (other !== undefined && !place(other, tried)) return false
      classOf.set(teacher, index)
      return true
    })
  plans.forEach((plan, index) => {
    if (!place(index, new Set())) throw new Error(`No class teacher for ${plan.grade}${plan.letter}`)
  })
  const teachers = new Map([...classOf].map(([teacher, index]) => [index, teacher]))
  return plans.map((_, index) => teachers.get(index)!)
}
