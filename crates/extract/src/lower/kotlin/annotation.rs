//! Annotations as expressions, and the modifiers beside them.

use super::{Kotlin, child_of_kind, types};
use crate::lower::nodes::children;
use periplus_facts::{Arg, ClassId, Element, Expr, ExprId, MarkTarget, Modifiers};
use periplus_syntax::Node;

/// What holds where nothing is written.
const PLAIN: Modifiers = Modifiers::PUBLIC;

impl Kotlin<'_, '_> {
    /// The modifiers and annotations that stand in front of a declaration.
    pub(super) fn modifiers(&mut self, declaration: Node<'_>) -> (Modifiers, Vec<ExprId>) {
        let list =
            child_of_kind(declaration, "modifiers").or_else(|| child_of_kind(declaration, "parameter_modifiers"));
        let mut displaced = std::mem::take(&mut self.displaced);
        let (modifiers, annotations) = list.map_or((PLAIN, Vec::new()), |list| self.modifier_list(list));
        displaced.extend(annotations);
        (modifiers, displaced)
    }

    pub(super) fn modifier_list(&mut self, node: Node<'_>) -> (Modifiers, Vec<ExprId>) {
        let mut modifiers = Modifiers::empty();
        let mut annotations = Vec::new();
        for child in children(node) {
            if child.kind() == "annotation" {
                self.annotation(child, &mut annotations);
                continue;
            }
            modifiers |= match self.lowering.source(child) {
                "public" => Modifiers::PUBLIC,
                "protected" => Modifiers::PROTECTED,
                "private" => Modifiers::PRIVATE,
                "internal" => Modifiers::INTERNAL,
                "abstract" | "sealed" => Modifiers::ABSTRACT,
                "override" => Modifiers::OVERRIDE,
                "suspend" => Modifiers::ASYNC,
                "const" => Modifiers::CONST,
                _ => Modifiers::empty(),
            };
        }
        if !modifiers.intersects(Modifiers::PROTECTED | Modifiers::PRIVATE | Modifiers::INTERNAL) {
            modifiers |= Modifiers::PUBLIC;
        }
        (modifiers, annotations)
    }

    /// `@A`, `@A("x")`, `@get:A`, `@[A B]`.
    pub(super) fn annotation(&mut self, node: Node<'_>, into: &mut Vec<ExprId>) {
        for id in self.annotation_values(node) {
            self.lowering.mark(node, MarkTarget::Expr(id));
            into.push(id);
        }
    }

    fn annotation_values(&mut self, node: Node<'_>) -> Vec<ExprId> {
        let mut values = Vec::new();
        self.nested(node, |kotlin| {
            for child in children(node) {
                values.extend(match child.kind() {
                    "constructor_invocation" => kotlin.annotation_call(child),
                    _ => kotlin.ty(child),
                });
            }
        });
        values
    }

    /// `@A("x")` in front of a declaration outside of any class: for the grammar a value in parentheses, annotated. Gives
    /// the class that follows, if the grammar takes that for a value too.
    pub(super) fn displaced_annotations(&mut self, node: Node<'_>) -> Option<ClassId> {
        let mut next = Some(node);
        let mut class = None;
        while let Some(annotated) = next.take() {
            let mut annotation = None;
            for child in children(annotated) {
                match child.kind() {
                    "annotation" => annotation = Some((child, self.annotation_values(child))),
                    "annotated_expression" => next = Some(child),
                    "infix_expression" => class = Some(child),
                    "parenthesized_expression" => {
                        let args = children(child).into_iter().map(|value| Arg::positional(self.expr(value))).collect();
                        if let Some((_, values)) = &mut annotation
                            && let Some(callee) = values.pop()
                        {
                            values.push(self.lowering.expr_over(
                                Expr::Call { callee, args, new: false },
                                annotated,
                                child,
                            ));
                        }
                    }
                    _ => {}
                }
            }
            let Some((annotation, values)) = annotation else { continue };
            for id in values {
                self.lowering.mark(annotation, MarkTarget::Expr(id));
                self.displaced.push(id);
            }
        }
        class.and_then(|class| self.class_like(class))
    }

    /// An annotation with arguments. Several without a name are the values of one attribute.
    fn annotation_call(&mut self, node: Node<'_>) -> Option<ExprId> {
        let callee = types(node).next().and_then(|ty| self.ty(ty))?;
        let (named, positional): (Vec<Arg>, Vec<Arg>) = self.args(node).into_iter().partition(|arg| arg.name.is_some());
        let mut args = match &*positional {
            [] | [Arg { spread: false, .. }] => positional,
            several => {
                let elements = several.iter().map(|arg| Element { value: arg.value, spread: arg.spread }).collect();
                vec![Arg::positional(self.lowering.expr(Expr::List(elements), node))]
            }
        };
        args.extend(named);
        Some(self.lowering.expr(Expr::Call { callee, args, new: false }, node))
    }
}

/// True if a declaration carries the modifier `word`.
pub(super) fn has_modifier(kotlin: &Kotlin<'_, '_>, declaration: Node<'_>, word: &str) -> bool {
    child_of_kind(declaration, "modifiers")
        .is_some_and(|list| children(list).into_iter().any(|child| kotlin.lowering.source(child) == word))
}
