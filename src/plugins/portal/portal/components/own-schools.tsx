import { Badge, Card, List, ListItem } from '@/ui'

import type { portalMessages } from '../../translations'
import { ChooseSchool } from './choose-school'

type OwnSchoolsProps = {
  current: number
  schools: readonly { id: number; shortName: string }[]
  text: ReturnType<typeof portalMessages>['profile']
}

/** The schools of the account and a way into each. */
export const OwnSchools = ({ current, schools, text }: OwnSchoolsProps) => (
  <Card title={text.schools} note={text.schoolsLead} isFlush>
    <List>
      {schools.map(({ id, shortName }) => (
        <ListItem
          key={id}
          title={shortName}
          end={
            id === current ? (
              <Badge tone="accent">{text.chosen}</Badge>
            ) : (
              <ChooseSchool school={id}>{text.choose}</ChooseSchool>
            )
          }
        />
      ))}
    </List>
  </Card>
)
