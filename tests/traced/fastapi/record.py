"""Runs the application with OpenTelemetry's SDK, sends it requests, and writes what was traced and what it defines.

    record.py TRACES FOLDER-OF-DEFINITIONS
"""

import json
import socket
import sys
import threading
import time
import urllib.error
import urllib.request

import uvicorn
from google.protobuf.json_format import MessageToDict
from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.common.trace_encoder import encode_spans
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor, SpanExporter, SpanExportResult


class Lines(SpanExporter):
    """One request of the OTLP protocol on each line, as the collector's file exporter writes them."""

    def __init__(self, file):
        self.file = file
        self.open = False

    def export(self, spans):
        if self.open:
            self.file.write(json.dumps(as_otlp(encode_spans(spans)), sort_keys=True) + "\n")
        return SpanExportResult.SUCCESS


def as_otlp(message):
    """OTLP's JSON differs from that of protobuf: ids are hexadecimal, and enumerations are numbers."""
    import base64

    def walk(value):
        if isinstance(value, list):
            return [walk(item) for item in value]
        if not isinstance(value, dict):
            return value
        return {
            key: base64.b64decode(item).hex() if key in ("traceId", "spanId", "parentSpanId") else walk(item)
            for key, item in value.items()
        }

    return walk(MessageToDict(message, use_integers_for_enums=True))


REQUESTS = [
    ("GET", "/health", 200),
    ("GET", "/signal", 200),
    ("POST", "/signal", 200),
    ("GET", "/charts/north/sea/7.png", 200),
    ("GET", "/v1/lamps", 200),
    ("POST", "/v1/lamps", 201),
    ("GET", "/v1/lamps/broken", 200),
    ("GET", "/v1/lamps/7", 200),
    ("GET", "/v1/lamps/4711", 404),
    ("GET", "/v1/lamps/word", 422),
    ("PUT", "/v1/lamps/7/wick/top", 200),
    ("GET", "/v2/lamps", 401),
    ("GET", "/v2/lamps", 200),
    ("POST", "/v2/lamps", 201),
    ("GET", "/v2/lamps/broken", 200),
    ("GET", "/v2/lamps/8", 200),
    ("PUT", "/v2/lamps/8/wick/top", 200),
    ("GET", "/keepers/ada.json", 200),
    ("GET", "/keepers/ada/shifts/", 200),
    ("GET", "/keepers/ada/shifts", 200),
    ("GET", "/admin/", 200),
    ("DELETE", "/admin/lamps/7", 200),
    # Nothing serves these; no row may come of them.
    ("GET", "/.env", 404),
    ("GET", "/wp-login.php", 404),
    ("DELETE", "/health", 405),
    ("OPTIONS", "/v1/lamps", 405),
]


# Asked for before anything is traced.
DEFINITIONS = {"openapi.json": "/openapi.json", "admin.openapi.json": "/admin/openapi.json"}


def main(traces, folder):
    from app.main import app

    with open(traces, "w", encoding="utf-8") as file:
        provider = TracerProvider(
            resource=Resource.create({"service.name": "lanterns", "deployment.environment.name": "production"})
        )
        lines = Lines(file)
        provider.add_span_processor(SimpleSpanProcessor(lines))
        trace.set_tracer_provider(provider)
        FastAPIInstrumentor.instrument_app(
            app, tracer_provider=provider, http_capture_headers_server_request=["authorization"]
        )
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
        running = threading.Thread(target=server.run, daemon=True)
        running.start()
        while not server.started:
            time.sleep(0.05)
        for name, path in DEFINITIONS.items():
            definition = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}{path}"))
            with open(f"{folder}/{name}", "w", encoding="utf-8") as out:
                json.dump(definition, out, indent=1, sort_keys=True)
                out.write("\n")
        lines.open = True
        for method, path, expected in REQUESTS:
            request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method)
            if path.startswith("/v2") and expected < 300:
                request.add_header("Authorization", "Bearer opaque")
            try:
                status = urllib.request.urlopen(request).status
            except urllib.error.HTTPError as error:
                status = error.code
            assert status == expected, (method, path, status)
        server.should_exit = True
        running.join()
        provider.shutdown()


main(*sys.argv[1:])
