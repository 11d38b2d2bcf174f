import { presentClasses } from '@/access/present-year'
import type { Facts } from '@/access/facts'
import { BENEFIT_KINDS } from '@/collections/people/student-benefits'
import type { Locale } from '@/core/locale'
import { SelectField, TextField } from '@/ui'
import { InstantForm } from '@/ui/instant-form/instant-form'

import { REGISTRY_STATES } from '../../domain/select-people'
import { peopleMessages } from '../../translations'
import type { RegistryFilter } from '../../types'
import styles from '../components/list/list.module.css'

type RegistryFiltersProps = { facts: Facts; filter: RegistryFilter; locale: Locale }

/** Words to look for and what narrows the list; the rarer conditions wait behind a line. */
export const RegistryFilters = ({ facts, filter, locale }: RegistryFiltersProps) => {
  const text = peopleMessages(locale)
  const { kind } = filter
  const isNarrow =
    filter.sex !== null || filter.ageFrom !== null || filter.ageTo !== null || filter.benefit !== null
  return (
    // Made anew for another list: its conditions are not those of the last one.
    <InstantForm key={kind} action="/registry" className={styles.filters}>
      {kind !== 'students' && <input type="hidden" name="kind" value={kind} />}
      <div className={styles.main}>
        <TextField
          name="q"
          type="search"
          label={text.list.search}
          placeholder={text.list.searchHint}
          defaultValue={filter.q}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
        />
        <SelectField
          name="class"
          label={text.list.class}
          emptyLabel={text.list.anyClass}
          defaultValue={filter.class ?? ''}
          options={presentClasses(facts).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="state"
          label={text.list.state}
          defaultValue={filter.state}
          options={REGISTRY_STATES.map((state) => ({ value: state, label: text.list.states[state] }))}
        />
      </div>
      <details className={styles.more} open={isNarrow}>
        <summary>{text.list.more}</summary>
        <div className={styles.fields}>
          <SelectField
            name="sex"
            label={text.list.sex}
            emptyLabel={text.list.any}
            defaultValue={filter.sex ?? ''}
            options={(['male', 'female'] as const).map((sex) => ({ value: sex, label: text.sexes[sex] }))}
          />
          <TextField
            name="ageFrom"
            label={text.list.ageFrom}
            type="number"
            min={0}
            max={120}
            defaultValue={filter.ageFrom ?? ''}
          />
          <TextField
            name="ageTo"
            label={text.list.ageTo}
            type="number"
            min={0}
            max={120}
            defaultValue={filter.ageTo ?? ''}
          />
          {kind === 'students' && (
            <SelectField
              name="benefit"
              label={text.list.benefit}
              emptyLabel={text.list.noBenefit}
              defaultValue={filter.benefit ?? ''}
              options={[
                { value: 'any', label: text.list.anyBenefit },
                ...BENEFIT_KINDS.map(({ value, label }) => ({ value, label: label[locale] })),
              ]}
            />
          )}
        </div>
      </details>
    </InstantForm>
  )
}
