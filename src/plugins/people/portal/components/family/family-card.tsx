'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dialog } from '@/ui/dialog/dialog'
import { Link } from '@/ui/link/link'

import type { PeopleMessages } from '../../../translations'
import type { FamilyTie, Known } from '../../../types'
import styles from './family.module.css'
import { type Side, TieForm } from './tie-form'

type FamilyCardProps = {
  side: Side
  ties: readonly FamilyTie[]
  chosen?: Known
  today: string
  locale: Locale
  text: PeopleMessages['family']
  errors: KitMessages['errors']
}

/** Guardians of a student, or children of a guardian, with the rights of each tie. */
export const FamilyCard = ({ side, ties, chosen, today, locale, text, errors }: FamilyCardProps) => {
  const router = useRouter()
  const [open, setOpen] = useState<FamilyTie | 'new' | null>(chosen ? 'new' : null)
  const isGuardians = side.as === 'guardian'
  const add = isGuardians ? text.addGuardian : text.addChild
  const close = () => setOpen(null)
  return (
    <Card title={isGuardians ? text.guardians : text.children}>
      {ties.length === 0 ? (
        <p className={styles.note}>{isGuardians ? text.noGuardians : text.noChildren}</p>
      ) : (
        <ul className={styles.list}>
          {ties.map((tie) => (
            <li key={tie.id} className={styles.line}>
              <TieLine locale={locale} text={text} tie={tie} today={today} />
              <Button size="s" tone="quiet" icon="edit" onClick={() => setOpen(tie)}>
                {text.edit}
                <span className="sr-only"> {tie.person.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Button size="s" icon="plus" onClick={() => setOpen('new')}>
          {add}
        </Button>
      </div>
      <Dialog
        isOpen={open !== null}
        onClose={close}
        closeLabel={text.close}
        title={open === 'new' || open === null ? add : fill(text.rightsOf, { name: open.person.name })}
      >
        {open !== null && (
          <TieForm
            side={side}
            tie={open === 'new' ? null : open}
            chosen={open === 'new' ? chosen : undefined}
            today={today}
            locale={locale}
            text={text}
            errors={errors}
            onCancel={close}
            onDone={() => {
              close()
              // Without the one who has just been tied in the address.
              router.replace(`/registry/${side.person}`, { scroll: false })
              router.refresh()
            }}
          />
        )}
      </Dialog>
    </Card>
  )
}

type TieLineProps = Pick<FamilyCardProps, 'locale' | 'text' | 'today'> & { tie: FamilyTie }

const TieLine = ({ locale, text, tie, today }: TieLineProps) => {
  const { person, kinship, to, mayViewDiary, mayBeWrittenTo, deprivedOn, deprivationGround } = tie
  const day = (date: string) => formatDate(locale, date, 'numeric')
  const notes = [
    text[kinship as 'mother'],
    person.class,
    person.phone,
    to && to < today && fill(text.ended, { date: day(to) }),
    !mayViewDiary && text.noDiary,
    !mayBeWrittenTo && text.noLetters,
  ]
  return (
    <div>
      <Link href={`/registry/${person.id}`}>{person.name}</Link>
      <div className={styles.note}>{notes.filter(Boolean).join(' · ')}</div>
      {deprivedOn && (
        <div className={styles.bad}>
          {fill(text.deprived, { date: day(deprivedOn), ground: deprivationGround ?? '' })}
        </div>
      )}
    </div>
  )
}
