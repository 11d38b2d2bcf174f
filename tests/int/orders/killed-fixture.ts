import { createLocalReq, getPayload } from 'payload'

import config from '@payload-config'
import { readReference } from '@/db/reference'
import { carryOut } from '@/plugins/orders/operations/carry-out'

/** Carries out an order, and stops for ever when the enrolments are written and the rest is not: it is killed there. */
const [order, school, today] = process.argv.slice(2)
const payload = await getPayload({ config })
const reference = await readReference(payload, Number(school))
const stopping = {
  ...reference,
  get subgroups(): never {
    process.stdout.write('amid\n')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    throw new Error('It should have been killed')
  },
}
await carryOut({
  req: await createLocalReq({}, payload),
  facts: { school: Number(school), today: today!, reference: stopping },
  order: Number(order),
})
