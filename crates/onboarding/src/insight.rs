//! Insight: what members of a provider read about one of their facilities, beside its sector and its province.
//!
//! Everything comes from sums that the publishing transactions keep (`storage::sector_months`), but for the words,
//! for which at most [`MOST_TEXTS`] published texts are read. A mean here is the plain mean of what came online in
//! the period, so that it can be compared; the score that readers see weighs old reviews less.

mod figures;
mod file;
mod handed;
mod quarterly;
mod reckon;
mod words;

pub use domain::months_asked::{MOST_MONTHS, MonthRange as InsightPeriod, MonthsAsked as InsightAsked};
pub use figures::{
    CodeInsight, Group, Insight, InsightFigure, InvitationInsight, PaperInsight, PeerGroup, QuarterInsight,
    ReplyInsight, ThemeInsight, ThemeWords, Word,
};
pub use file::InsightFileError;
pub use words::{LEAST_REVIEWS, MOST_TEXTS, MOST_WORDS};

use chrono::{DateTime, Utc};
use domain::ids::FacilityId;
use domain::standing::Month;
use domain::{Clock, Facility, Questionnaire, RuleError, ScoreRules, Scoring};
use moderation::ProviderMember;
use screening::Screener;
use std::sync::Arc;
use storage::{PublicReview, Store, View};

/// The rules of insight, as configured.
#[derive(Clone, Debug)]
pub struct InsightRules {
    /// From how many reviews something is shown.
    pub scores: ScoreRules,
    /// The themes, in their order.
    pub questionnaire: Arc<Questionnaire>,
    /// Knows the small words of languages, which say nothing.
    pub screener: Arc<Screener>,
}

/// What members of a provider read about their facilities.
#[derive(Clone)]
pub struct Insights {
    store: Store,
    clock: Arc<dyn Clock>,
    rules: Arc<InsightRules>,
}

/// Most reviews that are listed for a word.
const MOST_LISTED: usize = 50;

impl Insights {
    /// Reading from a store, with the time and the rules it uses.
    pub fn new(store: Store, clock: Arc<dyn Clock>, rules: Arc<InsightRules>) -> Self {
        Self { store, clock, rules }
    }

    /// The rules that hold.
    pub fn rules(&self) -> &InsightRules {
        &self.rules
    }

    /// What time it is, for files that say when they were made.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    fn scoring(&self) -> Scoring {
        self.rules.scores.at(self.clock.now())
    }

    /// The month that is going on.
    pub fn month(&self) -> Month {
        self.scoring().month()
    }

    /// What is known of a facility in a period, beside its sector and province.
    ///
    /// Errors: `facility_not_found` (404), also where somebody else runs it; `invalid_fields` (422) with `/from` or
    /// `/to`.
    pub async fn insight(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        asked: &InsightAsked,
    ) -> Result<Insight, RuleError> {
        let view = self.store.view();
        let facility = own(&view, member, facility).await?;
        let period = asked.period(self.month())?;
        self.reckon(&view, facility, period).await
    }

    /// The published reviews of a period that use a word, newest first, at most 50, with the facility. The word is
    /// that of a [`Word`]; other forms of it count as it.
    ///
    /// Errors: as [`Insights::insight`].
    pub async fn reviews_with_word(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        asked: &InsightAsked,
        word: &str,
    ) -> Result<(Facility, InsightPeriod, Vec<PublicReview>), RuleError> {
        let view = self.store.view();
        let facility = own(&view, member, facility).await?;
        let period = asked.period(self.month())?;
        let mut found = texts(&view, facility.id, period).await?;
        found.retain(|review| words::uses(&review.text, word));
        found.truncate(MOST_LISTED);
        Ok((facility, period, found))
    }
}

/// The facility, where the member belongs to who runs it.
async fn own(view: &View<'_>, member: &ProviderMember, id: FacilityId) -> Result<Facility, RuleError> {
    let unknown = || RuleError::not_found("facility_not_found");
    let facility = view.facilities().find(id).await?.ok_or_else(unknown)?;
    member.at(&facility).ok_or_else(unknown)?;
    Ok(facility)
}

/// The newest published texts of a period, at most [`MOST_TEXTS`].
async fn texts(
    view: &View<'_>,
    facility: FacilityId,
    period: InsightPeriod,
) -> Result<Vec<PublicReview>, RuleError> {
    Ok(view.public_reviews().between(facility, period.times(), MOST_TEXTS).await?)
}

impl std::fmt::Debug for Insights {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Insights").finish_non_exhaustive()
    }
}
