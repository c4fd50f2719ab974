//! Methods of texts, lists, maps and functions.

use super::{Actual, Eval, Frame};
use crate::intern::Sym;
use crate::value::{Closure, Site, Value};
use periplus_packs::Operation;
use std::rc::Rc;

impl Eval<'_> {
    /// True if the libraries' data knows a method of collections by this name.
    pub(crate) fn is_collection_method(&self, frame: &Frame, name: &str) -> bool {
        let language = self.language(frame.file).pack_language();
        let op = self.packs.library_function(language, &format!(".{name}"));
        // What only texts and lists have is no member of an object.
        op.is_some_and(|op| {
            !matches!(
                op,
                Operation::Slice
                    | Operation::Substring
                    | Operation::Substr
                    | Operation::IndexOf
                    | Operation::Pop
                    | Operation::Shift
                    | Operation::Splice
                    | Operation::At
                    | Operation::Flat
                    | Operation::Find
                    | Operation::TestExpression
                    | Operation::MatchExpression
                    | Operation::IsFolder
                    | Operation::IsFile
                    | Operation::DeclareOption
                    | Operation::DeclareOptions
                    | Operation::ParsedOptions
            )
        })
    }

    /// A method of a text, list, map or function, if it is modelled.
    pub(crate) fn builtin_method(
        &mut self,
        frame: &Frame,
        receiver: &Value,
        name: Sym,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        let text = self.names.text(name);
        if let Value::Function(closure) = receiver {
            let closure = Rc::clone(closure);
            return self.function_method(&closure, &text, actuals, site);
        }
        if let Value::Map(id) = receiver
            && self.is_option_parser(*id)
        {
            return Some(self.call_on_parser(frame, receiver, name, actuals, site));
        }
        let language = self.language(frame.file).pack_language();
        let op = self.packs.library_function(language, &format!(".{text}"))?;
        let mut all = vec![Actual { name: None, value: receiver.clone(), site, condition: 0 }];
        all.extend(actuals.iter().cloned());
        self.library_op(frame, op, &all, site, true)
    }

    /// ECMAScript's `call`, `apply`, `bind`.
    fn function_method(&mut self, closure: &Rc<Closure>, name: &str, actuals: &[Actual], site: Site) -> Option<Value> {
        let mut bound = (**closure).clone();
        let this = actuals.first().map(|actual| actual.value.clone());
        if let Some(this) = this
            && !matches!(this, Value::Null)
        {
            bound.this = Some(this);
        }
        match name {
            "call" => Some(self.invoke(&bound, actuals.get(1..).unwrap_or_default().to_vec(), site)),
            "apply" => {
                let list = actuals.get(1).map(|actual| actual.value.clone());
                let items = list.and_then(|list| self.spread_items(&list)).unwrap_or_default();
                let given = Self::actuals(items.into_iter().map(|item| item.value).collect(), site);
                Some(self.invoke(&bound, given, site))
            }
            "bind" => {
                bound.partial.extend(actuals.iter().skip(1).map(|actual| actual.value.clone()));
                Some(Value::Function(Rc::new(bound)))
            }
            _ => None,
        }
    }
}
