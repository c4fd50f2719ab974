//! What is used and not read is announced, unless a pack found the same elsewhere.

use periplus_engine::{Options, PackSet, Silent, scan};
use periplus_source::Tree;

fn announced(files: &[(&str, &str)]) -> Vec<String> {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let packs = PackSet::builtin().unwrap();
    let scan = scan(&Tree::in_memory(files), &packs, &Options::default(), &Silent).unwrap();
    scan.unsupported.into_iter().map(|framework| framework.framework).collect()
}

#[test]
fn definitions_that_no_code_repeats() {
    let module = ("go.mod", "module example.com/shop\n\nrequire github.com/zeromicro/go-zero v1.6.0\n");
    let definition = ("shop.api", "service shop {\n\t@handler list\n\tget /items\n}\n");
    let main = ("main.go", "package main\n\nfunc main() {}\n");
    assert_eq!(announced(&[module, definition, main]), ["go-zero's .api definitions"]);
    assert!(announced(&[module, main]).is_empty());
    let routes = (
        "main.go",
        "package main\n\nimport (\n\t\"net/http\"\n\n\t\"github.com/zeromicro/go-zero/rest\"\n)\n\nfunc main() {\n\
         \tserver := rest.MustNewServer(rest.RestConf{})\n\
         \tserver.AddRoutes([]rest.Route{{Method: http.MethodGet, Path: \"/items\", Handler: list}})\n\
         \tserver.Start()\n}\n\nfunc list(w http.ResponseWriter, r *http.Request) {}\n",
    );
    assert!(announced(&[module, definition, routes]).is_empty());
}
