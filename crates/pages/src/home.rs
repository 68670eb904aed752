//! `/`: search for a facility. The whole search lives in the address.

use crate::address::Address;
use crate::respond;
use crate::view::{self, LANGUAGE, facets, facility};
use axum::extract::State;
use axum::response::Response;
use domain::Sector;
use http_kit::{Platform, Problem, Query};
use search::{FacilityQuery, FacilitySort};
use serde::Deserialize;
use templates::choices;
use templates::pages::{HomePage, SearchForm};

/// The parameters; others, such as those that social media add to links, are ignored.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Search {
    q: Option<String>,
    sector: Option<Sector>,
    kind: Option<String>,
    municipality: Option<String>,
    min_score: Option<f64>,
    participating: Option<bool>,
    sort: Option<FacilitySort>,
    cursor: Option<String>,
}

/// The form, the facets and a page of results.
pub(crate) async fn page(
    State(platform): State<Platform>,
    Query(search): Query<Search>,
) -> Result<Response, Problem> {
    let found = platform.reading.facilities(&search.query()).await?;
    let address = search.address();
    let (next, first) = address.pager(search.cursor.as_deref(), found.next_cursor);
    let chosen = |facet: &str| search.chosen(facet);
    respond::ok(&HomePage {
        shell: view::public(&platform, "/"),
        form: search.form(),
        facets: facets::groups(
            &found.facets,
            &["sector", "kind", "municipality", "participating"],
            &address,
            chosen,
        ),
        results: found.items.into_iter().map(|hit| facility::card(hit.document)).collect(),
        total: found.total,
        limited: found.limited,
        next,
        first,
    })
}

impl Search {
    fn query(&self) -> FacilityQuery {
        FacilityQuery {
            q: self.q.clone(),
            sector: self.sector,
            kind: self.kind.clone(),
            municipality: self.municipality.clone(),
            min_score: self.min_score,
            participating: self.participating,
            sort: self.sort.unwrap_or_default(),
            cursor: self.cursor.clone(),
            ..FacilityQuery::default()
        }
    }

    /// The address of the first page of this search.
    fn address(&self) -> Address {
        Address::new("/")
            .maybe("q", self.q.as_deref())
            .maybe("municipality", self.municipality.as_deref())
            .maybe("sector", self.sector.map(Sector::as_str))
            .maybe("kind", self.kind.as_deref())
            .with("min_score", self.min_score.map(|score| score.to_string()).unwrap_or_default())
            .with("participating", self.participating.map(|yes| yes.to_string()).unwrap_or_default())
            .maybe("sort", self.sort.map(sort_name))
    }

    fn chosen(&self, facet: &str) -> Option<String> {
        match facet {
            "sector" => self.sector.map(|sector| sector.to_string()),
            "kind" => self.kind.clone(),
            "municipality" => self.municipality.clone(),
            "participating" => self.participating.map(|yes| yes.to_string()),
            _ => None,
        }
    }

    fn form(&self) -> SearchForm {
        let min_score = self.min_score.map(|score| score.to_string()).unwrap_or_default();
        SearchForm {
            q: self.q.clone().unwrap_or_default(),
            municipality: self.municipality.clone().unwrap_or_default(),
            sector: choices::sectors(LANGUAGE, self.sector.map_or("", Sector::as_str)),
            kind: choices::kinds(LANGUAGE, self.kind.as_deref().unwrap_or_default()),
            min_score: choices::min_scores(LANGUAGE, &min_score),
            sort: choices::facility_orders(LANGUAGE, sort_name(self.sort.unwrap_or_default())),
            participating: self.participating == Some(true),
        }
    }
}

/// Distance needs a point, which this form does not ask for.
const fn sort_name(sort: FacilitySort) -> &'static str {
    match sort {
        FacilitySort::Relevance => "relevance",
        FacilitySort::Name => "name",
        FacilitySort::Score => "score",
        FacilitySort::ReviewCount => "review_count",
        FacilitySort::Distance => "distance",
    }
}
