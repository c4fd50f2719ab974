//! What Gin's patterns mark.

use super::gin;

fn marks(statements: &str) -> Vec<String> {
    let facts = gin(&format!("package p\nfunc f(r *gin.Engine) {{\n{statements}\n}}\n"));
    facts.marks.iter().map(|mark| format!("{} {}", facts.text(mark.rule), facts.text(mark.text))).collect()
}

#[test]
fn registrations_are_marked_in_source_order() {
    let marks = marks(
        "g := r.Group(\"/api\", mw)\ng.GET(\"/a\", h)\ng.Any(\"/b\", mw, h)\ng.Handle(\"PUT\", \"/c\", h)\nr.StaticFS(\"/s\", fs)\nr.Group(\"/x\").POST(\"y\", h)",
    );
    assert_eq!(
        marks,
        [
            "gin.group r.Group(\"/api\", mw)",
            "gin.verb g.GET(\"/a\", h)",
            "gin.verb g.Any(\"/b\", mw, h)",
            "gin.handle g.Handle(\"PUT\", \"/c\", h)",
            "gin.static r.StaticFS(\"/s\", fs)",
            "gin.group r.Group(\"/x\")",
            "gin.verb r.Group(\"/x\").POST(\"y\", h)",
        ]
    );
}

#[test]
fn too_few_arguments_are_no_claim() {
    assert!(
        marks("c.GET(\"/a\")\nzap.Any(k)\nwindows.Handle(fd)\nr.Handle(\"/x\", h)\nGET(\"/a\", h)\nx.Group()")
            .is_empty()
    );
}

#[test]
fn comments_among_arguments_do_not_hide_a_claim() {
    assert_eq!(marks("r.GET(\"/a\", // why\n h)\nr.Handle( /* verb */ \"GET\", \"/a\", h)").len(), 2);
}

#[test]
fn a_mark_knows_its_function() {
    let facts = gin("package p\nvar g = r.Group(\"/\")\nfunc f() { x(func() { r.GET(\"/\", h) }) }\n");
    let functions: Vec<u32> = facts.marks.iter().map(|mark| mark.function.0).collect();
    assert_eq!(functions, [0, 2]);
}
