//! What a file is for, judged by its path and by the shape of its text.
//!
//! Only a first word: code that a production application reaches is production, whatever its folder is called, and
//! that is found out later. A comment saying "generated" is no evidence, since generated route files are real.

use periplus_facts::Language;
use periplus_inventory::Role;

/// Folders that hold other people's code.
const VENDORED: [&str; 21] = [
    "node_modules",
    "bower_components",
    "jspm_packages",
    "third_party",
    "thirdparty",
    "third-party",
    "site-packages",
    "dist-packages",
    "godeps",
    "venv",
    ".venv",
    "virtualenv",
    ".tox",
    ".nox",
    "__pypackages__",
    ".yarn",
    ".pnpm-store",
    ".m2",
    "_vendor",
    "_vendored",
    "vendored",
];

/// Folders of tests and of what only tests use.
const TESTS: [&str; 27] = [
    "test",
    "tests",
    "__tests__",
    "spec",
    "specs",
    "e2e",
    "cypress",
    "playwright",
    "fixture",
    "fixtures",
    "__fixtures__",
    "mock",
    "mocks",
    "__mocks__",
    "testdata",
    "test_data",
    "test-data",
    "testutil",
    "testutils",
    "testing_tools",
    "acceptance",
    "unittest",
    "unittests",
    "integrationtest",
    "integrationtests",
    "functionaltest",
    "functionaltests",
];

/// Folders of examples and of documentation.
const EXAMPLES: [&str; 13] = [
    "example",
    "examples",
    "_examples",
    "sample",
    "samples",
    "demo",
    "demos",
    "docs",
    "docs_src",
    "tutorial",
    "tutorials",
    "cookbook",
    "snippets",
];

/// Folders of JavaScript that a bundler wrote.
const BUNDLES: [&str; 8] = ["dist", "build", "out", ".next", ".nuxt", ".output", ".svelte-kit", "coverage"];

/// Folders that a site serves as they are; a vendor folder below is front-end libraries.
const SERVED: [&str; 7] = ["static", "public", "assets", "js", "lib", "www", "wwwroot"];

/// Source sets of Java and Kotlin that hold deployed code. What stands below is a package name, not a purpose.
const MAIN_SETS: [&str; 3] = ["main", "commonMain", "jvmMain"];

/// What the file at `path` (relative to the scan root, with `/` between parts) is for.
pub fn role_of_path(path: &str, language: Option<Language>) -> Role {
    let parts: Vec<&str> = path.split('/').collect();
    let Some((name, folders)) = parts.split_last() else { return Role::Production };
    let source_set = folders.windows(2).position(|pair| pair[0] == "src" && MAIN_SETS.contains(&pair[1]));
    let jvm = matches!(language, Some(Language::Java | Language::Kotlin));
    // Below a source set, and on the JVM below a reversed domain name, folders are packages.
    let meaningful = match source_set {
        Some(at) => &folders[..at],
        None if jvm => &folders[..folders.iter().position(|part| is_domain_root(part)).unwrap_or(folders.len())],
        None => folders,
    };
    // Below a folder of controllers, folders are named after what the controllers are about.
    let controllers = |part: &&str| part.eq_ignore_ascii_case("controllers") || **part == *"Areas";
    let meaningful = match meaningful.iter().position(controllers) {
        Some(at) => &meaningful[..at],
        None => meaningful,
    };
    let is_in = |names: &[&str]| meaningful.iter().any(|part| names.contains(&part.to_ascii_lowercase().as_str()));

    if is_in(&VENDORED) || is_in_vendor_folder(meaningful) {
        return Role::Vendored;
    }
    let is_test = source_set.is_none()
        && (is_in(&TESTS)
            || is_in_test_source_set(folders)
            || meaningful.iter().any(|part| is_test_project(part, language) || is_test_package(part, language))
            || is_test_name(name, language));
    if is_test {
        return Role::Test;
    }
    if is_in(&EXAMPLES) {
        return Role::Example;
    }
    if is_generated_name(name) || is_generated_folder(folders, language) {
        return Role::Generated;
    }
    Role::Production
}

/// Whether text was made small for browsers, judged by the length of its lines.
pub fn is_minified(text: &str) -> bool {
    const SMALLEST: usize = 2048;
    const LONG_LINE: usize = 250;
    if text.len() < SMALLEST {
        return false;
    }
    // A licence comment at the top and an embedded data table must not decide, so bytes are counted, not lines.
    let in_long_lines: usize = text.lines().map(str::len).filter(|length| *length > 4 * LONG_LINE).sum();
    let lines = text.lines().count().max(1);
    text.len() / lines > LONG_LINE && in_long_lines * 2 > text.len()
}

fn is_domain_root(part: &str) -> bool {
    matches!(part, "com" | "org" | "net" | "io" | "de" | "edu" | "gov")
}

/// `vendor` is also a word of shops, so the folder counts only at the root, above module paths (`vendor/example.org`),
/// or among files that a site serves.
fn is_in_vendor_folder(folders: &[&str]) -> bool {
    folders.iter().enumerate().filter(|(_, part)| matches!(**part, "vendor" | "vendors")).any(|(at, _)| {
        at == 0
            || folders.get(at + 1).is_some_and(|next| next.contains('.'))
            || folders[..at].iter().any(|part| SERVED.contains(part))
    })
}

/// `src/test`, `src/integrationTest`, `src/it`: source sets that are not deployed.
fn is_in_test_source_set(folders: &[&str]) -> bool {
    folders.windows(2).any(|pair| {
        pair[0] == "src" && (pair[1] == "it" || pair[1].ends_with("Test") || pair[1].ends_with("testFixtures"))
    })
}

/// `Shop.Tests`, `Shop.UnitTests`, `ShopTest`: .NET projects of tests.
fn is_test_project(part: &str, language: Option<Language>) -> bool {
    if language != Some(Language::CSharp) {
        return false;
    }
    let ends = ["Test", "Tests", "Testing", "Specs", "TestUtils", "TestHelpers"];
    // `Shop.AcceptanceTests.Postgres` too; what begins with the bare word may be a product of that name.
    part.split('.')
        .enumerate()
        .any(|(at, word)| ends.iter().any(|end| word.ends_with(end) && (at > 0 || word != *end || !part.contains('.'))))
}

/// `integration_tests`, `shop_tests`, `testing`: packages of Python's that hold tests.
fn is_test_package(part: &str, language: Option<Language>) -> bool {
    language == Some(Language::Python)
        && (part == "testing" || ["_test", "_tests"].iter().any(|end| part.ends_with(end)))
}

fn is_test_name(name: &str, language: Option<Language>) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    match language {
        Some(Language::Python) => {
            matches!(name, "conftest.py" | "tests.py" | "test.py")
                || stem.starts_with("test_")
                || stem.ends_with("_test")
        }
        // The language's own rule, whatever stands before it (`orders.tenants_test.go`).
        Some(Language::Go) => name.ends_with("_test.go") || stem.starts_with("mock_") || stem.ends_with("_mock"),
        Some(Language::Java | Language::Kotlin) => {
            ["Test", "Tests", "IT", "TestCase"].iter().any(|end| is_suffixed(stem, end))
        }
        Some(Language::CSharp) => ["Test", "Tests"].iter().any(|end| is_suffixed(stem, end)),
        Some(Language::JavaScript | Language::TypeScript | Language::Tsx) => {
            ["test", "spec", "e2e", "cy", "stories", "mock"].iter().any(|mark| has_inner_extension(name, mark))
        }
        Some(Language::GoApi) | None => false,
    }
}

/// Whether `end` is a word of its own at the end of `stem`, with something before it.
fn is_suffixed(stem: &str, end: &str) -> bool {
    stem.strip_suffix(end).is_some_and(|before| before.ends_with(|c: char| c.is_lowercase() || c.is_ascii_digit()))
}

/// Whether `name` is like `orders.test.ts` for the mark `test`.
fn has_inner_extension(name: &str, mark: &str) -> bool {
    name.split('.').rev().skip(1).take(2).any(|part| part == mark) && !name.starts_with(mark)
}

/// Names that only tools write: protocol stubs, declaration files, designer files, bundles.
fn is_generated_name(name: &str) -> bool {
    const ENDS: [&str; 17] = [
        ".pb.go",
        ".pb.gw.go",
        "_grpc.pb.go",
        "_pb2.py",
        "_pb2_grpc.py",
        ".d.ts",
        ".d.mts",
        ".d.cts",
        ".min.js",
        ".bundle.js",
        ".chunk.js",
        ".gen.ts",
        ".pnp.cjs",
        ".pnp.loader.mjs",
        ".g.cs",
        ".g.i.cs",
        ".designer.cs",
    ];
    let lower = name.to_ascii_lowercase();
    ENDS.iter().any(|end| lower.ends_with(end)) || lower.starts_with("zz_generated.")
}

fn is_generated_folder(folders: &[&str], language: Option<Language>) -> bool {
    match language {
        Some(Language::JavaScript) => folders.iter().any(|part| BUNDLES.contains(part)),
        // The build's own output; `bin` alone may hold programs.
        Some(Language::CSharp) => {
            folders.contains(&"obj")
                || folders.windows(2).any(|pair| pair[0] == "bin" && matches!(pair[1], "Debug" | "Release"))
        }
        Some(Language::Java | Language::Kotlin) => {
            folders.iter().any(|part| matches!(*part, "generated-sources" | "generated-test-sources"))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language_of;

    fn check(role: Role, paths: &[&str]) {
        for path in paths {
            assert_eq!(role_of_path(path, language_of(path)), role, "{path}");
        }
    }

    #[test]
    fn deployed_code_is_production() {
        check(
            Role::Production,
            &[
                "app/main.py",
                "src/routes/orders.ts",
                "modules/test/src/main/java/com/acme/TestController.java",
                "src/main/java/com/example/demo/ShopController.java",
                "src/com/example/Shop.java",
                "Controllers/LatestController.cs",
                "Shop.Web/Controllers/OrdersController.cs",
                "internal/contest.go",
                "server/vendor/routes.js",
                "src/build/index.ts",
                "app/latest.py",
                "test.js",
                "src/Audit.java",
            ],
        );
    }

    #[test]
    fn tests_are_known_by_folder_and_name() {
        check(
            Role::Test,
            &[
                "tests/test_main.py",
                "integration_tests/harness.py",
                "src/shop/testing/clients.py",
                "app/conftest.py",
                "app/orders_test.go",
                "app/orders.tenants_test.go",
                "internal/testdata/server.go",
                "src/test/java/com/acme/ShopTest.java",
                "shop/src/integrationTest/java/A.java",
                "web/src/orders.spec.ts",
                "web/src/orders.e2e-spec/orders.test.tsx",
                "Shop.UnitTests/Fakes.cs",
                "Shop.AcceptanceTests.Postgres/Fakes.cs",
                "test/Shop.IntegrationTests/Startup.cs",
                "NzbDrone.Core.Test/Datastore/A.cs",
                "server/__mocks__/a.js",
                "cypress/support/commands.js",
            ],
        );
    }

    #[test]
    fn examples_vendored_and_generated_code_is_known() {
        check(
            Role::Example,
            &["examples/app.py", "docs/tutorial/main.py", "samples/shop/src/main/java/org/acme/A.java"],
        );
        check(
            Role::Vendored,
            &[
                "web/node_modules/express/index.js",
                "vendor/github.com/gin-gonic/gin/gin.go",
                "tools/vendor/golang.org/x/net/http.go",
                "wwwroot/vendor/jquery.js",
                ".venv/lib/python3.11/site-packages/flask/app.py",
                "third_party/tests/a.py",
                "shop/_vendor/flask/app.py",
            ],
        );
        check(
            Role::Generated,
            &[
                "api/shop.pb.go",
                "api/shop.pb.gw.go",
                "shop_pb2_grpc.py",
                "src/types/express.d.ts",
                "public/app.min.js",
                "web/dist/main.js",
                "Shop/obj/Debug/A.cs",
                "Shop/Form.Designer.cs",
            ],
        );
    }

    #[test]
    fn long_lines_make_a_bundle_and_a_long_table_does_not() {
        let code = "app.get('/orders', list);\n".repeat(200);
        assert!(!is_minified(&code));
        assert!(!is_minified(&format!("{code}const logo = '{}';\n", "A".repeat(3000))));
        assert!(is_minified(&format!("/* licence */\n{}", code.replace('\n', ""))));
    }
}
