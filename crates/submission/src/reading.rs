//! Reading: facilities, their figures and reviews, search.
//!
//! Lists and searches come from the index. What one facility's page shows comes from the database,
//! so that a review counts and shows the moment it is published.

mod compare;
mod figures;
mod gate;
mod open_data;
mod partnerships;
mod sitemap;

pub use compare::{Compared, MOST_COMPARED};
pub use figures::{FigureChoices, Figures, FiguresAsked, FiguresRow, MOST_YEARS};
pub use gate::FacilityGate;
pub use open_data::{FACILITIES_PER_PAGE, OpenFacility, OpenReview, REVIEWS_PER_PAGE};
pub use partnerships::{MEMBERS_SHOWN, PartnershipSummary, PartnershipView, partnership_slug};
pub use sitemap::{SITEMAP_PART, SitemapPlace};

use crate::documents::{PlaceNames, Places};
use crate::limited;
use domain::ids::FacilityId;
use domain::pilot::Programmes;
use domain::{Aggregate, Clock, ErrorKind, Facility, FieldError, Questionnaire, RuleError};
use domain::{ScoreRules, Scoring, Standing};
use search::text::words::MAX_CHARS;
use search::{
    FacilityDocument, FacilityQuery, Page, ReviewDocument, ReviewQuery, SearchError, SearchIndex, Suggestion,
};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use storage::{PublicQuery, PublicReview, Store};
use tokio::time::Instant;

/// The public side's use cases that change nothing.
#[derive(Clone)]
pub struct Reading {
    store: Store,
    index: Arc<dyn SearchIndex>,
    questionnaire: Arc<Questionnaire>,
    clock: Arc<dyn Clock>,
    scores: ScoreRules,
    patience: Duration,
    places: Places,
    programmes: Arc<Programmes>,
    /// Until when the engine is left alone: it just failed, and nobody else shall wait for it.
    rests_until: Arc<Mutex<Option<Instant>>>,
}

/// How long a reader waits for the engine where nothing else is said.
const PATIENCE: Duration = Duration::from_secs(2);

/// A facility with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct FacilityView {
    /// The facility.
    pub facility: Facility,
    /// Its figures over all public reviews, counted and not weighed.
    pub aggregate: Aggregate,
    /// Its score as it is shown today.
    pub standing: Standing,
    /// Why it takes no reviews; none where it does, or no longer exists.
    pub gate: Option<FacilityGate>,
}

/// A page of a facility's reviews.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewsPage {
    /// The reviews.
    pub reviews: Vec<PublicReview>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

impl Reading {
    /// Reading from a store and an index, with scores by these rules.
    pub fn new(
        store: Store,
        index: Arc<dyn SearchIndex>,
        questionnaire: Arc<Questionnaire>,
        clock: Arc<dyn Clock>,
        scores: ScoreRules,
    ) -> Self {
        let places: Places =
            Arc::new(|facility| PlaceNames { province: facility.province.clone(), ..PlaceNames::default() });
        let rests_until = Arc::default();
        let programmes = Arc::default();
        let patience = PATIENCE;
        Self { store, index, questionnaire, clock, scores, patience, places, programmes, rests_until }
    }

    /// The same with another patience for the search engine. It is left alone for as long after a failure.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// The same with what is known of places beside what a facility itself says.
    #[must_use]
    pub fn with_places(self, places: Places) -> Self {
        Self { places, ..self }
    }

    /// The same with the pilot programmes, which say when a facility that was chosen starts.
    #[must_use]
    pub fn with_programmes(self, programmes: Arc<Programmes>) -> Self {
        Self { programmes, ..self }
    }

    /// How scores are reckoned today.
    pub fn scoring(&self) -> Scoring {
        self.scores.at(self.clock.now())
    }

    /// The month that is going on, `YYYY-MM` (UTC).
    pub fn month(&self) -> String {
        self.scoring().month().to_string()
    }

    /// The questionnaire that is asked now.
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.questionnaire
    }

    /// A number that stays the same while what this process published stays the same; see
    /// `Store::public_epoch`.
    pub fn epoch(&self) -> u64 {
        self.store.public_epoch()
    }

    /// The facility with this id. Errors: `facility_not_found` (404).
    pub async fn facility(&self, id: FacilityId) -> Result<FacilityView, RuleError> {
        self.view(self.store.view().facilities().find(id).await?).await
    }

    /// The facilities with these ids, without their figures, in no particular order. One that does not
    /// exist is left out.
    pub async fn facilities_with_ids(&self, ids: &[FacilityId]) -> Result<Vec<Facility>, RuleError> {
        Ok(self.store.view().facilities().find_many(ids).await?)
    }

    /// The facility with this slug. Errors: `facility_not_found` (404).
    pub async fn facility_by_slug(&self, slug: &str) -> Result<FacilityView, RuleError> {
        self.view(self.store.view().facilities().find_by_slug(slug).await?).await
    }

    async fn view(&self, facility: Option<Facility>) -> Result<FacilityView, RuleError> {
        let facility = facility.ok_or_else(|| RuleError::not_found("facility_not_found"))?;
        let view = self.store.view();
        let aggregate = view.facilities().aggregate(facility.id).await?;
        let scoring = self.scoring();
        let months = view.facilities().months(facility.id, &scoring).await?;
        let gate = self.gate_of(&view, &facility).await?;
        Ok(FacilityView { facility, aggregate, standing: scoring.standing(&months), gate })
    }

    /// A page of a facility's public reviews.
    ///
    /// Errors: `facility_not_found` (404), `invalid_fields` with `/theme`, `/language` or `/cursor` (422).
    pub async fn reviews_of(&self, id: FacilityId, query: &PublicQuery) -> Result<ReviewsPage, RuleError> {
        if query.theme.as_deref().is_some_and(|theme| self.questionnaire.theme(theme).is_none()) {
            return Err(RuleError::invalid(vec![unknown_theme()]));
        }
        if query.language.as_deref().is_some_and(|language| !crate::LANGUAGES.contains(&language)) {
            let detail = "Kies nl, fr, en of de.";
            return Err(RuleError::invalid(vec![FieldError::new("/language", "unknown_language", detail)]));
        }
        let view = self.store.view();
        view.facilities().find(id).await?.ok_or_else(|| RuleError::not_found("facility_not_found"))?;
        let (reviews, next_cursor) = view.public_reviews().of_facility(id, query).await??;
        Ok(ReviewsPage { reviews, next_cursor })
    }

    /// Facilities that match. While the engine is away or slow the database answers, with less
    /// (`Page::limited`). Errors: `invalid_fields` (422), `search_unavailable` (503) for a further page of
    /// what the engine began.
    pub async fn facilities(&self, query: &FacilityQuery) -> Result<Page<FacilityDocument>, RuleError> {
        query.validate().map_err(|error| search_error(&error))?;
        check_words(query.q.as_deref())?;
        if query.theme.as_deref().is_some_and(|theme| self.questionnaire.theme(theme).is_none()) {
            return Err(RuleError::invalid(vec![unknown_theme()]));
        }
        match self.in_time(self.index.facilities(query), query.cursor.is_some()).await? {
            Some(page) => Ok(page),
            None => Ok(limited::facilities(&self.store, query, &self.scoring(), &self.places).await?),
        }
    }

    /// Published reviews that match; without the engine the newest, whatever the words. Errors as
    /// [`Self::facilities`].
    pub async fn search_reviews(&self, query: &ReviewQuery) -> Result<Page<ReviewDocument>, RuleError> {
        query.validate().map_err(|error| search_error(&error))?;
        check_words(query.q.as_deref())?;
        match self.in_time(self.index.reviews(query), query.cursor.is_some()).await? {
            Some(page) => Ok(page),
            None => Ok(limited::reviews(&self.store, query, &self.places).await?),
        }
    }

    /// Names that begin with or come near `q`; without the engine facilities only.
    pub async fn suggest(&self, q: &str, limit: usize) -> Result<Vec<Suggestion>, RuleError> {
        match self.in_time(self.index.suggest(q, limit), false).await? {
            Some(found) => Ok(found),
            None => Ok(limited::suggest(&self.store, q, limit).await?),
        }
    }

    /// What the engine answers, or nothing where it is away or slow and something else may answer: not
    /// where a page goes on (`further`), for nothing else knows where it ended.
    async fn in_time<T>(
        &self,
        answer: impl Future<Output = Result<T, SearchError>>,
        further: bool,
    ) -> Result<Option<T>, RuleError> {
        let rests = *self.rests_until.lock().unwrap_or_else(PoisonError::into_inner);
        if !further && rests.is_some_and(|until| Instant::now() < until) {
            return Ok(None);
        }
        let error = match tokio::time::timeout(self.patience, answer).await {
            Ok(Ok(found)) => return Ok(Some(found)),
            Ok(Err(error @ (SearchError::BadQuery { .. } | SearchError::BadCursor))) => {
                return Err(search_error(&error));
            }
            Ok(Err(error)) => error,
            Err(_) => SearchError::Unavailable("no answer in time".to_owned()),
        };
        let until = Instant::now() + self.patience;
        *self.rests_until.lock().unwrap_or_else(PoisonError::into_inner) = Some(until);
        if further {
            return Err(search_error(&error));
        }
        tracing::warn!(%error, "the database answers a search");
        Ok(None)
    }
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reading").finish_non_exhaustive()
    }
}

/// An engine reads no further than [`MAX_CHARS`]; who asks more is told so, and does not wonder why nothing is found.
fn check_words(q: Option<&str>) -> Result<(), RuleError> {
    if q.is_none_or(|q| q.chars().count() <= MAX_CHARS) {
        return Ok(());
    }
    let detail = format!("Zoek met hoogstens {MAX_CHARS} tekens.");
    Err(RuleError::invalid(vec![FieldError::new("/q", "bad_search", detail)]))
}

fn unknown_theme() -> FieldError {
    FieldError::new("/theme", "unknown_theme", "Dit thema staat niet in de vragenlijst.")
}

fn search_error(error: &SearchError) -> RuleError {
    match error {
        SearchError::BadQuery { field, detail } => {
            RuleError::invalid(vec![FieldError::new(format!("/{field}"), "bad_search", *detail)])
        }
        SearchError::BadCursor => {
            let detail = "Deze cursor hoort niet bij deze zoekopdracht.";
            RuleError::invalid(vec![FieldError::new("/cursor", "bad_cursor", detail)])
        }
        SearchError::Unavailable(_) | SearchError::Corrupt(_) => {
            let detail = "Zoeken lukt nu even niet. Probeer het zo meteen opnieuw.";
            RuleError::new(ErrorKind::Unavailable, error.code(), detail)
        }
    }
}
