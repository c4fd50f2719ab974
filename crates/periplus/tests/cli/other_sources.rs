//! Other sources that are broken, hostile, or not there; the formats of what they give; settings and identity.

use crate::harness::{Folder, Ran};

const DEFINITION: &str = "openapi: 3.0.0\npaths:\n  /api/orders/{id}: {get: {}}\n";
const DUMP: &str = r#"{"id":"a1b2c3","name":"shop","apiKeySource":"HEADER","tags":{"service":"shop"},
  "resources":[{"id":"r","path":"/health","resourceMethods":{"GET":{"authorizationType":"NONE"}}}]}"#;

fn span(service: &str, path: &str) -> String {
    format!(
        r#"{{"resourceSpans":[{{"resource":{{"attributes":[{{"key":"service.name","value":{{"stringValue":"{service}"}}}}]}},"scopeSpans":[{{"spans":[{{"kind":2,"startTimeUnixNano":"1767225600000000000","attributes":[{{"key":"http.method","value":{{"stringValue":"GET"}}}},{{"key":"http.target","value":{{"stringValue":"{path}"}}}},{{"key":"http.status_code","value":{{"intValue":"200"}}}},{{"key":"appsec.event","value":{{"stringValue":"true"}}}}]}}]}}]}}]}}"#
    )
}

/// A small service with one good file of each kind.
fn shop() -> Folder {
    Folder::shop()
        .with("pyproject.toml", "[project]\nname = \"shop\"\n")
        .with("good/api.yaml", DEFINITION)
        .with("good/dump.json", DUMP)
        .with("good/spans.jsonl", format!("{}\n", span("shop", "/api/orders/7")))
}

const GOOD: &str = "--openapi good/api.yaml --gateway good/dump.json --traces good/spans.jsonl";

/// The good files still give what they know.
#[track_caller]
fn others_count(ran: &Ran) {
    let json = ran.json();
    let sources: Vec<&str> = json["endpoints"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["sources"].as_array().unwrap())
        .map(|source| source.as_str().unwrap())
        .collect();
    for source in ["source_code", "catalog", "aws_apigateway", "apm_traces"] {
        assert!(sources.contains(&source), "{source} is missing: {}", ran.stdout);
    }
}

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_the_others_merge() {
    // The broken file, its content, the exit code, and what is told.
    for (flag, name, content, code, told) in [
        ("--openapi", "a.json", "{\"openapi\": \"3.0.0\",\n \"paths\": }", 2, "a.json:2:11: not read as JSON"),
        ("--openapi", "a.yaml", "openapi: 3.0.0\npaths:\n  /a: [\n", 2, "a.yaml:4:1: not read as YAML"),
        (
            "--openapi",
            "a.yaml",
            "swagger: '2.0'\npaths:\n  /a: {get: {}}\n  /b: [\n",
            0,
            "a.yaml:5:1: not read as YAML",
        ),
        ("--openapi", "a.yaml", "name: x\n", 2, "a.yaml:1:1: no OpenAPI document"),
        ("--openapi", "a.yaml", "", 2, "a.yaml:1:1: no OpenAPI document"),
        ("--openapi", "a.yaml", "openapi: 3.0.0\n", 0, "a.yaml:1:1: the document has no `paths`"),
        ("--openapi", "a.yaml", "openapi: 3.0.0\npaths: {}\n", 0, "a.yaml:2:8: `paths` holds no operations"),
        ("--openapi", "a.yaml", "openapi: 3.0.0\npaths: {/a: {gett: {}}}\n", 0, "a.yaml:2:14: `/a`: "),
        (
            "--openapi",
            "a.yaml",
            "openapi: 3.0.0\npaths: {/a: {$ref: ../b.yaml}}\n",
            0,
            "a.yaml:2:13: `../b.yaml`: no such file",
        ),
        ("--gateway", "a.json", "{\"items\": [}", 2, "a.json:1:12: not read as JSON"),
        ("--gateway", "a.json", "", 2, "a.json:1:1: nothing in it is known from an API gateway"),
        ("--gateway", "a.json", "{\"a\": 1}", 2, "a.json:1:1: nothing in it is known from an API gateway"),
        ("--gateway", "a.json", "{\"items\": []}", 0, "gateway-empty"),
        (
            "--gateway",
            "a.json",
            "{\"items\": [{\"RouteKey\": \"GET /x\"}]}",
            2,
            "a.json:1:1: cannot tell which API 1 routes",
        ),
        (
            "--traces",
            "a.jsonl",
            "{\"resourceSpans\":[]}\n{\"resourceSpans\": [}\n",
            2,
            "a.jsonl:2:20: not read as JSON",
        ),
        ("--traces", "a.jsonl", "no json", 2, "a.jsonl:1:2: not read as JSON"),
        ("--traces", "a.jsonl", "", 0, "a.jsonl:1:1: no spans in it"),
        ("--traces", "a.jsonl", "{\"resource_logs\":[]}\n", 0, "a.jsonl:1:1: no spans in it"),
    ] {
        let folder = shop().with(name, content);
        let ran = folder.run(&format!("scan -f json {GOOD} {flag} {name}")).code(code);
        let everything = format!("{}{}", ran.stderr, ran.stdout);
        assert!(everything.contains(told), "{flag} {content}: {}", ran.stderr);
        others_count(&ran);
        // What was left out is in the result, and makes a strict run fail.
        let diagnostics = ran.json()["diagnostics"].as_array().unwrap().len();
        assert!(diagnostics > 0, "{flag} {content}");
        let strict = folder.run(&format!("scan --strict {GOOD} {flag} {name}"));
        let wrong = ran.stderr.contains("error: ");
        assert_eq!(
            strict.code,
            Some(if code == 2 {
                2
            } else if wrong {
                3
            } else {
                0
            }),
            "{content}: {}",
            strict.stderr
        );
    }
}

#[test]
fn one_broken_line_of_many_is_told_and_the_others_count() {
    let lines = format!("{}\n{{\"resourceSpans\":[{{\n{}\n", span("shop", "/api/orders/7"), span("shop", "/health"));
    let folder = shop().with("t.jsonl", lines);
    let ran = folder.run("scan -f json --traces t.jsonl").code(0);
    assert!(ran.stderr.contains("error: t.jsonl:2:"), "{}", ran.stderr);
    assert_eq!(ran.json()["inputs"][0]["sightings"], 2);
    folder.run("scan --strict --traces t.jsonl").code(3);
}

#[test]
fn what_is_not_there_or_holds_nothing_is_told_with_a_way_out() {
    let folder = shop().with("empty/readme.md", "x").with("binary.json", b"\xfa{\x00");
    for (arguments, told) in [
        ("--openapi nowhere.yaml", "nowhere.yaml: no such file or folder"),
        ("--gateway nowhere", "nowhere: no such file or folder"),
        ("--traces nowhere.json", "nowhere.json: no such file or folder"),
        ("--openapi empty", "empty: no file in it ends in .yaml, .yml, .json"),
        ("--gateway empty", "empty: no file in it ends in"),
        ("--traces empty", "empty: no file in it ends in .json, .jsonl, .ndjson"),
        ("--openapi binary.json", "binary.json: invalid utf-8"),
        ("--gateway binary.json", "binary.json: invalid utf-8"),
    ] {
        let ran = folder.run(&format!("scan -f json {GOOD} {arguments}")).code(2);
        assert!(ran.stderr.contains(told) && ran.stderr.contains("help: "), "{arguments}: {}", ran.stderr);
        others_count(&ran);
        let diagnostics = ran.json()["diagnostics"].clone();
        assert_eq!(diagnostics[0]["code"], "input-unreadable", "{arguments}");
    }
    // Of a folder, only definitions are read; one file that cannot be is told.
    let ran = folder.run("scan -f json --openapi .").code(2);
    assert!(ran.stderr.contains("./binary.json: invalid utf-8"), "{}", ran.stderr);
    assert_eq!(ran.json()["inputs"].as_array().unwrap().len(), 1);
    std::fs::remove_file(folder.path("binary.json")).unwrap();
    folder.run("scan --openapi .").code(0);
    assert!(folder.run("scan --openapi good/dump.json").code(2).stderr.contains("neither `openapi` nor `swagger`"));
}

#[test]
fn dumps_that_a_shell_wrote_in_utf_16_are_read() {
    let text: Vec<u8> = std::iter::once(0xfeff).chain(DUMP.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let ran = shop().with("wide.json", text).run("scan -f json --gateway wide.json").code(0);
    assert_eq!(ran.json()["inputs"][0]["sightings"], 1);
}

#[test]
fn a_mistake_in_a_catalog_is_told_and_the_rest_of_it_counts() {
    let good = "apiVersion: v3\nkind: service\nmetadata: {name: orders, owner: sellers}\ndatadog:\n  codeLocations:\n    \
                - {repositoryURL: '', paths: ['**']}\n";
    for (text, place) in [
        (format!("{good}---\nkind: service\n"), "entity.datadog.yaml:8:1: an entity needs `apiVersion: v3`"),
        (format!("{good}---\napiVersion: v4\nkind: x\n"), "entity.datadog.yaml:8:13: `apiVersion: v4` is not known"),
        (
            format!("{good}---\napiVersion: v3\nkind: x\nmetadata: {{}}\n"),
            "entity.datadog.yaml:10:11: an entity needs `metadata.name`",
        ),
        (format!("{good}---\napiVersion: [\n"), "entity.datadog.yaml:9:1: not read as YAML"),
        (good.replace("'**'", "'a/['"), "entity.datadog.yaml:6:7: `a/[` is no glob"),
    ] {
        let folder = shop().with("entity.datadog.yaml", &text);
        for arguments in ["scan -f json".to_owned(), format!("scan -f json {GOOD}")] {
            let ran = folder.run(&arguments).code(0);
            assert!(ran.stderr.contains(&format!("error: {place}")), "{place}: {}", ran.stderr);
            assert_eq!(ran.stderr.matches(place).count(), 1, "told once: {}", ran.stderr);
        }
        folder.run("scan --strict").code(3);
        let rows = folder.run("scan -f json").json()["operations"].clone();
        let service = if place.contains("glob") { "shop" } else { "orders" };
        assert_eq!(rows[0]["service"], service, "{place}");
    }
}

#[test]
fn a_mistake_in_the_settings_is_told_with_its_place_and_other_roots_are_scanned() {
    let folder = shop().with("bad/periplus.toml", "[risk]\n  weight = 3\n").with("bad/shop.py", crate::harness::SHOP);
    let ran = folder.run("scan bad").code(2);
    insta::assert_snapshot!(ran.transcript(), @r"
    exit code 2
    --- stdout
    --- stderr
    error: bad/periplus.toml:2:3: unknown field `weight`, expected one of `weights`, `bands`, `nonproduction`
      help: docs/settings.md describes every key, docs/schema/settings.schema.json checks them in an editor.
    ");
    let ran = folder.run("scan bad good -f json").code(2);
    assert_eq!(ran.json().as_array().unwrap().len(), 1);
}

#[test]
fn the_identity_of_the_repository_is_stated_by_flags_or_settings() {
    let entity = "apiVersion: v3\nkind: service\nmetadata: {name: orders}\ndatadog:\n  codeLocations:\n    - {repositoryURL: \
                  'git@git.example:shops/web.git', paths: ['**']}\n";
    let folder = Folder::shop().with("entity.datadog.yaml", entity);
    let flags = "--repo-url https://user:secret@git.example/shops/web --ref-name v1 --default-branch main";
    let json = folder.run(&format!("scan -f json {flags}")).code(0).json();
    assert_eq!(json["root"]["repository"], "https://git.example/shops/web");
    assert_eq!((&json["root"]["ref"], &json["root"]["default_branch"]), (&"v1".into(), &"main".into()));
    assert_eq!(json["operations"][0]["service"], "orders");
    let other = folder.run("scan -f json --repo-url https://git.example/other").code(0).json();
    assert_eq!(other["operations"][0]["service"], "other");
    let folder = folder.with("periplus.toml", "[repository]\nurl = \"https://git.example/other\"\nref = \"x\"\n");
    let json = folder.run("scan -f json").code(0).json();
    assert_eq!((&json["operations"][0]["service"], &json["root"]["ref"]), (&"other".into(), &"x".into()));
    assert_eq!(folder.run(&format!("scan -f json {flags}")).json()["operations"][0]["service"], "orders");
}

#[test]
fn code_is_mapped_by_settings_deployments_backstage_and_owners() {
    let service = |folder: &Folder| {
        let json = folder.run("scan -f json --traces good/spans.jsonl").code(0).json();
        let row = &json["endpoints"].as_array().unwrap().iter().find(|row| row["path"] == "/health").unwrap().clone();
        let services = json["services"].as_array().unwrap();
        let service = services.iter().find(|service| service["name"] == row["service"]).unwrap().clone();
        let mapping =
            service["mappings"].as_array().unwrap().iter().find(|m| m["source"] == "source_code").unwrap().clone();
        assert!(
            mapping["evidence"]["location"]["line"].as_u64().unwrap() > 0
                && mapping["confidence"].as_u64().unwrap() > 0
        );
        format!("{} by {}, of {}", row["service"].as_str().unwrap(), mapping["method"].as_str().unwrap(), row["owner"])
    };
    let folder = shop();
    assert_eq!(service(&folder), "shop by manifest, of null");
    let folder = folder.with(".github/CODEOWNERS", "* @shops/web\n");
    assert_eq!(service(&folder), "shop by manifest, of \"@shops/web\"");
    let folder = folder.with("docker-compose.yml", "services:\n  storefront:\n    build: .\n");
    assert_eq!(service(&folder), "storefront by compose, of \"@shops/web\"");
    let backstage =
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: store}\nspec: {owner: group:sellers}\n";
    let folder = folder.with("catalog-info.yaml", backstage);
    assert_eq!(service(&folder), "store by backstage, of \"@shops/web\"");
    let folder = folder.with("k8s/app.yaml", "kind: Deployment\nspec: {env: [{name: DD_SERVICE, value: shop-api}]}\n");
    assert_eq!(service(&folder), "shop-api by deployment, of \"@shops/web\"");
    let folder = folder.with("periplus.toml", "[[services.code]]\nservice = \"front\"\npaths = [\"shop.py\"]\n");
    assert_eq!(service(&folder), "front by configuration, of \"@shops/web\"");
}

#[test]
fn every_format_holds_the_endpoints() {
    let folder = shop();
    for format in ["table", "json", "ndjson", "csv", "markdown"] {
        let ran = folder.run(&format!("scan -f {format} {GOOD}")).code(0);
        for part in ["/api/orders/{id}", "documented", "/health"] {
            assert!(ran.stdout.contains(part), "{format}: {part}: {}", ran.stdout);
        }
    }
    let rows = folder.run(&format!("scan --quiet {GOOD}")).code(0);
    assert_eq!((rows.stdout.lines().count(), rows.stderr.as_str()), (4, ""));
    let written = folder.run(&format!("scan -f csv -o rows.csv {GOOD}")).code(0);
    assert_eq!(written.stdout, "");
    let csv = std::fs::read_to_string(folder.path("rows.csv")).unwrap();
    assert_eq!(csv, folder.run(&format!("scan -f csv {GOOD}")).stdout);
    assert_eq!(csv.lines().count(), 4);
    let markdown = folder.run(&format!("scan -f markdown {GOOD}")).stdout;
    assert_eq!(markdown.lines().filter(|line| line.starts_with('|')).count(), 5);
}

#[test]
fn lines_of_an_inventory_fit_the_published_schema() {
    let schema = include_str!("../../../../docs/schema/inventory-line.schema.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let folder = shop().with("bad.yaml", "openapi: 3.0.0\n").with("requirements.txt", "django==5\n");
    let ran = folder.run(&format!("scan -f ndjson {GOOD} --openapi bad.yaml")).code(0);
    let mut kinds = Vec::new();
    for line in ran.stdout.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let errors: Vec<String> = validator.iter_errors(&line).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{line}: {errors:?}");
        kinds.push(line["type"].as_str().unwrap().to_owned());
    }
    kinds.dedup();
    for kind in ["inventory", "input", "service", "endpoint", "diagnostic", "scan", "operation", "unsupported"] {
        assert!(kinds.iter().any(|other| other == kind), "{kind}: {kinds:?}");
    }
    assert_eq!(kinds[0], "inventory");
}

#[test]
fn cells_of_endpoints_that_a_spreadsheet_would_run_are_disarmed() {
    let lines: Vec<String> = ["=cmd()", "+1", "-1", "@SUM(A1)"].iter().map(|name| span(name, "/x")).collect();
    let folder = shop().with("t.jsonl", lines.join("\n"));
    let ran = folder.run("scan -f csv --traces t.jsonl").code(0);
    let cells = ran.stdout.lines().skip(1).flat_map(|line| line.split(','));
    let armed: Vec<&str> =
        cells.filter(|cell| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@'])).collect();
    assert!(armed.is_empty(), "{armed:?}");
    for cell in ["'=cmd()", "'+1", "'-1", "'@SUM(A1)"] {
        assert!(ran.stdout.contains(&format!(",{cell},")), "{cell}: {}", ran.stdout);
    }
}

#[test]
fn every_format_is_safe_for_terminals() {
    let folder = shop().with("t.jsonl", span("\\u001b[2Jx", "/\\u202ey|z<b>"));
    for format in ["table", "json", "ndjson", "csv", "markdown"] {
        let ran = folder.run(&format!("scan -f {format} --traces t.jsonl")).code(0);
        let hidden = ran.stdout.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(hidden, None, "{format}: {}", ran.stdout);
    }
}

#[test]
fn an_explanation_has_points_observations_contradictions_and_both_verdicts() {
    let definition = "openapi: 3.0.0\nsecurity: [{key: []}]\npaths:\n  /api/orders/{id}: {get: {}}\ncomponents: \
                      {securitySchemes: {key: {type: apiKey, in: header, name: k}}}\n";
    let folder = shop().with("strict.yaml", definition);
    let arguments = |extra: &'static [&'static str]| {
        let row = ["explain", "/api/orders/{id}", ".", "--openapi", "strict.yaml", "--traces", "good/spans.jsonl"];
        row.into_iter().chain(extra.iter().copied()).collect::<Vec<_>>()
    };
    let ran = folder.run_with(&arguments(&[])).code(0);
    insta::assert_snapshot!(ran.stdout);
    // The attack was on the first day of 2026.
    assert!(ran.stdout.contains("attacked: 1 attacks within the last 7 days"), "{}", ran.stdout);
    let later = folder.run_with(&arguments(&["--as-of", "2026-01-09"])).code(0);
    assert!(!later.stdout.contains("attacked:"), "{}", later.stdout);
    assert!(ran.stdout.contains("conflict"), "{}", ran.stdout);
    assert_eq!(ran.stderr, "");
    let broken = folder.run("explain /health . --openapi nowhere.yaml").code(2);
    assert!(broken.stdout.contains("Risk") && broken.stderr.contains("nowhere.yaml"), "{}", broken.stdout);
    let near = folder.run_with(&["explain", "GET /api/nothing", ".", "--traces", "good/spans.jsonl"]).code(2);
    assert!(near.stderr.contains("These are near:") && !near.stderr.contains("/health"), "{}", near.stderr);
    assert!(folder.run("scan --as-of soon").code(2).stderr.contains("expected a day such as"));
}

#[test]
fn which_addresses_are_private_is_a_setting() {
    let client = span("shop", "/health").replace(
        "{\"key\":\"appsec.event\"",
        "{\"key\":\"http.client_ip\",\"value\":{\"stringValue\":\"100.64.0.1\"}},{\"key\":\"appsec.event\"",
    );
    let folder = shop().with("t.json", client);
    let exposure = |folder: &Folder| {
        let json = folder.run("scan -f json --traces t.json").code(0).json();
        let rows = json["endpoints"].as_array().unwrap();
        rows.iter().find(|row| row["path"] == "/health").unwrap()["exposure"].as_str().unwrap().to_owned()
    };
    assert_eq!(exposure(&folder), "internal");
    assert_eq!(exposure(&folder.with("periplus.toml", "[exposure]\nprivate = \"documented\"\n")), "observed");
}
