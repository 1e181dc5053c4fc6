//! From a YAML tree to raw shapes, gathering every problem.
//!
//! serde stops at the first error. Here an entry that cannot be read is remembered, left out, and the decoding
//! begins again, until what remains can be read; unknown keys are reported and passed over on the way.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor, value};
use serde::{Deserialize, Serialize, Serializer};
use serde_yaml::Value;

use super::yaml::{Mark, Tree};
use crate::diagnostic::{Argument, Problem, Problems, Span, similar};

/// Stops the gathering in a file where nearly everything is wrong.
const PROBLEM_LIMIT: usize = 100;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// A mapping in the order of the file, with the places of its keys.
#[derive(Debug, Clone)]
pub struct OrderedMap<T>(pub Vec<(Spanned<String>, T)>);

impl<T> OrderedMap<T> {
    /// Whether it has no entries.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for OrderedMap<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (&key.value, value)))
    }
}

impl<T> Default for OrderedMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// Reads a tree as `T`. What cannot be read is a problem and is left out of the result.
pub fn decode<T: Deserialize<'static> + Default>(tree: &Tree, problems: &mut Problems) -> T {
    decode_beside(tree, &[], problems)
}

/// Reads a tree as `T`, passing over the keys `others`, which another shape reads.
pub fn decode_beside<T: Deserialize<'static> + Default>(tree: &Tree, others: &[&str], problems: &mut Problems) -> T {
    if tree.value.is_null() {
        return T::default();
    }
    let context = Context { skip: RefCell::default(), problems: RefCell::default(), others };
    for _ in 0..PROBLEM_LIMIT {
        let root = Node {
            value: &tree.value,
            span: tree.mark.span,
            children: &tree.mark.children,
            context: &context,
            root: true,
        };
        match T::deserialize(root) {
            Ok(value) => {
                problems.extend(context.problems.into_inner());
                return value;
            }
            Err(error) => {
                let entry = error.entry;
                if !error.follows {
                    context.problems.borrow_mut().push(error.problem(tree.mark.span));
                }
                let Some(entry) = entry else { break };
                context.skip.borrow_mut().insert(entry);
            }
        }
    }
    problems.extend(context.problems.into_inner());
    T::default()
}

/// The keys of a struct that derives `Deserialize`.
pub fn fields_of<T: Deserialize<'static>>() -> &'static [&'static str] {
    let fields = Cell::new(&[][..]);
    // the derived code hands over its field list before it asks for data; the refusal that follows is the end of it
    drop(T::deserialize(FieldsOf(&fields)));
    fields.get()
}

struct FieldsOf<'a>(&'a Cell<&'static [&'static str]>);

impl<'de> de::Deserializer<'de> for FieldsOf<'_> {
    type Error = value::Error;
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(de::Error::custom("fields only"))
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.set(fields);
        self.deserialize_any(visitor)
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// An entry of a mapping or list, by the place of its key or item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Entry {
    Key(u32),
    Item(u32),
}

struct Context<'a> {
    skip: RefCell<HashSet<Entry>>,
    problems: RefCell<Vec<Problem>>,
    others: &'a [&'a str],
}

#[derive(Debug)]
struct DecodeError {
    rule: &'static str,
    arguments: Vec<(&'static str, Argument)>,
    span: Option<Span>,
    entry: Option<Entry>,
    /// It only follows from an error already reported.
    follows: bool,
}

impl DecodeError {
    fn new(rule: &'static str) -> Self {
        Self { rule, arguments: Vec::new(), span: None, entry: None, follows: false }
    }

    fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    fn of(mut self, entry: Entry) -> Self {
        self.entry.get_or_insert(entry);
        self
    }

    fn problem(self, fallback: Span) -> Problem {
        let mut problem = Problem::error(self.rule, self.span.unwrap_or(fallback));
        problem.arguments = self.arguments;
        problem
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.rule)
    }
}

impl std::error::Error for DecodeError {}

impl de::Error for DecodeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let known = [
            "expected-date",
            "expected-source-date",
            "expected-names",
            "expected-address",
            "expected-share",
            "bare-fraction",
            "expected-range",
            "expected-cell",
            "expected-label",
            "expected-category",
            "expected-merge",
            "expected-printed",
            "expected-review",
        ];
        match known.into_iter().find(|rule| *rule == message) {
            Some(rule) => Self::new(rule),
            None => Self::new("invalid-value").with("reason", message),
        }
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new("missing-key").with("key", field)
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new("unknown-choice")
            .with("choice", variant)
            .with("choices", expected.join(", "))
            .with("similar", similar(variant, expected).unwrap_or_default())
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "yes-no",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Sequence(_) => "list",
        Value::Mapping(_) | Value::Tagged(_) => "mapping",
    }
}

#[derive(Clone, Copy)]
struct Node<'a> {
    value: &'a Value,
    span: Span,
    children: &'a [Mark],
    context: &'a Context<'a>,
    root: bool,
}

impl<'a> Node<'a> {
    fn wrong_type(&self, expected: &'static str) -> DecodeError {
        DecodeError::new("wrong-type").with("expected", expected).with("found", kind_of(self.value)).at(self.span)
    }

    fn child(&self, value: &'a Value, mark: &'a Mark) -> Self {
        Self { value, span: mark.span, children: &mark.children, context: self.context, root: false }
    }

    fn mapping<'de, V: Visitor<'de>>(
        self,
        fields: Option<&'static [&'static str]>,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let Value::Mapping(mapping) = self.value else { return Err(self.wrong_type("mapping")) };
        let entries =
            mapping.iter().zip(self.children).map(|((key, value), mark)| (key, value, mark)).collect::<Vec<_>>();
        visitor.visit_map(Entries { node: self, rest: entries.into_iter(), next: None, fields }).map_err(|error| {
            let skipped = self.is_skipped(&error);
            let mut error = error.at(self.span);
            error.follows |= skipped;
            error
        })
    }

    /// Whether an error is that a key is missing which was left out because its value cannot be read.
    fn is_skipped(&self, error: &DecodeError) -> bool {
        let (Value::Mapping(mapping), "missing-key", None) = (self.value, error.rule, error.span) else { return false };
        let key = error.arguments.iter().find_map(|(name, value)| match value {
            Argument::Text(text) if *name == "key" => Some(text.as_str()),
            _ => None,
        });
        let skip = self.context.skip.borrow();
        mapping.iter().zip(self.children).any(|((name, _), mark)| {
            let start = mark.key.unwrap_or(mark.span).start;
            name.as_str() == key && skip.contains(&Entry::Key(start))
        })
    }

    fn sequence<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let Value::Sequence(items) = self.value else { return Err(self.wrong_type("list")) };
        visitor
            .visit_seq(Items { node: self, items: items.iter().zip(self.children) })
            .map_err(|error| error.at(self.span))
    }
}

macro_rules! whole_number {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
            match self.value {
                Value::Number(number) if number.as_u64().is_some() => visitor.visit_u64(number.as_u64().unwrap_or_default()),
                Value::Number(number) if number.as_i64().is_some() => visitor.visit_i64(number.as_i64().unwrap_or_default()),
                _ => return Err(self.wrong_type("whole-number")),
            }
            .map_err(|_: DecodeError| self.wrong_type("whole-number"))
        }
    )*};
}

impl<'de> de::Deserializer<'de> for Node<'_> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(value), _, _) => visitor.visit_u64(value),
                (_, Some(value), _) => visitor.visit_i64(value),
                (_, _, value) => visitor.visit_f64(value.unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_str(text),
            Value::Sequence(_) => return self.sequence(visitor),
            Value::Mapping(_) | Value::Tagged(_) => return self.mapping(None, visitor),
        }
        .map_err(|error: DecodeError| error.at(self.span))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.value {
            Value::Bool(value) => visitor.visit_bool(*value),
            _ => Err(self.wrong_type("yes-no")),
        }
    }

    whole_number! { deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.value {
            Value::Number(number) => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            _ => Err(self.wrong_type("number")),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.value {
            Value::String(text) => visitor.visit_str(text),
            // `version: 2022` and `slug: 404` are meant as words
            Value::Number(number) if !number.is_f64() => visitor.visit_string(number.to_string()),
            _ => Err(self.wrong_type("text")),
        }
        .map_err(|error: DecodeError| error.at(self.span))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_newtype_struct(self)
    }

    // a key left without its list or mapping, as after deleting the last entry, is an empty one
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        if self.value.is_null() {
            visitor.visit_seq(value::SeqDeserializer::new(std::iter::empty::<u8>()))
        } else {
            self.sequence(visitor)
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        if self.value.is_null() {
            visitor.visit_map(value::MapDeserializer::new(std::iter::empty::<(u8, u8)>()))
        } else {
            self.mapping(None, visitor)
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        if name == SPANNED {
            return visitor.visit_map(SpannedAccess { node: self, step: 0 });
        }
        self.mapping(Some(fields), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        match self.value {
            Value::String(text) => {
                visitor.visit_enum(text.as_str().into_deserializer()).map_err(|error: DecodeError| error.at(self.span))
            }
            _ => Err(self.wrong_type("text")),
        }
    }

    serde::forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

/// A key that is no text, as it was written.
fn plain_key(key: &Value) -> String {
    serde_yaml::to_string(key).unwrap_or_default().trim().to_owned()
}

struct Entries<'a> {
    node: Node<'a>,
    rest: std::vec::IntoIter<(&'a Value, &'a Value, &'a Mark)>,
    next: Option<(&'a Value, &'a Mark)>,
    fields: Option<&'static [&'static str]>,
}

impl Entries<'_> {
    /// Whether the key is one that this shape or another reads; reports it if not.
    fn is_wanted(&self, key: &Value, span: Span) -> bool {
        let Some(fields) = self.fields else { return true };
        let written = key.as_str().map_or_else(|| plain_key(key), str::to_owned);
        let name = written.as_str();
        if fields.contains(&name) {
            return true;
        }
        let others = if self.node.root { self.node.context.others } else { &[] };
        if !others.contains(&name) {
            let known: Vec<&str> = fields.iter().chain(others).copied().collect();
            let mut sorted = known.clone();
            sorted.sort_unstable();
            let problem = Problem::error("unknown-key", span)
                .with("key", name)
                .with("similar", similar(name, &known).unwrap_or_default())
                .with("known", sorted.join(", "));
            self.node.context.problems.borrow_mut().push(problem);
        }
        false
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Self::Error> {
        while let Some((key, value, mark)) = self.rest.next() {
            let span = mark.key.unwrap_or(mark.span);
            let entry = Entry::Key(span.start);
            if self.node.context.skip.borrow().contains(&entry) || !self.is_wanted(key, span) {
                continue;
            }
            self.next = Some((value, mark));
            let node = Node { value: key, span, children: &[], context: self.node.context, root: false };
            return seed.deserialize(node).map(Some).map_err(|error| error.at(span).of(entry));
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Self::Error> {
        let Some((value, mark)) = self.next.take() else { return Err(de::Error::custom("value before key")) };
        let span = mark.key.unwrap_or(mark.span);
        seed.deserialize(self.node.child(value, mark)).map_err(|error| error.at(span).of(Entry::Key(span.start)))
    }
}

struct Items<'a, I: Iterator<Item = (&'a Value, &'a Mark)>> {
    node: Node<'a>,
    items: I,
}

impl<'a, 'de, I: Iterator<Item = (&'a Value, &'a Mark)>> SeqAccess<'de> for Items<'a, I> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Self::Error> {
        for (value, mark) in self.items.by_ref() {
            let entry = Entry::Item(mark.span.start);
            if self.node.context.skip.borrow().contains(&entry) {
                continue;
            }
            return seed
                .deserialize(self.node.child(value, mark))
                .map(Some)
                .map_err(|error| error.at(mark.span).of(entry));
        }
        Ok(None)
    }
}

const SPANNED: &str = "$polku::Spanned";
const SPANNED_FIELDS: &[&str] = &["file", "start", "end", "value"];

/// Hands a node to [`Spanned`] as a mapping of its place and itself.
struct SpannedAccess<'a> {
    node: Node<'a>,
    step: usize,
}

impl<'de> MapAccess<'de> for SpannedAccess<'_> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Self::Error> {
        let Some(field) = SPANNED_FIELDS.get(self.step) else { return Ok(None) };
        seed.deserialize((*field).into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Self::Error> {
        self.step += 1;
        let span = self.node.span;
        match self.step {
            1 => seed.deserialize(span.file.0.into_deserializer()),
            2 => seed.deserialize(span.start.into_deserializer()),
            3 => seed.deserialize(span.end.into_deserializer()),
            _ => seed.deserialize(self.node),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SpannedVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for SpannedVisitor<T> {
            type Value = Spanned<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value with its place")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut place = [0_u32; 3];
                for part in &mut place {
                    map.next_key::<String>()?;
                    *part = map.next_value()?;
                }
                map.next_key::<String>()?;
                let value = map.next_value()?;
                let [file, start, end] = place;
                Ok(Spanned { value, span: Span { file: crate::diagnostic::FileId(file), start, end } })
            }
        }
        deserializer.deserialize_struct(SPANNED, SPANNED_FIELDS, SpannedVisitor(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OrderedMap<T> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MapVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for MapVisitor<T> {
            type Value = OrderedMap<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(OrderedMap(entries))
            }
        }
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }
}

impl<T: Serialize> Serialize for Spanned<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

impl<T: schemars::JsonSchema> schemars::JsonSchema for OrderedMap<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("MapOf{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <std::collections::BTreeMap<String, T>>::json_schema(generator)
    }
}
