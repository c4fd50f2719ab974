'use strict'

const { test } = require('node:test')
const assert = require('node:assert')
const { build } = require('../helper')

test('default root route', async (t) => {
  const app = await build(t)

  // no-route: a request
  const res = await app.inject({ url: '/', method: 'GET' })
  // no-route
  const other = await app.inject({ method: 'POST', url: '/bakeries', handler: undefined })
  assert.deepStrictEqual(JSON.parse(res.payload), { root: true })
  assert.equal(other.statusCode, 200)
})
