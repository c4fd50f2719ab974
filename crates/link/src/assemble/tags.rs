//! Parameters from the tags of a struct's fields, such as `form:"page,default=1"`.

use super::parameters::{Reader, text_of_type};
use crate::eval::Eval;
use crate::value::ClassKey;
use periplus_facts::Expr;
use periplus_inventory::{Body, Parameter, ParameterPlace};
use periplus_packs::{Inference, Place};

impl Reader<'_> {
    /// Reads the fields of a parameter's class, those of embedded structs too. `schema` is the class as people write it.
    pub(super) fn by_tags(
        &mut self,
        eval: &mut Eval<'_>,
        class: ClassKey,
        inference: &Inference,
        schema: Option<String>,
    ) {
        for class in eval.lineage(class) {
            let facts = eval.facts(class.file);
            for field in &facts.class(class.class).fields {
                let tags = field.annotations.iter().filter_map(|annotation| match facts.expr(*annotation) {
                    Expr::Str(text) => Some(facts.text(*text)),
                    _ => None,
                });
                for (key, text) in tags.flat_map(tags_of) {
                    let Some(place) = inference.tags.get(key) else { continue };
                    let (name, options) = text.split_once(',').unwrap_or((text, ""));
                    let options: Vec<&str> = options.split(',').map(str::trim).collect();
                    if name == "-" {
                        continue;
                    }
                    let name = if name.is_empty() { facts.text(field.name) } else { name };
                    let default = options.iter().find_map(|option| option.strip_prefix("default="));
                    let optional =
                        options.iter().any(|option| option.starts_with("optional") || *option == "omitempty");
                    let place = match place {
                        Place::Path => ParameterPlace::Path,
                        Place::Query => ParameterPlace::Query,
                        Place::Header => ParameterPlace::Header,
                        Place::Cookie => ParameterPlace::Cookie,
                        Place::Body | Place::Form => {
                            let body = || Body { content_types: Vec::new(), schema: schema.clone(), required: None };
                            self.request.body.get_or_insert_with(body);
                            continue;
                        }
                        Place::Injected | Place::Nested => continue,
                    };
                    self.add(Parameter {
                        name: name.to_owned(),
                        place,
                        ty: field.ty.map(|ty| text_of_type(&facts, ty, 0)),
                        required: Some(!optional && default.is_none()),
                        default: default.map(str::to_owned),
                    });
                }
            }
        }
    }
}

/// The keys and texts of a field's tags.
fn tags_of(tags: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tags;
    while let Some((key, behind)) = rest.split_once(":\"") {
        let Some((text, behind)) = behind.split_once('"') else { break };
        found.push((key.trim(), text));
        rest = behind;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::tags_of;

    #[test]
    fn a_tag_has_keys_and_texts() {
        assert_eq!(tags_of(r#"json:"id,optional" path:"id""#), [("json", "id,optional"), ("path", "id")]);
        assert_eq!(tags_of("json"), []);
        assert_eq!(tags_of(r#"json:"id"#), []);
    }
}
