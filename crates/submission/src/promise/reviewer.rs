//! Who reviewed the same facility later is asked too, on the own page: about the oldest promises, two at most.

use super::{Asked, PromiseAsked, is_gone, is_own, may_answer, promised, unknown};
use crate::Submissions;
use crate::manage::Writer;
use domain::ids::ReviewId;
use domain::{PromiseAnswer, RuleError};
use storage::{PromiseRecord, ReviewRecord, Tx, View};

/// Most promises that one person is asked about.
const MOST: usize = 2;
/// Promises of a facility that are looked through for them.
const SEEN: u64 = 20;

impl Submissions {
    /// The promises that the writer of a review is asked about: the oldest two, those answered already among them.
    /// None for a review that was taken back, refused or never confirmed, nor for the provider's own members.
    pub async fn promises(&self, writer: &Writer) -> Result<Vec<PromiseAsked>, RuleError> {
        let view = self.store.view();
        let Some(by) = view.reviews().find(writer.review).await?.filter(may_answer) else {
            return Ok(Vec::new());
        };
        let open = view.promises().asked_about(by.facility, SEEN).await?;
        if open.is_empty() {
            return Ok(Vec::new());
        }
        let now = self.clock.now();
        let (mut answered, mut asked) = (Vec::new(), Vec::new());
        for promise in open {
            let full = asked.len() == MOST && answered.len() == MOST;
            let skip = full || !concerns(&promise, &by) || self.still_open(&promise, now).is_err();
            if skip || !self.may_be_asked(&view, &promise, &by).await? {
                continue;
            }
            match view.promises().answer_of(promise.review, by.submitter).await? {
                Some(given) if given.by == by.id => answered.push((promise, Some(given.answer))),
                // Answered with the link from the mail, or by an earlier review.
                Some(_) => {}
                None => asked.push((promise, None)),
            }
        }
        answered.truncate(MOST);
        asked.truncate(MOST - answered.len());
        let mut found = Vec::new();
        for (promise, answer) in answered.into_iter().chain(asked) {
            let Some(facility) = view.facilities().find(promise.facility).await? else { continue };
            let text = promised(&view, &promise).await?;
            found.push(self.asked(&promise, facility, text, answer));
        }
        Ok(found)
    }

    async fn may_be_asked(
        &self,
        view: &View<'_>,
        promise: &PromiseRecord,
        by: &ReviewRecord,
    ) -> Result<bool, RuleError> {
        let about = view.reviews().find(promise.review).await?;
        let reply = view.replies().find(promise.reply).await?;
        let (Some(_), Some(reply)) = (about.and_then(|about| about.published_at), reply) else {
            return Ok(false);
        };
        let members = view.memberships().accounts_of(reply.organisation).await?;
        Ok(!is_own(by, view.open_identity(by.id).await?, &members))
    }

    /// Takes the answer of who reviewed the facility later. It counts while the own review is public.
    ///
    /// Errors: `promise_not_found` (404) also for a promise of another facility or one that is younger than the
    /// review, `own_organisation` (403), `already_answered` (409), `promise_closed` (410).
    pub async fn answer_promise_as(
        &self,
        writer: &Writer,
        promise: ReviewId,
        answer: PromiseAnswer,
    ) -> Result<(), RuleError> {
        let mut tx = self.store.begin().await?;
        let asked = asked_of(&tx, writer, promise).await?;
        self.take_answer(&mut tx, asked, answer).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// Takes that answer back.
    ///
    /// Errors: `promise_not_found` (404), `nothing_to_undo` (409), `promise_closed` (410).
    pub async fn undo_promise_answer_as(&self, writer: &Writer, promise: ReviewId) -> Result<(), RuleError> {
        let mut tx = self.store.begin().await?;
        let asked = asked_of(&tx, writer, promise).await?;
        self.take_back(&mut tx, asked).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }
}

/// Whether a promise concerns who wrote a review: it was there before the review, or answers it.
fn concerns(promise: &PromiseRecord, by: &ReviewRecord) -> bool {
    promise.facility == by.facility && (promise.made_at <= by.created_at || promise.review == by.id)
}

async fn asked_of(tx: &Tx, writer: &Writer, promise: ReviewId) -> Result<Asked, RuleError> {
    // Reviews in the order of their ids, then the promise.
    let mut both = [writer.review, promise];
    both.sort();
    for id in both {
        tx.reviews().lock(id).await?;
    }
    let by = tx.reviews().find(writer.review).await?.filter(may_answer).ok_or_else(unknown)?;
    let promise = tx.promises().lock(promise).await?.ok_or_else(unknown)?;
    if !concerns(&promise, &by) || is_gone(tx, &promise).await? {
        return Err(unknown());
    }
    Ok(Asked { promise, by })
}
