//! How many items a page holds.

use serde::Deserialize;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A number of items, 1 to `MAX`, and `USUAL` where none is asked for.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "u32")]
pub(crate) struct Limit<
    const MAX: u32 = { search::query::MAX_LIMIT },
    const USUAL: u32 = { search::query::DEFAULT_LIMIT },
>(u32);

impl<const MAX: u32, const USUAL: u32> Limit<MAX, USUAL> {
    /// The number of items.
    pub(crate) fn get(self) -> u32 {
        self.0
    }
}

impl<const MAX: u32, const USUAL: u32> Default for Limit<MAX, USUAL> {
    fn default() -> Self {
        Self(USUAL)
    }
}

impl<const MAX: u32, const USUAL: u32> TryFrom<u32> for Limit<MAX, USUAL> {
    type Error = &'static str;

    fn try_from(limit: u32) -> Result<Self, &'static str> {
        if (1..=MAX).contains(&limit) { Ok(Self(limit)) } else { Err("out of range") }
    }
}

impl<const MAX: u32, const USUAL: u32> PartialSchema for Limit<MAX, USUAL> {
    fn schema() -> RefOr<Schema> {
        let number = ObjectBuilder::new().schema_type(Type::Integer);
        let bounded = number.minimum(Some(1)).maximum(Some(MAX));
        bounded.default(Some(USUAL.into())).build().into()
    }
}

impl<const MAX: u32, const USUAL: u32> ToSchema for Limit<MAX, USUAL> {}
