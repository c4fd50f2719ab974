//! C#: namespaces, usings (global, static, alias), types of the enclosing namespaces.

use crate::eval::{Eval, Frame};
use crate::intern::Sym;
use crate::value::{ClassKey, ModuleRef, Value};
use periplus_facts::{ImportBinding, Language};
use std::rc::Rc;

impl Eval<'_> {
    pub(crate) fn csharp_name(&mut self, frame: &Frame, name: Sym) -> Value {
        let key = (frame.file, frame.class, name);
        if let Some(known) = self.csharp_names.get(&key) {
            return known.clone();
        }
        let value = self.search_csharp_name(frame, name);
        // What a static using brings in may be in the middle of its own evaluation.
        let statics = !self.index.global_static_usings.is_empty()
            || self.facts(frame.file).imports.iter().any(|import| import.is_static);
        if !statics || matches!(value, Value::Class(_) | Value::External(_) | Value::Module(_)) {
            self.csharp_names.insert(key, value.clone());
        }
        value
    }

    fn search_csharp_name(&mut self, frame: &Frame, name: Sym) -> Value {
        let text = self.names.text(name);
        let facts = self.facts(frame.file);
        if let Some(target) = self.csharp_alias(frame, &text) {
            return self.csharp_qualified(frame, &target);
        }
        if let Some(key) = self.csharp_class(frame, &text) {
            return Value::Class(key);
        }
        let mut statics: Vec<String> = facts
            .imports
            .iter()
            .filter(|import| import.is_static)
            .map(|import| facts.text(import.module).to_owned())
            .collect();
        statics.extend(self.index.global_static_usings.iter().cloned());
        for target in statics {
            let found = self.csharp_qualified(frame, &target);
            if let Value::Unknown(unknown) = &found {
                self.needs.extend(unknown.needs.iter().cloned());
            }
            if let class @ Value::Class(key) = found
                && (self.static_field(key, name).is_some()
                    || self.find_method(key, name).is_some()
                    || self.nested_class(key, name).is_some())
            {
                return self.member(frame, &class, name);
            }
        }
        if let Some(known) = self.packs.simple_names("csharp", &text).first() {
            return Value::External(known.as_str().into());
        }
        if self.packs.library_function("csharp", &text).is_some() || self.packs.holds_library_functions("csharp", &text)
        {
            return Value::External(text);
        }
        if self.index.namespaces.contains(&(Language::CSharp, text.to_string()))
            || matches!(&*text, "System" | "Microsoft")
        {
            return Value::Module(Rc::new(ModuleRef::Namespace(text.to_string())));
        }
        // A namespace below the enclosing ones.
        for outer in self.enclosing_namespaces(frame) {
            let qualified = format!("{outer}.{text}");
            if self.index.namespaces.contains(&(Language::CSharp, qualified.clone())) {
                return Value::Module(Rc::new(ModuleRef::Namespace(qualified)));
            }
        }
        if text.starts_with(|c: char| c.is_uppercase()) {
            let need = self.declaration_need(Language::CSharp, &text, "");
            return Eval::needing(&text, &format!("`{text}` is declared in a file that was not read"), need);
        }
        Value::unknown(&text, format!("`{text}` is not declared here"))
    }

    /// What a name stands for that `using A = …` declares, in this file or globally.
    pub(crate) fn csharp_alias(&self, frame: &Frame, name: &str) -> Option<String> {
        let facts = &self.files[frame.file as usize].facts;
        let own = facts.imports.iter().find(|import| {
            import
                .bindings
                .iter()
                .any(|binding| matches!(binding, ImportBinding::Module(Some(alias)) if facts.text(*alias) == name))
        });
        own.map(|import| facts.text(import.module).to_owned()).or_else(|| self.index.global_aliases.get(name).cloned())
    }

    pub(crate) fn enclosing_namespaces(&self, frame: &Frame) -> Vec<String> {
        let facts = &self.files[frame.file as usize].facts;
        let namespace = match frame.class {
            Some(key) => {
                let facts = &self.files[key.file as usize].facts;
                let qualified = crate::index::qualified_name(facts, key.class);
                qualified.rsplit_once('.').map(|(namespace, _)| namespace.to_owned())
            }
            None => facts.classes.iter().find_map(|class| class.namespace).map(|name| facts.text(name).to_owned()),
        };
        let mut all = Vec::new();
        let mut rest = namespace.as_deref();
        while let Some(namespace) = rest {
            all.push(namespace.to_owned());
            rest = namespace.rsplit_once('.').map(|(outer, _)| outer);
        }
        all
    }

    /// A class by simple or partly qualified name, as the file sees it.
    pub(crate) fn csharp_class(&mut self, frame: &Frame, name: &str) -> Option<ClassKey> {
        let simple = self.names.get(name.rsplit('.').next().unwrap_or(name))?;
        // Most names are of nothing in the tree.
        if !self.index.by_simple.contains_key(&(Language::CSharp, simple)) {
            return None;
        }
        let whole = self.names.intern(name);
        let memo = (frame.file, frame.class, whole);
        if let Some(found) = self.csharp_classes.get(&memo) {
            return *found;
        }
        let found = self.search_csharp_class(frame, name);
        self.csharp_classes.insert(memo, found);
        found
    }

    fn search_csharp_class(&mut self, frame: &Frame, name: &str) -> Option<ClassKey> {
        let projects = self.projects();
        let from = self.path(frame.file);
        let lookup = |index: &crate::index::Index, qualified: String| {
            let keys = index.by_qualified.get(&(Language::CSharp, qualified))?;
            // Several projects may declare a class of one name: the one that the file's project refers to is meant.
            let own = keys.iter().find(|key| key.file == frame.file);
            let near = || keys.iter().find(|key| keys.len() > 1 && projects.refers(from, self.path(key.file)));
            own.or_else(near).or(keys.first()).copied()
        };
        for namespace in self.enclosing_namespaces(frame) {
            if let Some(key) = lookup(&self.index, format!("{namespace}.{name}")) {
                return Some(key);
            }
        }
        if let Some(key) = lookup(&self.index, name.to_owned()) {
            return Some(key);
        }
        for using in self.usings(frame.file) {
            if let Some(key) = lookup(&self.index, format!("{using}.{name}")) {
                return Some(key);
            }
        }
        None
    }

    /// The namespaces that a file uses, its own usings first.
    pub(crate) fn usings(&self, file: u32) -> Vec<String> {
        let facts = &self.files[file as usize].facts;
        let named = |binding: &ImportBinding| matches!(binding, ImportBinding::Module(Some(_)));
        facts
            .imports
            .iter()
            .filter(|import| !import.is_static && !import.bindings.iter().any(named))
            .map(|import| facts.text(import.module))
            .chain(self.index.global_usings_at(self.path(file)))
            .map(str::to_owned)
            .collect()
    }

    /// The projects of the tree.
    pub(crate) fn projects(&mut self) -> Rc<crate::classes::Modules> {
        if let Some(known) = &self.projects {
            return Rc::clone(known);
        }
        let modules = crate::classes::Modules::new(self, Language::CSharp, &std::collections::BTreeSet::new(), &[]);
        let modules = Rc::new(modules);
        self.projects = Some(Rc::clone(&modules));
        modules
    }

    pub(crate) fn csharp_qualified(&mut self, frame: &Frame, qualified: &str) -> Value {
        if let Some(key) = self.csharp_class(frame, qualified) {
            return Value::Class(key);
        }
        if self.index.namespaces.contains(&(Language::CSharp, qualified.to_owned())) {
            return Value::Module(Rc::new(ModuleRef::Namespace(qualified.to_owned())));
        }
        let simple = qualified.rsplit('.').next().unwrap_or(qualified);
        if !self.packs.symbols("csharp", qualified).is_empty() {
            return Value::External(qualified.into());
        }
        let need = self.declaration_need(Language::CSharp, simple, "");
        Eval::needing(simple, &format!("`{qualified}` was not read"), need)
    }
}
