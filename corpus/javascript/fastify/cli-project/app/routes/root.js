'use strict'

module.exports = async function (fastify, opts) {
  // route: GET /
  fastify.get('/', async function (request, reply) {
    return { root: true }
  })
  // route: GET /version
  fastify.get('/version', { constraints: { host: 'maps.example' } }, async () => '2')
}
