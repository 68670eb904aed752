//! What can be asked, and the ranges it must keep.

use crate::SearchError;
use domain::Sector;
use domain::ids::FacilityId;
use serde::{Deserialize, Serialize};

/// Most items on a page.
pub const MAX_LIMIT: u32 = 100;
/// Largest radius in kilometres; Flanders is about 250 km across.
pub const MAX_RADIUS_KM: f64 = 300.0;
/// Items on a page where nothing is asked.
pub const DEFAULT_LIMIT: u32 = 20;

/// Order of facilities. Equal ones follow by name and id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FacilitySort {
    /// Best match first. Without words: nearest first where `near` is given, otherwise those that
    /// take part first, then those with the most reviews.
    #[default]
    Relevance,
    /// By name, without regard to capitals and accents.
    Name,
    /// Highest score first, those without a score last.
    Score,
    /// Most reviews first.
    ReviewCount,
    /// Nearest first, those without a known place last; needs `near`.
    Distance,
}

/// Order of reviews. Equal ones follow newest first, then by id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewSort {
    /// Best match first; without words newest first.
    #[default]
    Relevance,
    /// Last published first.
    Newest,
    /// First published first.
    Oldest,
    /// Highest score first (of the theme, where one is given); without a score last.
    Highest,
    /// Lowest score first; without a score last.
    Lowest,
}

/// What a register may say of something, or not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// The register says yes.
    Yes,
    /// The register says no.
    No,
    /// The register does not say.
    Unknown,
}

impl Known {
    /// What a register says.
    pub const fn of(said: Option<bool>) -> Self {
        match said {
            Some(true) => Self::Yes,
            Some(false) => Self::No,
            None => Self::Unknown,
        }
    }

    /// The code: `yes`, `no` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

/// A search for facilities. Filters narrow one another; names are compared without regard to
/// capitals and accents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FacilityQuery {
    /// Words, as typed; the first 200 characters and 12 words count.
    pub q: Option<String>,
    /// Only this sector.
    pub sector: Option<Sector>,
    /// Only this kind.
    pub kind: Option<String>,
    /// Only this municipality, by its present or a former name.
    pub municipality: Option<String>,
    /// Only this province.
    pub province: Option<String>,
    /// Latitude and longitude in degrees.
    pub near: Option<(f64, f64)>,
    /// Only within this many kilometres of `near` (above 0, at most 300).
    pub radius_km: Option<f64>,
    /// Only with at least this score (1 to 5).
    pub min_score: Option<f64>,
    /// Only those that take part, or only those that do not.
    pub participating: Option<bool>,
    /// Only with a score for this theme.
    pub theme: Option<String>,
    /// Only with at least this score (1 to 5) for `theme`.
    pub min_theme_score: Option<f64>,
    /// Only with a published review in this language (ISO 639-1).
    pub language: Option<String>,
    /// Only those of which the register says this about inclusive care.
    pub inclusive_care: Option<Known>,
    /// Only those of which the register says this about a price by income.
    pub income_based_price: Option<Known>,
    /// Only members of this partnership.
    pub partnership: Option<String>,
    /// Counts every municipality in the facet (Belgium has 565), for a map; otherwise the 50 with the
    /// most.
    pub every_municipality: bool,
    /// The order.
    pub sort: FacilitySort,
    /// Items on the page, 1 to 100.
    pub limit: u32,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// A search in published reviews.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReviewQuery {
    /// Words, as typed; the first 200 characters and 12 words count.
    pub q: Option<String>,
    /// Only of this facility.
    pub facility_id: Option<FacilityId>,
    /// Only this sector.
    pub sector: Option<Sector>,
    /// Only this kind of facility.
    pub kind: Option<String>,
    /// Only this municipality.
    pub municipality: Option<String>,
    /// Only this province.
    pub province: Option<String>,
    /// Only this relation.
    pub relation: Option<String>,
    /// Only in this language.
    pub language: Option<String>,
    /// Only with a score for this theme; scores then are those of the theme.
    pub theme: Option<String>,
    /// Only with at least this score (1 to 5).
    pub min_score: Option<f64>,
    /// The order.
    pub sort: ReviewSort,
    /// Items on the page, 1 to 100.
    pub limit: u32,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

impl Default for FacilityQuery {
    fn default() -> Self {
        Self {
            q: None,
            sector: None,
            kind: None,
            municipality: None,
            province: None,
            near: None,
            radius_km: None,
            min_score: None,
            participating: None,
            theme: None,
            min_theme_score: None,
            language: None,
            inclusive_care: None,
            income_based_price: None,
            partnership: None,
            every_municipality: false,
            sort: FacilitySort::default(),
            limit: DEFAULT_LIMIT,
            cursor: None,
        }
    }
}

impl Default for ReviewQuery {
    fn default() -> Self {
        Self {
            q: None,
            facility_id: None,
            sector: None,
            kind: None,
            municipality: None,
            province: None,
            relation: None,
            language: None,
            theme: None,
            min_score: None,
            sort: ReviewSort::default(),
            limit: DEFAULT_LIMIT,
            cursor: None,
        }
    }
}

const fn bad(field: &'static str, detail: &'static str) -> SearchError {
    SearchError::BadQuery { field, detail }
}

fn check_limit(limit: u32) -> Result<(), SearchError> {
    if (1..=MAX_LIMIT).contains(&limit) {
        Ok(())
    } else {
        Err(bad("limit", "Kies een aantal van 1 tot en met 100."))
    }
}

/// The theme, and the score for it, of a search for facilities.
fn check_theme(theme: Option<&str>, min_score: Option<f64>) -> Result<(), SearchError> {
    match (theme, min_score) {
        (Some(theme), _) if !is_theme_id(theme) => Err(bad("theme", "Dit thema bestaat niet.")),
        (None, Some(_)) => Err(bad("min_theme_score", "Kies ook het thema waar deze score voor geldt.")),
        (_, Some(score)) if !(1.0..=5.0).contains(&score) => {
            Err(bad("min_theme_score", "Kies een score van 1 tot en met 5."))
        }
        _ => Ok(()),
    }
}

fn check_score(score: Option<f64>) -> Result<(), SearchError> {
    match score {
        Some(score) if !(1.0..=5.0).contains(&score) => {
            Err(bad("min_score", "Kies een score van 1 tot en met 5."))
        }
        _ => Ok(()),
    }
}

impl FacilityQuery {
    /// Whether every field is in its range. Every engine calls it first.
    ///
    /// # Errors
    /// [`SearchError::BadQuery`] with the first field that is not.
    pub fn validate(&self) -> Result<(), SearchError> {
        check_limit(self.limit)?;
        check_score(self.min_score)?;
        check_theme(self.theme.as_deref(), self.min_theme_score)?;
        if let Some((lat, lon)) = self.near
            && !((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon))
        {
            return Err(bad("near", "Geef een breedtegraad en een lengtegraad, zoals 51.05,3.72."));
        }
        if self.near.is_none() && self.radius_km.is_some() {
            return Err(bad("radius_km", "Een straal heeft ook een punt nodig (near)."));
        }
        if self.near.is_none() && self.sort == FacilitySort::Distance {
            return Err(bad("sort", "Sorteren op afstand heeft een punt nodig (near)."));
        }
        match self.radius_km {
            Some(km) if !(km > 0.0 && km <= MAX_RADIUS_KM) => {
                Err(bad("radius_km", "Kies een straal van meer dan 0 en hoogstens 300 kilometer."))
            }
            _ => Ok(()),
        }
    }
}

impl ReviewQuery {
    /// Whether every field is in its range. Every engine calls it first.
    ///
    /// # Errors
    /// [`SearchError::BadQuery`] with the first field that is not.
    pub fn validate(&self) -> Result<(), SearchError> {
        check_limit(self.limit)?;
        check_score(self.min_score)?;
        match &self.theme {
            Some(theme) if !is_theme_id(theme) => Err(bad("theme", "Dit thema bestaat niet.")),
            _ => Ok(()),
        }
    }
}

/// Whether this may be the id of a theme: 1 to 64 small letters, digits, `_` and `-`.
pub fn is_theme_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}
