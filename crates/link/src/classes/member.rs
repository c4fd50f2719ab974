//! The members of a collected class that are routes.

use super::mapping::Mapping;
use crate::assemble::Signature;
use crate::eval::{Base, Eval};
use crate::index::type_name;
use crate::value::{ClassKey, FileId, Site};
use periplus_facts::{ClassId, ExprId, FileFacts, FuncId, Modifiers};
use periplus_inventory::Location;
use periplus_packs::{ClassRule, Lookup};

/// A member with the mappings that hold for it.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// The class it is declared in.
    pub(crate) owner: ClassKey,
    pub(crate) file: FileId,
    pub(crate) func: FuncId,
    pub(crate) name: String,
    pub(crate) mappings: Vec<Mapping>,
    /// The declaration that carries the mappings.
    pub(crate) declared: Option<Signature>,
    /// Where the member itself stands, if the mapping stands elsewhere.
    pub(crate) site: Site,
    /// The definition's operation that it is generated of.
    pub(crate) described: Option<Location>,
}

/// A method somewhere in a class's lineage.
struct Declared {
    owner: ClassKey,
    file: FileId,
    func: FuncId,
    name: String,
    /// Simple names of the parameters' types; empty where a type parameter or nothing stands.
    types: Vec<String>,
}

impl Declared {
    fn same_shape(&self, other: &Declared) -> bool {
        self.name == other.name && self.types.len() == other.types.len()
    }

    /// True if this one replaces `base`, which a class further up declares. Types must fit only where overloads make a
    /// difference: they may be written in different ways.
    fn overrides(&self, base: &Declared, all: &[Declared]) -> bool {
        if self.owner == base.owner || !self.same_shape(base) {
            return false;
        }
        let overloaded =
            |of: ClassKey| all.iter().filter(|other| other.owner == of && other.same_shape(base)).count() > 1;
        let fits = self.types.iter().zip(&base.types).all(|(own, its)| own == its || own.is_empty() || its.is_empty());
        fits || !(overloaded(self.owner) || overloaded(base.owner))
    }
}

/// A parameter's type without its arguments; empty for a type parameter, which anything may stand for.
fn erased(facts: &FileFacts, class: Option<ClassId>, ty: Option<ExprId>) -> String {
    let Some(name) = ty.and_then(|ty| type_name(facts, ty)) else { return String::new() };
    let parameter =
        class.is_some_and(|class| facts.class(class).type_params.iter().any(|param| facts.text(*param) == name));
    if parameter || name.len() == 1 { String::new() } else { name.to_owned() }
}

impl Eval<'_> {
    /// True if the last superclass of a class, the nearest outside of the tree, is one of these.
    fn ends_in(&mut self, class: ClassKey, wanted: &[String]) -> bool {
        let mut last = class;
        let mut seen = vec![class];
        loop {
            let bases = self.class_bases(last);
            let next = bases.iter().find_map(|base| match base {
                Base::Class(base) if !self.is_interface(*base) && !seen.contains(base) => Some(*base),
                _ => None,
            });
            let Some(next) = next else {
                return bases.iter().any(
                    |base| matches!(base, Base::External(path) if wanted.iter().any(|wanted| **wanted == **path)),
                );
            };
            seen.push(next);
            last = next;
        }
    }

    /// The members of a class that its rule makes routes: each once, in its most derived form.
    pub(crate) fn route_members(&mut self, pack: usize, rule: &ClassRule, class: ClassKey) -> Vec<Member> {
        let lineage = self.lineage(class);
        // Every declaration with its name and parameters: an override replaces what it overrides.
        let mut declarations: Vec<Declared> = Vec::new();
        for owner in &lineage {
            for (file, func) in self.methods_of(*owner) {
                let facts = self.facts(file);
                let function = facts.function(func);
                let Some(name) = function.name else { continue };
                let skipped = Modifiers::CONSTRUCTOR | Modifiers::GETTER | Modifiers::SETTER | Modifiers::STATIC;
                if function.modifiers.intersects(skipped) {
                    continue;
                }
                let types = function
                    .params
                    .iter()
                    .map(|param| erased(&facts, (file == owner.file).then_some(owner.class), param.ty))
                    .collect();
                declarations.push(Declared { owner: *owner, file, func, name: facts.text(name).to_owned(), types });
            }
        }
        let mut members: Vec<Member> = Vec::new();
        for (at, declared) in declarations.iter().enumerate() {
            // Overloads of one class are members of their own.
            if declarations[..at].iter().any(|derived| derived.overrides(declared, &declarations)) {
                continue;
            }
            let Declared { owner, file, func, name, .. } = declared;
            let facts = self.facts(*file);
            let function = facts.function(*func);
            if rule.members.classes_only && self.is_interface(*owner) {
                continue;
            }
            let overridden = || declarations[at + 1..].iter().filter(|base| declared.overrides(base, &declarations));
            let mut inherited: Vec<(ClassKey, FileId, FuncId)> = if rule.members.overridden {
                let all: Vec<_> = overridden().map(|base| (base.owner, base.file, base.func)).collect();
                all.into_iter().filter(|base| !rule.members.classes_only || !self.is_interface(base.0)).collect()
            } else {
                Vec::new()
            };
            if inherited.len() > 1 && rule.prefix_lookup == Lookup::InterfacesFirst {
                let order = self.interfaces_first(*owner);
                inherited.sort_by_key(|(by, ..)| order.iter().position(|one| one == by).unwrap_or(usize::MAX));
            }
            let mut mappings = Vec::new();
            let mut carrier = None;
            let mut excluded = false;
            for (by, file, func) in std::iter::once((*owner, *file, *func)).chain(inherited) {
                let frame = self.class_frame(by);
                let frame = crate::eval::Frame { file, ..frame };
                let facts = self.facts(file);
                let exprs = facts.function(func).annotations.clone();
                if exprs.is_empty() {
                    continue;
                }
                for annotation in self.annotations(&frame, &exprs) {
                    let names = self.annotation_names(&annotation, 0);
                    excluded |= names.iter().any(|name| rule.members.unless.iter().any(|unless| unless == &**name));
                }
                if excluded {
                    break;
                }
                let found: Vec<Mapping> = self
                    .mappings(pack, &frame, &exprs)
                    .into_iter()
                    .filter(|mapping| rule.members.annotated.contains(&mapping.rule))
                    .collect();
                if !found.is_empty() {
                    mappings = found;
                    carrier = Some(Signature { file, func, class: Some(by) });
                    break;
                }
            }
            if excluded {
                continue;
            }
            let public = function.modifiers.contains(Modifiers::PUBLIC);
            let by_name = rule.members.public
                && public
                && !function.modifiers.contains(Modifiers::GENERIC)
                && !rule.members.ignore.contains(name)
                && !self.is_interface(*owner);
            if mappings.is_empty() && !by_name {
                continue;
            }
            if rule.members.new_only
                && mappings.is_empty()
                && function.modifiers.contains(Modifiers::OVERRIDE)
                && overridden().next().is_none()
                && self.ends_in(*owner, &rule.when.bases)
            {
                continue;
            }
            if rule.members.public && !public {
                continue;
            }
            let site = Site { file: *file, span: function.name_span };
            members.push(Member {
                owner: *owner,
                file: *file,
                func: *func,
                name: name.clone(),
                mappings,
                declared: carrier,
                site,
                described: None,
            });
        }
        members
    }
}
