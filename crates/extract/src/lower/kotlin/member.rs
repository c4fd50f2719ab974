//! Members of a class: properties, functions, constructors, initialisers, companions.

use super::{Kotlin, child_of_kind};
use crate::lower::context::span;
use crate::lower::nodes::{children, first_child};
use periplus_facts::{ClassId, Expr, ExprId, Field, Modifiers, Step};
use periplus_syntax::Node;

impl Kotlin<'_, '_> {
    /// The members in a class body.
    pub(super) fn members(&mut self, id: ClassId, body: Node<'_>) {
        let mut doc = None;
        let mut cursor = body.walk();
        for child in body.named_children(&mut cursor) {
            match child.kind() {
                "block_comment" => {
                    doc = Some(child);
                    continue;
                }
                "line_comment" => continue,
                // Annotations whose member could not be read are claims all the same.
                "modifiers" => {
                    self.modifier_list(child);
                }
                "ERROR" => self.nested(child, |kotlin| kotlin.members(id, child)),
                "annotated_expression" => {
                    if let Some(class) = self.displaced_annotations(child) {
                        self.lowering.class_mut(id).classes.push(class);
                    }
                    continue;
                }
                "infix_expression" => match self.class_like(child) {
                    Some(class) => self.lowering.class_mut(id).classes.push(class),
                    None => self.companion_like(id, child),
                },
                _ => self.member(id, child, doc),
            }
            doc = None;
        }
    }

    pub(super) fn member(&mut self, id: ClassId, node: Node<'_>, doc: Option<Node<'_>>) {
        match node.kind() {
            "function_declaration" => {
                let method = self.method(node, doc);
                self.lowering.class_mut(id).methods.push(method);
            }
            "secondary_constructor" => {
                let constructor = self.constructor(node, doc);
                self.lowering.class_mut(id).methods.push(constructor);
            }
            "property_declaration" => self.property(id, node),
            "enum_entry" => self.enum_entry(id, node),
            // A companion's members are used through the class around it.
            "companion_object" => self.nested(node, |kotlin| kotlin.bodies(id, node, true)),
            "class_declaration" | "object_declaration" => {
                let class = self.class(node, doc);
                self.lowering.class_mut(id).classes.push(class);
            }
            "anonymous_initializer" => self.initializer(id, node),
            _ => {}
        }
    }

    /// `val a = 1`, `val a by lazy { 1 }`, `val a get() = 1`.
    fn property(&mut self, id: ClassId, node: Node<'_>) {
        let (mut modifiers, annotations) = self.modifiers(node);
        modifiers.set(Modifiers::STATIC, self.statics);
        modifiers.set(Modifiers::CONST, super::has_token(node, "val"));
        let Some(variable) = child_of_kind(node, "variable_declaration") else { return };
        let Some(name_node) = child_of_kind(variable, "identifier") else { return };
        let name = self.identifier(name_node);
        let ty = self.declared_type(variable);
        if let Some(getter) = child_of_kind(node, "getter")
            && let Some(body) = child_of_kind(getter, "function_body")
        {
            let method = self.getter(getter, body, modifiers);
            let function = self.lowering.function_mut(method);
            function.name = Some(name);
            function.name_span = span(name_node);
            function.returns = ty;
            function.annotations = annotations;
            self.lowering.class_mut(id).methods.push(method);
            return;
        }
        let value = self.initial_value(node);
        let field = Field { name, value, ty, annotations, modifiers, span: span(variable) };
        let effects = std::mem::take(&mut self.effects);
        let class = self.lowering.class_mut(id);
        class.body.extend(effects);
        class.fields.push(field);
    }

    /// What stands behind `=`, or what a delegate gives when the property is first read.
    pub(super) fn initial_value(&mut self, node: Node<'_>) -> Option<ExprId> {
        if let Some(delegate) = child_of_kind(node, "property_delegate") {
            let value = first_child(delegate).map(|value| self.expr(value))?;
            let is_call = matches!(self.lowering.builder.facts().expr(value), Expr::Call { .. });
            return is_call.then_some(value);
        }
        let mut cursor = node.walk();
        let mut behind = node.children(&mut cursor).skip_while(|child| child.kind() != "=").skip(1);
        let value = behind.find(|child| child.is_named() && !child.is_extra())?;
        Some(self.expr(value))
    }

    fn initializer(&mut self, id: ClassId, node: Node<'_>) {
        let mut steps = Vec::new();
        if let Some(block) = child_of_kind(node, "block") {
            self.nested(block, |kotlin| kotlin.statements(&children(block), &mut steps));
        }
        if !steps.is_empty() {
            self.lowering.class_mut(id).body.push(Step::Block(steps));
        }
    }
}
