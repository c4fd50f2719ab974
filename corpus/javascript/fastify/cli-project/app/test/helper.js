'use strict'

const { build: buildApplication } = require('fastify-cli/helper')
const path = require('node:path')

const AppPath = path.join(__dirname, '..', 'app.js')

async function build (t) {
  const app = await buildApplication([AppPath], { skipOverride: true })
  t.after(() => app.close())
  return app
}

module.exports = { build }
