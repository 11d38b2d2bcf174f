import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { type Actors, signInActors } from '../helpers/actors'
import { bootSchool, type BootedSchool } from '../helpers/boot'
import { standAt } from '../helpers/clock'
import { buildWorld, type World } from '../helpers/world'

let booted: BootedSchool
let world: World
let actors: Actors

beforeAll(async () => {
  standAt()
  booted = await bootSchool()
  world = await buildWorld(booted.payload)
  actors = await signInActors(booted.payload, Object.values(world.users))
})
afterAll(() => booted.destroy())

describe('GraphQL carries ids beyond 2^31', () => {
  const administrator = () => actors.as(world.users.administrator)

  it('reads a document by its id, and its relations', async () => {
    const { data, errors } = await administrator().graphql(
      'query ($id: Float!) { Lesson(id: $id) { id class { id name } } }',
      { id: world.lessons.maths },
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      Lesson: { id: world.lessons.maths, class: { id: world.classes.own, name: '7А' } },
    })
  })

  it('finds documents by an id', async () => {
    const { data, errors } = await administrator().graphql(
      'query ($id: Float) { Lessons(where: { id: { equals: $id } }) { docs { id } } }',
      { id: world.lessons.maths },
    )
    expect(errors).toEqual([])
    expect(data).toEqual({ Lessons: { docs: [{ id: world.lessons.maths }] } })
  })

  it('creates, changes and deletes; the id is made by the system', async () => {
    const made = await administrator().graphql(
      'mutation ($data: mutationSubgroupInput!) { createSubgroup(data: $data) { id class { id } } }',
      { data: { name: 'Группа 1', class: world.classes.own, subject: world.subjects.maths } },
    )
    expect(made.errors).toEqual([])
    const { id } = (made.data as { createSubgroup: { id: number } }).createSubgroup
    expect(id).toBeGreaterThan(2 ** 31)
    const changed = await administrator().graphql(
      'mutation ($id: Float!) { updateSubgroup(id: $id, data: { name: "Группа 2" }) { id name } }',
      { id },
    )
    expect(changed.data).toEqual({ updateSubgroup: { id, name: 'Группа 2' } })
    const gone = await administrator().graphql('mutation ($id: Float!) { deleteSubgroup(id: $id) { id } }', {
      id,
    })
    expect(gone.data).toEqual({ deleteSubgroup: { id } })
  })
})
