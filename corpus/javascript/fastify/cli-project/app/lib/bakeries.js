'use strict'

exports.list = {
  schema: { querystring: { type: 'object' } },
  handler: async () => []
}

exports.create = {
  method: 'POST',
  // route: POST /bakeries
  url: '/',
  handler: async () => ({})
}
