//! Members of a class: fields, methods, constructors.

use super::class::is_class;
use super::{CSharp, child_of_kind, is_noise, operand_after};
use crate::lower::context::span;
use periplus_facts::{Arg, Block, ClassId, Expr, Field, FuncId, Modifiers, Name, Span, Step};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    /// The members in a class body, in all branches of `#if`.
    pub(super) fn members(&mut self, id: ClassId, body: Node<'_>) {
        let mut cursor = body.walk();
        let children: Vec<Node<'_>> = body.named_children(&mut cursor).collect();
        self.member_list(id, &children);
    }

    fn member_list(&mut self, id: ClassId, members: &[Node<'_>]) {
        let mut docs = Vec::new();
        for &member in members {
            if member.kind() == "comment" {
                docs.push(member);
            } else if !is_noise(member) {
                self.nested(member, |csharp| csharp.member(id, member, &docs));
                docs.clear();
            }
        }
    }

    fn member(&mut self, id: ClassId, node: Node<'_>, docs: &[Node<'_>]) {
        match node.kind() {
            "method_declaration" => {
                let method = self.method(node, docs);
                self.lowering.class_mut(id).methods.push(method);
            }
            "constructor_declaration" if self.is_extension_block(id, node) => self.extension_block(id, node),
            "constructor_declaration" => self.constructor(id, node, docs),
            "property_declaration" => self.property(id, node, docs),
            "field_declaration" => self.fields(id, node),
            "enum_member_declaration" => self.enum_member(id, node),
            "preproc_if" => {
                self.branches(node, |csharp, content| csharp.member_list(id, content));
            }
            "ERROR" => {
                // Attributes whose member could not be read are claims all the same.
                self.modifiers(node);
                self.members(id, node);
            }
            "declaration_list" => self.members(id, node),
            kind if is_class(kind) => {
                let class = self.class(node, docs);
                self.lowering.class_mut(id).classes.push(class);
            }
            // Operators, indexers, events, delegates, destructors carry no routes.
            _ => {}
        }
    }

    pub(super) fn method(&mut self, node: Node<'_>, docs: &[Node<'_>]) -> FuncId {
        let id = self.lowering.reserve_function(node);
        let (written, annotations) = self.conditional_modifiers(node);
        let mut modifiers = self.visibility(written);
        let type_params = self.type_params(node);
        modifiers.set(Modifiers::GENERIC, !type_params.is_empty());
        let body = node.child_by_field_name("body");
        if body.is_none() {
            modifiers |= Modifiers::ABSTRACT;
        }
        let parameters = node.child_by_field_name("parameters");
        if parameters.is_some_and(|list| self.is_extension(list)) {
            modifiers |= Modifiers::EXTENSION;
        }
        let returns = node.child_by_field_name("returns").or_else(|| node.child_by_field_name("type"));
        let returns = returns.and_then(|ty| self.ty(ty));
        let name = node.child_by_field_name("name").map(|name| (self.ident(name), span(name)));
        self.declare_function(id, node, name, docs, modifiers);
        let function = self.lowering.function_mut(id);
        function.annotations = annotations;
        function.type_params = type_params;
        function.returns = returns;
        if let Some(body) = body {
            self.body_of(id, |csharp, block| csharp.function_body(body, block));
        }
        id
    }

    /// A constructor has the name `<init>`. A static one is what the class runs when it is first used.
    fn constructor(&mut self, class: ClassId, node: Node<'_>, docs: &[Node<'_>]) {
        let (written, annotations) = self.modifiers(node);
        if written.contains(Modifiers::STATIC) {
            let mut block = Block::new();
            if let Some(body) = node.child_by_field_name("body") {
                self.function_body(body, &mut block);
            }
            if !block.is_empty() {
                self.lowering.class_mut(class).body.push(Step::Block(block));
            }
            return;
        }
        let id = self.lowering.reserve_function(node);
        let modifiers = self.visibility(written) | Modifiers::CONSTRUCTOR;
        let name_span = node.child_by_field_name("name").map_or(span(node), span);
        let name = self.interned("<init>");
        self.declare_function(id, node, Some((name, name_span)), docs, modifiers);
        self.lowering.function_mut(id).annotations = annotations;
        let initializer = child_of_kind(node, "constructor_initializer");
        let body = node.child_by_field_name("body");
        self.body_of(id, |csharp, block| {
            if let Some(initializer) = initializer {
                csharp.constructor_call(initializer, block);
            }
            if let Some(body) = body {
                csharp.function_body(body, block);
            }
        });
        self.lowering.class_mut(class).methods.push(id);
    }

    /// `extension(T receiver) { … }` looks like a constructor to the grammar.
    fn is_extension_block(&self, class: ClassId, node: Node<'_>) -> bool {
        let facts = self.lowering.builder.facts();
        let name = node.child_by_field_name("name").map(|name| self.lowering.source(name));
        name == Some("extension") && facts.text(facts.class(class).name) != "extension"
    }

    /// The methods of an extension block take its receiver as their first parameter.
    fn extension_block(&mut self, class: ClassId, node: Node<'_>) {
        let receiver = node.child_by_field_name("parameters").map(|list| self.params(list)).unwrap_or_default();
        let Some(body) = node.child_by_field_name("body") else { return };
        let mut docs = Vec::new();
        let mut cursor = body.walk();
        for child in body.named_children(&mut cursor) {
            match child.kind() {
                "comment" => docs.push(child),
                "local_function_statement" => {
                    let id = self.method(child, &docs);
                    let function = self.lowering.function_mut(id);
                    function.params.splice(0..0, receiver.iter().cloned());
                    function.modifiers |= Modifiers::EXTENSION | Modifiers::STATIC;
                    self.lowering.class_mut(class).methods.push(id);
                    docs.clear();
                }
                _ => docs.clear(),
            }
        }
    }

    /// `: base(…)` and `: this(…)`.
    fn constructor_call(&mut self, node: Node<'_>, block: &mut Block) {
        let Some(arguments) = child_of_kind(node, "argument_list") else { return };
        let callee = match child_of_kind(node, "this") {
            Some(keyword) => self.lowering.expr(Expr::This, keyword),
            None => self.lowering.expr(Expr::Super, child_of_kind(node, "base").unwrap_or(node)),
        };
        let args: Vec<Arg> = self.args(arguments);
        let call = self.lowering.expr(Expr::Call { callee, args, new: false }, node);
        block.append(&mut self.effects);
        block.push(Step::Eval(call));
    }

    /// What methods, constructors and accessors have in common.
    pub(super) fn declare_function(
        &mut self,
        id: FuncId,
        node: Node<'_>,
        name: Option<(Name, Span)>,
        docs: &[Node<'_>],
        modifiers: Modifiers,
    ) {
        let params = node.child_by_field_name("parameters").map(|list| self.params(list)).unwrap_or_default();
        let doc = self.doc(docs);
        let class = self.lowering.class;
        let function = self.lowering.function_mut(id);
        function.class = class;
        function.params = params;
        function.modifiers = modifiers;
        function.doc = doc;
        if let Some((name, name_span)) = name {
            function.name = Some(name);
            function.name_span = name_span;
        }
    }

    /// A block, or `=> expression`, whose value is returned.
    pub(super) fn function_body(&mut self, body: Node<'_>, block: &mut Block) {
        if body.kind() == "block" {
            self.nested(body, |csharp| csharp.statements(body, block));
            return;
        }
        if let Some(expression) = super::operand(body) {
            self.expression_body(expression, block);
        }
    }

    pub(super) fn expression_body(&mut self, expression: Node<'_>, block: &mut Block) {
        if expression.kind() == "throw_expression" {
            block.push(Step::Exit(periplus_facts::Exit::Throw));
            return;
        }
        let value = self.value_of_type(expression, self.returns);
        block.append(&mut self.effects);
        block.push(Step::Return(Some(value)));
    }

    /// `T a = 1, b;`
    fn fields(&mut self, id: ClassId, node: Node<'_>) {
        let (written, annotations) = self.modifiers(node);
        let modifiers = self.visibility(written);
        let Some(declaration) = child_of_kind(node, "variable_declaration") else { return };
        let ty = declaration.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let mut cursor = declaration.walk();
        for declarator in declaration.named_children(&mut cursor) {
            let Some(name) =
                declarator.child_by_field_name("name").filter(|_| declarator.kind() == "variable_declarator")
            else {
                continue;
            };
            let value = operand_after(declarator, "=").map(|value| self.value_of_type(value, ty));
            let field = Field {
                name: self.ident(name),
                value,
                ty,
                annotations: annotations.clone(),
                modifiers,
                span: span(declarator),
            };
            self.push_field(id, field);
        }
    }

    pub(super) fn push_field(&mut self, id: ClassId, field: Field) {
        let effects = std::mem::take(&mut self.effects);
        let class = self.lowering.class_mut(id);
        class.body.extend(effects);
        class.fields.push(field);
    }
}
