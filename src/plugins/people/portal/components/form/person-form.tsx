'use client'

import { useRouter } from 'next/navigation'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { FieldRow } from '@/ui/form/form-layout'
import { FormErrors } from '@/ui/form/form-errors'
import { toast } from '@/ui/toast/toast'

import type { PersonKind } from '../../../domain/person-fields'
import type { PeopleMessages } from '../../../translations'
import type { PersonForm as Form } from '../../../types'
import { ConflictNotice, DuplicateNotice } from './form-notices'
import styles from './form.module.css'
import { PersonField, PersonGroups } from './person-groups'
import { PositionsEditor } from './positions-editor'
import { useDuplicates } from './use-duplicates'
import { type PersonFormState, usePersonForm } from './use-person-form'

type PersonFormProps = {
  form: Form | null
  kind: PersonKind
  today: string
  locale: Locale
  text: PeopleMessages['form']
  errors: KitMessages['errors']
  /** A new guardian is tied to this student next. */
  next?: string
}

/** The form of a person, new or known. */
export const PersonForm = ({ form, kind, today, locale, text, errors, next }: PersonFormProps) => {
  const router = useRouter()
  const state = usePersonForm({
    form,
    kind,
    today,
    locale,
    errors,
    onSaved: (id, isNew) => {
      toast({ text: text.saved, tone: 'good' })
      if (isNew) router.push(next ? `${next}?guardian=${id}` : `/registry/${id}`)
      else router.refresh()
    },
  })
  const { duplicates, confirmed, conflict, problem, messages, status } = state
  useDuplicates({
    values: state.values,
    seen: state.seen.values,
    except: form?.id ?? null,
    onFound: state.setDuplicates,
  })
  const ids = duplicates.map(({ id }) => id)
  const isConfirmed = ids.every((id) => confirmed.includes(id))
  const faulty = Object.entries(messages).filter(([, message]) => message)
  return (
    <form
      className={styles.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void state.save()
      }}
    >
      {problem && (
        <FormErrors
          title={problem === 'fields' ? text.problems : problem}
          errors={faulty.map(([field, message]) => ({ message, fieldId: `field-${field}` }))}
        />
      )}
      <PersonGroups state={state} text={text} today={today} />
      <PartCards form={form} state={state} text={text} today={today} />
      {conflict && <ConflictNotice text={text} clashes={conflict.clashes} onSettle={state.settle} />}
      <DuplicateNotice
        text={text}
        locale={locale}
        found={duplicates}
        isConfirmed={isConfirmed}
        onConfirm={(isSure) => state.setConfirmed(isSure ? ids : [])}
      />
      <div className={styles.actions}>
        <Button
          type="submit"
          tone="primary"
          isBusy={status === 'saving'}
          disabled={duplicates.length > 0 && !isConfirmed}
        >
          {status === 'saving' ? text.saving : text.save}
        </Button>
        <span role="status">{status === 'saved' && text.saved}</span>
      </div>
    </form>
  )
}

type PartCardsProps = Pick<PersonFormProps, 'form' | 'text' | 'today'> & { state: PersonFormState }

/** What belongs to the part played: the number of the file, positions; and the way to begin another part. */
const PartCards = ({ form, text, today, state }: PartCardsProps) => {
  const { kinds, add, setAdd } = state
  return (
    <>
      {kinds.includes('student') && (
        <Card title={text.groupStudent}>
          <PersonField name="fileNumber" state={state} text={text} today={today} />
        </Card>
      )}
      {kinds.includes('staff') && (
        <Card title={text.groupStaff}>
          <div className={styles.group}>
            <FieldRow>
              <PersonField name="hiredOn" state={state} text={text} today={today} />
              <PersonField name="leftOn" state={state} text={text} today={today} />
            </FieldRow>
            <PositionsEditor
              error={state.messages.positions}
              onChange={state.setPositions}
              positions={state.positions}
              text={text}
              today={today}
            />
          </div>
        </Card>
      )}
      {form && (
        <div className={styles.parts}>
          {!kinds.includes('student') && (
            <Button icon="plus" onClick={() => setAdd([...add, 'student'])}>
              {text.addStudent}
            </Button>
          )}
          {!kinds.includes('staff') && (
            <Button icon="plus" onClick={() => setAdd([...add, 'staff'])}>
              {text.addStaff}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
