import { loadMatrices } from '../../helpers/matrices'
import { testWholeMatrix } from '../../helpers/test-whole-matrix'

const matrices = await loadMatrices()

testWholeMatrix(new Map([...matrices].filter(([plugin]) => plugin !== 'kernel')))
