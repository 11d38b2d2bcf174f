import type { ValidData } from './types'

export const importsData: ValidData = {
  imports: () => ({ kind: 'classes', fileName: 'classes.csv', state: 'draft' }),
}
