//! The author's answer, with the link from the mail. It works once; who takes the answer back can use it again.

use super::{Asked, PromiseAsked, closed, is_gone, promised};
use crate::Submissions;
use crate::verify::unknown;
use domain::{ErrorKind, PromiseAnswer, RuleError};
use storage::{PromiseLinkRecord, Tx, Vault};

impl Submissions {
    /// What the link in the mail asks, without using it; with the answer where it was used.
    ///
    /// Errors: `link_unknown` (404), `promise_closed` (410) also where the review is no longer public.
    pub async fn peek_promise(&self, token: &str) -> Result<PromiseAsked, RuleError> {
        let view = self.store.view();
        let link = view.promises().link(Vault::token_hash(token)).await?.ok_or_else(unknown)?;
        let review = view.reviews().find(link.review).await?.ok_or_else(unknown)?;
        let promise = view.promises().find(link.review).await?.ok_or_else(unknown)?;
        self.still_open(&promise, self.clock.now())?;
        if review.published_at.is_none() {
            return Err(closed());
        }
        let facility = view.facilities().find(promise.facility).await?.ok_or_else(unknown)?;
        let answer = view.promises().answer_of(promise.review, review.submitter).await?;
        let text = promised(&view, &promise).await?;
        Ok(self.asked(&promise, facility, text, answer.map(|given| given.answer)))
    }

    /// Takes the author's answer, once.
    ///
    /// Errors: `link_unknown` (404), `link_used` and `promise_closed` (410), `own_organisation` (403),
    /// `already_answered` (409) where the author answered in another way.
    pub async fn answer_promise(&self, token: &str, answer: PromiseAnswer) -> Result<(), RuleError> {
        let mut tx = self.store.begin().await?;
        let (link, asked) = self.linked(&tx, token).await?;
        if link.used_at.is_some() {
            let detail = "Deze link is al gebruikt. Je kunt je antwoord terugnemen en opnieuw antwoorden.";
            return Err(RuleError::new(ErrorKind::Gone, "link_used", detail));
        }
        self.take_answer(&mut tx, asked, answer).await?;
        tx.promises().set_link_used(link.token_hash, Some(self.clock.now())).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// Takes the author's answer back: the link works again.
    ///
    /// Errors: `link_unknown` (404), `nothing_to_undo` (409), `promise_closed` (410).
    pub async fn undo_promise_answer(&self, token: &str) -> Result<(), RuleError> {
        let mut tx = self.store.begin().await?;
        let (link, asked) = self.linked(&tx, token).await?;
        self.take_back(&mut tx, asked).await?;
        tx.promises().set_link_used(link.token_hash, None).await?;
        Ok(tx.commit(self.ids.as_ref()).await?)
    }

    /// The link and what it asks, held: the review first, then the promise, and the link as it is then.
    async fn linked(&self, tx: &Tx, token: &str) -> Result<(PromiseLinkRecord, Asked), RuleError> {
        let hash = Vault::token_hash(token);
        let link = tx.promises().link(hash).await?.ok_or_else(unknown)?;
        let by = tx.reviews().lock(link.review).await?.ok_or_else(unknown)?;
        let promise = tx.promises().lock(link.review).await?.ok_or_else(unknown)?;
        let link = tx.promises().link(hash).await?.ok_or_else(unknown)?;
        if is_gone(tx, &promise).await? {
            return Err(closed());
        }
        Ok((link, Asked { promise, by }))
    }
}
