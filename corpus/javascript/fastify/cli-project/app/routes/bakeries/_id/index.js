'use strict'

module.exports = async (fastify) => {
  // Without `routeParams` the folder's name is taken as it is.
  // route: GET /bakeries/_id/hours
  fastify.get('/hours', async () => [])
}
