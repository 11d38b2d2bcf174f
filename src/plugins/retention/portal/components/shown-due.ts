/** A row of the list in words, as the browser is given it. */
export type ShownDue = {
  key: string
  name: string
  person: number | null
  kind: string
  reason: string
  fileNumber: string
  dueOn: string
}
