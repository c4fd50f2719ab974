//! The JSON form of OTLP, read leniently and span by span: ids in any spelling, numbers as numbers or texts, kinds as
//! numbers or names, field names of older versions.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::attributes::Attributes;
use super::table::Table;

/// A scalar of any type; lists and objects are nothing to us.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Scalar<'a> {
    #[default]
    None,
    Text(Cow<'a, str>),
    Number(i64),
    Bool(bool),
}

impl Scalar<'_> {
    pub(super) fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub(super) fn is_true(&self) -> bool {
        matches!(self, Self::Bool(true)) || matches!(self, Self::Text(text) if text.eq_ignore_ascii_case("true"))
    }

    pub(super) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Scalar<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Scalar::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Scalar::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Scalar::Number(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(i64::try_from(number).map_or(Scalar::None, Scalar::Number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Scalar::Number(number as i64))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Scalar::Bool(value))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Scalar::None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar::None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar::None)
    }
}

/// A value of an attribute; of a list, its first item.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct AnyValue<'a>(pub(super) Scalar<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for AnyValue<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Fields<'a> {
            #[serde(default, alias = "string_value", rename = "stringValue", borrow)]
            string: Scalar<'a>,
            #[serde(default, alias = "int_value", rename = "intValue", borrow)]
            int: Scalar<'a>,
            #[serde(default, alias = "bool_value", rename = "boolValue", borrow)]
            bool: Scalar<'a>,
            #[serde(default, alias = "double_value", rename = "doubleValue", borrow)]
            double: Scalar<'a>,
            #[serde(default, alias = "array_value", rename = "arrayValue", borrow)]
            array: Option<Array<'a>>,
        }
        #[derive(Deserialize)]
        struct Array<'a> {
            #[serde(default, borrow)]
            values: Vec<AnyValue<'a>>,
        }
        let fields = Option::<Fields<'de>>::deserialize(deserializer)?;
        let Some(fields) = fields else { return Ok(Self::default()) };
        let scalars = [fields.string, fields.int, fields.bool, fields.double];
        if let Some(scalar) = scalars.into_iter().find(|scalar| *scalar != Scalar::None) {
            return Ok(Self(scalar));
        }
        Ok(fields.array.and_then(|array| array.values.into_iter().next()).unwrap_or_default())
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct KeyValue<'a> {
    #[serde(default, borrow)]
    pub(super) key: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(super) value: AnyValue<'a>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Span<'a> {
    #[serde(default, alias = "trace_id", rename = "traceId", borrow)]
    pub(super) trace: Cow<'a, str>,
    #[serde(default, alias = "span_id", rename = "spanId", borrow)]
    pub(super) id: Cow<'a, str>,
    #[serde(default, alias = "parent_span_id", rename = "parentSpanId", borrow)]
    pub(super) parent: Scalar<'a>,
    #[serde(default, borrow)]
    kind: Scalar<'a>,
    #[serde(default, alias = "start_time_unix_nano", rename = "startTimeUnixNano", borrow)]
    pub(super) start: Scalar<'a>,
    #[serde(default, borrow)]
    pub(super) attributes: Attributes<'a>,
}

/// What a span stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Server,
    Outgoing,
    Other,
}

impl Span<'_> {
    pub(super) fn kind(&self) -> Kind {
        match (&self.kind, self.kind.number()) {
            (_, Some(2)) => Kind::Server,
            (_, Some(3 | 4)) => Kind::Outgoing,
            (Scalar::Text(name), _) => match name.trim_start_matches("SPAN_KIND_").to_ascii_lowercase().as_str() {
                "server" => Kind::Server,
                "client" | "producer" => Kind::Outgoing,
                _ => Kind::Other,
            },
            _ => Kind::Other,
        }
    }
}

/// Reads a document into the table.
pub(super) struct Document<'t>(pub(super) &'t mut Table);

impl<'de> DeserializeSeed<'de> for Document<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.begin_document();
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Document<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with `resourceSpans`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.0.enter_document();
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if matches!(&*key, "resourceSpans" | "resource_spans") {
                map.next_value_seed(Each(self.0, Part::Resource))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        self.0.end_document();
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.0.enter_document();
        while seq.next_element_seed(Document(self.0))?.is_some() {}
        self.0.end_document();
        Ok(())
    }
}

/// What the items of a list are.
#[derive(Clone, Copy)]
enum Part {
    Resource,
    Scope,
    Span,
}

/// A list of such items, or nothing.
struct Each<'t>(&'t mut Table, Part);

impl<'de> DeserializeSeed<'de> for Each<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Each<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        match self.1 {
            Part::Resource | Part::Scope => while seq.next_element_seed(Item(self.0, self.1))?.is_some() {},
            Part::Span => {
                while let Some(span) = seq.next_element::<Span<'de>>()? {
                    self.0.span(&span);
                }
            }
        }
        Ok(())
    }
}

/// The resource with its spans, or a scope with its own.
struct Item<'t>(&'t mut Table, Part);

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Item<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with spans")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        if matches!(self.1, Part::Resource) {
            self.0.begin_resource();
        }
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match &*key {
                "resource" => {
                    let resource = map.next_value::<Option<Resource<'de>>>()?;
                    self.0.resource(&resource.unwrap_or_default().attributes);
                }
                "scopeSpans" | "scope_spans" | "instrumentationLibrarySpans" => {
                    map.next_value_seed(Each(self.0, Part::Scope))?;
                }
                "spans" => map.next_value_seed(Each(self.0, Part::Span))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        if matches!(self.1, Part::Resource) {
            self.0.end_resource();
        }
        Ok(())
    }
}

#[derive(Debug, Default, Deserialize)]
struct Resource<'a> {
    #[serde(default, borrow)]
    attributes: Attributes<'a>,
}
