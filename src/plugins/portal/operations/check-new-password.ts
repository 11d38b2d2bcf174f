import { checkPassword } from '@/collections/people/password-rules'
import { isAppError } from '@/core/errors'

type Args = { password: string; username?: string | null; path: string }

/**
 * The rules of passwords, with the refusal beside the field of the form that asked.
 * @throws weakPassword
 */
export const checkNewPassword = ({ password, username, path }: Args): void => {
  try {
    checkPassword(password, username)
  } catch (error) {
    throw isAppError(error) ? Object.assign(error, { path }) : error
  }
}
