import type { ViewProps } from '@/app/portal-page'
import { Card, EmptyState, LinkButton, List, ListItem, Stack, Stats } from '@/ui'

import { mayPlan } from '../../access/rules'
import { countSchool } from '../../operations/count-school'
import { directoryMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** The school in figures, and what is missing in its cards. */
const SchoolFigures = async ({ req, facts, locale }: ViewProps) => {
  const text = directoryMessages(locale).home
  const count = countSchool(facts)
  const canPlan = (await mayPlan({ req, user: req.user })) === true
  if (!count.hasYear)
    return (
      <EmptyState
        icon="calendar"
        title={text.noYear}
        action={
          canPlan && (
            <LinkButton href="/admin/collections/years/create" tone="primary" icon="plus">
              {text.createYear}
            </LinkButton>
          )
        }
      />
    )
  return (
    <Stack>
      <Card title={text.title}>
        <Stats
          items={[
            { label: text.students, value: count.students },
            { label: text.classes, value: count.classes },
            { label: text.teachers, value: count.teachers },
            { label: text.guardians, value: count.guardians },
          ]}
        />
      </Card>
      {canPlan && count.classesWithoutTeacher.length > 0 && (
        <Card title={text.gaps} note={text.noTeacher(count.classesWithoutTeacher.length)} isFlush>
          <List>
            {count.classesWithoutTeacher.map(({ id, name }) => (
              <ListItem
                key={id}
                href={hrefs.class(id)}
                title={directoryMessages(locale).classes.class(name)}
              />
            ))}
          </List>
        </Card>
      )}
    </Stack>
  )
}

export default SchoolFigures
