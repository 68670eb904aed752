//! Use cases of providers and pilots, and the register of facilities.
//!
//! What providers do takes the capability of a session: a [`ProviderMember`], which only
//! `moderation::Desk::authenticate_provider` makes.

mod insight;
mod invitations;
mod joining;
mod members;
pub mod register;
mod replies;
mod table;

pub use insight::{
    CodeInsight, Group, Insight, InsightAsked, InsightFigure, InsightFileError, InsightPeriod, InsightRules,
    Insights, InvitationInsight, LEAST_REVIEWS, MOST_MONTHS, MOST_TEXTS, MOST_WORDS, PaperInsight, PeerGroup,
    QuarterInsight, ReplyInsight, ThemeInsight, ThemeWords, Word,
};
pub use invitations::{BatchDraft, CodesIssued, CodesStanding, Invited, MyBatch, Printed};
pub use joining::{ContactDraft, MyContact, MyOnboarding, MyPlace};
pub use members::{
    FoundingRefused, InvitedAccount, InvitedTo, ListInvited, ListedMember, MEMBER_LIST_MOST,
    MEMBER_LIST_TEMPLATE, MemberDraft, MemberImportError, MemberImportOptions, MemberImportSummary,
    MemberList, MemberListCheck, MyColleague, MyInvitation, MyOrganisation, MyProof, ORGANISATIONS_FOUND,
    OrganisationDraft, OwnerDraft, Owners, Rights,
};
pub use moderation::ProviderMember;
pub use replies::{
    AnsweredReview, MyDecision, MyFacilities, MyFacility, MyHearing, MyNotification, MyNotifications,
    MyReply, MyReview, MyReviews, Objection, Providers, ReplyDraft, ReplyPreview, ReplyRules, Written,
};
