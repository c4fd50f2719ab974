//! Lambdas, anonymous methods, local functions, and iterators.

use super::{CSharp, child_of_kind};
use crate::lower::context::span;
use periplus_facts::{Arg, Block, Declare, Expr, ExprId, FuncId, Modifiers, Param, Place, Step};
use periplus_syntax::Node;

/// The variable in which an iterator collects what it yields: a name nobody can write.
const YIELDED: &str = "<yielded>";

impl CSharp<'_, '_> {
    pub(super) fn lambda(&mut self, node: Node<'_>) -> ExprId {
        let id = self.lowering.reserve_function(node);
        let (written, annotations) = self.modifiers(node);
        let params = match node.child_by_field_name("parameters") {
            Some(list) if list.kind() == "parameter_list" => self.params(list),
            Some(name) => vec![self.untyped_param(name)],
            None => Vec::new(),
        };
        let body = node.child_by_field_name("body").or_else(|| child_of_kind(node, "block"));
        if let Some(body) = body {
            self.body_of(id, |csharp, block| {
                if body.kind() == "block" {
                    csharp.nested(body, |csharp| csharp.statements(body, block));
                } else {
                    csharp.expression_body(body, block);
                }
            });
        }
        let function = self.lowering.function_mut(id);
        function.params = params;
        function.annotations = annotations;
        function.modifiers |= written | Modifiers::LOCAL;
        self.lowering.expr(Expr::Function(id), node)
    }

    pub(super) fn local_function(&mut self, node: Node<'_>) -> FuncId {
        let id = self.lowering.reserve_function(node);
        let (written, annotations) = self.modifiers(node);
        let mut modifiers = written | Modifiers::LOCAL;
        let type_params = self.type_params(node);
        modifiers.set(Modifiers::GENERIC, !type_params.is_empty());
        let params = node.child_by_field_name("parameters").map(|list| self.params(list)).unwrap_or_default();
        let returns = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let name = node.child_by_field_name("name").map(|name| (self.ident(name), span(name)));
        self.lowering.function_mut(id).returns = returns;
        if let Some(body) = node.child_by_field_name("body") {
            self.body_of(id, |csharp, block| csharp.function_body(body, block));
        }
        let function = self.lowering.function_mut(id);
        function.annotations = annotations;
        function.type_params = type_params;
        function.params = params;
        function.modifiers |= modifiers;
        if let Some((name, name_span)) = name {
            function.name = Some(name);
            function.name_span = name_span;
        }
        id
    }

    fn untyped_param(&mut self, node: Node<'_>) -> Param {
        Param::plain(self.ident(node), span(node))
    }

    /// `yield return x` adds to the list that the iterator returns; `yield break` returns it.
    pub(super) fn yield_statement(&mut self, node: Node<'_>, block: &mut Block) {
        self.yields = true;
        let list = self.interned(YIELDED);
        let object = self.lowering.expr(Expr::Name(list), node);
        let Some(value) = super::operand(node) else {
            block.push(Step::Return(Some(object)));
            return;
        };
        let ty = self.returns.and_then(|ty| self.element_type(ty));
        let value = self.value_of_type(value, ty);
        let name = self.interned("Add");
        let callee = self.lowering.expr(Expr::Member { object, name }, node);
        let call = Expr::Call { callee, args: vec![Arg::positional(value)], new: false };
        let call = self.lowering.expr(call, node);
        block.append(&mut self.effects);
        block.push(Step::Eval(call));
    }

    /// Makes the body of an iterator begin with an empty list and end with returning it.
    pub(super) fn collect_yields(&mut self, id: FuncId, body: &mut Block) {
        let at = self.lowering.function_mut(id).span;
        let name = self.interned(YIELDED);
        let empty = self.lowering.builder.expr(Expr::List(Vec::new()), at);
        let (place, value) = (Place::Name(name), Some(empty));
        body.insert(0, Step::Bind { place, value, ty: None, declare: Declare::Block });
        let list = self.lowering.builder.expr(Expr::Name(name), at);
        body.push(Step::Return(Some(list)));
        self.lowering.function_mut(id).modifiers |= Modifiers::GENERATOR;
    }
}
