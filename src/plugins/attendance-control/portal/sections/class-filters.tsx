import type { Facts } from '@/access/facts'
import { SelectField } from '@/ui'

import { seenClasses } from '../../access/rules'
import type { AttendanceMessages } from '../../translations'

type Props = {
  facts: Facts
  value: { grade: number | null; class: number | null }
  text: AttendanceMessages['filters']
}

/** The grade and the class, of those that the person sees; nothing to choose with one class alone. */
export const ClassFilters = ({ facts, value, text }: Props) => {
  const classes = seenClasses(facts)
  if (classes.length < 2) return null
  const grades = [...new Set(classes.map(({ grade }) => grade))]
  return (
    <>
      {grades.length > 1 && (
        <SelectField
          key={`grade ${value.grade}`}
          name="grade"
          label={text.grade}
          emptyLabel={text.any}
          defaultValue={value.grade ?? ''}
          options={grades.map((grade) => ({ value: grade, label: String(grade) }))}
        />
      )}
      <SelectField
        key={`class ${value.class}`}
        name="class"
        label={text.class}
        emptyLabel={text.any}
        defaultValue={value.class ?? ''}
        options={classes.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
