import type { Locale } from '@/core/locale'
import { Card, Link, List, ListItem } from '@/ui'

import { directoryMessages } from '../../translations'
import type { Relative } from '../../types'
import { hrefs } from '../hrefs'
import { ClassLink } from './class-links'
import { PhoneLink } from './contact-links'

type RelativesProps = {
  locale: Locale
  title: string
  relatives: readonly Relative[]
  /** The relatives are children: their class says more than the kinship. */
  isChildren?: boolean
  isLinked: boolean
  empty?: string
}

/** Guardians of a student, or children of a guardian. */
export const Relatives = ({ locale, title, relatives, isChildren, isLinked, empty }: RelativesProps) => {
  const text = directoryMessages(locale).person
  return (
    <Card title={title} isFlush={relatives.length > 0}>
      {relatives.length === 0 ? (
        empty
      ) : (
        <List>
          {relatives.map(({ person, name, kinship, phone, class: ofClass, hasCard }) => (
            <ListItem
              key={person}
              title={hasCard ? <Link href={hrefs.person(person)}>{name}</Link> : name}
              note={
                isChildren
                  ? ofClass && <ClassLink of={ofClass} isLinked={isLinked} />
                  : (text.kinship[kinship] ?? kinship)
              }
              end={phone && <PhoneLink phone={phone} />}
            />
          ))}
        </List>
      )}
    </Card>
  )
}
