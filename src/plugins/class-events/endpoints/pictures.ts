import { addDataAndFileToRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import { badInput } from '@/core/errors'
import { defineEndpoint } from '@/core/plugin'

import { keepsEvents, readsEvents, requireKeeper } from '../access/rules'
import { readClassEvent } from '../operations/find-events'
import { addPicture, changePicture, openPicture, setPictureRemoved } from '../operations/pictures'
import { recordParams, pictureBody, pictureParams } from './schemas'

/** Pictures of events: laid by the class teacher, shown only with the consents. */
export const pictureEndpoints = [
  defineEndpoint({
    method: 'post',
    path: '/class-life/events/:record/pictures',
    rule: keepsEvents,
    summary: { ru: 'Добавить снимок', en: 'Add a picture' },
    params: recordParams,
    takesFile: 'form',
    handler: async ({ req, params }) => {
      const facts = await requireFacts(req)
      // Asked before the upload is read: nobody learns from a complaint about the file that there is an event.
      requireKeeper(facts, (await readClassEvent({ req, facts, id: params.record })).class)
      await addDataAndFileToRequest(req)
      const { file } = req
      if (!file) throw badInput({ ru: 'Выберите файл.', en: 'Choose a file.' }, { path: 'file' })
      return addPicture({ req, facts, event: params.record, file })
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/class-life/pictures/:picture',
    rule: readsEvents,
    summary: { ru: 'Открыть снимок', en: 'Open a picture' },
    params: pictureParams,
    produces: ['image/jpeg'],
    handler: async ({ req, params }) => {
      const body = await openPicture({ req, facts: await requireFacts(req), id: params.picture })
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': 'image/jpeg',
          // A consent may be withdrawn at any time: nothing is kept on the way.
          'cache-control': 'no-store',
          'content-disposition': 'inline',
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
        },
      })
    },
  }),
  defineEndpoint({
    method: 'patch',
    path: '/class-life/pictures/:picture',
    rule: keepsEvents,
    summary: { ru: 'Подписать, опубликовать или скрыть снимок', en: 'Name, publish or hide a picture' },
    params: pictureParams,
    body: pictureBody,
    handler: async ({ req, params, body }) =>
      changePicture({ req, facts: await requireFacts(req), id: params.picture, change: body }),
  }),
  defineEndpoint({
    method: 'delete',
    path: '/class-life/pictures/:picture',
    rule: keepsEvents,
    summary: { ru: 'Удалить снимок', en: 'Remove a picture' },
    params: pictureParams,
    handler: async ({ req, params }) =>
      setPictureRemoved({ req, facts: await requireFacts(req), id: params.picture, isRemoved: true }),
  }),
  defineEndpoint({
    method: 'post',
    path: '/class-life/pictures/:picture/restoration',
    rule: keepsEvents,
    summary: { ru: 'Вернуть удалённый снимок', en: 'Put a removed picture back' },
    params: pictureParams,
    handler: async ({ req, params }) =>
      setPictureRemoved({ req, facts: await requireFacts(req), id: params.picture, isRemoved: false }),
  }),
]
