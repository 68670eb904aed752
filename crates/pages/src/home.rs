//! `/`: search for a facility. The whole search lives in the address.

mod asked;
mod chips;
mod help;
pub(crate) mod map;

use crate::respond;
use crate::view::{self, compare, facets, facility};
use crate::visit::Visit;
use asked::{Asked, Raw};
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use domain::RuleError;
use http_kit::security_headers::PLACE_PERMISSIONS;
use http_kit::{Platform, Problem, Query};
use search::{FacilityDocument, FacilityQuery, Page};
use templates::Language;
use templates::forms::FormErrors;
use templates::pages::{FindHelp, HomePage};

/// Facets in the order in which they are shown; each is also the name of a parameter.
const FACETS: &[&str] = &[
    "sector",
    "kind",
    "province",
    "municipality",
    "min_score",
    "language",
    "inclusive_care",
    "income_based_price",
    "partnership",
    "participating",
];

/// The form, the facets and a page of results, as a list or a map. Bad input gives the form back with
/// what is wrong, as 422.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Query(raw): Query<Raw>,
) -> Result<Response, Problem> {
    let asked = Asked::read(visit.language, raw)?;
    let (found, errors) = match &asked.errors {
        errors if !errors.is_empty() => (None, errors.clone()),
        _ => match platform.reading.facilities(&asked.query).await {
            Ok(found) => (Some(found), FormErrors::none()),
            Err(refused) => (None, refusal(visit.language, refused)?),
        },
    };
    let help = match &found {
        Some(found) if found.total == 0 => help::find(&platform, &asked).await?,
        _ => FindHelp::default(),
    };
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = filled(&platform, &visit, &asked, found.unwrap_or_else(nothing), errors, help)?;
    let mut response = respond::with(status, &page)?;
    // The page's own button asks for the place; nothing else here may.
    let permissions = HeaderValue::from_static(PLACE_PERMISSIONS);
    response.headers_mut().insert(HeaderName::from_static("permissions-policy"), permissions);
    Ok(response)
}

fn filled(
    platform: &Platform,
    visit: &Visit,
    asked: &Asked,
    found: Page<FacilityDocument>,
    errors: FormErrors,
    help: FindHelp,
) -> Result<HomePage, Problem> {
    let address = asked.address();
    let (next, first) = address.pager(asked.query.cursor.as_deref(), found.next_cursor.clone());
    // Without the engine nothing is counted, and the map is drawn from counts.
    let drawn = asked.map && found.total > 0 && !found.limited;
    let map = if drawn { Some(map::draw(asked, &found)?) } else { None };
    Ok(HomePage {
        shell: view::public(platform, visit, "/"),
        form: asked.form(platform),
        errors,
        chips: chips::all(asked, platform),
        facets: facets::groups(asked.language, &found.facets, FACETS, &address, |facet| asked.chosen(facet)),
        results: found.items.into_iter().map(|hit| facility::card(asked.language, hit)).collect(),
        total: found.total,
        limited: found.limited,
        help,
        map,
        list_href: address.clone().with("view", "").href(),
        map_href: address.with("view", "map").href(),
        next,
        first,
        follow: asked.follow(),
        compare: compare::bar(Some(&asked.raw.vergelijk), ""),
    })
}

/// What the search itself says is wrong; other refusals are problems.
fn refusal(language: Language, error: RuleError) -> Result<FormErrors, Problem> {
    if error.fields.is_empty() {
        return Err(error.into());
    }
    let errors = FormErrors::in_language(language, &error.fields);
    Ok(FormErrors(errors.0.into_iter().map(asked::at_its_field).collect()))
}

const fn nothing() -> Page<FacilityDocument> {
    Page { items: Vec::new(), facets: search::Facets::new(), total: 0, next_cursor: None, limited: false }
}

/// A search of which only the number of matches counts.
fn counting(query: &FacilityQuery) -> FacilityQuery {
    FacilityQuery { limit: 1, cursor: None, ..query.clone() }
}
