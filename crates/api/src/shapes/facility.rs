//! Facilities.

use crate::shapes::{rounded, text, words};
use domain::Sector;
use search::{FacilityDocument, Hit};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A facility: what is reviewed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Facility {
    /// Its id.
    id: Uuid,
    /// Its name in addresses of pages: `/voorziening/{slug}`.
    #[schema(example = "de-zonnebloem-gent")]
    slug: String,
    /// Its name.
    #[schema(example = "De Zonnebloem")]
    name: String,
    /// Kind of facility, as in the register.
    #[schema(example = "kinderdagverblijf")]
    kind: String,
    /// Its sector.
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// Name of the organisation that runs it.
    organiser: Option<String>,
    /// Its municipality, by its present name.
    #[schema(example = "Gent")]
    municipality: Option<String>,
    /// Its province; in lists the Brussels Region for what lies there, null for a single facility.
    province: Option<String>,
    /// Belgian postcode, 4 digits.
    #[schema(example = "9000")]
    postcode: Option<String>,
    /// Whether it offers inclusive care; null where the register does not say.
    inclusive_care: Option<bool>,
    /// Whether the price depends on the income; null where the register does not say.
    income_based_price: Option<bool>,
    /// Partnerships it belongs to.
    #[schema(example = json!(["PINKO Geel"]))]
    partnerships: Vec<String>,
    /// Whether it takes reviews.
    participating: bool,
    /// Whether it was invented for a demonstration. Only such facilities have invented reviews.
    invented: bool,
    /// Number of published reviews.
    review_count: u32,
    /// Score today, 1 to 5, in 4 decimals; null while too few reviews count.
    #[schema(minimum = 1, maximum = 5, example = 4.1)]
    score: Option<f64>,
}

/// A facility in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FacilityItem {
    #[serde(flatten)]
    facility: Facility,
    /// Kilometres from `near`, where both points are known.
    distance_km: Option<f64>,
    /// The name in parts, where searched words occur in it.
    highlight: Option<Vec<text::HighlightPart>>,
}

impl Facility {
    /// A facility with its figures.
    pub(crate) fn of(facility: &domain::Facility, review_count: u32, score: Option<f64>) -> Self {
        Self {
            id: facility.id.0,
            slug: facility.slug.clone(),
            name: facility.name.clone(),
            kind: facility.kind.clone(),
            sector: facility.sector,
            organiser: facility.organiser.clone(),
            municipality: facility.municipality.clone(),
            province: facility.province.clone(),
            postcode: facility.postcode.clone(),
            inclusive_care: facility.offer.inclusive_care,
            income_based_price: facility.offer.income_based_price,
            partnerships: facility.offer.partnerships.clone(),
            participating: facility.participating,
            invented: facility.invented,
            review_count,
            score: score.map(rounded),
        }
    }
}

impl From<FacilityDocument> for Facility {
    fn from(document: FacilityDocument) -> Self {
        Self {
            id: document.id.0,
            slug: document.slug,
            name: document.name,
            kind: document.kind,
            sector: document.sector,
            organiser: document.organiser,
            municipality: document.municipality,
            province: document.province,
            postcode: document.postcode,
            inclusive_care: document.offer.inclusive_care,
            income_based_price: document.offer.income_based_price,
            partnerships: document.offer.partnerships,
            participating: document.participating,
            invented: document.invented,
            review_count: document.review_count,
            score: document.score.map(rounded),
        }
    }
}

impl From<Hit<FacilityDocument>> for FacilityItem {
    fn from(hit: Hit<FacilityDocument>) -> Self {
        Self {
            facility: hit.document.into(),
            distance_km: hit.distance_km.map(rounded),
            highlight: text::parts(hit.highlight),
        }
    }
}
