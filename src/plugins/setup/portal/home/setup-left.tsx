import type { View } from '@/app/portal-page'
import { Card, LinkButton, Row, Stack } from '@/ui'

import { isDismissed, readProgress } from '../../operations/progress'
import { setupMessages } from '../../translations'
import { DismissButton } from '../components/dismiss-button'
import { hrefs } from '../hrefs'

/** How many steps the school still needs. Nothing when all are done or the reminder was taken off. */
const SetupLeft: View = async ({ req, facts, locale }) => {
  const left = (await readProgress(req, facts)).filter(({ isDone }) => !isDone)
  const [next] = left
  if (!next || (await isDismissed(req, facts))) return null
  const text = setupMessages(locale)
  return (
    <Card title={text.left(left.length)}>
      <Stack>
        <p>{text.leftLead}</p>
        <Row>
          <LinkButton tone="primary" href={hrefs.step(next.step)}>
            {text.go}
          </LinkButton>
          <DismissButton>{text.dismiss}</DismissButton>
        </Row>
      </Stack>
    </Card>
  )
}

export default SetupLeft
