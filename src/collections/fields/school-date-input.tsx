'use client'

import { FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** The browser's own date field: it gives and takes `YYYY-MM-DD`, the form that the school keeps. */
export const SchoolDateInput: TextFieldClientComponent = ({ field, path: givenPath, readOnly }) => {
  const { i18n } = useTranslation()
  const { path, value, setValue, showError } = useField<string>({ potentiallyStalePath: givenPath })
  const label = typeof field.label === 'object' ? (field.label[i18n.language] ?? field.label.ru) : field.label
  return (
    <div className={['field-type', 'text', showError && 'error'].filter(Boolean).join(' ')}>
      <FieldLabel label={label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          disabled={readOnly}
          id={`field-${path.replaceAll('.', '__')}`}
          max="2100-12-31"
          min="1900-01-01"
          onChange={({ target }) => setValue(target.value || null)}
          type="date"
          value={value ?? ''}
        />
      </div>
    </div>
  )
}
