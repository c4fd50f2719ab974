//! `cargo xtask spans`: traces to measure with, as the file exporter of OpenTelemetry's collector writes them.
//!
//! Every number gives the same file. A third of the spans are requests (half of those have a route, the others a path
//! with an id in it), a third are work within, and a third are calls to databases and other services.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

/// Arguments of `cargo xtask spans`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many spans
    #[arg(value_name = "N")]
    count: u64,
    /// Where to write them
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How many services they are of
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u64).range(1..))]
    services: u64,
    /// How many routes each service has
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u64).range(1..))]
    routes: u64,
}

/// Requests on one line: each is three spans.
const BATCH: u64 = 32;
/// The first of January 2026, in nanoseconds.
const START: u64 = 1_767_225_600_000_000_000;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let file = File::create(&arguments.file).with_context(|| format!("cannot write {}", arguments.file.display()))?;
    let mut out = BufWriter::new(file);
    let requests = arguments.count.div_ceil(3);
    let mut line = String::new();
    let mut request = 0;
    while request < requests {
        let service = mixed(request / BATCH) % arguments.services;
        line.clear();
        line.push_str("{\"resourceSpans\":[{\"resource\":{\"attributes\":[");
        line.push_str(&text("service.name", &format!("service-{service}")));
        line.push(',');
        line.push_str(&text("deployment.environment.name", "production"));
        line.push_str("]},\"scopeSpans\":[{\"spans\":[");
        let end = (request + BATCH).min(requests);
        for at in request..end {
            if at > request {
                line.push(',');
            }
            line.push_str(&spans(at, arguments.routes));
        }
        line.push_str("]}]}]}\n");
        out.write_all(line.as_bytes())?;
        request = end;
    }
    out.flush()?;
    println!("{} spans in {}", requests * 3, arguments.file.display());
    Ok(ExitCode::SUCCESS)
}

/// A number that looks random and is not (`SplitMix64`).
fn mixed(seed: u64) -> u64 {
    let mut x = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn text(key: &str, value: &str) -> String {
    format!("{{\"key\":\"{key}\",\"value\":{{\"stringValue\":\"{value}\"}}}}")
}

fn number(key: &str, value: u64) -> String {
    format!("{{\"key\":\"{key}\",\"value\":{{\"intValue\":\"{value}\"}}}}")
}

/// One request: a call, the work around it, and the request around both, in the order in which they end.
fn spans(at: u64, routes: u64) -> String {
    let random = mixed(at);
    let (route, id) = (random % routes, random >> 32);
    let verb = ["GET", "POST", "PUT", "DELETE"][(route % 4) as usize];
    let status = [200, 200, 200, 201, 204, 401, 404, 500][(random >> 8) as usize % 8];
    let mut server = vec![
        text("http.request.method", verb),
        number("http.response.status_code", status),
        text("url.path", &format!("/api/items-{route}/{id}/parts")),
        text("url.scheme", "https"),
        text("server.address", "api.harbour.example"),
        text("client.address", &format!("{}.{}.{}.9", 1 + random % 220, (random >> 16) % 256, (random >> 24) % 256)),
        text("user_agent.original", "harbour/1.0 (a client)"),
    ];
    if route.is_multiple_of(2) {
        server.push(text("http.route", &format!("/api/items-{route}/{{id}}/parts")));
    }
    if !random.is_multiple_of(3) {
        server.push(text("http.request.header.authorization", "Bearer redacted"));
    }
    let call =
        [text("db.system.name", "postgresql"), text("db.operation.name", "SELECT"), text("db.namespace", "main")];
    let start = START + at * 1_000_000;
    let span = |ids: (u64, u64), kind: u8, name: &str, attributes: &[String]| {
        let (own, parent) = ids;
        let parent = if parent == 0 { String::new() } else { format!(",\"parentSpanId\":\"{parent:016x}\"") };
        format!(
            "{{\"traceId\":\"{:032x}\",\"spanId\":\"{own:016x}\"{parent},\"kind\":{kind},\"name\":\"{name}\",\
             \"startTimeUnixNano\":\"{start}\",\"endTimeUnixNano\":\"{}\",\"attributes\":[{}],\"status\":{{}}}}",
            u128::from(random) << 32 | 1,
            start + 900_000,
            attributes.join(",")
        )
    };
    let (outer, work, inner) = (at * 3 + 1, at * 3 + 2, at * 3 + 3);
    [
        span((inner, work), 3, "SELECT main", &call),
        span((work, outer), 1, "handle", &[text("code.function.name", "handle")]),
        span((outer, 0), 2, &format!("{verb} /api/items-{route}"), &server),
    ]
    .join(",")
}
