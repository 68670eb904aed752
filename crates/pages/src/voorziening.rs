//! `/voorziening/{slug}`: a facility with its figures and reviews.

use crate::address::Address;
use crate::respond;
use crate::view::{self, LANGUAGE, facility, review};
use axum::extract::State;
use axum::response::Response;
use http_kit::{Path, Platform, Problem, Query};
use serde::Deserialize;
use storage::{PublicOrder, PublicQuery};
use templates::choices;
use templates::pages::FacilityPage;

/// Reviews on a page.
const PAGE: u64 = 20;

/// The parameters; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct List {
    sort: Option<Sort>,
    theme: Option<String>,
    cursor: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Sort {
    #[default]
    Newest,
    Oldest,
    Highest,
    Lowest,
}

/// The facility and a page of its reviews.
pub(crate) async fn page(
    State(platform): State<Platform>,
    Path(slug): Path<String>,
    Query(list): Query<List>,
) -> Result<Response, Problem> {
    let reading = &platform.reading;
    let found = reading.facility_by_slug(&slug).await?;
    let reviews = reading.reviews_of(found.facility.id, &list.query()).await?;
    let path = format!("/voorziening/{}", found.facility.slug);
    let sort = list.sort.unwrap_or_default().name();
    let theme = list.theme.as_deref();
    let address = Address::new(path.as_str()).maybe("sort", list.sort.map(Sort::name)).maybe("theme", theme);
    let (next, first) = address.pager(list.cursor.as_deref(), reviews.next_cursor);
    let questionnaire = reading.questionnaire();
    let code = platform.submissions.rules().code.current();
    let themes = questionnaire.themes.iter().map(|theme| (theme.id.as_str(), theme.name.as_str()));
    respond::ok(&FacilityPage {
        shell: view::public(&platform, &path),
        review_count: u64::from(found.aggregate.review_count),
        min_reviews: 1,
        aggregate: facility::figures(&found.facility, &found.aggregate, questionnaire),
        can_review: facility::can_review(&found.facility),
        facility: facility::facts(&found.facility),
        sort: choices::review_orders(LANGUAGE, sort),
        theme: choices::themes(LANGUAGE, themes, theme.unwrap_or_default()),
        reviews: reviews.reviews.iter().map(|shown| review::published(shown, questionnaire, code)).collect(),
        next: next.map(to_the_list),
        first: first.map(to_the_list),
    })
}

/// A later page begins at its reviews, not at the figures that were read already.
fn to_the_list(address: String) -> String {
    address + "#waarderingen"
}

impl List {
    fn query(&self) -> PublicQuery {
        let order = match self.sort.unwrap_or_default() {
            Sort::Newest => PublicOrder::Newest,
            Sort::Oldest => PublicOrder::Oldest,
            Sort::Highest => PublicOrder::Highest,
            Sort::Lowest => PublicOrder::Lowest,
        };
        PublicQuery { order, theme: self.theme.clone(), limit: PAGE, cursor: self.cursor.clone() }
    }
}

impl Sort {
    const fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Highest => "highest",
            Self::Lowest => "lowest",
        }
    }
}
