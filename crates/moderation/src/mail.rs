//! The mail for every outcome, ready to be sealed into the outbox.

use chrono::{DateTime, Utc};
use domain::conduct::PRIVACY_ARTICLE;
use domain::statement::Statement;
use domain::{Action, CodeOfConduct, Decision, Facility, Identity, Redacted};
use notify::{Envelope, OutgoingMail};
use std::collections::BTreeMap;
use storage::ReviewRecord;
use templates::mails::{
    CitedArticle, MaskNote, ReviewEscalated, ReviewHidden, ReviewPublished, ReviewPublishedWithMasks,
    ReviewRejected, ReviewReturned, ReviewTakenDown,
};

/// What the submitter is told about a decision; nothing where nothing changed. `statement` is the number of its
/// statement of reasons, empty where it restricts nothing.
pub(crate) fn outcome(
    code: &CodeOfConduct,
    to: &Identity,
    facility: &Facility,
    review: &ReviewRecord,
    decision: &Decision,
    answer_by: Option<DateTime<Utc>>,
    statement: &str,
) -> Option<Vec<u8>> {
    let language = review.language.as_str();
    let facility_name = facility.name.clone();
    let manage_token = to.manage_token.clone().unwrap_or_default();
    let reasons = Redacted::new(decision.reasons.clone());
    let statement = statement.to_owned();
    let articles: Vec<CitedArticle> =
        decision.articles.iter().map(|article| cited(code, article, language)).collect();
    let mail = match decision.action {
        Action::Publish if decision.masked.masks.is_empty() => {
            OutgoingMail::ReviewPublished(ReviewPublished {
                facility_name,
                facility_slug: facility.slug.clone(),
                review_id: review.id,
                corrected: decision.corrections.len() as u64,
                manage_token,
            })
        }
        Action::Publish => OutgoingMail::ReviewPublishedWithMasks(ReviewPublishedWithMasks {
            facility_name,
            facility_slug: facility.slug.clone(),
            review_id: review.id,
            masks: mask_notes(code, decision, language),
            published_text: Redacted::new(decision.masked.text.clone()),
            corrected: decision.corrections.len() as u64,
            reasons,
            statement,
            manage_token,
        }),
        Action::Return => OutgoingMail::ReviewReturned(ReviewReturned {
            facility_name,
            articles,
            reasons,
            change: Redacted::new(decision.change.clone()),
            answer_by,
            proposal: decision.proposal.is_some(),
            statement,
            manage_token,
        }),
        Action::Reject => OutgoingMail::ReviewRejected(ReviewRejected {
            facility_name,
            articles,
            reasons,
            statement,
            manage_token,
        }),
        Action::TakeDown => OutgoingMail::ReviewTakenDown(ReviewTakenDown {
            facility_name,
            articles,
            reasons,
            statement,
            manage_token,
        }),
        Action::Keep => return None,
        Action::Escalate => OutgoingMail::ReviewEscalated(ReviewEscalated { facility_name, manage_token }),
    };
    Some(Envelope::to(to, language, mail).to_bytes())
}

/// To the author whose public text an editor hides until it is decided.
pub(crate) fn hidden(
    to: &Identity,
    facility: &Facility,
    review: &ReviewRecord,
    statement: &Statement,
) -> Vec<u8> {
    let mail = OutgoingMail::ReviewHidden(ReviewHidden {
        facility_name: facility.name.clone(),
        ground: String::new(),
        by_editor: true,
        reasons: Redacted::new(statement.facts.clone()),
        statement: statement.reference(),
        manage_token: to.manage_token.clone().unwrap_or_default(),
    });
    Envelope::to(to, &review.language, mail).to_bytes()
}

/// An article as a mail in `language` (an ISO 639-1 code) cites it.
pub(crate) fn cited(code: &CodeOfConduct, article: &str, language: &str) -> CitedArticle {
    let title = code.article(article).map(|found| found.title_in(language).to_owned()).unwrap_or_default();
    CitedArticle { code: article.to_owned(), title }
}

/// Every kind of mask once, with how often it was placed. It rests on the first article that was
/// cited, which is the privacy article unless the editor said otherwise.
pub(crate) fn mask_notes(code: &CodeOfConduct, decision: &Decision, language: &str) -> Vec<MaskNote> {
    let article = decision.articles.first().map_or(PRIVACY_ARTICLE, String::as_str);
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for redaction in &decision.redactions {
        *counts.entry(&redaction.replacement).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|(mask, count)| MaskNote {
            mask: mask.to_owned(),
            count,
            article: cited(code, article, language),
        })
        .collect()
}
