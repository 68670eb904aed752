//! The mails to whoever gave a notice, and to an author after one, ready to be sealed into the outbox.

use super::author::AuthorMail;
use crate::mail::{cited, mask_notes, outcome};
use chrono::{DateTime, Utc};
use domain::notice::{Reporter, reference};
use domain::{CodeOfConduct, Decision, Facility, Identity, Redacted};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{NoticeRecord, ReviewRecord};
use templates::Language;
use templates::mails::{
    AppealDecided, AppealDecidedReporter, CitedArticle, NoticeDecided, NoticeKept, NoticeOutcome,
    NoticeRefusal, NoticeRefused, NoticeRevised, ReviewMaskedAfterNotice,
};

/// What every mail about a decision says.
pub(super) struct About<'a> {
    pub(super) code: &'a CodeOfConduct,
    pub(super) facility: &'a Facility,
    pub(super) decision: &'a Decision,
    pub(super) answer_by: Option<DateTime<Utc>>,
    /// The number of the statement of reasons; empty where the decision restricts nothing.
    pub(super) statement: &'a str,
}

impl About<'_> {
    fn articles(&self, language: &str) -> Vec<CitedArticle> {
        self.decision.articles.iter().map(|article| cited(self.code, article, language)).collect()
    }

    /// To whoever gave a notice: what came of it.
    pub(super) fn decided(
        &self,
        to: &Reporter,
        notice: &NoticeRecord,
        what: domain::NoticeOutcome,
    ) -> Vec<u8> {
        let (facility_name, reference) = (self.facility.name.clone(), reference(notice.id));
        let message = Redacted::new(self.decision.message_to_reporters.clone());
        let track_token = to.track_token.clone();
        let mail = match NoticeOutcome::of(what) {
            None => OutgoingMail::NoticeRefused(NoticeRefused {
                facility_name,
                reference,
                ground: NoticeRefusal::Unfounded,
                message,
                track_token,
            }),
            Some(outcome) => OutgoingMail::NoticeDecided(NoticeDecided {
                facility_name,
                reference,
                outcome,
                message,
                articles: self.articles(&notice.language),
                track_token,
            }),
        };
        to_reporter(to, notice, mail)
    }

    /// To whoever gave a notice and appealed: what came of that.
    pub(super) fn appeal_decided(
        &self,
        to: &Reporter,
        notice: &NoticeRecord,
        what: domain::NoticeOutcome,
        overturned: bool,
    ) -> Vec<u8> {
        let mail = AppealDecidedReporter {
            facility_name: self.facility.name.clone(),
            reference: reference(notice.id),
            overturned,
            outcome: NoticeOutcome::of(what).unwrap_or(NoticeOutcome::Kept),
            message: Redacted::new(self.decision.message_to_reporters.clone()),
            articles: self.articles(&notice.language),
            track_token: to.track_token.clone(),
        };
        to_reporter(to, notice, OutgoingMail::AppealDecidedReporter(mail))
    }

    /// To whoever gave a notice: what came of it has changed since.
    pub(super) fn revised(
        &self,
        to: &Reporter,
        notice: &NoticeRecord,
        what: domain::NoticeOutcome,
    ) -> Vec<u8> {
        let mail = NoticeRevised {
            facility_name: self.facility.name.clone(),
            reference: reference(notice.id),
            outcome: NoticeOutcome::of(what).unwrap_or(NoticeOutcome::Kept),
            message: Redacted::new(self.decision.message_to_reporters.clone()),
            articles: self.articles(&notice.language),
            track_token: to.track_token.clone(),
        };
        to_reporter(to, notice, OutgoingMail::NoticeRevised(mail))
    }

    /// To the author.
    pub(super) fn author(&self, to: &Identity, review: &ReviewRecord, which: AuthorMail) -> Option<Vec<u8>> {
        let language = review.language.as_str();
        let facility_name = self.facility.name.clone();
        let manage_token = to.manage_token.clone().unwrap_or_default();
        let reasons = Redacted::new(self.decision.reasons.clone());
        let statement = self.statement.to_owned();
        let mail = match which {
            AuthorMail::Nothing => return None,
            AuthorMail::Ordinary => {
                let (code, facility, decision) = (self.code, self.facility, self.decision);
                return outcome(code, to, facility, review, decision, self.answer_by, self.statement);
            }
            AuthorMail::Kept { was_hidden, unnoticed } => {
                OutgoingMail::NoticeKept(NoticeKept { facility_name, was_hidden, unnoticed, manage_token })
            }
            AuthorMail::Masked => OutgoingMail::ReviewMaskedAfterNotice(ReviewMaskedAfterNotice {
                facility_name,
                facility_slug: self.facility.slug.clone(),
                review_id: review.id,
                masks: mask_notes(self.code, self.decision, language),
                published_text: Redacted::new(self.decision.masked.text.clone()),
                reasons,
                statement,
                manage_token,
            }),
            AuthorMail::Appeal { overturned, result } => OutgoingMail::AppealDecided(AppealDecided {
                facility_name,
                overturned,
                decision: result,
                reasons,
                articles: self.articles(language),
                statement,
                manage_token,
            }),
        };
        Some(Envelope::to(to, language, mail).to_bytes())
    }
}

fn to_reporter(to: &Reporter, notice: &NoticeRecord, mail: OutgoingMail) -> Vec<u8> {
    let language = Language::of_mails_to(&notice.language);
    Envelope::new(Recipient::named(to.name.expose(), &to.email, language), mail).to_bytes()
}
