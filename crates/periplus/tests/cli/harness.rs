//! Running the program on folders made for one test, and scrubbing what differs between runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A small application with three operations.
pub(crate) const SHOP: &str = r#"from fastapi import APIRouter, FastAPI

router = APIRouter(prefix="/orders")


@router.get("/{order_id}")
def read_order(order_id: int):
    return {}


@router.post("")
def create_order():
    return {}


app = FastAPI()
app.include_router(router, prefix="/api")


@app.get("/health")
def health():
    return "ok"
"#;

/// A folder with files of a test.
pub(crate) struct Folder {
    folder: TempDir,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// A folder with the small application in `shop.py`.
    pub(crate) fn shop() -> Self {
        Self::new().with("shop.py", SHOP)
    }

    pub(crate) fn with(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let file = self.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
        self
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Runs the program in this folder, arguments separated by spaces.
    pub(crate) fn run(&self, arguments: &str) -> Ran {
        self.run_with(&arguments.split_whitespace().collect::<Vec<_>>())
    }

    pub(crate) fn run_with(&self, arguments: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_periplus"))
            .args(arguments)
            .current_dir(self.root())
            .stdin(Stdio::null())
            .env_clear()
            .env("COLUMNS", "100")
            .output()
            .unwrap();
        let scrub = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("output is UTF-8");
            let root = self.root().canonicalize().unwrap();
            text.replace(&*root.to_string_lossy(), "[ROOT]").replace(&*self.root().to_string_lossy(), "[ROOT]")
        };
        Ran { code: output.status.code(), stdout: scrub(output.stdout), stderr: scrub(output.stderr) }
    }
}

/// What the program did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    /// Checks the exit code.
    #[track_caller]
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.stdout, self.stderr);
        self
    }

    /// The whole of it, for snapshots.
    pub(crate) fn transcript(&self) -> String {
        let code = self.code.map_or("signal".to_owned(), |code| code.to_string());
        format!("exit code {code}\n--- stdout\n{}--- stderr\n{}", self.stdout, self.stderr)
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// Method and path of each operation, of a scan as JSON.
    pub(crate) fn rows(&self) -> Vec<String> {
        let scan = self.json();
        let rows = scan["operations"].as_array().unwrap();
        rows.iter()
            .map(|row| format!("{} {}", row["method"].as_str().unwrap(), row["path"].as_str().unwrap()))
            .collect()
    }

    /// File and reason of each skipped file, of a scan as JSON.
    pub(crate) fn skipped(&self) -> Vec<String> {
        let scan = self.json();
        let skipped = scan["skipped"].as_array().unwrap();
        skipped
            .iter()
            .map(|file| format!("{} {}", file["file"].as_str().unwrap(), file["reason"].as_str().unwrap()))
            .collect()
    }
}

/// The rows of [`SHOP`].
pub(crate) const SHOP_ROWS: [&str; 3] = ["POST /api/orders", "GET /api/orders/{order_id}", "GET /health"];
