//! `/waarderingen`: full-text search in published reviews.

use crate::address::Address;
use crate::respond;
use crate::view::{self, facets, review};
use crate::visit::Visit;
use axum::extract::State;
use axum::response::Response;
use domain::Sector;
use http_kit::{Platform, Problem, Query};
use search::{Page, ReviewDocument, ReviewQuery};
use serde::Deserialize;
use templates::choices;
use templates::pages::ReviewSearchPage;

/// The parameters; others are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Search {
    q: Option<String>,
    sector: Option<Sector>,
    kind: Option<String>,
    municipality: Option<String>,
    relation: Option<String>,
    cursor: Option<String>,
}

/// The form and, once words were given, a page of what was found.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Query(search): Query<Search>,
) -> Result<Response, Problem> {
    let found = match &search.q {
        Some(_) => platform.reading.search_reviews(&search.query()).await?,
        None => nothing(),
    };
    let address = search.address();
    let (next, first) = address.pager(search.cursor.as_deref(), found.next_cursor);
    let chosen = |facet: &str| search.chosen(facet);
    let code = &*visit.language.code_of_conduct(platform.submissions.rules().code.current());
    respond::ok(&ReviewSearchPage {
        shell: view::public(&platform, &visit, "/waarderingen"),
        sector: choices::sectors(visit.language, search.sector.map_or("", Sector::as_str)),
        facets: facets::groups(
            visit.language,
            &found.facets,
            &["sector", "kind", "municipality", "relation"],
            &address,
            chosen,
        ),
        hits: found.items.into_iter().map(|hit| review::hit(hit, code)).collect(),
        total: found.total,
        limited: found.limited,
        next,
        first,
        q: search.q.unwrap_or_default(),
    })
}

fn nothing() -> Page<ReviewDocument> {
    Page { items: Vec::new(), facets: search::Facets::new(), total: 0, next_cursor: None, limited: false }
}

impl Search {
    fn query(&self) -> ReviewQuery {
        ReviewQuery {
            q: self.q.clone(),
            sector: self.sector,
            kind: self.kind.clone(),
            municipality: self.municipality.clone(),
            relation: self.relation.clone(),
            cursor: self.cursor.clone(),
            ..ReviewQuery::default()
        }
    }

    fn address(&self) -> Address {
        Address::new("/waarderingen")
            .maybe("q", self.q.as_deref())
            .maybe("sector", self.sector.map(Sector::as_str))
            .maybe("kind", self.kind.as_deref())
            .maybe("municipality", self.municipality.as_deref())
            .maybe("relation", self.relation.as_deref())
    }

    fn chosen(&self, facet: &str) -> Option<String> {
        match facet {
            "sector" => self.sector.map(|sector| sector.to_string()),
            "kind" => self.kind.clone(),
            "municipality" => self.municipality.clone(),
            "relation" => self.relation.clone(),
            _ => None,
        }
    }
}
