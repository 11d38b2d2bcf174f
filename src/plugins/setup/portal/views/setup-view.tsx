import type { View } from '@/app/portal-page'
import { Badge, Card, LinkButton, List, ListItem, Notice, Page, Row } from '@/ui'

import { readProgress } from '../../operations/progress'
import { setupMessages } from '../../translations'
import { hrefs } from '../hrefs'

/** All steps with what is missing, and what comes after them. */
const SetupView: View = async ({ req, facts, locale }) => {
  const text = setupMessages(locale)
  const states = await readProgress(req, facts)
  const open = states.find(({ isDone }) => !isDone)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      width="reading"
      actions={
        <Row>
          {open && (
            <LinkButton tone="primary" href={hrefs.step(open.step)}>
              {text.go}
            </LinkButton>
          )}
          <LinkButton href={hrefs.plugins}>{text.plugins.title}</LinkButton>
        </Row>
      }
    >
      {!open && (
        <Notice tone="good" title={text.allDone}>
          {text.allDoneLead}
        </Notice>
      )}
      <Card isFlush>
        <List label={text.title}>
          {states.map(({ step, isDone, count }, index) => (
            <ListItem
              key={step}
              href={hrefs.step(step)}
              lead={index + 1}
              title={text.steps[step].title}
              note={text.steps[step].lead}
              end={
                <Badge tone={isDone ? 'good' : 'neutral'}>
                  {isDone ? (step === 'school' ? text.done : `${text.done}: ${count}`) : text.toDo}
                </Badge>
              }
            />
          ))}
        </List>
      </Card>
      {!open && (
        <Row>
          <LinkButton tone="primary" href="/access-slips">
            {text.slips}
          </LinkButton>
          <LinkButton href="/classes">{text.toClasses}</LinkButton>
        </Row>
      )}
    </Page>
  )
}

export default SetupView
