import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { Badge, Button, Card, Checkbox, EmptyState, List, ListItem } from '@/ui'
import { InstantForm } from '@/ui/instant-form/instant-form'

import type { BirthdayGroup } from '../../access/birthday-groups'
import type { Birthday } from '../../operations/read-birthdays'
import { calendarMessages } from '../../translations'
import { hrefs } from '../hrefs'
import styles from '../views/calendar.module.css'

type SwitchesProps = {
  /** The groups whose birthdays the reader may see. */
  groups: readonly BirthdayGroup[]
  shown: readonly BirthdayGroup[]
  /** What else the address keeps. */
  keep: Record<string, string | number | undefined>
  locale: Locale
}

/** Switches of birthdays in the month. */
export const BirthdaySwitches = ({ groups, shown, keep, locale }: SwitchesProps) => {
  const { birthdays: text } = calendarMessages(locale)
  if (groups.length === 0) return null
  return (
    <InstantForm action={hrefs.calendar()} className={styles.switches}>
      {Object.entries(keep).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <span>{text.title}:</span>
      {groups.map((group) => (
        <Checkbox
          key={group}
          name={group}
          value="1"
          label={text.groups[group]}
          defaultChecked={shown.includes(group)}
        />
      ))}
      <noscript>
        <Button type="submit">{text.show}</Button>
      </noscript>
    </InstantForm>
  )
}

/** The birthdays of a month, day by day; the year of birth is told nowhere. */
export const BirthdayList = ({ birthdays, locale }: { birthdays: readonly Birthday[]; locale: Locale }) => {
  const { birthdays: text } = calendarMessages(locale)
  return (
    <Card title={text.title} isFlush>
      {birthdays.length === 0 ? (
        <EmptyState isInside title={text.none} />
      ) : (
        <List label={text.title}>
          {birthdays.map(({ person, date, name, group, class: className }) => (
            <ListItem
              key={`${person} ${date}`}
              lead={<span className={styles.day}>{formatDate(locale, date, 'short')}</span>}
              title={name}
              note={className ?? undefined}
              end={
                <span className={styles.kind}>
                  <Badge>{text.one[group]}</Badge>
                </span>
              }
            />
          ))}
        </List>
      )}
    </Card>
  )
}
