import type { ViewProps } from '@/app/portal-page'
import { Card, Notice, Page, Stack } from '@/ui'

import { ownPersons } from '../../operations/person-data'
import { exportsMessages } from '../../translations'
import { PersonFiles } from '../components/person-files'

/** Everybody takes the own data and those of the children, asking nobody. */
const MyDataView = ({ facts, locale }: ViewProps) => {
  const text = exportsMessages(locale).mine
  return (
    <Page locale={locale} title={text.title} lead={text.lead} width="reading">
      <Stack gap={16}>
        {ownPersons(facts).map(({ id, name }) => (
          <Card key={id} title={name}>
            <PersonFiles base="mine" id={id} name={name} locale={locale} isLong />
          </Card>
        ))}
        <Notice>{text.others}</Notice>
      </Stack>
    </Page>
  )
}

export default MyDataView
