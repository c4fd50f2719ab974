//! What each renderer writes for the same two scans, one ordinary and one hostile.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
#![allow(clippy::assigning_clones, reason = "test data is written for the reader")]

use periplus_inventory::{
    Condition, DerivationKind, DerivationStep, Diagnostic, Guard, GuardScope, Language, Location, Method, Operation,
    Parameter, ParameterPlace, Rejected, Resolution, Role, Root, Scan, Security, SecurityRequirement, Severity,
    SkipReason, Skipped, Unresolved, Unsupported, Visibility, operation_id,
};
use periplus_report::{Look, csv, explain, json, json_array, line_schema, markdown, ndjson, scan_schema, table};

fn operation(method: Method, path: &str, handler: &str, file: &str, line: u32) -> Operation {
    let application = "shop/main.py:app";
    Operation {
        id: operation_id(application, method, path, handler),
        method,
        path: path.to_owned(),
        raw_path: path.to_owned(),
        alt_paths: Vec::new(),
        host: None,
        framework: "fastapi".to_owned(),
        language: Language::Python,
        application: application.to_owned(),
        deployable: None,
        service: None,
        handler: Some(handler.to_owned()),
        locations: vec![Location::new(file, line, 2)],
        guards: Vec::new(),
        conditions: Vec::new(),
        derivation: Vec::new(),
        role: Role::Production,
        resolution: Resolution::Exact,
        reason: None,
        parameters: Vec::new(),
        request_body: None,
        responses: Vec::new(),
        security: None,
        deprecated: false,
        provided: false,
        summary: None,
    }
}

fn ordinary() -> Scan {
    let mut item = operation(Method::Get, "/orders/{id:int}", "get_order", "shop/orders.py", 12);
    item.raw_path = "/orders/{order_id:int}".to_owned();
    item.summary = Some("One order.".to_owned());
    item.parameters = vec![Parameter {
        name: "id".to_owned(),
        place: ParameterPlace::Path,
        ty: Some("int".to_owned()),
        required: Some(true),
        default: None,
    }];
    item.guards = vec![Guard {
        name: "current_user".to_owned(),
        location: Location::new("shop/main.py", 9, 1),
        scope: GuardScope::Mount,
    }];
    item.security = Some(Security { requirement: SecurityRequirement::Required, schemes: vec!["bearer".to_owned()] });
    item.derivation = vec![
        DerivationStep {
            kind: DerivationKind::Route,
            text: "router.get(\"/{order_id:int}\")".to_owned(),
            location: Location::new("shop/orders.py", 12, 2),
        },
        DerivationStep {
            kind: DerivationKind::Mount,
            text: "app.include_router(orders.router, prefix=\"/orders\")".to_owned(),
            location: Location::new("shop/main.py", 9, 1),
        },
    ];
    let mut partial = operation(Method::Post, "/{?settings.prefix}/orders", "create_order", "shop/orders.py", 30);
    partial.resolution = Resolution::Partial;
    partial.reason = Some("`settings.prefix` is not known".to_owned());
    partial.conditions =
        vec![Condition { text: "settings.debug".to_owned(), location: Location::new("shop/main.py", 20, 4) }];
    let mut test = operation(Method::Get, "/fake", "fake", "tests/test_orders.py", 3);
    test.role = Role::Test;
    let mut dead = operation(Method::Get, "/dead", "dead", "shop/old.py", 3);
    dead.resolution = Resolution::Unreachable;

    let mut scan = Scan::new(Root { path: "shop".to_owned(), ..Root::default() });
    scan.tool.version = "0.0.0".to_owned();
    scan.operations = vec![partial, item, test, dead];
    scan.unresolved = vec![Unresolved {
        location: Location::new("shop/plugins.py", 8, 5),
        rule: "fastapi.verb".to_owned(),
        reason: "the receiver is not known".to_owned(),
        code: "plugin.app.get(path)".to_owned(),
        framework: "fastapi".to_owned(),
    }];
    scan.rejected = vec![Rejected {
        reason: "http-client".to_owned(),
        count: 1,
        locations: vec![Location::new("shop/client.py", 2, 1)],
    }];
    scan.skipped = vec![Skipped { file: "shop/data.py".to_owned(), reason: SkipReason::TooLarge }];
    scan.unsupported = vec![Unsupported {
        framework: "django".to_owned(),
        language: Language::Python,
        evidence: Location::new("requirements.txt", 3, 1),
    }];
    scan.diagnostics = vec![Diagnostic {
        code: "invalid-utf8".to_owned(),
        severity: Severity::Warning,
        message: "bytes that are no UTF-8 were replaced".to_owned(),
        location: Some(Location::of_file("shop/names.py")),
        incomplete: false,
    }];
    scan.stats.source_files = 7;
    scan.hide(Visibility::default());
    scan.sort();
    scan
}

/// A scan whose every text tries something.
fn hostile() -> Scan {
    let mut row = operation(Method::Get, "/a|b`c\u{1b}[2J", "=cmd|'/c calc'!A1", "evil\u{1b}]0;x\u{7}\u{202e}.py", 1);
    row.application = "@SUM(A1)\u{9b}31m".to_owned();
    row.framework = "<script>".to_owned();
    row.resolution = Resolution::Partial;
    row.reason = Some("-2+3\r\n| injected |".to_owned());
    let mut scan = Scan::new(Root { path: "+root\u{1b}[0m".to_owned(), ..Root::default() });
    scan.tool.version = "0.0.0".to_owned();
    scan.operations = vec![row];
    scan
}

fn written(render: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    render(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_table_shows_rows_by_application_and_what_is_missing() {
    insta::assert_snapshot!(written(|out| table(&[ordinary()], Look::default(), out)));
}

#[test]
fn the_table_fits_the_terminal() {
    for width in [40, 60, 80, 100] {
        let look = Look { width: Some(width), ..Look::default() };
        let text = written(|out| table(&[ordinary()], look, out));
        insta::assert_snapshot!(format!("table-{width}"), text);
    }
}

#[test]
fn colours_come_only_when_asked_for() {
    let plain = written(|out| table(&[ordinary()], Look::default(), out));
    let colored = written(|out| table(&[ordinary()], Look { color: true, ..Look::default() }, out));
    assert!(!plain.contains('\u{1b}'));
    assert!(colored.contains("\u{1b}[32mGET "));
}

#[test]
fn quiet_leaves_the_rows_alone() {
    let quiet = written(|out| table(&[ordinary()], Look { quiet: true, ..Look::default() }, out));
    assert!(quiet.contains("/orders/{id:int}") && !quiet.contains("hidden"));
}

#[test]
fn an_explanation_goes_down_to_the_places() {
    let scan = ordinary();
    let row = scan.operations.iter().find(|row| row.handler.as_deref() == Some("get_order")).unwrap();
    insta::assert_snapshot!(written(|out| explain(row, Look::default(), out)));
}

#[test]
fn csv_and_markdown() {
    insta::assert_snapshot!("csv", written(|out| csv(&[ordinary()], out)));
    insta::assert_snapshot!("markdown", written(|out| markdown(&[ordinary()], out)));
}

#[test]
fn hostile_text_is_harmless_in_each_format() {
    let scans = [hostile()];
    insta::assert_snapshot!("hostile-csv", written(|out| csv(&scans, out)));
    insta::assert_snapshot!("hostile-markdown", written(|out| markdown(&scans, out)));
    insta::assert_snapshot!("hostile-table", written(|out| table(&scans, Look::default(), out)));
    let row = &scans[0].operations[0];
    for text in [
        written(|out| csv(&scans, out)),
        written(|out| markdown(&scans, out)),
        written(|out| table(&scans, Look::default(), out)),
        written(|out| json(&scans[0], out)),
        written(|out| ndjson(&scans, out)),
        written(|out| explain(row, Look::default(), out)),
    ] {
        let hidden = text.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(hidden, None, "{text}");
    }
}

#[test]
fn json_reads_back_and_fits_its_schema() {
    let validator = jsonschema::validator_for(scan_schema().as_value()).unwrap();
    for scan in [ordinary(), hostile(), Scan::new(Root::default())] {
        let text = written(|out| json(&scan, out));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(serde_json::from_str::<Scan>(&text).unwrap(), scan);
    }
    let several = written(|out| json_array(&[ordinary(), hostile()], out));
    assert_eq!(serde_json::from_str::<Vec<Scan>>(&several).unwrap().len(), 2);
}

#[test]
fn each_line_of_ndjson_fits_its_schema() {
    let validator = jsonschema::validator_for(line_schema().as_value()).unwrap();
    let text = written(|out| ndjson(&[ordinary(), hostile()], out));
    let mut types = Vec::new();
    for line in text.lines() {
        let value: serde_json::Value = serde_json::from_str(line).unwrap();
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        types.push(value["type"].as_str().unwrap().to_owned());
    }
    let expected = [
        "scan",
        "operation",
        "operation",
        "unresolved",
        "rejected",
        "skipped",
        "unsupported",
        "diagnostic",
        "scan",
        "operation",
    ];
    assert_eq!(types, expected);
}
