//! One question after a review or a reply: how easy was this? An answer leads to nothing and to nobody.

use crate::manage::Writer;
use crate::{Submissions, language};
use domain::feedback::{FeedbackMoment, Question, answered};
use domain::ids::{FacilityId, FeedbackId};
use domain::pilot::{ApplicationState, Claim};
use domain::{ErrorKind, Redacted, RuleError, Sector};
use storage::{FeedbackRecord, ReviewRecord, StorageError, View};
use uuid::Builder;

/// What somebody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackDraft {
    /// After what it was asked.
    pub moment: FeedbackMoment,
    /// The secret of the question.
    pub token: Redacted<String>,
    /// From 1, very hard, to 5, very easy.
    pub score: Option<i64>,
    /// A line; may be empty.
    pub text: Redacted<String>,
    /// Language of the form: one of those of the interface, such as `nl`.
    pub language: String,
}

impl Submissions {
    /// The secret with which a writer can say how easy it was; none where that was said, or is too long ago.
    ///
    /// Errors: `link_unknown` (404) where the review is gone.
    pub async fn question_for(&self, writer: &Writer) -> Result<Option<Redacted<String>>, RuleError> {
        let view = self.store.view();
        let review = view.reviews().find(writer.review).await?;
        let review = review.ok_or_else(|| RuleError::not_found("link_unknown"))?;
        let Some(question) = self.question(&review) else { return Ok(None) };
        let spent = view.feedback().is_spent(question.id).await?;
        Ok((!spent).then(|| self.store.vault().ask(&question)))
    }

    /// The secret of the question about a review that was just confirmed.
    pub(crate) fn question_about(&self, review: &ReviewRecord) -> Option<Redacted<String>> {
        self.question(review).map(|question| self.store.vault().ask(&question))
    }

    fn question(&self, review: &ReviewRecord) -> Option<Question> {
        Some(Question {
            moment: FeedbackMoment::Submitted,
            facility: review.facility,
            until: Question::open_until(review.verified_at?, self.clock.now())?,
            id: self.store.vault().question_id(review.id.0.as_bytes()),
        })
    }

    /// Keeps an answer: the moment, the programme, the sector, the language, the score, the day, and the line sealed.
    /// It has a random id and no row in the audit log, because the time there would lead back to a review.
    ///
    /// Errors: `question_unknown` (404), `question_expired` (410), `question_answered` (409), `invalid_fields` (422)
    /// with `/score`, `/text` or `/language`.
    pub async fn answer_question(&self, draft: &FeedbackDraft) -> Result<(), RuleError> {
        let now = self.clock.now();
        let question = self.store.vault().asked(draft.token.expose());
        let question = question.filter(|one| one.moment == draft.moment).ok_or_else(unknown)?;
        if question.until <= now {
            let detail = "Deze vraag kon je een dag lang beantwoorden. Dat is voorbij.";
            return Err(RuleError::new(ErrorKind::Gone, "question_expired", detail));
        }
        let given = match (answered(draft.score, draft.text.expose()), language::check(&draft.language)) {
            (Ok(given), None) => given,
            (given, wrong) => {
                let fields = given.err().unwrap_or_default();
                return Err(RuleError::invalid(fields.into_iter().chain(wrong).collect()));
            }
        };
        let (sector, programme) = self.asked_about(&self.store.view(), question.facility).await?;
        let text = given.text.map(|text| self.store.seal_feedback(&text, self.ids.as_ref())).transpose()?;
        let record = FeedbackRecord {
            id: FeedbackId(self.random_id()),
            programme,
            sector,
            moment: question.moment,
            language: draft.language.clone(),
            score: given.score,
            day: now.date_naive(),
            topic: None,
            text,
        };
        let tx = self.store.begin().await?;
        match tx.feedback().spend(question.id, question.until).await {
            Err(StorageError::Duplicate) => {
                let detail = "Je hebt deze vraag al beantwoord. Eén keer is genoeg, dank je.";
                return Err(RuleError::new(ErrorKind::Conflict, "question_answered", detail));
            }
            other => other?,
        }
        tx.feedback().insert(&record).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// The sector of a facility, and the programme that it takes part in; where it takes part in none, the first
    /// programme that there is for its sector.
    async fn asked_about(
        &self,
        view: &View<'_>,
        facility: FacilityId,
    ) -> Result<(Sector, String), RuleError> {
        let sector = view.facilities().find(facility).await?.ok_or_else(unknown)?.sector;
        let claims = view.pilot_locations().claims(facility).await?;
        let live = |claim: &&Claim| claim.state == ApplicationState::Live;
        let claimed = claims.iter().find(live).map(|claim| claim.programme.clone());
        let first = || self.rules.programmes.iter().find(|one| one.sectors.contains(&sector));
        let programme = claimed.or_else(|| first().map(|one| one.id.clone()));
        Ok((sector, programme.unwrap_or_default()))
    }

    /// A UUID without a time in it.
    fn random_id(&self) -> uuid::Uuid {
        let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, ..] = self.ids.secret();
        Builder::from_random_bytes([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]).into_uuid()
    }
}

fn unknown() -> RuleError {
    let detail = "Deze vraag kennen we niet. Ga terug en probeer het opnieuw.";
    RuleError::new(ErrorKind::NotFound, "question_unknown", detail)
}
