'use client'

import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'

import { Button } from '@/ui/button/button'
import { LinkButton } from '@/ui/button/link-button'
import { FormErrors } from '@/ui/form/form-errors'
import { Form, FormActions } from '@/ui/form/form-layout'
import { SelectField } from '@/ui/form/select-field'
import { TextField } from '@/ui/form/text-field'

type UploadFormProps = {
  kinds: readonly { value: string; label: string }[]
  /** The kind to begin with. */
  chosen?: string
  /** Where to go back to when all is done. */
  back?: string | null
  text: Record<
    'kind' | 'file' | 'fileHint' | 'noFile' | 'upload' | 'uploading' | 'template' | 'failed',
    string
  >
}
type Refused = { id?: number; errors?: { message?: string }[] }

/** Choosing a kind and a file; the page of its check follows. */
export const UploadForm = ({ kinds, chosen, back, text }: UploadFormProps) => {
  const router = useRouter()
  const [kind, setKind] = useState(
    kinds.find(({ value }) => value === chosen)?.value ?? kinds[0]?.value ?? '',
  )
  const [fileError, setFileError] = useState<string>()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const upload = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const file = new FormData(event.currentTarget).get('file')
    setProblem(null)
    if (!(file instanceof File) || file.size === 0) {
      setFileError(text.noFile)
      return
    }
    setFileError(undefined)
    setBusy(true)
    try {
      const response = await fetch(
        `/api/importing/files?kind=${kind}&name=${encodeURIComponent(file.name)}`,
        {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file,
        },
      )
      const answer = (await response.json().catch(() => ({}))) as Refused
      if (response.ok && answer.id) {
        router.push(`/imports/${answer.id}${back ? `?return=${encodeURIComponent(back)}` : ''}`)
        return
      }
      setProblem(answer.errors?.[0]?.message ?? text.failed)
    } catch {
      setProblem(text.failed)
    }
    setBusy(false)
  }

  return (
    <Form onSubmit={(event) => void upload(event)} noValidate>
      {problem && <FormErrors title={problem} />}
      <SelectField
        name="kind"
        label={text.kind}
        options={kinds}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      />
      <TextField
        name="file"
        type="file"
        accept=".xlsx,.csv,.txt"
        label={text.file}
        hint={text.fileHint}
        error={fileError}
      />
      <FormActions>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {isBusy ? text.uploading : text.upload}
        </Button>
        <LinkButton href={`/api/importing/templates?kind=${kind}`} icon="download" download>
          {text.template}
        </LinkButton>
      </FormActions>
    </Form>
  )
}
