'use strict'

module.exports = async function (fastify, opts) {
  // route: GET /example
  fastify.get('/', async function (request, reply) {
    return 'this is an example'
  })
}
