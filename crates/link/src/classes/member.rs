//! The members of a collected class that are routes.

use super::mapping::Mapping;
use crate::assemble::Signature;
use crate::eval::Eval;
use crate::value::{ClassKey, FileId, Site};
use periplus_facts::{FuncId, Modifiers};
use periplus_packs::ClassRule;

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
}

impl Eval<'_> {
    /// The members of a class that its rule makes routes: each once, in its most derived form.
    pub(crate) fn route_members(&mut self, pack: usize, rule: &ClassRule, class: ClassKey) -> Vec<Member> {
        let lineage = self.lineage(class);
        // Every declaration with its name and number of parameters: an override replaces what it overrides.
        let mut declarations: Vec<(ClassKey, FileId, FuncId, String, usize)> = Vec::new();
        for owner in &lineage {
            for (file, func) in self.methods_of(*owner) {
                let facts = self.facts(file);
                let function = facts.function(func);
                let Some(name) = function.name else { continue };
                let skipped = Modifiers::CONSTRUCTOR | Modifiers::GETTER | Modifiers::SETTER | Modifiers::STATIC;
                if function.modifiers.intersects(skipped) {
                    continue;
                }
                declarations.push((*owner, file, func, facts.text(name).to_owned(), function.params.len()));
            }
        }
        let mut members: Vec<Member> = Vec::new();
        let mut seen: Vec<(String, usize, ClassKey)> = Vec::new();
        for (at, (owner, file, func, name, arity)) in declarations.iter().enumerate() {
            // Overloads of one class are members of their own.
            if seen.iter().any(|(known, params, by)| known == name && params == arity && by != owner) {
                continue;
            }
            seen.push((name.clone(), *arity, *owner));
            let facts = self.facts(*file);
            let function = facts.function(*func);
            let inherited: Vec<(ClassKey, FileId, FuncId)> = if rule.members.overridden {
                declarations[at + 1..]
                    .iter()
                    .filter(|(by, _, _, other, params)| other == name && params == arity && by != owner)
                    .map(|(owner, file, func, ..)| (*owner, *file, *func))
                    .collect()
            } else {
                Vec::new()
            };
            let mut mappings = Vec::new();
            let mut declared_at = None;
            let mut excluded = false;
            for (by, file, func) in std::iter::once((*owner, *file, *func)).chain(inherited) {
                let frame = self.class_frame(by);
                let frame = crate::eval::Frame { file, ..frame };
                let declared = self.facts(file);
                let exprs = declared.function(func).annotations.clone();
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
                    declared_at = Some(Signature { file, func, class: Some(by) });
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
                declared: declared_at,
                site,
            });
        }
        members
    }
}
