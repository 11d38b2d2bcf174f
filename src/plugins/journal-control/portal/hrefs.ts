import { withQuery } from '@/core/with-query'

type Query = Parameters<typeof withQuery>[1]

/** Addresses of the control of journals. */
export const hrefs = {
  control: (query: Query = {}) => withQuery('/journal-control', query),
  findings: (query: Query = {}) => withQuery('/journal-control/findings', query),
  controlTable: (query: Query) => withQuery('/api/journal-control/figures/table', query),
  findingsTable: (query: Query) => withQuery('/api/journal-control/findings/table', query),
  remarks: (query: Query = {}) => withQuery('/journal-control/remarks', query),
  remarksTable: (query: Query) => withQuery('/api/journal-control/remarks/table', query),
  remark: (id: number): `/${string}` => `/journal-control/remarks/${id}`,
  newRemark: (query: Query = {}) => withQuery('/journal-control/remarks/new', query),
  locks: (): `/${string}` => '/journal-control/locks',
  rules: (): `/${string}` => '/journal-control/rules',
  inspections: (query: Query = {}) => withQuery('/journal-control/inspections', query),
  inspection: (id: number): `/${string}` => `/journal-control/inspections/${id}`,
  /** The journal with a lesson open in it. */
  lesson: (workload: number, query: Query) => withQuery(`/journal/${workload}`, query),
}
