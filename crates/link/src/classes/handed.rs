//! The class of the object that a member gives, for members that hand requests on to it.

use super::member::Member;
use crate::eval::{Eval, Frame, Object};
use crate::value::{ClassKey, Value};
use periplus_facts::{ClassKind, Expr, ExprId, Modifiers};

impl Eval<'_> {
    /// The classes of what a member gives: as declared, or where that says too little, as its body makes it. Otherwise
    /// why nobody knows.
    pub(super) fn handed_on(&mut self, class: ClassKey, member: &Member) -> Result<Vec<ClassKey>, String> {
        let facts = self.facts(member.file);
        let function = facts.function(member.func);
        let frame = Frame { file: member.file, ..self.class_frame(member.owner) };
        let mut reason = "it declares no type for it".to_owned();
        if let Some(ty) = function.returns {
            let ty = argument_of_class(&facts, ty);
            match self.type_value(&frame, ty) {
                Value::Class(found) if self.serves_as_declared(found) => return Ok(vec![found]),
                Value::Class(found) => {
                    let facts = self.facts(found.file);
                    reason = format!("`{}` is abstract", facts.text(facts.class(found.class).name));
                }
                Value::External(path) => reason = format!("`{path}` is not in this tree"),
                Value::Unknown(unknown) => {
                    self.needs.extend(unknown.needs.iter().cloned());
                    reason = unknown.reason.to_string();
                }
                _ => {}
            }
        }
        let closure = self.method_closure(member.owner, member.file, member.func, None);
        let this = self.assume_instance(class);
        let closure = match closure {
            Value::Function(closure) => {
                let mut bound = (*closure).clone();
                bound.this = Some(this);
                Value::Function(bound.into())
            }
            other => other,
        };
        let given = self.call_value(&frame, &closure, Vec::new(), member.site, None);
        let mut found = Vec::new();
        for one in given.alternatives() {
            let made = match one {
                Value::Class(class) => Some(*class),
                Value::Instance(id) => match &self.heap[*id as usize] {
                    Object::Instance(instance) => instance.class,
                    _ => None,
                },
                Value::Unknown(unknown) => {
                    self.needs.extend(unknown.needs.iter().cloned());
                    None
                }
                _ => None,
            };
            match made {
                Some(class) if found.contains(&class) => {}
                Some(class) => found.push(class),
                None => return Err(reason),
            }
        }
        if found.is_empty() { Err(reason) } else { Ok(found) }
    }

    /// True if a declared type says which members serve: a class to be made, or what carries templates itself.
    fn serves_as_declared(&mut self, class: ClassKey) -> bool {
        let facts = self.facts(class.file);
        let declared = facts.class(class.class);
        let concrete = declared.kind == ClassKind::Class && !declared.modifiers.contains(Modifiers::ABSTRACT);
        concrete || declared.methods.iter().any(|func| !facts.function(*func).annotations.is_empty())
    }
}

/// `Class<Berths>` as a result means: an object of the class `Berths`.
fn argument_of_class(facts: &periplus_facts::FileFacts, ty: ExprId) -> ExprId {
    match facts.expr(ty) {
        Expr::Generic { base, args } if crate::index::type_name(facts, *base) == Some("Class") => {
            args.first().copied().unwrap_or(ty)
        }
        _ => ty,
    }
}
