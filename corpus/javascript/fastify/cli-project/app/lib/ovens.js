'use strict'

const handler = async () => ({})

const oven = (name) => ({
  method: 'PUT',
  // route: PUT /ovens/stone
  // route: PUT /ovens/steam
  url: `/ovens/${name}`,
  handler
})

module.exports.routes = [
  oven('stone'),
  oven('steam'),
  ...['GET', 'DELETE'].map((method) => ({
    method,
    // route: GET /ovens
    // route: DELETE /ovens
    url: '/ovens',
    handler
  }))
]
