//! What the member who wrote a reply is told of a decision.

use crate::case::not_found;
use crate::mail::{cited, mask_notes};
use crate::{Desk, mailbox_of};
use domain::{Action, Decision, Facility, Redacted, RuleError};
use notify::{Envelope, OutgoingMail};
use storage::{ReplyRecord, Topic, Tx};
use templates::Language;
use templates::mails::{ReplyPublished, ReplyRejected, ReplyReturned};

impl Desk {
    /// Tells whoever wrote the reply. Nothing for an escalation: that changes nothing for the writer.
    pub(super) async fn tell_member(
        &self,
        tx: &mut Tx,
        reply: &ReplyRecord,
        decision: &Decision,
        statement: &str,
    ) -> Result<(), RuleError> {
        let account = tx.editors().find(reply.written_by).await?.filter(|account| account.active);
        let Some(account) = account else { return Ok(()) };
        let facility = tx.facilities().find(reply.facility).await?.ok_or_else(not_found)?;
        let to = mailbox_of(&account);
        let Some(mail) = self.outcome_of_reply(&facility, reply, decision, statement, to.language) else {
            return Ok(());
        };
        let bytes = Envelope::new(to, mail).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, reply.id.0, &bytes, self.clock.now(), self.ids.as_ref())?)
    }

    fn outcome_of_reply(
        &self,
        facility: &Facility,
        reply: &ReplyRecord,
        decision: &Decision,
        statement: &str,
        language: Language,
    ) -> Option<OutgoingMail> {
        let code = self.rules.code.current();
        let articles = || {
            let cite = |article: &String| cited(code, article, language.code());
            decision.articles.iter().map(cite).collect()
        };
        let (facility_name, facility_slug) = (facility.name.clone(), facility.slug.clone());
        let reasons = Redacted::new(decision.reasons.clone());
        let (statement, review_id) = (statement.to_owned(), reply.review);
        Some(match decision.action {
            Action::Publish => OutgoingMail::ReplyPublished(ReplyPublished {
                facility_name,
                facility_slug,
                review_id,
                masks: mask_notes(code, decision, language.code()),
                published_text: Redacted::new(decision.masked.text.clone()),
                corrected: decision.corrections.len() as u64,
                reasons,
                statement,
            }),
            Action::Return => OutgoingMail::ReplyReturned(ReplyReturned {
                facility_name,
                review_id,
                articles: articles(),
                reasons,
                change: Redacted::new(decision.change.clone()),
                statement,
            }),
            Action::Reject => OutgoingMail::ReplyRejected(ReplyRejected {
                facility_name,
                review_id,
                articles: articles(),
                reasons,
                statement,
            }),
            Action::Escalate | Action::Keep | Action::TakeDown => return None,
        })
    }
}
