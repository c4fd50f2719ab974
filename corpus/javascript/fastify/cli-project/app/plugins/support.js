'use strict'

const fp = require('fastify-plugin')

module.exports = fp(async function (fastify, opts) {
  fastify.decorate('someSupport', function () {
    return 'hugs'
  })
  // route: GET /support
  fastify.get('/support', async () => fastify.someSupport())
}, { name: 'support' })
