//! Use cases of the public side: submit, confirm, amend, withdraw, appeal.
//!
//! Each use case is one transaction with its outbox and audit rows. What needs a link from a mail
//! takes the capability that the link opens ([`Writer`]), which only this crate can make.

mod accept;
mod amend;
mod appeal;
mod circumstances;
mod documents;
mod draft;
mod feedback;
mod form_time;
mod interval;
mod invitation;
mod language;
mod limited;
mod mail;
mod manage;
mod notice;
mod opening;
mod paper;
mod preview;
mod programme;
mod promise;
mod reading;
mod relationship;
mod renew;
mod resend;
mod rules;
mod submit;
mod subscription;
mod verify;
mod wish;
mod withdraw;

use domain::{Clock, Ids};
use std::sync::Arc;
use storage::Store;

pub use amend::{Amended, Amendment, Manner, Past};
pub use circumstances::Circumstances;
pub use documents::{PlaceNames, Places, facility_document, review_document};
pub(crate) use draft::LANGUAGES;
pub use draft::{HelperDraft, ReviewDraft, SubmitterDraft};
pub use feedback::FeedbackDraft;
pub use invitation::Invitation;
pub use manage::{
    ManageView, ManagedDecision, ManagedProposal, ManagedStatement, ManagedVersion, NextStep, Writer,
};
pub use notice::{
    FollowedNotice, NoticeConfirmed, NoticeDraft, NoticeFollower, NoticeGiven, NoticeRules, NoticeSubject,
};
pub use paper::Paper;
pub use preview::{Hint, HintChoice, Objection, Preview, PreviewRequest, Tip};
pub use programme::{
    APPLICATION_MANAGE, Applicant, ApplicationConfirmed, ApplicationDraft, ContactDraft, LocalDeskDraft,
    LocationDraft, OwnApplication,
};
pub use promise::PromiseAsked;
pub use reading::{
    Compared, FACILITIES_PER_PAGE, FacilityGate, FacilityView, FigureChoices, Figures, FiguresAsked,
    FiguresRow, MEMBERS_SHOWN, MOST_COMPARED, MOST_YEARS, OpenFacility, OpenReview, PartnershipSummary,
    PartnershipView, REVIEWS_PER_PAGE, Reading, ReviewsPage, SITEMAP_PART, SitemapPlace, partnership_slug,
};
pub use rules::{BadRules, Rules};
pub use submit::{IdempotencyKey, Submitted};
pub use subscription::{
    DIGEST_LAG, FollowedName, FollowedThing, SubscribeDraft, Subscriber, SubscriptionConfirmed,
    SubscriptionRules,
};
pub use verify::{Verified, VerifyError};
pub use wish::{WishAsked, WishDraft, WishedFor};

/// The public side's use cases.
#[derive(Clone)]
pub struct Submissions {
    store: Store,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    rules: Arc<Rules>,
}

impl Submissions {
    /// The use cases over a store, with the time and the chance they use.
    pub fn new(store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>, rules: Arc<Rules>) -> Self {
        Self { store, clock, ids, rules }
    }

    /// The rules that hold.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The database that is used.
    pub fn store(&self) -> &Store {
        &self.store
    }
}

impl std::fmt::Debug for Submissions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Submissions").finish_non_exhaustive()
    }
}
