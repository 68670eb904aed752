//! A point on the map in an address.

use serde::Deserialize;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// `LAT,LON` in degrees (WGS 84). Whether they lie on the globe is the search's to say.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Near(pub(crate) (f64, f64));

impl TryFrom<String> for Near {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        let degrees = |part: &str| part.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        let (lat, lon) = text.split_once(',').ok_or("no comma")?;
        degrees(lat).zip(degrees(lon)).map(Self).ok_or("not two numbers")
    }
}

impl PartialSchema for Near {
    fn schema() -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(Type::String);
        let pattern = r"^-?[0-9]{1,2}(\.[0-9]+)?,-?[0-9]{1,3}(\.[0-9]+)?$";
        text.pattern(Some(pattern)).examples(["51.05,3.72"]).build().into()
    }
}

impl ToSchema for Near {}
