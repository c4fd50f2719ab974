// Runs the application with OpenTelemetry's SDK, sends it requests, and writes what was traced.
//
//     record.js TRACES
const fs = require('node:fs');
const http = require('node:http');

const { registerInstrumentations } = require('@opentelemetry/instrumentation');
const { ExpressInstrumentation } = require('@opentelemetry/instrumentation-express');
const { HttpInstrumentation } = require('@opentelemetry/instrumentation-http');
const { JsonTraceSerializer } = require('@opentelemetry/otlp-transformer');
const { resourceFromAttributes } = require('@opentelemetry/resources');
const { NodeTracerProvider, SimpleSpanProcessor } = require('@opentelemetry/sdk-trace-node');

const file = fs.openSync(process.argv[2], 'w');

// One request of the OTLP protocol on each line, as the collector's file exporter writes them.
const lines = {
  export(spans, done) {
    fs.writeSync(file, `${Buffer.from(JsonTraceSerializer.serializeRequest(spans)).toString()}\n`);
    done({ code: 0 });
  },
  shutdown: async () => {},
};

const provider = new NodeTracerProvider({
  resource: resourceFromAttributes({ 'service.name': 'buoys', 'deployment.environment.name': 'production' }),
  spanProcessors: [new SimpleSpanProcessor(lines)],
});
provider.register();
registerInstrumentations({
  tracerProvider: provider,
  instrumentations: [
    new HttpInstrumentation({
      ignoreOutgoingRequestHook: () => true,
      headersToSpanAttributes: { server: { requestHeaders: ['authorization'] } },
    }),
    new ExpressInstrumentation(),
  ],
});

// After the instrumentation, which wraps what is loaded from now on.
const app = require('./src/app');

const REQUESTS = [
  ['GET', '/health', 200],
  ['HEAD', '/health', 200],
  ['GET', '/signal', 200],
  ['POST', '/signal', 200],
  ['GET', '/charts/north/sea/7.png', 200],
  ['GET', '/v1/buoys', 200],
  ['GET', '/v1/buoys/', 200],
  ['POST', '/v1/buoys', 201],
  ['GET', '/v1/buoys/lost', 200],
  ['GET', '/v1/buoys/7', 200],
  ['GET', '/v1/buoys/4711', 404],
  ['DELETE', '/v1/buoys/7', 204],
  ['PUT', '/v1/buoys/7/chain/3', 200],
  ['GET', '/v1/harbours/bergen/crew', 200],
  ['GET', '/v1/harbours/bergen/crew/ada.json', 200],
  ['PATCH', '/v1/harbours/bergen/crew/ada', 200],
  ['GET', '/v2/buoys', 401],
  ['GET', '/v2/buoys', 200],
  ['POST', '/v2/buoys', 201],
  ['GET', '/v2/buoys/lost', 200],
  ['GET', '/v2/buoys/8', 200],
  ['DELETE', '/v2/buoys/8', 204],
  ['PUT', '/v2/buoys/8/chain/3', 200],
  ['GET', '/v2/harbours/oslo/crew', 200],
  ['GET', '/v2/harbours/oslo/crew/bob.json', 200],
  ['PATCH', '/v2/harbours/oslo/crew/bob', 200],
  // Nothing serves these; no row may come of them.
  ['GET', '/.env', 404],
  ['GET', '/v2/nowhere', 401],
  ['GET', '/v1/nowhere', 404],
  ['OPTIONS', '/v1/buoys', 200],
  ['DELETE', '/health', 404],
];

function send(port, [method, path, expected]) {
  const headers = path.startsWith('/v2') && expected < 300 ? { authorization: 'Bearer opaque' } : {};
  return new Promise((resolve, reject) => {
    const request = http.request({ port, method, path, headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === expected ? resolve() : reject(new Error(`${method} ${path}: ${response.statusCode}`))));
    });
    request.on('error', reject);
    request.end();
  });
}

const server = app.listen(0, async () => {
  for (const request of REQUESTS) {
    await send(server.address().port, request);
  }
  server.close();
  await provider.shutdown();
});
