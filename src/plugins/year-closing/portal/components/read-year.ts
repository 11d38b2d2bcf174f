type Values = Record<string, string>
type Set = { name: string; kind: string }

const LONGEST = 50

/** The rows of a list in their order; empty ones are left out, and so are those that the form does not have. */
const rowsAt = (values: Values, path: string): number[] =>
  Array.from({ length: LONGEST }, (_, at) => at).filter((at) =>
    ['name', 'date', 'from', 'to'].some((field) => values[`${path}.${at}.${field}`]?.trim()),
  )

const spansAt = (values: Values, path: string) =>
  rowsAt(values, path).map((at) => ({
    name: values[`${path}.${at}.name`],
    from: values[`${path}.${at}.from`],
    to: values[`${path}.${at}.to`],
  }))

/** What the form of the year sends. Pure. */
export const readYear = (values: Values, sets: readonly Set[], seen: number | null) => ({
  seen,
  name: values.name,
  startDate: values.startDate,
  endDate: values.endDate,
  orderDate: values.orderDate,
  promotedOn: values.promotedOn,
  graduatedOn: values.graduatedOn,
  ground: values.ground ?? '',
  holidays: rowsAt(values, 'holidays').map((at) => ({
    name: values[`holidays.${at}.name`],
    date: values[`holidays.${at}.date`],
  })),
  sets: sets.map(({ name, kind }, at) => ({
    name,
    kind,
    terms: spansAt(values, `sets.${at}.terms`),
    vacations: spansAt(values, `sets.${at}.vacations`),
  })),
})
