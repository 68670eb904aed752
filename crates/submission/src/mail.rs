//! The mails of the public side, ready to be sealed into the outbox.

use crate::rules::Rules;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::{Facility, Identity, Ids, Redacted};
use notify::{Envelope, OutgoingMail};
use storage::ReviewRecord;
use templates::mails::{
    AmendmentReceived, AppealReceived, ReviewPublished, ReviewReceived, ReviewWithdrawn, VerifyReview,
};

/// A token for a link: 256 random bits in URL-safe base64.
pub(crate) fn token(ids: &dyn Ids) -> String {
    URL_SAFE_NO_PAD.encode(ids.secret())
}

pub(crate) fn verify_review(
    rules: &Rules,
    to: &Identity,
    facility: &Facility,
    review: &ReviewRecord,
    token: &str,
) -> Vec<u8> {
    let mail = VerifyReview {
        facility_name: facility.name.clone(),
        token: Redacted::new(token.to_owned()),
        link_hours: u64::from(rules.verification_hours),
    };
    Envelope::to(to, &review.language, OutgoingMail::VerifyReview(mail)).to_bytes()
}

pub(crate) fn review_received(to: &Identity, facility: &Facility, review: &ReviewRecord) -> Vec<u8> {
    let mail = ReviewReceived { facility_name: facility.name.clone(), manage_token: manage_token(to) };
    Envelope::to(to, &review.language, OutgoingMail::ReviewReceived(mail)).to_bytes()
}

pub(crate) fn amendment_received(to: &Identity, facility: &Facility, review: &ReviewRecord) -> Vec<u8> {
    let mail = AmendmentReceived {
        facility_name: facility.name.clone(),
        earlier_stays_public: review.published_at.is_some(),
        manage_token: manage_token(to),
    };
    Envelope::to(to, &review.language, OutgoingMail::AmendmentReceived(mail)).to_bytes()
}

pub(crate) fn appeal_received(to: &Identity, facility: &Facility, review: &ReviewRecord) -> Vec<u8> {
    let mail = AppealReceived { facility_name: facility.name.clone(), manage_token: manage_token(to) };
    Envelope::to(to, &review.language, OutgoingMail::AppealReceived(mail)).to_bytes()
}

pub(crate) fn review_published(to: &Identity, facility: &Facility, review: &ReviewRecord) -> Vec<u8> {
    let mail = ReviewPublished {
        facility_name: facility.name.clone(),
        facility_slug: facility.slug.clone(),
        review_id: review.id,
        corrected: 0,
        manage_token: manage_token(to),
    };
    Envelope::to(to, &review.language, OutgoingMail::ReviewPublished(mail)).to_bytes()
}

pub(crate) fn review_withdrawn(to: &Identity, facility: &Facility, review: &ReviewRecord) -> Vec<u8> {
    let mail = ReviewWithdrawn { facility_name: facility.name.clone() };
    Envelope::to(to, &review.language, OutgoingMail::ReviewWithdrawn(mail)).to_bytes()
}

fn manage_token(to: &Identity) -> Redacted<String> {
    to.manage_token.clone().unwrap_or_default()
}
