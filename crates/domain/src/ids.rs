//! Identifiers: UUIDv7, one type per thing, so that a case id never stands where a review id belongs.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The next identifier of this kind.
            pub fn next(ids: &dyn crate::Ids) -> Self {
                Self(ids.uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(s).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

id! {
    /// A facility (voorziening).
    FacilityId,
    /// An organisation (aanbieder, organisator).
    OrganisationId,
    /// A review (waardering).
    ReviewId,
    /// A provider's reply (reactie).
    ReplyId,
    /// The pseudonym of a submitter: the same for every review from one normalised address.
    SubmitterId,
    /// A case on the editorial desk: one text to decide on.
    CaseId,
    /// An editor's decision.
    DecisionId,
    /// An editor.
    EditorId,
    /// A notice (melding) about a published text.
    NoticeId,
    /// An appeal against a decision.
    AppealId,
    /// A serious signal.
    SignalId,
    /// An entry of a signal's log, or another look at what is kept closed.
    SignalLogId,
    /// A message in the outbox.
    OutboxId,
    /// A row of the audit log.
    AuditId,
    /// An invitation to join the team.
    InvitationId,
    /// A version of the code of conduct, or the draft of one.
    CodeId,
    /// A mailbox with subscriptions.
    SubscriberId,
    /// A subscription by mail.
    SubscriptionId,
    /// A newsletter of a programme.
    NewsletterId,
    /// An application to a pilot programme.
    ApplicationId,
    /// A location of such an application.
    LocationId,
    /// What happened to such an application.
    ApplicationStepId,
    /// Posters or letters that a facility handed out together.
    BatchId,
    /// A rule that a manager set aside for such an application.
    OverrideId,
    /// A wish that a facility takes part.
    WishId,
    /// A contact person of an application.
    ContactId,
    /// That a member read what the register says of a facility.
    FacilityCheckId,
    /// An answer to the question how easy something was: random, so that it carries no time.
    FeedbackId,
    /// A topic that such answers are grouped under.
    FeedbackTopicId,
    /// An invitation to become a member of an organisation.
    MemberInvitationId,
    /// A way in which an organisation proves who acts for it.
    ProofId,
}
