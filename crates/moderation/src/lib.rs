//! Use cases of the editorial side: signing in, the queue, claims, decisions.
//!
//! Who may do what is the first argument: an [`Editor`], which only [`Desk::authenticate`] makes from
//! a session that is signed in, or an [`Inspector`], a [`PilotManager`] or a [`ProviderMember`], which only
//! [`Desk::authenticate_inspector`], [`Desk::authenticate_pilot_manager`] and [`Desk::authenticate_provider`] make.

mod account;
mod bulk;
mod case;
mod claim;
mod codes;
mod conduct;
mod context;
mod decide;
mod device;
mod findings;
mod hand_over;
mod hearing;
mod hide;
mod hide_before;
mod holder;
mod identity;
mod inspector;
mod inspectorate;
mod invitation;
mod ledger;
mod limited_account;
mod load;
mod looks;
mod mail;
mod news;
mod newsletters;
mod next;
mod notice;
mod password;
mod password_reset;
mod pending;
mod pilot_manager;
mod pilots;
mod preview;
mod provider;
mod queue;
mod queue_filter;
mod queue_views;
mod reading;
mod reasons;
mod replay;
mod reply;
mod reports;
mod rules;
mod second_factor;
mod session;
mod sign_in;
mod signals;
mod statement;
mod team;
mod team_mail;
mod ties;
mod told;
mod unseen;
mod verification;

use domain::{Clock, Ids};
use std::sync::Arc;
use storage::Store;

pub use account::{NewEditor, account_address, account_name, hashed_password};
pub use bulk::{
    Bulk, BulkCase, BulkItem, BulkPage, BulkState, BulkSummary, NewBulk, OnceKey, SimilarCase, SimilarCases,
    WhyAlike,
};
pub use case::{FullCase, HistoryEntry};
pub use codes::{CodeShare, CodeShares};
pub use conduct::{CodeDraft, CodeVersion};
pub use context::{CaseContext, SimilarText, Week};
pub use decide::Decided;
pub use device::browser_family;
pub use findings::points_to;
pub use hand_over::Colleague;
pub use hide::HideDraft;
pub use holder::{AccountHolder, OpenSession};
pub use identity::{PastLook, RevealedIdentity};
pub use inspector::Inspector;
pub use inspectorate::{InspectorateMonth, SectorDecisions};
pub use invitation::NewInvitation;
pub use ledger::{LedgerPages, MAX_ENTRIES};
pub use limited_account::LimitedAccount;
pub use load::{LateSector, MemberLoad, TeamLoad};
pub use looks::{Look, LookPage};
pub use newsletters::{NewsletterList, NewsletterPreview, Reader, Turn};
pub use notice::{CaseNotice, CaseNotices};
pub use password::{PasswordError, check_strength};
pub use pending::{Settled, Undoable, Undone};
pub use pilot_manager::PilotManager;
pub use pilots::{
    ApplicationList, ApplicationListFilter, Aside, Coverage, Dashboard, DashboardAsked, DashboardDecisions,
    DashboardMonth, FeedbackAnswer, FeedbackAsked, FeedbackBoard, FeedbackSums, FeedbackTopic,
    FullApplication, FullChecklist, FullLocation, MoveRefused, OnboardingBoard, OnboardingFilter,
    OnboardingLine, OnboardingSum, ProgrammeBoard, ProgrammeHistory, ProgrammeVersion, ReviewSums, StepLine,
    Waiting, WaitingList, WeighedRule,
};
pub use preview::{MailPreview, MailTo, Preview};
pub use provider::{NewMember, ProviderMember, facility_taken, organisation_name};
pub use queue::{COUNTED, QueueItem, QueuePage, QueueRequest, RaisedBy};
pub use queue_filter::QueueFilter;
pub use queue_views::{NamedView, StandingView, ViewDraft};
pub use replay::{ArticleChange, FlagChange, Flip, ReplaySummary, SectorChange};
pub use reply::CaseReply;
pub use rules::{PilotRules, Rules};
pub use second_factor::{Enrolment, SecondFactorState};
pub use session::{Audience, Editor};
pub use sign_in::{Credentials, NextStep, SignedIn};
pub use signals::{
    FullSignal, LogLine, OpenedSignal, SignalDraft, SignalItem, SignalList, SignalListFilter, SignalMatter,
    SignalRules, Watching,
};
pub use statement::StatementPage;
pub use team::Member;
pub use team_mail::mailbox_of;
pub use ties::{TieDraft, TiedTo};
pub use verification::{
    FullOrganisation, LetterDraft, OrganisationBoard, OrganisationLetter, ProofLine, already_verified, issue,
    new_code, proof_hash, proof_reason, said, settle, vouch,
};

/// The editorial side's use cases.
#[derive(Clone)]
pub struct Desk {
    store: Store,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    rules: Arc<Rules>,
}

impl Desk {
    /// The use cases over a store, with the time and the chance they use.
    pub fn new(store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>, rules: Arc<Rules>) -> Self {
        Self { store, clock, ids, rules }
    }

    /// The rules that hold.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The present, as the desk sees it.
    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.clock.now()
    }
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}
