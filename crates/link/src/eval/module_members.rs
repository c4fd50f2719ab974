//! Python: what a module, class or object holds, looked through (`inspect.getmembers(x, predicate)`, `dir(x)`,
//! `vars(x)`), and whether it holds something (`hasattr(x, name)`).

use super::{Eval, Frame, Object};
use crate::intern::Sym;
use crate::value::{ClassKey, ModuleRef, Site, Value};
use periplus_packs::Operation;
use std::rc::Rc;

impl Eval<'_> {
    pub(super) fn look_through(
        &mut self,
        frame: &Frame,
        op: Operation,
        object: &Value,
        argument: Option<&Value>,
        site: Site,
    ) -> Option<Value> {
        match op {
            Operation::MemberNames => {
                let names = self.names_of_members(object)?;
                let names = names.into_iter().map(|(name, _)| Value::text(&name, None)).collect();
                Some(self.list(names))
            }
            Operation::MemberMap if matches!(object, Value::Map(_)) => Some(object.clone()),
            Operation::MemberMap => {
                let members = self.members_of(frame, object)?;
                Some(self.map(members.into_iter().map(|(name, value)| (Value::text(&name, None), value)).collect()))
            }
            Operation::HasMember => Some(match self.has_member(object, argument?) {
                Some(has) => Value::Bool(has),
                None => Value::unknown("condition", "not decided"),
            }),
            _ => self.module_members(frame, object, argument, site),
        }
    }

    /// The members of a module, class or object by name that a predicate lets through. Where it can't be told of one,
    /// those that can serve stay: routers and objects, and the functions of classes.
    fn module_members(
        &mut self,
        frame: &Frame,
        object: &Value,
        predicate: Option<&Value>,
        site: Site,
    ) -> Option<Value> {
        let of_class = matches!(object, Value::Class(_) | Value::Instance(_));
        let mut kept = Vec::new();
        for (name, value) in self.members_of(frame, object)? {
            let answer = match predicate {
                Some(predicate @ (Value::Function(_) | Value::Bound(_))) => {
                    let given = Self::actuals(vec![value.clone()], site);
                    self.call_value(frame, predicate, given, site, None)
                }
                _ => Value::unknown("predicate", "a predicate that is not known"),
            };
            let serves = match value {
                Value::Router(_) | Value::Instance(_) => true,
                Value::Function(_) => of_class,
                _ => false,
            };
            if self.truth(&answer).unwrap_or(serves || predicate.is_none()) {
                let name = Value::text(&name, None);
                kept.push(self.list(vec![name, value]));
            }
        }
        Some(self.list(kept))
    }

    /// Whether something has a member. What code sets on functions was seen to be set; of what else lies outside of the
    /// tree nothing is denied.
    fn has_member(&mut self, object: &Value, name: &Value) -> Option<bool> {
        let text = name.known_text()?;
        let name = self.names.intern(&text);
        let noted = self.learned.function_fields.contains(&name);
        match object {
            Value::Function(closure) if self.function_field(closure, name).is_some() => Some(true),
            Value::Class(class) => {
                let class = *class;
                if self.find_method(class, name).is_some() || self.static_field(class, name).is_some() {
                    return Some(true);
                }
                (noted || self.lacks_member(class, name)).then_some(false)
            }
            Value::Instance(id) => {
                let has = self.names_of_members(object)?.iter().any(|(_, known)| *known == name);
                let made = match &self.heap[*id as usize] {
                    Object::Instance(instance) if !instance.assumed => instance.class,
                    _ => None,
                };
                let lacks = has || noted || made.is_some_and(|class| self.lacks_member(class, name));
                lacks.then_some(has)
            }
            Value::Function(_) | Value::Str(_) | Value::Int(_) | Value::Bool(_) | Value::List(_) | Value::Map(_) => {
                noted.then_some(false)
            }
            _ => None,
        }
    }

    /// True if nothing that is seen of a class, all of which is, gives its objects a member of this name.
    fn lacks_member(&mut self, class: ClassKey, name: Sym) -> bool {
        let computed = self.names.intern("__getattr__");
        self.missing_bases(class).is_empty()
            && self.external_bases(class).is_empty()
            && !self.class_has_field(class, name)
            && self.find_method(class, computed).is_none()
    }

    fn members_of(&mut self, frame: &Frame, object: &Value) -> Option<Vec<(Rc<str>, Value)>> {
        let mut members = Vec::new();
        for one in object.alternatives().to_vec() {
            match &one {
                Value::Module(module) => {
                    let ModuleRef::File(file) = &**module else {
                        self.demand(&one);
                        continue;
                    };
                    let held = self.files[*file as usize].scope.variables();
                    members.extend(held.into_iter().map(|(name, value)| (self.names.text(name), value)));
                }
                Value::Class(_) | Value::Instance(_) => {
                    for (text, name) in self.names_of_members(&one)? {
                        let value = self.member(frame, &one, name);
                        members.push((text, value));
                    }
                }
                _ => {}
            }
        }
        members.sort_by(|(a, _), (b, _)| a.cmp(b));
        (!members.is_empty()).then_some(members)
    }

    /// The names of what a class or object holds, its bases' too, in order.
    fn names_of_members(&mut self, object: &Value) -> Option<Vec<(Rc<str>, Sym)>> {
        let (class, fields): (Option<ClassKey>, Vec<Sym>) = match object {
            Value::Class(class) => (Some(*class), Vec::new()),
            Value::Instance(id) => match &self.heap[*id as usize] {
                Object::Instance(instance) => (instance.class, instance.fields.iter().map(|(name, _)| *name).collect()),
                _ => return None,
            },
            _ => return None,
        };
        let mut names = fields;
        for owner in class.map(|class| self.lineage(class)).unwrap_or_default() {
            let facts = self.facts(owner.file);
            names.extend(facts.class(owner.class).fields.iter().map(|field| self.sym(owner.file, field.name)));
            for (file, func) in self.methods_of(owner) {
                let own = self.files[file as usize].facts.function(func).name;
                names.extend(own.map(|own| self.sym(file, own)));
            }
        }
        let mut named: Vec<(Rc<str>, Sym)> = names.into_iter().map(|name| (self.names.text(name), name)).collect();
        named.sort();
        named.dedup();
        Some(named)
    }
}
