import { type AccessMatrix, type CollectionMatrix, type MatrixActor, NOBODY, TEACHERS } from '@/core/matrix'

const OVERSEERS: readonly MatrixActor[] = ['administrator', 'principal', 'deputy']
const PRINTERS: readonly MatrixActor[] = [...OVERSEERS, ...TEACHERS]

/** Written only through the endpoints. */
const writtenByOperations = { create: NOBODY, update: NOBODY, delete: NOBODY }
const papers: CollectionMatrix = { ...writtenByOperations, read: { all: OVERSEERS, some: TEACHERS } }

/** Teachers print and compare, deputies note, leaders take the archive of the year. */
export const matrix: AccessMatrix = {
  collections: {
    'journal-checks': papers,
    'journal-discrepancies': papers,
    'journal-archives': { ...writtenByOperations, read: { all: OVERSEERS } },
  },
  endpoints: {
    'get /paper-journals/workloads/:workload/pages': PRINTERS,
    'get /paper-journals/classes/:class/pages': PRINTERS,
    'put /paper-journals/checks': TEACHERS,
    'post /paper-journals/discrepancies': TEACHERS,
    'patch /paper-journals/discrepancies/:discrepancy': TEACHERS,
    'delete /paper-journals/discrepancies/:discrepancy': TEACHERS,
    'post /paper-journals/discrepancies/:discrepancy/note': ['deputy'],
    'get /paper-journals/discrepancies/table': PRINTERS,
    'post /paper-journals/archives': OVERSEERS,
    'get /paper-journals/archives/:archive': OVERSEERS,
    'post /paper-journals/archives/:archive/stop': OVERSEERS,
    'get /paper-journals/archives/:archive/file': OVERSEERS,
  },
}
