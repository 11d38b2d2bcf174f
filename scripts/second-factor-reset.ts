import './lib/school-env'

import { getPayload } from 'payload'

/**
 * `npm run second-factor:reset -- <user name>`: takes the second factors of an account away and ends its sessions.
 * For the machine's keeper, when the only administrator has lost the phone and the recovery codes.
 */
const [username = ''] = process.argv.slice(2)
if (!username) {
  process.stderr.write('Name the account: npm run second-factor:reset -- ivanova\n')
  process.exit(2)
}

const { default: config } = await import('../payload.config')
const { resetByName } = await import('@/plugins/account-security/operations/reset-by-name')

const payload = await getPayload({ config })
const isFound = await resetByName(payload, username)
process.stdout.write(
  isFound
    ? `${username}: the second step is reset; it is set up anew at the next sign-in.\n`
    : `There is no account "${username}".\n`,
)
await payload.destroy()
process.exit(isFound ? 0 : 1)
