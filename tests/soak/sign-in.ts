import { DEMO_PASSWORD } from '@/demo/demo-logins'

/** The cookies of a session of the demo school. */
export const signIn = async (url: string, username: string): Promise<string> => {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (!response.ok || !cookie) throw new Error(`${username} cannot sign in: ${response.status}`)
  return cookie
}
