//! What everybody may take home: the register with its scores, and the published reviews.
//!
//! Two rules guard small numbers. No score below the minimum (`domain::ScoreRules`). And nothing that, put
//! together, points at one person: who wrote (the relation) and the year of the experience are told only where
//! at least so many public reviews of the same facility have them in common, and of a day no more than its
//! month. On its facility's page a review says more, to who looks at that one; a file is read by machines,
//! which look at all of them.

use super::Reading;
use domain::ids::{FacilityId, ReviewId};
use domain::standing::Month;
use domain::{Facility, MaskedText, Relation, RuleError, Scores};
use std::collections::HashMap;
use storage::{PublicReview, WriterCount};

/// Facilities that are read at a time.
pub const FACILITIES_PER_PAGE: u64 = 500;
/// Reviews that are read at a time.
pub const REVIEWS_PER_PAGE: u64 = 200;

/// A facility as it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenFacility {
    /// What the register says.
    pub facility: Facility,
    /// Number of public reviews.
    pub review_count: u32,
    /// Its score today; none below the minimum.
    pub score: Option<f64>,
}

/// A public review as it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenReview {
    /// Its id.
    pub id: ReviewId,
    /// What it is about.
    pub facility: FacilityId,
    /// Who wrote; none where too few of this facility's writers are the same.
    pub relation: Option<Relation>,
    /// The year of the experience; none where too few reviews share it with the relation.
    pub experienced_year: Option<u16>,
    /// The month in which it came online.
    pub published_in: Month,
    /// The month in which its writer sent in what it says now; none where that is what it always said.
    pub updated_in: Option<Month>,
    /// Language of the text, ISO 639-1.
    pub language: String,
    /// The scores.
    pub scores: Scores,
    /// The text with its masks.
    pub text: MaskedText,
}

impl Reading {
    /// A page of the register in order of id, after `after`; an empty one at the end.
    pub async fn open_facilities(&self, after: Option<FacilityId>) -> Result<Vec<OpenFacility>, RuleError> {
        let view = self.store.view();
        let page = view.facilities().after(after, FACILITIES_PER_PAGE).await?;
        let ids: Vec<FacilityId> = page.iter().map(|facility| facility.id).collect();
        let counts = view.facilities().summaries(&ids).await?;
        let scores = view.facilities().scores(&ids, &self.scoring()).await?;
        let open = page.into_iter().map(|facility| OpenFacility {
            review_count: counts.get(&facility.id).map_or(0, |counted| counted.review_count),
            score: scores.get(&facility.id).copied(),
            facility,
        });
        Ok(open.collect())
    }

    /// A page of all public reviews in order of id, after `after`; an empty one at the end.
    pub async fn open_reviews(&self, after: Option<ReviewId>) -> Result<Vec<OpenReview>, RuleError> {
        let view = self.store.view();
        let page = view.public_reviews().after(after, REVIEWS_PER_PAGE).await?;
        let mut facilities: Vec<FacilityId> = page.iter().map(|review| review.facility).collect();
        facilities.sort_unstable();
        facilities.dedup();
        let crowds = Crowds::of(view.public_reviews().writers(&facilities).await?, self.scores.minimum);
        Ok(page.into_iter().map(|review| crowds.open(review)).collect())
    }
}

/// How many of a facility's public reviews are alike in what they tell about who wrote.
struct Crowds {
    by_relation: HashMap<(FacilityId, Relation), u64>,
    by_year: HashMap<(FacilityId, Relation, u16), u64>,
    minimum: u64,
}

impl Crowds {
    fn of(counted: Vec<WriterCount>, minimum: u32) -> Self {
        let minimum = u64::from(minimum);
        let mut crowds = Self { by_relation: HashMap::new(), by_year: HashMap::new(), minimum };
        for WriterCount { facility, relation, experienced_in, count } in counted {
            *crowds.by_relation.entry((facility, relation)).or_default() += count;
            if let Some(year) = year(&experienced_in) {
                *crowds.by_year.entry((facility, relation, year)).or_default() += count;
            }
        }
        crowds
    }

    fn open(&self, review: PublicReview) -> OpenReview {
        let enough = |count: Option<&u64>| count.is_some_and(|count| *count >= self.minimum);
        let (facility, relation) = (review.facility, review.relation);
        let year = year(&review.experienced_in)
            .filter(|year| enough(self.by_year.get(&(facility, relation, *year))));
        OpenReview {
            id: review.id,
            facility,
            relation: enough(self.by_relation.get(&(facility, relation))).then_some(relation),
            experienced_year: year,
            published_in: Month::of(review.published_at),
            updated_in: review.update.map(|update| Month::of(update.updated_at)),
            language: review.language,
            scores: review.scores,
            text: review.text,
        }
    }
}

fn year(month: &str) -> Option<u16> {
    month.get(..4)?.parse().ok()
}
