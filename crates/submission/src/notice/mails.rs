//! The mails about notices, ready to be sealed into the outbox.

use crate::rules::Rules;
use domain::notice::{Reporter, reference};
use domain::statement::Statement;
use domain::{Facility, Identity, NoticeReason, Redacted};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{NoticeRecord, ReviewRecord};
use templates::Language;
use templates::mails::{
    AppealReceivedReporter, NoticeConfirm, NoticeDecided, NoticeOutcome, NoticeReceived, ReviewHidden,
    ground_of_notice,
};

pub(super) fn confirm(
    rules: &Rules,
    to: &Reporter,
    facility: &Facility,
    notice: &NoticeRecord,
    token: &str,
) -> Vec<u8> {
    let mail = NoticeConfirm {
        facility_name: facility.name.clone(),
        confirm_token: Redacted::new(token.to_owned()),
        link_hours: u64::from(rules.verification_hours),
    };
    bytes(to, notice, OutgoingMail::NoticeConfirm(mail))
}

pub(super) fn received(to: &Reporter, facility: &Facility, notice: &NoticeRecord) -> Vec<u8> {
    let mail = NoticeReceived {
        facility_name: facility.name.clone(),
        reference: reference(notice.id),
        track_token: to.track_token.clone(),
    };
    bytes(to, notice, OutgoingMail::NoticeReceived(mail))
}

pub(super) fn gone(to: &Reporter, facility: &Facility, notice: &NoticeRecord) -> Vec<u8> {
    let mail = NoticeDecided {
        facility_name: facility.name.clone(),
        reference: reference(notice.id),
        outcome: NoticeOutcome::AlreadyGone,
        message: Redacted::default(),
        articles: Vec::new(),
        track_token: to.track_token.clone(),
    };
    bytes(to, notice, OutgoingMail::NoticeDecided(mail))
}

pub(super) fn appeal_received(to: &Reporter, facility: &Facility, notice: &NoticeRecord) -> Vec<u8> {
    let mail = AppealReceivedReporter {
        facility_name: facility.name.clone(),
        reference: reference(notice.id),
        track_token: to.track_token.clone(),
    };
    bytes(to, notice, OutgoingMail::AppealReceivedReporter(mail))
}

/// The author hears the kind of notice, never the words of whoever gave it.
pub(super) fn hidden(
    to: &Identity,
    facility: &Facility,
    review: &ReviewRecord,
    reason: NoticeReason,
    statement: &Statement,
) -> Vec<u8> {
    let language = Language::of_mails_to(&review.language);
    let mail = ReviewHidden {
        facility_name: facility.name.clone(),
        ground: ground_of_notice(reason, language),
        by_editor: false,
        reasons: Redacted::default(),
        statement: statement.reference(),
        manage_token: to.manage_token.clone().unwrap_or_default(),
    };
    Envelope::to(to, &review.language, OutgoingMail::ReviewHidden(mail)).to_bytes()
}

fn bytes(to: &Reporter, notice: &NoticeRecord, mail: OutgoingMail) -> Vec<u8> {
    let language = Language::of_mails_to(&notice.language);
    let to = Recipient::named(to.name.expose(), &to.email, language);
    Envelope::new(to, mail).to_bytes()
}

impl Rules {
    /// The page on which whoever gave a notice follows it.
    pub fn track_url(&self, token: &str) -> String {
        format!("{}/melding/volg/{token}", self.base_url)
    }
}
