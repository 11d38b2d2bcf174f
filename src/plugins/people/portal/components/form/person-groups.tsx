import type { ReactNode } from 'react'

import { Card } from '@/ui/card/card'
import { FieldRow } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

import { type FormField, IDENTITY_KINDS, LONGEST } from '../../../domain/person-fields'
import { maskPhone } from '../../../domain/phone'
import { maskSnils } from '@/core/snils'
import type { PeopleMessages } from '../../../translations'
import type { PersonFormState } from './use-person-form'
import styles from './form.module.css'

type GroupProps = { text: PeopleMessages['form']; state: PersonFormState; today: string }

const TYPES: Partial<Record<FormField, string>> = {
  birthDate: 'date',
  identity_issuedOn: 'date',
  hiredOn: 'date',
  leftOn: 'date',
  email: 'email',
  phone: 'tel',
}
const NEEDED: readonly FormField[] = ['lastName', 'firstName']
const PAST: readonly FormField[] = ['birthDate', 'identity_issuedOn']

/** A text of the form with its mask; what is wrong is told when one leaves it. */
export const PersonField = ({ name, text, state, today }: GroupProps & { name: FormField }) => {
  const { values, messages, change, checkField } = state
  const leave = () => {
    if (name === 'phone' && values.phone) change(name, maskPhone(values.phone))
    checkField(name)
  }
  return (
    <TextField
      id={`field-${name}`}
      name={name}
      label={text[name]}
      hint={name === 'fileNumber' ? text.fileNumberHint : undefined}
      error={messages[name]}
      type={TYPES[name] ?? 'text'}
      inputMode={name === 'snils' ? 'numeric' : undefined}
      max={PAST.includes(name) ? today : undefined}
      maxLength={TYPES[name] === 'date' ? undefined : LONGEST[name]}
      required={NEEDED.includes(name)}
      autoComplete="off"
      value={values[name]}
      onChange={({ target }) => change(name, name === 'snils' ? maskSnils(target.value) : target.value)}
      onBlur={leave}
    />
  )
}

const Fields = ({ names, ...props }: GroupProps & { names: readonly FormField[] }) =>
  names.map((name) => <PersonField key={name} name={name} {...props} />)

const PersonSelect = ({
  name,
  text,
  state,
  options,
}: GroupProps & { name: FormField; options: readonly { value: string; label: string }[] }) => (
  <SelectField
    id={`field-${name}`}
    name={name}
    label={text[name]}
    emptyLabel={text.notChosen}
    options={options}
    value={state.values[name]}
    onChange={({ target }) => state.change(name, target.value)}
  />
)

/** The fields of a person, grouped by sense. */
export const PersonGroups = (props: GroupProps) => {
  const { text } = props
  return (
    <>
      <Card title={text.groupName} note={text.needed}>
        <Group>
          <FieldRow>
            <Fields {...props} names={['lastName', 'firstName', 'middleName']} />
          </FieldRow>
          <FieldRow>
            <PersonSelect
              {...props}
              name="sex"
              options={[
                { value: 'male', label: text.male },
                { value: 'female', label: text.female },
              ]}
            />
            <Fields {...props} names={['birthDate', 'snils']} />
          </FieldRow>
        </Group>
      </Card>
      <Card title={text.groupContacts}>
        <Group>
          <FieldRow>
            <Fields {...props} names={['phone', 'email']} />
          </FieldRow>
          <Fields {...props} names={['addressRegistered', 'addressActual']} />
        </Group>
      </Card>
      <Card title={text.groupBirth}>
        <Group>
          <Fields {...props} names={['birthPlace']} />
          <FieldRow>
            <Fields {...props} names={['citizenship', 'homeLanguage']} />
          </FieldRow>
        </Group>
      </Card>
      <Card title={text.groupPapers}>
        <Group>
          <FieldRow>
            <PersonSelect
              {...props}
              name="identity_kind"
              options={IDENTITY_KINDS.map((kind) => ({ value: kind, label: text[kind] }))}
            />
            <Fields {...props} names={['identity_series', 'identity_number', 'identity_issuedOn']} />
          </FieldRow>
          <Fields {...props} names={['identity_issuedBy']} />
          <FieldRow>
            <Fields {...props} names={['healthInsurance']} />
          </FieldRow>
        </Group>
      </Card>
      <Card title={text.groupWork}>
        <FieldRow>
          <Fields {...props} names={['workplace', 'jobTitle']} />
        </FieldRow>
      </Card>
    </>
  )
}

const Group = ({ children }: { children: ReactNode }) => <div className={styles.group}>{children}</div>
