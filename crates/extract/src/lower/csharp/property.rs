//! Properties: a field where the accessors have no bodies, else methods.

use super::CSharp;
use crate::lower::context::span;
use periplus_facts::{ClassId, Field, FuncId, Modifiers, Param};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    pub(super) fn property(&mut self, class: ClassId, node: Node<'_>, docs: &[Node<'_>]) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let accessors = node.child_by_field_name("accessors");
        let value = node.child_by_field_name("value");
        if let (None, Some(body)) = (accessors, value) {
            let getter = self.getter(node, name, body, docs);
            self.lowering.class_mut(class).methods.push(getter);
            return;
        }
        let mut has_bodies = false;
        if let Some(accessors) = accessors {
            let mut cursor = accessors.walk();
            for accessor in accessors.named_children(&mut cursor) {
                let Some(body) = accessor.child_by_field_name("body") else { continue };
                let method = match accessor.child_by_field_name("name").map(|name| name.kind()) {
                    Some("get") => self.getter(node, name, body, docs),
                    _ => self.setter(node, name, body),
                };
                self.lowering.class_mut(class).methods.push(method);
                has_bodies = true;
            }
        }
        if !has_bodies {
            self.auto_property(class, node, name, value);
        }
    }

    fn auto_property(&mut self, class: ClassId, node: Node<'_>, name: Node<'_>, value: Option<Node<'_>>) {
        let (written, annotations) = self.modifiers(node);
        let mut modifiers = self.visibility(written);
        if self.in_interface() && !written.contains(Modifiers::STATIC) {
            modifiers |= Modifiers::ABSTRACT;
        }
        let ty = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let value = value.map(|value| self.value_of_type(value, ty));
        let field = Field { name: self.ident(name), value, ty, annotations, modifiers, span: span(node) };
        self.push_field(class, field);
    }

    fn getter(&mut self, node: Node<'_>, name: Node<'_>, body: Node<'_>, docs: &[Node<'_>]) -> FuncId {
        let id = self.accessor(node, name, docs, Modifiers::GETTER);
        let returns = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        self.lowering.function_mut(id).returns = returns;
        self.body_of(id, |csharp, block| csharp.function_body(body, block));
        id
    }

    /// A setter's parameter is `value`.
    fn setter(&mut self, node: Node<'_>, name: Node<'_>, body: Node<'_>) -> FuncId {
        let id = self.accessor(node, name, &[], Modifiers::SETTER);
        let param = Param {
            ty: node.child_by_field_name("type").and_then(|ty| self.ty(ty)),
            ..Param::plain(self.interned("value"), span(name))
        };
        self.lowering.function_mut(id).params = vec![param];
        self.body_of(id, |csharp, block| csharp.function_body(body, block));
        id
    }

    fn accessor(&mut self, node: Node<'_>, name: Node<'_>, docs: &[Node<'_>], which: Modifiers) -> FuncId {
        let id = self.lowering.reserve_function(node);
        let (written, annotations) = self.modifiers(node);
        let modifiers = self.visibility(written) | which;
        let named = Some((self.ident(name), span(name)));
        self.declare_function(id, node, named, docs, modifiers);
        // Attributes stand on the property; one of its accessors carries them.
        if which == Modifiers::GETTER {
            self.lowering.function_mut(id).annotations = annotations;
        }
        id
    }
}
