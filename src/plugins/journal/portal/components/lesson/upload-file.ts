import type { LessonAround } from './lesson-fields'

export type LessonFile = LessonAround['files'][number]
export type Upload =
  | { ok: true; file: LessonFile }
  /** `isTooLarge`: the server would not even read it. */
  | { ok: false; message: string | null; isTooLarge: boolean }

type Args = { url: string; file: File; onProgress: (percent: number) => void }

/** Sends a file and tells how far it is, which `fetch` cannot. */
export const uploadFile = ({ url, file, onProgress }: Args): Promise<Upload> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(Math.round((loaded / total) * 100))
    })
    request.addEventListener('error', () => resolve({ ok: false, message: null, isTooLarge: false }))
    request.addEventListener('load', () => {
      const answer = request.response as { file?: LessonFile; errors?: { message?: string }[] } | null
      resolve(
        request.status < 300 && answer?.file
          ? { ok: true, file: answer.file }
          : {
              ok: false,
              message: answer?.errors?.[0]?.message ?? null,
              isTooLarge: request.status === 413,
            },
      )
    })
    request.open('POST', url)
    request.setRequestHeader('Accept', 'application/json')
    request.send(body)
  })
