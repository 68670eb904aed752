//! The steps of a review's life, each in one call.

use super::{TestPlatform, manage_token, verify_token};
use domain::ids::{CaseId, ReviewId};
use domain::{Action, DecisionDraft, Facility, RuleError};
use moderation::{Decided, Editor};
use storage::{CaseRecord, ReviewRecord};
use submission::{ReviewDraft, Writer};

/// A review that was submitted and confirmed.
#[derive(Clone, Debug)]
pub struct Written {
    /// The review.
    pub review: ReviewId,
    /// Who may change it.
    pub writer: Writer,
    /// The token of the link to do so.
    pub token: String,
}

impl TestPlatform {
    /// Submits a review; gives the token of its mail. Takes the mails that were queued.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn submit(&self, draft: &ReviewDraft) -> (ReviewId, String) {
        self.mails().await;
        let submitted = self.submissions.submit(draft, None).await.unwrap();
        (submitted.id, verify_token(&self.mail().await).unwrap().to_owned())
    }

    /// Submits and confirms a review. Takes the mails that were queued.
    ///
    /// # Panics
    ///
    /// When it is refused.
    pub async fn write(&self, draft: &ReviewDraft) -> Written {
        let (review, token) = self.submit(draft).await;
        self.submissions.verify(&token).await.unwrap();
        let token = manage_token(&self.mail().await).unwrap().to_owned();
        Written { review, writer: self.submissions.writer(&token).await.unwrap(), token }
    }

    /// The review as it is stored.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn review(&self, id: ReviewId) -> ReviewRecord {
        self.store.view().reviews().find(id).await.unwrap().unwrap()
    }

    /// The newest case about a review.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub async fn case(&self, review: ReviewId) -> CaseRecord {
        self.store.view().queue().newest_of(review.0).await.unwrap().unwrap()
    }

    /// Claims the newest case about a review.
    ///
    /// # Panics
    ///
    /// When it cannot be claimed.
    pub async fn claim(&self, editor: &Editor, review: ReviewId) -> CaseId {
        let case = self.case(review).await.id;
        self.desk.claim(editor, case).await.unwrap();
        case
    }

    /// Claims and decides the newest case about a review.
    ///
    /// # Errors
    ///
    /// Those of claiming and deciding.
    pub async fn decide(
        &self,
        editor: &Editor,
        review: ReviewId,
        action: Action,
    ) -> Result<Decided, RuleError> {
        let case = self.case(review).await;
        self.desk.claim(editor, case.id).await?;
        self.desk.decide(editor, case.id, decision(action, case.version)).await
    }

    /// Submits, confirms and publishes a review. Takes the mails that were queued.
    ///
    /// # Panics
    ///
    /// When a step is refused.
    pub async fn publish(&self, editor: &Editor, facility: &Facility, email: &str) -> Written {
        let written = self.write(&super::draft(facility, email)).await;
        self.decide(editor, written.review, Action::Publish).await.unwrap();
        self.mails().await;
        written
    }
}

/// A decision that says all that its action needs.
#[must_use]
pub fn decision(action: Action, version: u32) -> DecisionDraft {
    let reasoned = action.restricts();
    DecisionDraft {
        articles: if reasoned { vec!["own-1".into()] } else { Vec::new() },
        reasons: if reasoned { "Vertel wat je zelf meemaakte.".into() } else { String::new() },
        note: "Voor de collega's.".into(),
        ..DecisionDraft::new(version, action)
    }
}
