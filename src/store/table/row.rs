//! A row read straight into its record, without a body in between.

use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::Kind;

/// Reading fails as it does for bodies.
type Error = serde_json::Error;

/// The columns of a row as the fields of a record, in order.
pub(super) struct Fields<'de> {
    columns: &'static [(&'static str, Kind)],
    row: &'de Row<'de>,
    at: usize,
}

impl<'de> Fields<'de> {
    /// A row that begins with these columns.
    pub(super) fn of(columns: &'static [(&'static str, Kind)], row: &'de Row<'de>) -> Self {
        Self { columns, row, at: 0 }
    }
}

impl<'de> Deserializer<'de> for Fields<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Error;

    fn next_key_seed<K: serde::de::DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        match self.columns.get(self.at) {
            Some((name, _)) => seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: serde::de::DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let kind = self.columns.get(self.at).map_or(Kind::Text, |(_, kind)| *kind);
        let value = self.row.get_ref(self.at).map_err(Error::custom)?;
        self.at += 1;
        seed.deserialize(Column { value, kind })
    }
}

/// One column. What does not fit its kind is given as what it is, which no record reads.
struct Column<'de> {
    value: ValueRef<'de>,
    kind: Kind,
}

impl<'de> Column<'de> {
    fn text(text: &'de [u8]) -> Result<&'de str, Error> {
        std::str::from_utf8(text).map_err(Error::custom)
    }
}

impl<'de> Deserializer<'de> for Column<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match (self.value, self.kind) {
            (ValueRef::Text(text), Kind::Json) => {
                let mut json = serde_json::Deserializer::from_slice(text);
                let value = json.deserialize_any(visitor)?;
                json.end()?;
                Ok(value)
            }
            (ValueRef::Null, _) => visitor.visit_unit(),
            (ValueRef::Integer(0), Kind::Bool) => visitor.visit_bool(false),
            (ValueRef::Integer(1), Kind::Bool) => visitor.visit_bool(true),
            (ValueRef::Integer(number), _) => visitor.visit_i64(number),
            (ValueRef::Text(text), _) => visitor.visit_borrowed_str(Self::text(text)?),
            (ValueRef::Real(number), _) => visitor.visit_f64(number),
            (ValueRef::Blob(_), _) => Err(Error::custom("bytes")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            ValueRef::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            ValueRef::Text(text) => {
                StrDeserializer::<Error>::new(Self::text(text)?).deserialize_enum(name, variants, visitor)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}
