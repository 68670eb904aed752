//! The mails there are, and who gets them.

use domain::Redacted;
use serde::{Deserialize, Serialize};
use templates::Language;
use templates::mails::*;

/// Who gets a mail. Shows nothing of itself with `Debug`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// First name, used in the greeting.
    pub first_name: Redacted<String>,
    /// Last name; may be empty.
    pub last_name: Redacted<String>,
    /// E-mail address.
    pub address: Redacted<String>,
    /// The language of the mail.
    pub language: Language,
}

impl Recipient {
    /// Somebody of whom one name is known, such as a colleague: it goes in the greeting and the header.
    pub fn named(name: &str, address: &Redacted<String>, language: Language) -> Self {
        let name = Redacted::new(name.to_owned());
        Self { first_name: name, last_name: Redacted::default(), address: address.clone(), language }
    }

    /// Somebody of whom only the address is known, such as the reporter of a review.
    pub fn nameless(address: &Redacted<String>, language: Language) -> Self {
        Self::named("", address, language)
    }
}

/// The list of the mails: the enum, their names and their templates.
macro_rules! mails {
    ($($(#[$doc:meta])* $mail:ident = $name:literal,)+) => {
        /// One of the mails of the platform with what it says. Serialised to be sealed into the outbox;
        /// the field `mail` tells which one it is. `Debug` shows its name only.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "mail")]
        pub enum OutgoingMail {
            $($(#[$doc])* #[serde(rename = $name)] $mail($mail),)+
        }

        impl OutgoingMail {
            /// The names of all mails.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The name of the mail, for logs and counters, such as `verify_review`.
            pub const fn name(&self) -> &'static str {
                match self {
                    $(Self::$mail(_) => $name,)+
                }
            }

            fn template(&self) -> &dyn MailTemplate {
                match self {
                    $(Self::$mail(mail) => mail,)+
                }
            }
        }
    };
}

mails! {
    /// Confirm your review, the first time and each time the link is sent again.
    VerifyReview = "verify_review",
    /// Confirmed; waits for an editor.
    ReviewReceived = "review_received",
    /// Public as it was written.
    ReviewPublished = "review_published",
    /// Public with parts covered.
    ReviewPublishedWithMasks = "review_published_with_masks",
    /// Sent back for changes.
    ReviewReturned = "review_returned",
    /// We still wait for the change we asked.
    ReturnReminder = "return_reminder",
    /// The change we asked did not come in time.
    ReturnLapsed = "return_lapsed",
    /// Refused.
    ReviewRejected = "review_rejected",
    /// With a second editor.
    ReviewEscalated = "review_escalated",
    /// A decision is taken back; we look again.
    DecisionReversed = "decision_reversed",
    /// Taken back by the submitter.
    ReviewWithdrawn = "review_withdrawn",
    /// A new version came in.
    AmendmentReceived = "amendment_received",
    /// Reported, and not visible meanwhile; to the author.
    ReviewHidden = "review_hidden",
    /// Reported, and stays; to the author.
    NoticeKept = "notice_kept",
    /// Reported, and parts are covered now; to the author.
    ReviewMaskedAfterNotice = "review_masked_after_notice",
    /// Taken offline after a notice.
    ReviewTakenDown = "review_taken_down",
    /// Confirm your notice.
    NoticeConfirm = "notice_confirm",
    /// The notice is confirmed; to the reporter.
    NoticeReceived = "notice_received",
    /// The notice is decided; to the reporter.
    NoticeDecided = "notice_decided",
    /// The notice is not handled; to the reporter.
    NoticeRefused = "notice_refused",
    /// What came of the notice has changed; to the reporter.
    NoticeRevised = "notice_revised",
    /// An appeal came in.
    AppealReceived = "appeal_received",
    /// A reporter's appeal came in.
    AppealReceivedReporter = "appeal_received_reporter",
    /// The submitter's appeal is decided.
    AppealDecided = "appeal_decided",
    /// The reporter's appeal is decided.
    AppealDecidedReporter = "appeal_decided_reporter",
    /// Confirm your subscription.
    SubscriptionConfirm = "subscription_confirm",
    /// What came online since the last digest.
    SubscriptionDigest = "subscription_digest",
    /// A reply is public; to the member of the provider who wrote it.
    ReplyPublished = "reply_published",
    /// A reply is sent back; to the member who wrote it.
    ReplyReturned = "reply_returned",
    /// A reply is refused; to the member who wrote it.
    ReplyRejected = "reply_rejected",
    /// Did what a provider promised happen? To the author of the review.
    PromiseDue = "promise_due",
    /// A newsletter of a programme.
    NewsletterIssue = "newsletter",
    /// A very serious text will be published; to members of whoever runs the facility.
    ProviderHearing = "provider_hearing",
    /// Members answered on such a text; to the editor whose decision waits.
    HearingAnswered = "hearing_answered",
    /// A review came online; to a member of whoever runs the facility.
    MemberNews = "member_news",
    /// What came online since the last digest; to such a member.
    MemberDigest = "member_digest",
    /// Confirm your application to a pilot.
    PilotConfirm = "pilot_confirm",
    /// An application to a pilot moved.
    PilotStep = "pilot_step",
    /// What an applicant to a pilot still has to do.
    PilotReminder = "pilot_reminder",
    /// Confirm that you asked a facility to take part.
    WishConfirm = "wish_confirm",
    /// The facility that you asked for takes part.
    WishFulfilled = "wish_fulfilled",
    /// Join the team.
    EditorInvitation = "editor_invitation",
    /// Become a member of an organisation.
    MemberInvitation = "member_invitation",
    /// The code with which an organisation proves who acts for it.
    OrganisationCode = "organisation_code",
    /// Choose a new password.
    PasswordReset = "password_reset",
    /// The second factor of an account was reset.
    SecondFactorReset = "second_factor_reset",
    /// A signal waits; to an inspector or a senior editor.
    SignalWaiting = "signal_waiting",
    /// The inspectorate received a signal; to the senior editor.
    SignalReceipt = "signal_receipt",
}

impl OutgoingMail {
    /// The link that ends what this mail comes from, where somebody asked for it: a path and the token after it.
    pub(crate) const fn stop_link(&self) -> Option<(&'static str, &Redacted<String>)> {
        match self {
            Self::SubscriptionDigest(mail) => Some(("/abonnement/stop/", &mail.stop_token)),
            Self::NewsletterIssue(mail) if !mail.trial => Some(("/abonnement/stop/", &mail.stop_token)),
            Self::WishConfirm(mail) => Some(("/wens/stop/", &mail.stop_token)),
            Self::WishFulfilled(mail) => Some(("/wens/stop/", &mail.stop_token)),
            Self::MemberNews(mail) => Some(("/aanbieder/meldingen/stop/", &mail.stop_token)),
            Self::MemberDigest(mail) => Some(("/aanbieder/meldingen/stop/", &mail.stop_token)),
            _ => None,
        }
    }

    /// The same mail with `link` in the place of every token of a link, and `number` in the place of the number
    /// of a statement of reasons, which exists only once the mail is sent. Tokens are the fields named `token`
    /// or `..._token`, whatever mail it is; the number is `statement`.
    pub(crate) fn without_tokens(&self, link: &str, number: &str) -> serde_json::Result<Self> {
        let mut plain = serde_json::to_value(self)?;
        if let Some(fields) = plain.as_object_mut() {
            for (name, value) in fields {
                match name.as_str() {
                    "statement" if value.as_str() != Some("") => *value = number.into(),
                    token if token == "token" || token.ends_with("_token") => *value = link.into(),
                    _ => {}
                }
            }
        }
        serde_json::from_value(plain)
    }

    pub(crate) fn render(
        &self,
        shell: &MailShell,
        first_name: &str,
    ) -> Result<RenderedMail, templates::RenderError> {
        self.template().render(shell, first_name)
    }
}
