import { Button, EmptyState, List, ListItem, SelectField, TextField } from '@/ui'

import type { WeekView } from '../../operations/find-lessons'
import type { Choice, FoundStudent } from '../../operations/read-week'
import type { ScheduleMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from '../views/week.module.css'

type Keep = { span?: string; date?: string }
type Text = ScheduleMessages['week']

type ChoiceProps = { view: WeekView; id: number; choices: readonly Choice[]; keep: Keep; text: Text }

/** Another class, teacher, room or child. */
export const WhoseChoice = ({ view, id, choices, keep, text }: ChoiceProps) => (
  <form action={hrefs.week()} method="get" className={styles.choice}>
    <Kept view={view} keep={keep} />
    <SelectField
      key={id}
      name="of"
      label={text.choose[view]}
      defaultValue={id}
      options={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
    />
    <Button type="submit">{text.show}</Button>
  </form>
)

const Kept = ({ view, keep }: { view: WeekView; keep: Keep }) => (
  <>
    <input type="hidden" name="view" value={view} />
    {keep.span && <input type="hidden" name="span" value={keep.span} />}
    {keep.date && <input type="hidden" name="date" value={keep.date} />}
  </>
)

type SearchProps = { words: string; found: readonly FoundStudent[]; keep: Keep; text: Text }

/** A student by name, for those of staff who may see him. */
export const StudentSearch = ({ words, found, keep, text }: SearchProps) => (
  <div className={styles.search}>
    <form
      action={hrefs.week()}
      method="get"
      className={styles.choice}
      role="search"
      aria-label={text.findStudent}
    >
      <Kept view="student" keep={keep} />
      <TextField
        name="q"
        type="search"
        label={text.findStudent}
        defaultValue={words}
        maxLength={100}
        autoComplete="off"
      />
      <Button type="submit">{text.find}</Button>
    </form>
    {words !== '' &&
      (found.length === 0 ? (
        <EmptyState icon="search" title={text.nobodyFound}>
          {text.nobodyFoundLead}
        </EmptyState>
      ) : (
        <div className={styles.found}>
          <List label={text.foundStudents}>
            {found.map((student) => (
              <ListItem
                key={student.id}
                href={hrefs.week({ view: 'student', of: student.id, ...keep })}
                title={student.name}
                note={student.class}
              />
            ))}
          </List>
        </div>
      ))}
  </div>
)
