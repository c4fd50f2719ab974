'use strict'

const { list, create } = require('../../lib/bakeries')

module.exports = async (fastify) => {
  // route: GET /bakeries
  fastify.route({ method: 'GET', path: '/', ...list })
  fastify.route(create)

  // route: GET /bakeries/near
  fastify.get('/near', async () => [])
  // route: GET /bakeries/near/
  fastify.get('/near/', async () => [])

  const both = ['GET', 'POST']
  // route: GET /bakeries/search
  // route: POST /bakeries/search
  fastify.route({ method: both, url: '/search', handler: async () => [] })
}
