//! Library functions, by the operation that the languages' data gives them.

use super::elementwise::{has_text, map_text};
use super::format::clean;
use super::{Actual, Eval, Frame, Item, Object, expression};
use crate::value::{SETTING, Site, Text, Value};
use periplus_facts::Language;
use periplus_packs::Operation;
use std::rc::Rc;

impl Eval<'_> {
    /// A call of an external function, if the libraries' data knows it.
    pub(crate) fn library_call(
        &mut self,
        frame: &Frame,
        language: &str,
        path: &str,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        let op = self.packs.library_function(language, path).or_else(|| {
            // A method of an unknown external value: `x().toString()`.
            let (_, last) = path.rsplit_once('.')?;
            let op = self.packs.library_function(language, &format!(".{last}"))?;
            matches!(op, Operation::Invoke | Operation::Each | Operation::Config).then_some(op)
        })?;
        // What it gives is called with the function below it, which is not known yet.
        if op == Operation::Decorator {
            return Some(Value::External(format!("{path}()").into()));
        }
        let result = self.library_op(frame, op, actuals, site, false);
        // What is taken of a collection in a file not read yet asks for that file.
        let taken = matches!(
            op,
            Operation::Keys
                | Operation::Values
                | Operation::Entries
                | Operation::List
                | Operation::Sorted
                | Operation::Map
                | Operation::Each
                | Operation::Filter
        );
        match (result, actuals.first()) {
            (None, Some(first)) if taken => self.unread_elements(&first.value),
            (result, _) => result,
        }
    }

    /// Applies an operation; a method's receiver is the first argument.
    pub(crate) fn library_op(
        &mut self,
        frame: &Frame,
        op: Operation,
        actuals: &[Actual],
        site: Site,
        method: bool,
    ) -> Option<Value> {
        let value = |at: usize| actuals.get(at).map(|actual| actual.value.clone());
        let first = value(0);
        if let (Operation::Equal | Operation::StartsWith, [left, right]) = (op, actuals)
            && let below = op == Operation::StartsWith
            && let Some(test) = self.compare_request(frame, &left.value, &right.value, site, below)
        {
            return Some(test);
        }
        if op == Operation::TrimStart
            && let [path, prefix] = actuals
            && self.is_cut_unseen(frame, &path.value, &prefix.value)
        {
            return Some(Value::unknown("path", "the request's path without a prefix that is not known"));
        }
        match op {
            // A method of the expression: text and replacement.
            Operation::Replace if actuals.len() == 3 && expression::is_expression(&actuals[0].value) => {
                let turned = [actuals[1].clone(), actuals[0].clone(), actuals[2].clone()];
                self.within(Operation::ReplacePattern, &turned, site)
            }
            Operation::Identity | Operation::Decorator => first,
            Operation::JoinPath => Some(self.join_texts(actuals, |parts| clean(&parts.join("/")))),
            Operation::JoinFolder => Some(self.join_texts(actuals, |parts| {
                let joined = clean(&parts.join("/"));
                let open = parts.last().is_some_and(|last| last.ends_with('/')) && !joined.ends_with('/');
                if open { joined + "/" } else { joined }
            })),
            Operation::JoinUrl => Some(self.join_texts(actuals, |parts| {
                let mut url = String::new();
                for part in parts {
                    if url.is_empty() {
                        url.push_str(part);
                    } else if !part.is_empty() {
                        url = format!("{}/{}", url.trim_end_matches('/'), part.trim_start_matches('/'));
                    }
                }
                url
            })),
            Operation::Concat => {
                let mut all = first?;
                for actual in actuals.iter().skip(1) {
                    all = self.add(&all, &actual.value, "value", "value");
                }
                Some(all)
            }
            Operation::Printf => match first? {
                Value::Str(format) => {
                    let arguments: Vec<Value> = actuals.iter().skip(1).map(|actual| actual.value.clone()).collect();
                    Some(self.printf(&format, &arguments))
                }
                _ => None,
            },
            Operation::Format => match first? {
                Value::Str(format) => Some(self.brace_format(&format, &actuals[1..])),
                _ => None,
            },
            Operation::JoinList => {
                let (list, separator) = match (value(0)?, value(1)) {
                    (list @ Value::List(_), separator) => (list, separator),
                    (separator, Some(list)) => (list, Some(separator)),
                    (_, None) => return None,
                };
                let items = self.spread_items(&list)?;
                let separator =
                    separator.map_or_else(|| Text::literal(",", None), |value| self.text_of(&value, "separator"));
                let mut text = Text::default();
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        text.append(&separator);
                    }
                    let part = self.text_of(&item.value, "value");
                    text.append(&part);
                }
                Some(Value::Str(Rc::new(text)))
            }
            // Go: what is called `String` or `GetString` is a method of a text's type.
            Operation::Config if method && self.language(frame.file) == Language::Go => None,
            Operation::Config => {
                // The written default, if there is one; else what the name of the setting says.
                let name = first.as_ref().and_then(Value::known_text)?;
                let named = actuals.iter().find(|actual| actual.name.as_deref() == Some("default"));
                let second = || actuals.iter().filter(|actual| actual.name.is_none()).nth(1).or(actuals.get(1));
                match named.or_else(second).map(|actual| actual.value.clone()) {
                    _ if let Some(set) = self.application_setting(frame, &name) => Some(set),
                    Some(default @ Value::Str(_)) => Some(default.as_default_of(&name)),
                    Some(Value::Choice(values)) => Some(Value::Choice(values).as_default_of(&name)),
                    _ => Some(Value::unknown(&name, format!("{SETTING} `{name}` has no default here"))),
                }
            }
            Operation::Offer => Some(self.offer(actuals)),
            Operation::Regex => expression::expression(&first?, value(1).as_ref()),
            Operation::Inject => {
                let name = self.describe(&first?);
                let plain = !name.is_empty() && !name.contains(['(', ')']);
                plain.then(|| Value::External(format!("injected({name})").into()))
            }
            Operation::Lower => map_text(first?, &str::to_lowercase),
            Operation::Upper => map_text(first?, &str::to_uppercase),
            Operation::Slice
            | Operation::Substring
            | Operation::Substr
            | Operation::IndexOf
            | Operation::Pop
            | Operation::Shift
            | Operation::Splice
            | Operation::At
            | Operation::Flat
            | Operation::TestExpression
            | Operation::MatchExpression
            | Operation::Replace
            | Operation::ReplaceFirst
            | Operation::ReplacePattern => self.within(op, actuals, site),
            Operation::Split
            | Operation::SplitEnd
            | Operation::SplitParts
            | Operation::SplitExtension
            | Operation::FolderOf
            | Operation::FileName
            | Operation::Words
            | Operation::Cut
            | Operation::ParseUrl
            | Operation::Number
            | Operation::Trim
            | Operation::TrimStart
            | Operation::TrimEnd
            | Operation::ParsePath
            | Operation::ExtensionOf
            | Operation::RelativePath => self.pieces(frame, op, actuals, site),
            Operation::SettingsFrom => {
                self.settings_from(frame, &first?, &value(1)?);
                Some(Value::Null)
            }
            Operation::EntryPoints => self.entry_points(actuals),
            Operation::LoadEntryPoint => self.load_entry_point(frame, &first?),
            Operation::ListBehind => {
                let behind = actuals.iter().skip(1).map(|actual| actual.value.clone()).collect();
                Some(self.list(behind))
            }
            Operation::Packages => {
                let mut packages = Vec::new();
                for actual in actuals {
                    self.demand(&actual.value);
                    packages.push(self.reflect(Operation::PackageName, &actual.value, None)?);
                }
                Some(self.list(packages))
            }
            Operation::Handler => {
                actuals.iter().map(|actual| &actual.value).find(|value| self.is_handler(value)).cloned()
            }
            Operation::StripPrefix => {
                let prefix = self.text_of(&first?, "prefix");
                let handler = value(1)?;
                Some(self.behind_prefix(frame, prefix, &handler, site))
            }
            Operation::Each => self.each(frame, actuals, site),
            Operation::Invoke => {
                for actual in actuals.iter().skip(usize::from(method)) {
                    if matches!(actual.value, Value::Function(_) | Value::Bound(_)) {
                        self.call_value(frame, &actual.value.clone(), Vec::new(), site, None);
                    }
                }
                first
            }
            Operation::DefineModule => {
                let lists = actuals.iter().find(|actual| matches!(actual.value, Value::List(_)));
                let names = lists.and_then(|list| self.spread_items(&list.value)).unwrap_or_default();
                let outside = |item: Item| match item.value.known_text() {
                    Some(name) => Value::External(name.into()),
                    None => item.value,
                };
                let given = names.into_iter().map(|item| Self::unnamed(outside(item), site)).collect();
                let body = actuals.last()?.value.clone();
                Some(self.call_value(frame, &body, given, site, None))
            }
            Operation::Keys => {
                let keys = self.keys_of(&first?)?;
                Some(self.list(keys))
            }
            Operation::Values => {
                // What a container gives by name is a list of it all.
                if let Some(list @ Value::List(_)) = first {
                    return Some(list);
                }
                let values = self.pairs(&first?)?.into_iter().map(|(_, value)| value).collect();
                Some(self.list(values))
            }
            Operation::Entries => {
                let value = first?;
                let pairs = match &value {
                    Value::List(id) => self
                        .items(*id)
                        .0
                        .into_iter()
                        .enumerate()
                        .map(|(at, item)| (Value::Int(at as i64), item.value))
                        .collect(),
                    other => self.pairs(other)?,
                };
                let mut all = Vec::new();
                for (key, value) in pairs {
                    all.push(self.list(vec![key, value]));
                }
                Some(self.list(all))
            }
            Operation::Sorted => self.library_op(frame, Operation::List, actuals.get(..1)?, site, method),
            Operation::List => {
                if let (1, Some(one)) = (actuals.len(), &first)
                    && let Some(items) = self.spread_items(one)
                {
                    let copy = self.alloc(Object::List { items, open: false });
                    self.copy_element(one, copy);
                    return Some(Value::List(copy));
                }
                if actuals.len() == 1 && first.as_ref().is_some_and(Value::is_unknown) {
                    return first;
                }
                let values = actuals.iter().map(|actual| actual.value.clone()).collect();
                Some(self.list(values))
            }
            Operation::Map => {
                let mut entries = Vec::new();
                match &first {
                    Some(Value::List(id)) => {
                        for item in self.items(*id).0 {
                            let key = self.element(&item.value, 0);
                            let value = self.element(&item.value, 1);
                            entries.push((key, value));
                        }
                    }
                    Some(map @ Value::Map(_)) => entries = self.pairs(map)?,
                    _ => {}
                }
                for actual in actuals {
                    if let Some(name) = &actual.name {
                        entries.push((Value::text(name, None), actual.value.clone()));
                    }
                }
                Some(self.map(entries))
            }
            Operation::DefineOption => self.define_option(actuals),
            Operation::NamedTuple => self.named_tuple(actuals),
            Operation::DefinedOptions | Operation::Enumeration => None,
            Operation::DefaultMap => self.default_map(frame, actuals, site),
            Operation::Pairs => {
                let values: Vec<Value> = actuals.iter().map(|actual| actual.value.clone()).collect();
                let entries = match values.iter().map(|value| self.pair(value)).collect::<Option<Vec<_>>>() {
                    Some(pairs) => pairs,
                    None => values.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect(),
                };
                Some(self.map(entries))
            }
            Operation::Push | Operation::Insert => {
                let target = first?;
                let behind = if op == Operation::Insert { 2 } else { 1 };
                let values: Vec<Value> = actuals.iter().skip(behind).map(|actual| actual.value.clone()).collect();
                match &target {
                    Value::List(id) => {
                        self.push(*id, values);
                        Some(target)
                    }
                    Value::Choice(choices) => {
                        for choice in choices.iter() {
                            if let Value::List(id) = choice {
                                self.push(*id, values.clone());
                            }
                        }
                        Some(target.clone())
                    }
                    // A pair is added to a map.
                    Value::Map(_) if values.len() == 2 => {
                        self.set_index(frame, &target, &values[0], values[1].clone());
                        Some(target)
                    }
                    // Appending to nothing makes a list.
                    _ if !method => Some(self.list(values)),
                    _ => None,
                }
            }
            Operation::Extend => {
                let target = first?;
                if let Value::List(id) = &target {
                    for actual in actuals.iter().skip(1) {
                        match self.spread_items(&actual.value) {
                            Some(items) => self.extend(*id, items),
                            None => {
                                self.demand(&actual.value);
                                if let Object::List { open, .. } = &mut self.heap[*id as usize] {
                                    *open = true;
                                }
                            }
                        }
                    }
                }
                Some(target)
            }
            Operation::ConcatList => {
                let target = first?;
                if let Value::Str(_) = target {
                    return self.library_op(frame, Operation::Concat, actuals, site, method);
                }
                let mut items = self.spread_items(&target)?;
                for actual in actuals.iter().skip(1) {
                    match self.spread_items(&actual.value) {
                        Some(more) if !matches!(actual.value, Value::Map(_)) => items.extend(more),
                        _ => items.push(Item { value: actual.value.clone(), condition: self.condition }),
                    }
                }
                Some(Value::List(self.alloc(Object::List { items, open: false })))
            }
            Operation::Set => {
                let target = first?;
                let (key, new) = (value(1)?, value(2)?);
                self.set_index(frame, &target, &key, new);
                Some(target)
            }
            Operation::Inherit => self.inherit(frame, actuals),
            Operation::Partial => Some(self.make_partial(frame, actuals)),
            Operation::GetOrMake => self.get_or_make(frame, &first?, &value(1)?, &value(2)?, site),
            Operation::First => Some(self.element(&first?, 0)),
            Operation::Second => Some(self.element(&first?, 1)),
            Operation::HasText => has_text(&first?),
            Operation::IsBlank => match has_text(&first?)? {
                Value::Bool(has) => Some(Value::Bool(!has)),
                _ => None,
            },
            Operation::OrElse => {
                let given = first?;
                match has_text(&given)? {
                    Value::Bool(true) => Some(given),
                    _ => value(1),
                }
            }
            Operation::Get | Operation::GetOrSet => Some(self.get(frame, &first?, &value(1)?, value(2), op)),
            Operation::Filter => self.filter(frame, actuals, site),
            Operation::Find => self.find_element(frame, actuals, site),
            Operation::EachFlat => {
                let lists = self.each(frame, actuals, site)?;
                self.flat(&lists, 1)
            }
            Operation::ListModules => {
                let prefix = actuals
                    .iter()
                    .find(|actual| actual.name.as_deref() == Some("prefix"))
                    .map(|actual| actual.value.clone())
                    .or_else(|| value(1))
                    .and_then(|prefix| prefix.known_text())
                    .unwrap_or_default();
                self.python_modules_in(&first?, &prefix)
            }
            Operation::ModuleMembers | Operation::MemberNames | Operation::MemberMap | Operation::HasMember => {
                self.look_through(frame, op, &first?, value(1).as_ref(), site)
            }
            Operation::FieldDefault => self.field_default(frame, actuals, site),
            Operation::Options | Operation::DeclareOption | Operation::DeclareOptions | Operation::ParsedOptions => {
                Some(self.parse_options(frame, op, actuals))
            }
            Operation::ResolveUrl => {
                let (relative, base) = (first?.known_text()?, value(1)?.known_text()?);
                let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
                let path = if relative.starts_with('/') { relative } else { format!("{folder}/{relative}") };
                Some(Value::text(&clean(&path), Some(site)))
            }
            Operation::Enumerate
            | Operation::Range
            | Operation::MapBy
            | Operation::FilterBy
            | Operation::SumLists
            | Operation::Product => self.sequence(frame, op, actuals, site),
            Operation::Zip => {
                let left = self.spread_items(&value(0)?)?;
                let right = self.spread_items(&value(1)?)?;
                let mut all = Vec::new();
                for (a, b) in left.into_iter().zip(right) {
                    all.push(self.list(vec![a.value, b.value]));
                }
                Some(self.list(all))
            }
            Operation::Reduce => self.reduce(frame, actuals, site),
            Operation::Assign => Some(self.assign_all(frame, first?, &actuals[1..])),
            Operation::New => {
                match actuals.iter().map(|actual| &actual.value).find(|one| matches!(one, Value::Class(_))) {
                    Some(class) => self.library_new(frame, class.clone(), site),
                    None => self.library_new(frame, first?, site),
                }
            }
            Operation::Equal => match self.equal(&first?, &value(1)?) {
                Some(equal) => Some(Value::Bool(equal)),
                None => Some(Value::unknown("condition", "not decided")),
            },
            Operation::ListFolder
            | Operation::FileStatus
            | Operation::IsFolder
            | Operation::IsFile
            | Operation::PathExists => self.about_files(frame, op, actuals, site),
            Operation::LoadFolder | Operation::FindFiles | Operation::WorkingFolder => self.find(frame, op, actuals),
            Operation::SetMetadata | Operation::Metadata | Operation::HasMetadata => self.metadata(frame, op, actuals),
            Operation::JoinBeside => {
                let folder = self.library_op(frame, Operation::FolderOf, actuals.get(..1)?, site, false)?;
                let mut all = vec![Actual { name: None, value: folder, site, condition: 0 }];
                all.extend(actuals.iter().skip(1).cloned());
                self.library_op(frame, Operation::JoinPath, &all, site, false)
            }
            Operation::HasAnnotation
            | Operation::PackageName
            | Operation::ClassName
            | Operation::StartsWith
            | Operation::EndsWith
            | Operation::Contains
            | Operation::MatchPattern => self.reflect(op, &first?, value(1).as_ref()),
            Operation::Classes | Operation::Instance | Operation::Instances => None,
            Operation::DerivesFrom
            | Operation::IsBaseOf
            | Operation::MemberNamed
            | Operation::PropertyNamed
            | Operation::CallMember
            | Operation::InvokeMember
            | Operation::ReadMember
            | Operation::TypeOf
            | Operation::AnnotationOf
            | Operation::SimpleName
            | Operation::IsAbstract
            | Operation::IsClass => {
                let subject = first?;
                self.inspect(frame, op, &subject, &actuals[1..], site)
            }
            Operation::OfType => {
                let ty = actuals.iter().skip(1).find(|actual| actual.name.is_some()).or(actuals.get(1))?;
                self.of_type(&first?, &ty.value)
            }
            Operation::FirstIfAny if actuals.len() == 1 => self.first_if_any(&first?),
            Operation::FirstIfAny => None,
            Operation::Both | Operation::Either => Self::combine_predicates(op, &first?, &value(1)?),
        }
    }
}
