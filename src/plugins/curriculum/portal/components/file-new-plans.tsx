'use client'

import { fill } from '@/i18n/locale'
import { Checkbox } from '@/ui/form/checkbox'
import { FieldGroup, FieldRow } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

import { usualWeeks } from '../../domain/norms'
import type { PlanProposal } from '../../domain/propose-plans'
import type { CurriculumMessages } from '../../translations'
import type { CurriculumCard, PlanPage } from '../../types'

/** A column that may become a curriculum, and whether it shall. */
export type NewPlan = PlanProposal & { isWanted: boolean }

type Props = {
  page: PlanPage
  plans: readonly NewPlan[]
  /** The header of a column as the others are shown. */
  headerOf: (column: number) => string
  text: CurriculumMessages['file']
  onChange: (plans: readonly NewPlan[]) => void
}

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

/** Curricula that the file brings and the year does not have: which to make, under which name, for which classes. */
export const FileNewPlans = ({ page, plans, headerOf, text, onChange }: Props) => {
  const free = page.classes.filter(({ curriculum }) => curriculum === null)
  const change = (index: number, values: Partial<NewPlan>): void =>
    onChange(plans.map((plan, at) => (at === index ? { ...plan, ...values } : plan)))
  const changeCard = (index: number, values: Partial<CurriculumCard>): void =>
    change(index, { card: { ...plans[index]!.card, ...values } })
  return (
    <FieldGroup legend={text.newPlans}>
      <p>{text.newPlansLead}</p>
      {plans.map(({ column, card, isWanted }, index) => {
        const ofGrade = free.filter(({ grade }) => grade === card.grade)
        return (
          <div key={column}>
            <Checkbox
              name={`new-${column}`}
              label={fill(text.makePlan, { header: headerOf(column) })}
              checked={isWanted}
              onChange={({ target }) => change(index, { isWanted: target.checked })}
            />
            {isWanted && (
              <>
                <FieldRow>
                  <TextField
                    name={`new-name-${column}`}
                    label={text.newName}
                    value={card.name}
                    maxLength={100}
                    autoComplete="off"
                    onChange={({ target }) => changeCard(index, { name: target.value })}
                  />
                  <SelectField
                    name={`new-grade-${column}`}
                    label={text.newGrade}
                    value={card.grade}
                    options={GRADES.map((grade) => ({ value: grade, label: String(grade) }))}
                    onChange={({ target }) => {
                      const grade = Number(target.value)
                      changeCard(index, {
                        grade,
                        weeks: usualWeeks(grade),
                        classes: free.filter((one) => one.grade === grade).map(({ id }) => id),
                      })
                    }}
                  />
                </FieldRow>
                <FieldGroup legend={fill(text.newClasses, { name: card.name })}>
                  {ofGrade.length === 0 && <p>{text.noFreeClasses}</p>}
                  {ofGrade.map(({ id, name }) => (
                    <Checkbox
                      key={id}
                      name={`new-class-${column}-${id}`}
                      label={name}
                      checked={card.classes.includes(id)}
                      onChange={({ target }) =>
                        changeCard(index, {
                          classes: target.checked
                            ? [...card.classes, id]
                            : card.classes.filter((one) => one !== id),
                        })
                      }
                    />
                  ))}
                </FieldGroup>
              </>
            )}
          </div>
        )
      })}
    </FieldGroup>
  )
}
