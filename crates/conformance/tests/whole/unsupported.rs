//! A framework that a manifest names and no pack knows is announced; one that a pack reads is not.

use periplus_engine::{Options, PackSet, Silent, scan};
use periplus_source::Tree;

fn announced(files: &[(&str, &str)]) -> Vec<String> {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let packs = PackSet::builtin().unwrap();
    let scan = scan(&Tree::in_memory(files), &packs, &Options::default(), &Silent).unwrap();
    scan.unsupported.into_iter().map(|framework| framework.framework).collect()
}

#[test]
fn a_framework_that_a_manifest_names() {
    let main = ("main.go", "package main\n\nfunc main() {}\n");
    let unread = ("go.mod", "module example.com/shop\n\nrequire github.com/julienschmidt/httprouter v1.3.0\n");
    assert_eq!(announced(&[unread, main]), ["httprouter"]);
    let read = ("go.mod", "module example.com/shop\n\nrequire github.com/zeromicro/go-zero v1.6.0\n");
    let definition = ("shop.api", "service shop {\n\t@handler list\n\tget /items\n}\n");
    assert!(announced(&[read, definition, main]).is_empty());
}

#[test]
fn a_part_of_a_framework_that_files_show() {
    let manifest = (
        "pom.xml",
        "<project><dependencies><dependency><groupId>org.grails</groupId>\
         <artifactId>grails-core</artifactId></dependency></dependencies></project>\n",
    );
    let java = ("A.java", "class A {}\n");
    assert_eq!(announced(&[manifest, java, ("B.groovy", "class B\n")]), ["Grails"]);
    assert!(announced(&[manifest, java]).is_empty());
}
