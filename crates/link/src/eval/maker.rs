//! Go: handlers without a name of their own, which a function of the program makes (`r.Get("/", HandleFind(store))`).

use super::Eval;
use crate::value::{Site, Value};
use periplus_facts::Language;
use std::rc::Rc;

/// Wrappers around a handler that are looked through.
const MAX_WRAPPERS: usize = 8;

impl Eval<'_> {
    /// What a handler without a name goes by: the function that it wraps, if it was made around one, else the one that
    /// made it. One that is written where it is registered has no name.
    pub(crate) fn maker_of_handler(&self, handler: &Value, registered: Site) -> Option<Rc<str>> {
        self.maker(handler, registered, 0)
    }

    fn maker(&self, handler: &Value, registered: Site, depth: usize) -> Option<Rc<str>> {
        let Value::Function(closure) = handler.alternatives().first()? else { return None };
        let facts = &self.files[closure.file as usize].facts;
        if facts.language != Language::Go {
            return None;
        }
        let mut maker = facts.function(closure.func).parent?;
        while facts.function(maker).name.is_none() {
            maker = facts.function(maker).parent?;
        }
        let function = facts.function(maker);
        let (at, around) = (registered.span, function.span);
        let inside = registered.file == closure.file && at.line >= around.line && at.end_line <= around.end_line;
        if inside || maker.0 == 0 {
            return None;
        }
        let given = function.params.iter().filter_map(|param| closure.scope.get(self.sym(closure.file, param.name)));
        let mut wrapped = given.filter(|value| matches!(value, Value::Function(_) | Value::Bound(_)));
        let named = |value: Value| match self.describe(&value) {
            // A wrapper may have put what it made in the place of what it was given.
            name if &*name == "function" && depth < MAX_WRAPPERS => self.maker(&value, registered, depth + 1),
            name => Some(name).filter(|name| &**name != "function"),
        };
        let named = wrapped.find_map(named);
        named.or_else(|| Some(facts.text(function.name?).into()))
    }
}
