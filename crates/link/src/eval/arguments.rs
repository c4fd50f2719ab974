//! What packs read from a call's arguments: paths, verbs, guards.

use super::actions::COMPUTED;
use super::{Actual, Eval, Frame, Invocation, Item};
use crate::router::{GuardUse, MethodUse};
use crate::value::{Part, Pattern, SETTING, Site, Text, Unknown, Value};
use periplus_facts::{Arg, Expr, Language};
use periplus_packs::{ArgRef, Call, MethodSpec, PathSpec};
use std::rc::Rc;

impl Eval<'_> {
    /// An argument of a call.
    pub(crate) fn pick(&mut self, frame: &Frame, actuals: &[Actual], argument: &ArgRef) -> Option<Value> {
        let positional: Vec<&Actual> = actuals.iter().filter(|actual| actual.name.is_none()).collect();
        let at = |index: i32| -> Option<&Actual> {
            let index = if index < 0 { positional.len() as i64 + i64::from(index) } else { i64::from(index) };
            usize::try_from(index).ok().and_then(|index| positional.get(index)).copied()
        };
        let named = |name: &str| actuals.iter().find(|actual| actual.name.as_deref() == Some(name));
        match argument {
            ArgRef::Index(index) => at(*index).map(|actual| actual.value.clone()),
            ArgRef::Name(name) => named(name).map(|actual| actual.value.clone()),
            ArgRef::Either { index, name } => named(name).or_else(|| at(*index)).map(|actual| actual.value.clone()),
            ArgRef::Keys { arg, keys } => {
                keys.iter().find_map(|key| self.pick(frame, actuals, &ArgRef::Key { arg: *arg, key: key.clone() }))
            }
            ArgRef::Key { arg, key } => {
                let map = at(*arg)?.value.clone();
                // A function in the place of options has none.
                if !matches!(map, Value::Map(_) | Value::Instance(_) | Value::Choice(_) | Value::Unknown(_)) {
                    return None;
                }
                let mut value = map;
                for key in key.split('.') {
                    let name = self.names.intern(key);
                    value = self.member(frame, &value, name);
                }
                if matches!(value, Value::Null) { None } else { Some(value) }
            }
        }
    }

    /// Evaluates arguments; spread lists and maps of known content are laid out.
    pub(crate) fn arguments(&mut self, frame: &Frame, args: &[Arg]) -> Vec<Actual> {
        let mut actuals = Vec::new();
        let facts = self.facts(frame.file);
        for arg in args {
            let value = match self.element_of_collection(frame, arg.value) {
                // A type argument that means many.
                Some(element) => {
                    let element = self.type_value(frame, element);
                    self.list(vec![element])
                }
                None => self.expr(frame, arg.value),
            };
            let site = self.site(frame, arg.value);
            if arg.spread_map {
                for (key, value) in self.pairs(&value).unwrap_or_default() {
                    if let Some(key) = key.known_text() {
                        actuals.push(Actual { name: Some(key.into()), value, site, condition: 0 });
                    }
                }
            } else if arg.spread {
                match self.spread(&value) {
                    Some(items) => {
                        let given =
                            |item: Item| Actual { name: None, value: item.value, site, condition: item.condition };
                        actuals.extend(items.into_iter().map(given));
                    }
                    None => actuals.push(Actual { name: None, value, site, condition: 0 }),
                }
            } else {
                let name = arg.name.map(|name| facts.text(name).into());
                actuals.push(Actual { name, value, site, condition: 0 });
            }
        }
        actuals
    }

    /// Runs something whose routes and mounts answer only to a host.
    pub(super) fn within_host<T>(&mut self, host: Option<Text>, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.host.clone();
        if host.is_some() {
            self.host = host;
        }
        let result = work(self);
        self.host = outer;
        result
    }

    /// The host that arguments name: whole, or what stands before the server's own name.
    pub(super) fn host_given(
        &mut self,
        frame: &Frame,
        actuals: &[Actual],
        host: Option<&ArgRef>,
        subdomain: Option<&ArgRef>,
    ) -> Option<Text> {
        let given = |eval: &mut Self, argument: Option<&ArgRef>| {
            let value = argument.and_then(|argument| eval.pick(frame, actuals, argument))?;
            let text = eval.text_of(&value, "host");
            // A pattern that fits every host names none.
            let every = text.known().is_some_and(|text| matches!(text.trim_matches(['^', '$']), "" | "*" | ".*"));
            let named = !matches!(value, Value::Null | Value::Unknown(_)) && !every;
            named.then_some(text)
        };
        if let Some(host) = given(self, host) {
            return Some(host);
        }
        let mut host = given(self, subdomain)?;
        let server = Unknown { name: "server".into(), reason: "the server's name".into(), needs: Vec::new() };
        host.append(&Text::literal(".", None));
        host.append(&Text::hole(&Rc::new(server)));
        Some(host)
    }

    pub(super) fn position_of(actuals: &[Actual], argument: &ArgRef) -> Option<usize> {
        let positional: Vec<usize> =
            actuals.iter().enumerate().filter(|(_, actual)| actual.name.is_none()).map(|(at, _)| at).collect();
        let index = match argument {
            ArgRef::Index(index) | ArgRef::Either { index, .. } => *index,
            _ => return None,
        };
        let index = if index < 0 { positional.len() as i64 + i64::from(index) } else { i64::from(index) };
        usize::try_from(index).ok().and_then(|index| positional.get(index)).copied()
    }

    pub(crate) fn guard(&self, value: &Value, site: Site) -> GuardUse {
        GuardUse { name: self.describe(value), site, path: None, exact: false, everywhere: false, authorizes: false }
    }

    pub(super) fn guards_at(
        &mut self,
        frame: &Frame,
        actuals: &[Actual],
        argument: &ArgRef,
        site: Site,
    ) -> Vec<GuardUse> {
        let Some(value) = self.pick(frame, actuals, argument) else { return Vec::new() };
        match self.spread_items(&value) {
            Some(items) => items.into_iter().map(|item| self.guard(&item.value, site)).collect(),
            None => vec![self.guard(&value, site)],
        }
    }

    /// The paths of a call: one for each alternative and each element of a list; `None` if the argument is no path.
    pub(super) fn paths(&mut self, frame: &Frame, call: &Call, actuals: &[Actual]) -> Option<Vec<Text>> {
        let argument = match &call.path {
            None | Some(PathSpec::Own { .. }) => return Some(vec![Text::default()]),
            Some(PathSpec::Arg(argument)) => self.pick(frame, actuals, argument)?,
            Some(PathSpec::Rest { rest }) => {
                let first = usize::try_from(*rest).unwrap_or_default();
                let mut all = Vec::new();
                for actual in actuals.iter().filter(|actual| actual.name.is_none()).skip(first) {
                    self.demand(&actual.value);
                    all.extend(self.path_texts(&actual.value)?);
                }
                return (!all.is_empty()).then_some(all);
            }
            Some(PathSpec::Named { path, name }) => match self.pick(frame, actuals, path) {
                Some(Value::Null) | None => {
                    let name = self.pick(frame, actuals, name)?;
                    return Some(self.behind_slash(&name));
                }
                Some(value) => value,
            },
            Some(PathSpec::Optional { optional }) => match self.pick(frame, actuals, optional) {
                Some(Value::Null) | None => return Some(vec![absent(call)]),
                // Options that come from outside may hold one; as a rule they don't.
                Some(value @ Value::Unknown(_)) if let ArgRef::Key { key, .. } = optional => {
                    self.demand(&value);
                    return Some(vec![Text::unset(key)]);
                }
                Some(value) => value,
            },
        };
        self.demand(&argument);
        self.path_texts(&argument)
    }

    /// Go: a path whose value comes from what nobody was seen to set. The compiler has seen to it that it is a text.
    pub(super) fn path_not_known(&self, at: Invocation<'_>, call: &Call) -> Option<Text> {
        let Some(PathSpec::Arg(argument)) = &call.path else { return None };
        let position = Self::position_of(at.actuals, argument)?;
        if self.language(at.frame.file) != Language::Go || !matches!(at.actuals[position].value, Value::Null) {
            return None;
        }
        let facts = self.facts(at.frame.file);
        let Expr::Call { args, .. } = facts.expr(at.claim?) else { return None };
        // `nil` where a text is due belongs to another method of that name.
        let written = args.get(position)?.value;
        if matches!(facts.expr(written), Expr::Null) {
            return None;
        }
        let name = self.expression_name(at.frame.file, written);
        let reason = format!("`{name}` comes from what nobody was seen to set").into();
        Some(Text::hole(&Rc::new(Unknown { name: name.as_str().into(), reason, needs: Vec::new() })))
    }

    /// The paths of a call, each with the verbs that a request predicate gives it.
    pub(super) fn patterns(
        &mut self,
        frame: &Frame,
        call: &Call,
        actuals: &[Actual],
    ) -> Option<Vec<(Text, Option<Vec<MethodUse>>)>> {
        let given = match &call.path {
            Some(PathSpec::Arg(argument) | PathSpec::Optional { optional: argument }) => {
                self.pick(frame, actuals, argument)
            }
            _ => None,
        };
        if let Some(Value::Predicate(patterns)) = given {
            let all = patterns.iter().map(|one| (one.path.clone().unwrap_or_default(), one.methods.clone()));
            return Some(all.collect());
        }
        let paths = self.paths(frame, call, actuals)?;
        Some(paths.into_iter().map(|path| (path, None)).collect())
    }

    /// A request predicate made by a function of a pack.
    pub(super) fn predicate(
        &mut self,
        frame: &Frame,
        pack: usize,
        rule: usize,
        name: &str,
        actuals: &[Actual],
    ) -> Value {
        let rule = self.packs.pack(pack).predicates[rule].clone();
        if rule.among {
            return Value::Predicate(self.requests_among(actuals).into());
        }
        if !rule.always.is_empty() {
            let path = |path: &String| Pattern { methods: None, path: Some(Text::literal(path, None)) };
            return Value::Predicate(rule.always.iter().map(path).collect());
        }
        let name = name.rsplit('.').next().unwrap_or(name);
        let methods = rule.method.as_ref().map(|spec| self.methods_by(frame, spec, name, actuals));
        let paths = match rule.path.as_ref().and_then(|argument| self.pick(frame, actuals, argument)) {
            None => vec![None],
            Some(value) => {
                self.demand(&value);
                self.path_texts(&value).unwrap_or_default().into_iter().map(Some).collect()
            }
        };
        Value::Predicate(paths.into_iter().map(|path| Pattern { methods: methods.clone(), path }).collect())
    }

    /// A name as a prefix: behind a slash.
    pub(super) fn behind_slash(&mut self, name: &Value) -> Vec<Text> {
        self.demand(name);
        let texts = self.texts(name, "name");
        let slash = |text: Text| {
            let mut prefix = Text::literal("/", None);
            prefix.append(&text);
            prefix
        };
        texts.into_iter().map(slash).collect()
    }

    pub(super) fn path_texts(&mut self, value: &Value) -> Option<Vec<Text>> {
        let mut all = Vec::new();
        for one in value.alternatives() {
            match one {
                Value::Str(text) => all.push(settled((**text).clone())),
                Value::Unknown(_) | Value::External(_) => {
                    self.demand(one);
                    all.extend(self.texts(one, "path").into_iter().map(settled));
                }
                Value::List(id) => {
                    for item in self.items(*id).0 {
                        all.extend(self.path_texts(&item.value)?);
                    }
                }
                // A map from paths to what serves them.
                Value::Map(_) => {
                    let keys = self.keys_of(one)?;
                    for key in keys.iter().filter(|key| matches!(key, Value::Str(_))) {
                        all.extend(self.path_texts(key)?);
                    }
                }
                Value::Predicate(patterns) => {
                    all.extend(patterns.iter().map(|pattern| pattern.path.clone().unwrap_or_default()));
                }
                Value::Null => {}
                _ => return None,
            }
        }
        if all.is_empty() { None } else { Some(all) }
    }

    /// The verbs of a call, and whether the call says them itself.
    pub(super) fn methods(
        &mut self,
        frame: &Frame,
        call: &Call,
        name: &str,
        actuals: &[Actual],
    ) -> (Vec<MethodUse>, bool) {
        if let Some(argument) = &call.upgrade
            && let Some(value) = self.pick(frame, actuals, argument)
            && self.truth(&value) == Some(true)
        {
            return (vec![MethodUse::Known("WS".into())], true);
        }
        let defaulted = match &call.method {
            Some(MethodSpec::Arg { arg, .. } | MethodSpec::Members { arg: Some(arg), .. }) => {
                matches!(self.pick(frame, actuals, arg), None | Some(Value::Null))
            }
            Some(MethodSpec::Members { arg: None, .. }) => true,
            _ => false,
        };
        (self.verbs(frame, call, name, actuals), !defaulted)
    }

    fn verbs(&mut self, frame: &Frame, call: &Call, name: &str, actuals: &[Actual]) -> Vec<MethodUse> {
        match &call.method {
            None => vec![MethodUse::Known("ANY".into())],
            Some(spec) => self.methods_by(frame, spec, name, actuals),
        }
    }

    fn methods_by(&mut self, frame: &Frame, spec: &MethodSpec, name: &str, actuals: &[Actual]) -> Vec<MethodUse> {
        match spec {
            MethodSpec::Members { arg, .. } => {
                let given = arg.as_ref().and_then(|arg| self.pick(frame, actuals, arg));
                if let Some(value) = given.filter(|value| !matches!(value, Value::Null)) {
                    return self.method_values(&value);
                }
                vec![MethodUse::Unknown("what handles it is no class whose members are known".into())]
            }
            MethodSpec::Fixed(methods) => {
                methods.iter().map(|method| MethodUse::Known(method.as_str().into())).collect()
            }
            MethodSpec::Callee { callee } => {
                if name == COMPUTED {
                    return vec![MethodUse::Unknown("the verb is computed".into())];
                }
                let method = callee.get(name).cloned().unwrap_or_else(|| name.to_uppercase());
                vec![MethodUse::Known(method.into())]
            }
            MethodSpec::Arg { arg, default } => match self.pick(frame, actuals, arg) {
                None | Some(Value::Null) => {
                    default.iter().map(|method| MethodUse::Known(method.as_str().into())).collect()
                }
                Some(value) => self.method_values(&value),
            },
            MethodSpec::From { from } => {
                let given: Vec<Value> = actuals
                    .iter()
                    .filter(|actual| actual.name.is_none())
                    .skip(usize::try_from(*from).unwrap_or_default())
                    .map(|actual| actual.value.clone())
                    .collect();
                given.iter().flat_map(|value| self.method_values(value)).collect()
            }
        }
    }

    /// A value as verbs.
    pub(crate) fn method_values(&mut self, value: &Value) -> Vec<MethodUse> {
        let mut all = Vec::new();
        for one in value.alternatives() {
            match one {
                Value::Str(text) => match text.known() {
                    Some(text) if text == "*" => all.push(MethodUse::Known("ANY".into())),
                    Some(text) => {
                        for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
                            all.push(MethodUse::Known(part.to_uppercase().into()));
                        }
                    }
                    None => {
                        self.demand(one);
                        all.push(MethodUse::Unknown("the verb is a value that is not known".into()));
                    }
                },
                // An enumeration's member or a library's constant: `RequestMethod.GET`, `http.MethodGet`.
                Value::External(path) => {
                    let last = path.rsplit('.').next().unwrap_or(path);
                    let verb = last.strip_prefix("Method").unwrap_or(last).to_uppercase();
                    all.push(MethodUse::Known(verb.into()));
                }
                Value::List(_) | Value::Map(_) => {
                    for item in self.spread_items(one).unwrap_or_default() {
                        all.extend(self.method_values(&item.value));
                    }
                }
                _ => {
                    self.demand(one);
                    all.push(MethodUse::Unknown("the verb is a value that is not known".into()));
                }
            }
        }
        all
    }
}

/// The path of a call that gives none.
fn absent(call: &Call) -> Text {
    call.template.as_ref().map(|template| Text::literal(template, None)).unwrap_or_default()
}

/// A setting in front of a path is a base path: unset, which is how it is delivered, it is empty.
fn settled(text: Text) -> Text {
    let setting = |part: &Part| match part {
        Part::Hole(hole) if hole.reason.starts_with(SETTING) => Some(Rc::clone(&hole.name)),
        _ => None,
    };
    let is_slash = |part: &Part| matches!(part, Part::Literal { text, .. } if matches!(&**text, "" | "/"));
    // The slash that code puts before a base path goes with it.
    let (taken, setting) = match text.parts.as_slice() {
        [first, ..] if let Some(setting) = setting(first) => (1, setting),
        [first, second, ..]
            if is_slash(first)
                && let Some(setting) = setting(second) =>
        {
            (2, setting)
        }
        _ => return text,
    };
    let separate = match text.parts.get(taken) {
        None => true,
        Some(Part::Literal { text, .. }) => text.starts_with('/') || text.is_empty(),
        Some(Part::Hole(_)) => false,
    };
    if !separate {
        return text;
    }
    let mut settled = Text::unset(&setting);
    settled.parts.extend(text.parts.into_iter().skip(taken));
    settled
}
