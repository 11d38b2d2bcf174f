import { say } from '../console.mjs'
import { runJest } from '../test-steps.mjs'
import { dropLeftovers, RUN } from './drop-leftovers.mjs'
import { findServer } from './find-server.mjs'
import { probeServer } from './probe-server.mjs'
import { skippedTests } from './skipped-tests.mjs'

/**
 * The integration suite on a MongoDB server, given or obtained. `wanted` names the source of the server, `patterns`
 * the files of tests. That none can be had is a failure, and so is a run in which everything was skipped.
 */
export const runOnMongo = async ({ name, wanted, patterns = [], workers = 2 }) => {
  say(`\n— ${name}`)
  const failed = (reason) => {
    say(reason)
    return { name, passed: 0, failed: 1, skipped: 0, seconds: 0, failures: [reason] }
  }
  let server
  try {
    server = await findServer(wanted)
  } catch (error) {
    return failed(error.message)
  }
  try {
    const { product, topology, lacks } = await probeServer(server.uri)
    say(`Server: ${product}, ${topology}, from ${server.title}`)
    say(`It cannot do: ${lacks.map(({ what }) => what).join('; ') || 'nothing of what the school asks for'}`)
    const args = [
      '--selectProjects',
      'int',
      `--maxWorkers=${workers}`,
      ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : []),
    ]
    const result = await runJest(name, args, {
      TEST_DATABASE_URI: server.uri,
      TEST_DATABASE_RUN: RUN,
      TEST_DATABASE_LACKS: lacks.map((ability) => ability.name).join(','),
    })
    for (const test of skippedTests(name)) say(`skipped: ${test}`)
    if (result.passed === 0 && result.failed === 0) return failed('Every test was skipped: that is no proof')
    return result
  } catch (error) {
    return failed(`The server did not answer: ${error.message}`)
  } finally {
    await dropLeftovers(server)
    await server.stop()
  }
}
