//! How many items a page holds.

use serde::Deserialize;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A number of items, 1 to 100.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "u32")]
pub(crate) struct Limit(u32);

const MAX: u32 = search::query::MAX_LIMIT;

impl Limit {
    /// The number of items.
    pub(crate) fn get(self) -> u32 {
        self.0
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self(search::query::DEFAULT_LIMIT)
    }
}

impl TryFrom<u32> for Limit {
    type Error = &'static str;

    fn try_from(limit: u32) -> Result<Self, &'static str> {
        if (1..=MAX).contains(&limit) { Ok(Self(limit)) } else { Err("out of range") }
    }
}

impl PartialSchema for Limit {
    fn schema() -> RefOr<Schema> {
        let number = ObjectBuilder::new().schema_type(Type::Integer);
        let bounded = number.minimum(Some(1)).maximum(Some(MAX));
        bounded.default(Some(search::query::DEFAULT_LIMIT.into())).build().into()
    }
}

impl ToSchema for Limit {}
