//! What an address asks for: the parameters as typed, as a query, and back into the form.

use crate::address::Address;
use domain::Sector;
use http_kit::{Platform, Problem};
use onboarding::register::Reference;
use search::{FacilityQuery, FacilitySort};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use templates::forms::{FormError, FormErrors, Link};
use templates::pages::SearchForm;
use templates::{Language, Speak, choices};

/// How far around a point to search where the address does not say, in kilometres.
const USUAL_RADIUS: &str = "10";

/// The parameters as they stand in the address; others, such as those that social media add to links,
/// are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Raw {
    #[serde(deserialize_with = "typed")]
    pub(super) q: String,
    #[serde(deserialize_with = "typed")]
    pub(super) municipality: String,
    #[serde(deserialize_with = "typed")]
    pub(super) postcode: String,
    #[serde(deserialize_with = "typed")]
    pub(super) near: String,
    #[serde(deserialize_with = "typed")]
    pub(super) radius_km: String,
    #[serde(deserialize_with = "typed")]
    pub(super) sector: String,
    #[serde(deserialize_with = "typed")]
    pub(super) kind: String,
    #[serde(deserialize_with = "typed")]
    pub(super) province: String,
    #[serde(deserialize_with = "typed")]
    pub(super) min_score: String,
    #[serde(deserialize_with = "typed")]
    pub(super) theme: String,
    #[serde(deserialize_with = "typed")]
    pub(super) min_theme_score: String,
    #[serde(deserialize_with = "typed")]
    pub(super) language: String,
    #[serde(deserialize_with = "typed")]
    pub(super) inclusive_care: String,
    #[serde(deserialize_with = "typed")]
    pub(super) income_based_price: String,
    #[serde(deserialize_with = "typed")]
    pub(super) partnership: String,
    #[serde(deserialize_with = "typed")]
    pub(super) participating: String,
    #[serde(deserialize_with = "typed")]
    pub(super) sort: String,
    #[serde(deserialize_with = "typed")]
    pub(super) view: String,
    #[serde(deserialize_with = "typed")]
    pub(super) cursor: String,
    /// What is being compared, which goes along.
    #[serde(deserialize_with = "typed")]
    pub(super) vergelijk: String,
}

/// What was typed; a field that was left empty arrives as nothing.
fn typed<'de, D: serde::Deserializer<'de>>(field: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(field)?.unwrap_or_default())
}

/// What was asked.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// The language of the page.
    pub(super) language: Language,
    pub(super) raw: Raw,
    /// The same as a query.
    pub(super) query: FacilityQuery,
    /// What of it cannot be read.
    pub(super) errors: FormErrors,
    /// Whether the results are wanted as a map.
    pub(super) map: bool,
}

impl Asked {
    /// What can be followed by mail: the municipality and the sector that results are narrowed to.
    pub(super) fn follow(&self) -> Vec<Link> {
        let link = |parameter, value: &str, name: &str| Link {
            href: Address::new("/abonnement").with(parameter, value).href(),
            label: self.language.with("follow-place", "name", name),
        };
        let place = self.query.municipality.as_deref().map(|name| link("gemeente", name, name));
        let sector = self.query.sector.map(|one| link("sector", one.as_str(), &self.language.sector(one)));
        place.into_iter().chain(sector).collect()
    }

    /// Reads the parameters. What cannot be read is in `errors`, not in the query.
    pub(super) fn read(language: Language, raw: Raw) -> Result<Self, Problem> {
        let places = Reference::shared().map_err(|error| Problem::internal(&error))?;
        let mut reader = Reader { language, errors: FormErrors::none() };
        let near = reader.point(&raw, places);
        let radius = Some(raw.radius_km.as_str()).filter(|text| !text.is_empty()).unwrap_or(USUAL_RADIUS);
        let map = raw.view == "map";
        let query = FacilityQuery {
            q: some(&raw.q),
            sector: reader.choice("sector", &raw.sector),
            kind: some(&raw.kind),
            municipality: some(&raw.municipality).map(|name| dutch_name(places, name)),
            province: some(&raw.province),
            near,
            // The form always sends how far; without a point it means nothing.
            radius_km: near.and_then(|_| reader.number("radius_km", radius)),
            min_score: reader.number("min_score", &raw.min_score),
            participating: reader.truth("participating", &raw.participating),
            theme: some(&raw.theme),
            min_theme_score: reader.number("min_theme_score", &raw.min_theme_score),
            language: some(&raw.language),
            inclusive_care: reader.choice("inclusive_care", &raw.inclusive_care),
            income_based_price: reader.choice("income_based_price", &raw.income_based_price),
            partnership: some(&raw.partnership),
            every_municipality: map,
            sort: reader.choice("sort", &raw.sort).unwrap_or_default(),
            // The map draws the counts and lists nothing.
            limit: if map { 1 } else { search::query::DEFAULT_LIMIT },
            cursor: some(&raw.cursor).filter(|_| !map),
        };
        Ok(Self { language, query, errors: reader.errors, map, raw })
    }

    /// The address of the first page of this search.
    pub(super) fn address(&self) -> Address {
        let raw = &self.raw;
        let placed = self.query.near.is_some();
        let radius = if placed && !raw.radius_km.is_empty() { raw.radius_km.as_str() } else { "" };
        Address::new("/")
            .with("q", raw.q.as_str())
            .with("municipality", raw.municipality.as_str())
            .with("postcode", raw.postcode.as_str())
            .with("near", if raw.postcode.is_empty() { raw.near.as_str() } else { "" })
            .with("radius_km", radius)
            .with("sector", raw.sector.as_str())
            .with("kind", raw.kind.as_str())
            .with("province", raw.province.as_str())
            .with("min_score", raw.min_score.as_str())
            .with("theme", raw.theme.as_str())
            .with("min_theme_score", raw.min_theme_score.as_str())
            .with("language", raw.language.as_str())
            .with("inclusive_care", raw.inclusive_care.as_str())
            .with("income_based_price", raw.income_based_price.as_str())
            .with("partnership", raw.partnership.as_str())
            .with("participating", raw.participating.as_str())
            .with("sort", self.order())
            .with("view", if self.map { "map" } else { "" })
            .with("vergelijk", raw.vergelijk.as_str())
    }

    /// The value of a facet that is chosen now.
    pub(super) fn chosen(&self, facet: &str) -> Option<String> {
        let raw = &self.raw;
        some(match facet {
            "sector" => &raw.sector,
            "kind" => &raw.kind,
            "province" => &raw.province,
            "municipality" => return self.query.municipality.clone(),
            "min_score" => &raw.min_score,
            "language" => &raw.language,
            "inclusive_care" => &raw.inclusive_care,
            "income_based_price" => &raw.income_based_price,
            "partnership" => &raw.partnership,
            "participating" => &raw.participating,
            _ => return None,
        })
    }

    /// The order, where it is not the usual one: the form always sends it.
    fn order(&self) -> &str {
        if self.raw.sort == sort_name(FacilitySort::Relevance) { "" } else { &self.raw.sort }
    }

    /// How far around, as the reader sees it.
    pub(super) fn radius(&self) -> &str {
        if self.raw.radius_km.is_empty() { USUAL_RADIUS } else { &self.raw.radius_km }
    }

    /// The form with what was asked.
    pub(super) fn form(&self, platform: &Platform) -> SearchForm {
        let raw = &self.raw;
        let questionnaire = self.language.questionnaire(platform.reading.questionnaire());
        let themes = questionnaire.themes.iter();
        let themes = themes.map(|theme| (theme.id.as_str(), theme.name.as_str()));
        let further = [&raw.sector, &raw.kind, &raw.min_score, &raw.theme, &raw.min_theme_score];
        let order = if raw.sort.is_empty() { sort_name(self.query.sort) } else { &raw.sort };
        SearchForm {
            q: raw.q.clone(),
            municipality: raw.municipality.clone(),
            postcode: raw.postcode.clone(),
            near: if raw.postcode.is_empty() { raw.near.clone() } else { String::new() },
            radius: choices::radii(self.language, self.radius()),
            sector: choices::sectors(self.language, &raw.sector),
            kind: choices::kinds(self.language, &raw.kind),
            min_score: choices::min_scores(self.language, &raw.min_score),
            theme: choices::themes(self.language, themes, &raw.theme),
            min_theme_score: choices::min_scores(self.language, &raw.min_theme_score),
            sort: choices::facility_orders(self.language, order),
            participating: self.query.participating == Some(true),
            more_open: !self.order().is_empty() || further.iter().any(|value| !value.is_empty()),
            kept: self.kept(),
        }
    }

    /// What only the facets and links change.
    fn kept(&self) -> Vec<(&'static str, String)> {
        let raw = &self.raw;
        let all = [
            ("province", &raw.province),
            ("language", &raw.language),
            ("inclusive_care", &raw.inclusive_care),
            ("income_based_price", &raw.income_based_price),
            ("partnership", &raw.partnership),
        ];
        let kept = all.into_iter().filter(|(_, value)| !value.is_empty());
        let mut kept: Vec<_> = kept.map(|(name, value)| (name, value.clone())).collect();
        if self.map {
            kept.push(("view", "map".to_owned()));
        }
        kept
    }
}

/// The fields of the form in which something can be wrong.
const FIELDS: [&str; 8] =
    ["q", "postcode", "radius_km", "sector", "min_score", "theme", "min_theme_score", "sort"];

/// The error beside its field; about the whole form where it has no such field.
pub(super) fn at_its_field(mut error: FormError) -> FormError {
    if !FIELDS.contains(&error.field.as_str()) {
        error.field.clear();
    }
    error
}

/// Turns text into values and notes what it cannot turn.
struct Reader {
    language: Language,
    errors: FormErrors,
}

impl Reader {
    fn note(&mut self, field: &str, message: String) {
        self.errors.0.push(at_its_field(FormError { field: field.to_owned(), message }));
    }

    /// The name of a parameter for the reader.
    fn words(&self, field: &str) -> String {
        match field {
            "sort" => self.language.t("sort"),
            "radius_km" => self.language.t("find-radius"),
            "theme" => self.language.t("find-theme"),
            "min_theme_score" => self.language.t("find-theme-score"),
            facet => self.language.facet(facet),
        }
    }

    fn unknown(&mut self, field: &str) {
        self.note(field, self.language.with("find-unknown-choice", "name", self.words(field)));
    }

    fn choice<T: DeserializeOwned>(&mut self, field: &str, text: &str) -> Option<T> {
        if text.is_empty() {
            return None;
        }
        let value = serde_json::from_value(Value::String(text.to_owned())).ok();
        if value.is_none() {
            self.unknown(field);
        }
        value
    }

    fn number(&mut self, field: &str, text: &str) -> Option<f64> {
        if text.is_empty() {
            return None;
        }
        let value = text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
        if value.is_none() {
            self.note(field, self.language.with("find-unknown-number", "name", self.words(field)));
        }
        value
    }

    fn truth(&mut self, field: &str, text: &str) -> Option<bool> {
        match text {
            "" => None,
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                self.unknown(field);
                None
            }
        }
    }

    /// The middle of the postcode, or else the point of the address.
    fn point(&mut self, raw: &Raw, places: &Reference) -> Option<(f64, f64)> {
        let postcode: String = raw.postcode.chars().filter(|c| !c.is_whitespace()).collect();
        if !postcode.is_empty() {
            let point = places.postcode_point(&postcode, None);
            if point.is_none() {
                self.note("postcode", self.language.t("find-unknown-postcode"));
            }
            return point;
        }
        if raw.near.is_empty() {
            return None;
        }
        let degrees = |part: &str| part.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        let point = raw.near.split_once(',').and_then(|(lat, lon)| degrees(lat).zip(degrees(lon)));
        if point.is_none() {
            self.unknown("near");
        }
        point
    }
}

/// The name under which the register knows a municipality: people also use the one in the other language.
fn dutch_name(places: &Reference, name: String) -> String {
    places.municipality_by_name(&name).map_or(name, |municipality| municipality.name.clone())
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

const fn sort_name(sort: FacilitySort) -> &'static str {
    match sort {
        FacilitySort::Relevance => "relevance",
        FacilitySort::Name => "name",
        FacilitySort::Score => "score",
        FacilitySort::ReviewCount => "review_count",
        FacilitySort::Distance => "distance",
    }
}

/// The sector of a code, for words.
pub(super) fn sector_words(language: Language, code: &str) -> String {
    code.parse::<Sector>().map_or_else(|_| code.to_owned(), |sector| language.sector(sector))
}
