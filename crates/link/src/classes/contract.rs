//! Classes that implement interfaces which a build generates of `OpenAPI` definitions: the operations are their routes.

use super::collect::Served;
use super::definition::{Definition, Described, definitions};
use super::mapping::Mapping;
use super::member::Member;
use crate::eval::{Base, Eval};
use crate::program::Need;
use crate::router::MethodUse;
use crate::value::{ClassKey, Site, Text};
use periplus_facts::{ClassKind, ExprId, FuncId, Language, Modifiers};
use periplus_inventory::Location;
use periplus_packs::ClassRule;
use std::collections::BTreeSet;
use std::rc::Rc;

/// So many groups of operations are looked for by the names of their interfaces.
const MAX_GROUPS: usize = 2_000;

/// What a class serves by such an interface.
#[derive(Default)]
pub(super) struct Contracted {
    pub(super) members: Vec<Member>,
    /// The path before them, where a generated class serves them.
    pub(super) base: Option<Text>,
}

impl Served<'_> {
    /// True if a generated class hands requests on to this one.
    pub(super) fn is_delegate(&mut self, eval: &mut Eval<'_>, rule: &ClassRule, class: ClassKey) -> bool {
        if rule.contract.delegates.is_empty() || self.definitions(eval).is_empty() {
            return false;
        }
        let facts = eval.facts(class.file);
        let declared = facts.class(class.class);
        if declared.kind != ClassKind::Class
            || declared.modifiers.contains(Modifiers::ABSTRACT)
            || declared.bases.is_empty()
        {
            return false;
        }
        self.contracted(eval, rule, class).base.is_some()
    }

    /// Asks for the files that name interfaces which generated classes hand requests on to: nothing else in such a file
    /// need hint at the framework.
    pub(super) fn ask_for_delegates(&mut self, eval: &mut Eval<'_>) {
        let suffixes: Vec<String> =
            self.pack.classes.iter().flat_map(|rule| &rule.contract.delegates).cloned().collect();
        if suffixes.is_empty() {
            return;
        }
        let language = if self.pack.language == "csharp" { Language::CSharp } else { Language::Java };
        let definitions = self.definitions(eval);
        let operations = definitions.iter().flat_map(|definition| &definition.operations);
        let groups: BTreeSet<String> = operations
            .flat_map(|one| one.tags.iter().map(String::as_str).chain([one.segment()]))
            .map(camel)
            .filter(|group| !group.is_empty())
            .take(MAX_GROUPS)
            .collect();
        for group in groups {
            for suffix in &suffixes {
                eval.needs.insert(Need::Mentions { language, names: vec![format!("{group}{suffix}")] });
            }
        }
    }

    /// The operations of the generated interfaces that a class implements.
    pub(super) fn contracted(&mut self, eval: &mut Eval<'_>, rule: &ClassRule, class: ClassKey) -> Contracted {
        let mut all = Contracted::default();
        let contract = &rule.contract;
        if contract.suffixes.is_empty() && contract.delegates.is_empty() {
            return all;
        }
        let definitions = self.definitions(eval);
        if definitions.is_empty() {
            return all;
        }
        let methods = methods(eval, class);
        for base in generated_bases(eval, class) {
            let served = |suffixes: &[String]| {
                let ends = suffixes.iter().filter_map(|suffix| base.strip_suffix(suffix.as_str()));
                ends.filter(|group| !group.is_empty()).find_map(|group| group_of(&definitions, group, &methods))
            };
            let (found, delegated) = match served(&contract.delegates) {
                Some(found) => (Some(found), true),
                None => (served(&contract.suffixes), false),
            };
            let Some((definition, operations)) = found else { continue };
            if delegated {
                all.base = Some(Text::literal(&definition.base, None));
            }
            for operation in operations {
                all.members.push(member(eval, rule, class, operation, &methods));
            }
        }
        all
    }

    fn definitions(&mut self, eval: &Eval<'_>) -> Rc<[Definition]> {
        Rc::clone(self.definitions.get_or_insert_with(|| definitions(&eval.program.configs).into()))
    }
}

/// A method of a class: its normal name, and where it stands.
type Method = (String, ClassKey, FuncId);

/// The methods of a class and its bases.
fn methods(eval: &mut Eval<'_>, class: ClassKey) -> Vec<Method> {
    let mut all = Vec::new();
    for owner in eval.lineage(class) {
        for (file, func) in eval.methods_of(owner) {
            let facts = eval.facts(file);
            if let Some(name) = facts.function(func).name.filter(|_| file == owner.file) {
                all.push((normal(facts.text(name)), owner, func));
            }
        }
    }
    all
}

/// The simple names of the bases that are in no file of the tree.
fn generated_bases(eval: &mut Eval<'_>, class: ClassKey) -> Vec<String> {
    let mut all = Vec::new();
    for owner in eval.lineage(class) {
        for base in eval.class_bases(owner) {
            match base {
                Base::External(path) => all.push(path.rsplit('.').next().unwrap_or(&path).to_owned()),
                Base::Missing(needs) => all.extend(needs.iter().filter_map(|need| match need {
                    Need::Declaration { name, .. } => Some(name.clone()),
                    _ => None,
                })),
                Base::Class(_) => {}
            }
        }
    }
    all
}

/// The operations that an interface for this tag or segment has: of the definition of which the class implements most. What
/// lies in parts counts where no whole definition has them.
fn group_of<'d>(
    definitions: &'d [Definition],
    group: &str,
    methods: &[Method],
) -> Option<(&'d Definition, Vec<&'d Described>)> {
    [false, true].into_iter().find_map(|parts| {
        let those = definitions.iter().filter(|definition| definition.parts == parts);
        best_group(those, group, methods)
    })
}

fn best_group<'d>(
    definitions: impl Iterator<Item = &'d Definition>,
    group: &str,
    methods: &[Method],
) -> Option<(&'d Definition, Vec<&'d Described>)> {
    let group = normal(group);
    let mut best: Option<(usize, &Definition, Vec<&Described>)> = None;
    for definition in definitions {
        let tagged = |operation: &&Described| operation.tags.iter().any(|tag| normal(tag) == group);
        let below = |operation: &&Described| {
            let segment = normal(operation.segment());
            segment == group || (segment.is_empty() && group == "default")
        };
        let groups: [Vec<&Described>; 2] = [
            definition.operations.iter().filter(tagged).collect(),
            definition.operations.iter().filter(below).collect(),
        ];
        for operations in groups {
            let implemented = operations.iter().filter(|one| implementing(methods, one).is_some()).count();
            if implemented > 0 && best.as_ref().is_none_or(|(most, ..)| implemented > *most) {
                best = Some((implemented, definition, operations));
            }
        }
    }
    best.map(|(_, definition, operations)| (definition, operations))
}

fn implementing<'m>(methods: &'m [Method], operation: &Described) -> Option<&'m Method> {
    let id = normal(&operation.id);
    methods.iter().find(|(name, ..)| !id.is_empty() && *name == id)
}

/// The member for an operation; where the class has no method for it, the interface's own answers.
fn member(eval: &mut Eval<'_>, rule: &ClassRule, class: ClassKey, operation: &Described, methods: &[Method]) -> Member {
    let facts = eval.facts(class.file);
    let declared = facts.class(class.class);
    let method = implementing(methods, operation);
    let (owner, func) = method.map_or((class, FuncId(0)), |(_, owner, func)| (*owner, *func));
    let site = match method {
        Some((_, owner, func)) => Site { file: owner.file, span: eval.facts(owner.file).function(*func).name_span },
        None => Site { file: class.file, span: declared.name_span },
    };
    let expr = (class.file, declared.annotations.first().copied().unwrap_or(ExprId(0)));
    let mapping = Mapping {
        rule: rule.members.annotated.first().cloned().unwrap_or_default(),
        methods: vec![MethodUse::Known(operation.verb.to_ascii_uppercase().into())],
        paths: Some(vec![Text::literal(&operation.path, None)]),
        any: false,
        site,
        expr,
    };
    Member {
        owner,
        file: owner.file,
        func,
        name: operation.id.clone(),
        mappings: vec![mapping],
        declared: None,
        site,
        described: Some(Location::new(operation.file.clone(), operation.line.max(1), operation.column.max(1))),
    }
}

/// `bee hives` as in names of classes: `BeeHives`.
fn camel(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect()
}

/// A name without what generators drop or change: only letters and digits count, in any case.
fn normal(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
