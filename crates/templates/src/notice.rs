//! What was just done, named in the address of the page that says so.

use crate::{Flash, FlashKind, Shell, Speak};

/// A message about what was just done. It travels as its code in an address and is shown once, so an
/// address can only ever make a page say one of these sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The mail with the link was sent again.
    MailSent,
    /// A new version of a review was sent in.
    Amended,
    /// A review was taken back.
    Withdrawn,
    /// A proposed text was accepted.
    Accepted,
    /// An appeal was sent in.
    Appealed,
    /// A text was published.
    Published,
    /// A text was sent back.
    Returned,
    /// A text was refused.
    Rejected,
    /// A case was handed to a senior editor.
    Escalated,
    /// What was decided before stands.
    Kept,
    /// A public text was taken offline.
    TakenDown,
    /// A case was given back.
    Released,
    /// The editor signed out.
    SignedOut,
    /// A signal was opened.
    SignalOpened,
    /// What an editor saw was added to a signal.
    SignalMerged,
    /// A step of a signal was done.
    SignalDone,
    /// What was filled in is kept.
    Saved,
    /// A decision was undone.
    Undone,
    /// A note was added to a case.
    Noted,
    /// A case was handed to a colleague.
    HandedOver,
    /// A public text was hidden until it is decided.
    Hidden,
    /// Somebody follows something by mail.
    Following,
    /// Somebody follows something no longer.
    Unfollowed,
    /// What was written became a new version of an earlier review.
    CarriedOver,
    /// Readers no longer see what a review said before.
    BeforeHidden,
    /// A reply was sent in.
    ReplySent,
    /// Somebody appealed against a decision on a reply.
    ReplyAppealed,
    /// A trial of a newsletter was sent.
    TrialSent,
    /// The code of posters or letters was taken back.
    CodeTakenBack,
    /// Somebody was invited to an organisation.
    MemberInvited,
    /// Everybody on a list was invited to an organisation.
    MemberListInvited,
    /// Somebody is no longer a member of an organisation.
    MemberRemoved,
    /// Who is signed in became a member of an organisation.
    MemberJoined,
    /// It is proven who acts for an organisation.
    OrganisationProven,
    /// A code to prove that was mailed.
    CodeMailed,
    /// Facilities were added to an organisation.
    FacilitiesAdded,
    /// A facility was taken away from an organisation.
    FacilityReleased,
    /// A member became the owner of an organisation.
    OwnerMade,
    /// An organisation was taken up, and its first owner invited.
    OrganisationFounded,
}

impl Notice {
    /// Every notice.
    pub const ALL: [Self; 39] = [
        Self::MailSent,
        Self::Amended,
        Self::Withdrawn,
        Self::Accepted,
        Self::Appealed,
        Self::Published,
        Self::Returned,
        Self::Rejected,
        Self::Escalated,
        Self::Kept,
        Self::TakenDown,
        Self::Released,
        Self::SignedOut,
        Self::SignalOpened,
        Self::SignalMerged,
        Self::SignalDone,
        Self::Saved,
        Self::Undone,
        Self::Noted,
        Self::HandedOver,
        Self::Hidden,
        Self::Following,
        Self::Unfollowed,
        Self::CarriedOver,
        Self::BeforeHidden,
        Self::ReplySent,
        Self::ReplyAppealed,
        Self::TrialSent,
        Self::CodeTakenBack,
        Self::MemberInvited,
        Self::MemberListInvited,
        Self::MemberRemoved,
        Self::MemberJoined,
        Self::OrganisationProven,
        Self::CodeMailed,
        Self::FacilitiesAdded,
        Self::FacilityReleased,
        Self::OwnerMade,
        Self::OrganisationFounded,
    ];

    /// Its code in addresses.
    pub const fn code(self) -> &'static str {
        self.words().0
    }

    /// The notice of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|notice| notice.code() == code)
    }

    /// The code and the key of the words.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::MailSent => ("gemaild", "notice-mail-sent"),
            Self::Amended => ("aangepast", "notice-amended"),
            Self::Withdrawn => ("ingetrokken", "notice-withdrawn"),
            Self::Accepted => ("akkoord", "notice-accepted"),
            Self::Appealed => ("beroep", "notice-appealed"),
            Self::Published => ("gepubliceerd", "notice-published"),
            Self::Returned => ("teruggestuurd", "notice-returned"),
            Self::Rejected => ("geweigerd", "notice-rejected"),
            Self::Escalated => ("doorgegeven", "notice-escalated"),
            Self::Kept => ("gelaten", "notice-kept"),
            Self::TakenDown => ("offline", "notice-taken-down"),
            Self::Released => ("vrijgegeven", "notice-released"),
            Self::SignedOut => ("afgemeld", "notice-signed-out"),
            Self::SignalOpened => ("signaal", "notice-signal-opened"),
            Self::SignalMerged => ("signaal-erbij", "notice-signal-merged"),
            Self::SignalDone => ("signaal-stap", "notice-signal-done"),
            Self::Saved => ("bewaard", "notice-saved"),
            Self::Undone => ("ongedaan", "notice-undone"),
            Self::Noted => ("genoteerd", "notice-noted"),
            Self::HandedOver => ("overgedragen", "notice-handed-over"),
            Self::Hidden => ("verborgen", "notice-hidden"),
            Self::Following => ("gevolgd", "notice-following"),
            Self::Unfollowed => ("gestopt", "notice-unfollowed"),
            Self::CarriedOver => ("bijgewerkt", "notice-carried-over"),
            Self::BeforeHidden => ("eerdere-verborgen", "notice-before-hidden"),
            Self::ReplySent => ("reactie", "notice-reply-sent"),
            Self::ReplyAppealed => ("reactie-beroep", "notice-reply-appealed"),
            Self::TrialSent => ("proef", "notice-trial-sent"),
            Self::CodeTakenBack => ("code-terug", "notice-code-taken-back"),
            Self::MemberInvited => ("uitgenodigd", "notice-member-invited"),
            Self::MemberListInvited => ("lijst", "notice-member-list"),
            Self::MemberRemoved => ("lid-weg", "notice-member-removed"),
            Self::MemberJoined => ("lid", "notice-member-joined"),
            Self::OrganisationProven => ("organisatie", "notice-proven"),
            Self::CodeMailed => ("code-gemaild", "notice-code-mailed"),
            Self::FacilitiesAdded => ("voorzieningen", "notice-facilities-added"),
            Self::FacilityReleased => ("voorziening-weg", "notice-facility-released"),
            Self::OwnerMade => ("eigenaar", "notice-owner-made"),
            Self::OrganisationFounded => ("organisatie-nieuw", "notice-organisation-founded"),
        }
    }
}

impl Shell {
    /// The same frame with a notice on top, if there is one.
    #[must_use]
    pub fn with_notice(mut self, notice: Option<Notice>) -> Self {
        if let Some(notice) = notice {
            let text = self.t(notice.words().1);
            self.flash = Some(Flash { kind: FlashKind::Done, text });
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_is_found_by_its_code() {
        for notice in Notice::ALL {
            assert_eq!(Notice::from_code(notice.code()), Some(notice));
        }
        assert_eq!(Notice::from_code("<b>"), None);
    }
}
