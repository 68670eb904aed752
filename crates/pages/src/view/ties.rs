//! The own ties of an editor, and what there is to have a tie with.

use crate::view::LANGUAGE;
use chrono::{DateTime, Utc};
use domain::{Tie, TieWith};
use http_kit::{Platform, Problem};
use search::FacilityQuery;
use templates::Speak;
use templates::forms::FormError;
use templates::pages::{FoundPlace, TieRow};

/// Facilities that are shown for one search.
const SHOWN: u32 = 10;

/// A tie in the list.
pub(crate) fn row(tie: Tie, now: DateTime<Utc>) -> TieRow {
    TieRow {
        id: tie.id.to_string(),
        label: tie.label,
        whole: matches!(tie.with, TieWith::Organiser(_)),
        reason: tie.reason,
        since: tie.since,
        until: tie.until,
        open: tie.until.is_none_or(|until| until > now),
    }
}

/// The facilities that match, and whoever runs them.
pub(crate) async fn found(platform: &Platform, search: &str) -> Result<Vec<FoundPlace>, Problem> {
    if search.is_empty() {
        return Ok(Vec::new());
    }
    let query = FacilityQuery { q: Some(search.to_owned()), limit: SHOWN, ..FacilityQuery::default() };
    let page = platform.reading.facilities(&query).await?;
    let documents: Vec<_> = page.items.into_iter().map(|hit| hit.document).collect();
    let mut places: Vec<FoundPlace> = Vec::new();
    for one in &documents {
        let Some(name) = one.organiser.clone().filter(|name| !name.trim().is_empty()) else { continue };
        if !places.iter().any(|known| known.name == name) {
            places.push(choice(format!("o-{}", one.slug), name, None));
        }
    }
    let facilities =
        documents.into_iter().map(|one| choice(format!("v-{}", one.slug), one.name, one.municipality));
    let mut all: Vec<FoundPlace> = facilities.collect();
    all.extend(places);
    Ok(all)
}

fn choice(value: String, name: String, place: Option<String>) -> FoundPlace {
    FoundPlace { whole: value.starts_with("o-"), value, name, place, chosen: false }
}

/// That nothing was chosen.
pub(crate) fn nothing_chosen() -> FormError {
    FormError { field: "met".to_owned(), message: LANGUAGE.t("ties-choose") }
}
