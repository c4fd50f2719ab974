//! Go: what is declared without a value.

use super::{Eval, Frame, Instance, Object};
use crate::value::{ClassKey, Value};
use periplus_facts::{ClassKind, Expr, ExprId, Language, Place};
use periplus_packs::Operation;

impl Eval<'_> {
    /// `var x T` without a value.
    pub(crate) fn declared_value(&mut self, frame: &Frame, place: &Place, ty: ExprId) -> Value {
        if self.language(frame.file) != Language::Go {
            return Value::Null;
        }
        let facts = self.facts(frame.file);
        let name = match place {
            Place::Name(name) => facts.text(*name),
            _ => "variable",
        };
        self.zero_value(frame, ty, name)
    }

    /// Go's zero value of what has this name and type: an empty text is a setting's default, since such a field is there
    /// to be set.
    pub(super) fn zero_value(&mut self, frame: &Frame, ty: ExprId, name: &str) -> Value {
        let facts = self.facts(frame.file);
        match facts.expr(ty) {
            Expr::Generic { base, .. } => match facts.expr(*base) {
                Expr::Name(name) if matches!(facts.text(*name), "slice" | "array") => {
                    Value::List(self.alloc(Object::List { items: Vec::new(), open: false }))
                }
                Expr::Name(name) if facts.text(*name) == "map" => {
                    Value::Map(self.alloc(Object::Map { entries: Vec::new(), open: false }))
                }
                _ => Value::unknown("value", "declared without a value"),
            },
            _ => {
                let site = self.site(frame, ty);
                match self.type_value(frame, ty) {
                    Value::External(path) if &*path == "string" => Value::text("", Some(site)).as_default_of(name),
                    Value::External(path) if self.packs.library_function("go", &path) == Some(Operation::ParseUrl) => {
                        let empty = Value::text("", Some(site)).as_default_of(name);
                        let given = [Self::unnamed(empty, site)];
                        let parts = self.pieces(frame, Operation::ParseUrl, &given, site);
                        parts.unwrap_or_else(|| Value::unknown(name, "declared without a value"))
                    }
                    Value::External(path) if &*path == "bool" => Value::unknown(name, "declared without a value"),
                    Value::Class(class) if self.struct_of(class) => {
                        let id = self.alloc(Object::Instance(Instance { class: Some(class), ..Instance::default() }));
                        Value::Instance(id)
                    }
                    value @ Value::Unknown(_) => value,
                    _ => Value::unknown("value", "declared without a value"),
                }
            }
        }
    }

    fn struct_of(&self, class: ClassKey) -> bool {
        self.files[class.file as usize].facts.class(class.class).kind == ClassKind::Struct
    }
}
