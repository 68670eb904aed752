//! A transaction with all that belongs to it.

use crate::audit::NewAudit;
use crate::error::StorageError;
use crate::outbox::NewMessage;
use crate::store::Store;
use domain::Ids;
use domain::audit::AuditRow;
use sea_orm::{DatabaseConnection, DatabaseExecutor, DatabaseTransaction};

/// A transaction. Dropping it undoes everything.
#[derive(Debug)]
pub struct Tx {
    db: DatabaseTransaction,
    store: Store,
    audit: Vec<NewAudit>,
    messages: Vec<NewMessage>,
    public: bool,
}

/// Committed data, to read.
#[derive(Debug)]
pub struct View<'s> {
    db: &'s DatabaseConnection,
    store: &'s Store,
}

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $table:ident),+ $(,)?) => {
        impl Tx {$(
            $(#[$doc])*
            pub fn $name(&self) -> crate::$table<'_> {
                crate::$table::new(DatabaseExecutor::Transaction(&self.db))
            }
        )+}

        impl View<'_> {$(
            $(#[$doc])*
            pub fn $name(&self) -> crate::$table<'_> {
                crate::$table::new(DatabaseExecutor::Connection(self.db))
            }
        )+}
    };
}

tables! {
    /// Newsletters of programmes.
    newsletters: Newsletters,
    /// Facilities and their figures.
    facilities: Facilities,
    /// Pseudonyms.
    submitters: Submitters,
    /// Reviews.
    reviews: Reviews,
    /// The versions of reviews.
    versions: Versions,
    /// The figures of places.
    places: Places,
    /// What is counted of sectors and provinces per month.
    sector_months: SectorMonths,
    /// What readers see.
    public_reviews: PublicReviews,
    /// What is kept of the circumstances of submissions.
    traces: Traces,
    /// Codes of forms on paper.
    papers: Papers,
    /// Posters and letters that facilities handed out.
    invitation_batches: InvitationBatches,
    /// Counts of relationship codes.
    relationship_periods: RelationshipPeriods,
    /// Mail links.
    verifications: Verifications,
    /// Answers to requests with an `Idempotency-Key`.
    idempotency: Idempotency,
    /// Editors.
    editors: Editors,
    /// Signed-in browsers.
    sessions: Sessions,
    /// Invitations to join the team.
    invitations: Invitations,
    /// Links to choose a new password.
    password_resets: PasswordResets,
    /// Second factors and recovery codes.
    second_factors: SecondFactors,
    /// Versions of the code of conduct.
    conduct: ConductVersions,
    /// How much work editors have.
    workload: Workload,
    /// Cases on the editorial desk.
    queue: Queue,
    /// The views of the queue that editors saved.
    queue_views: QueueViews,
    /// Decisions.
    decisions: Decisions,
    /// Serious signals.
    signals: Signals,
    /// What happened to serious signals, and looks at identities.
    signal_log: SignalLog,
    /// Editors who may not judge a case.
    exclusions: Exclusions,
    /// What editors decide without seeing each other's decision.
    readings: Readings,
    /// Decisions that can still be undone.
    pending: PendingDecisions,
    /// Organisations.
    organisations: Organisations,
    /// How they prove who acts for them.
    organisation_proofs: OrganisationProofs,
    /// Members of organisations.
    memberships: Memberships,
    /// Replies of providers.
    replies: Replies,
    /// Very serious texts that members of the provider see first.
    hearings: Hearings,
    /// How members of providers hear of publications.
    member_news: MemberNews,
    /// What replies promise.
    promises: Promises,
    /// Ties of editors.
    ties: Ties,
    /// What editors tell each other about a case.
    case_notes: CaseNotes,
    /// Decisions on many texts at once.
    bulks: Bulks,
    /// What became of each of those texts.
    bulk_items: BulkItems,
    /// Statements of reasons.
    statements: Statements,
    /// Notices of published texts.
    notices: Notices,
    /// Links in mails to whoever gives a notice.
    notice_links: NoticeLinks,
    /// Mailboxes with subscriptions.
    subscribers: Subscribers,
    /// What they follow.
    subscriptions: Subscriptions,
    /// Applications to pilot programmes.
    applications: Applications,
    /// Their locations.
    pilot_locations: PilotLocations,
    /// What happened to them.
    pilot_log: PilotLog,
    /// How many stood where, week by week.
    pilot_weeks: PilotWeeks,
    /// Versions of programmes that managers wrote.
    programme_versions: ProgrammeVersions,
    /// What people answered when they were asked how easy it was.
    feedback: Feedback,
    /// The topics of those answers.
    feedback_topics: FeedbackTopics,
    /// Who would like a facility to take part.
    wishes: Wishes,
    /// What applications still have to do before they are live.
    onboardings: Onboardings,
    /// Invitations to become a member of an organisation.
    member_invitations: MemberInvitations,
    /// Appeals.
    appeals: Appeals,
    /// What has still to be delivered.
    outbox: Outbox,
    /// Who did what.
    audit_log: AuditLog,
    /// What the editors did, for everybody to check.
    ledger: Ledger,
    /// Its counts per month.
    ledger_tallies: LedgerTallies,
}

impl<'s> View<'s> {
    /// For queries over several tables.
    pub(crate) fn executor(&self) -> DatabaseExecutor<'_> {
        DatabaseExecutor::Connection(self.db)
    }

    pub(crate) fn new(db: &'s DatabaseConnection, store: &'s Store) -> Self {
        Self { db, store }
    }

    /// The store that is read.
    pub fn store(&self) -> &Store {
        self.store
    }
}

impl Tx {
    /// For queries over several tables.
    pub(crate) fn executor(&self) -> DatabaseExecutor<'_> {
        DatabaseExecutor::Transaction(&self.db)
    }

    pub(crate) fn new(db: DatabaseTransaction, store: Store) -> Self {
        Self { db, store, audit: Vec::new(), messages: Vec::new(), public: false }
    }

    /// The store that this transaction writes to.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Adds a row to the audit log, written on commit.
    pub fn record(&mut self, row: NewAudit) {
        self.audit.push(row);
    }

    /// Adds a message to the outbox, written on commit.
    pub fn send(&mut self, message: NewMessage) {
        self.messages.push(message);
    }

    /// The messages added so far.
    pub(crate) fn messages(&self) -> &[NewMessage] {
        &self.messages
    }

    /// Says that this transaction changes what readers see.
    pub fn changes_public(&mut self) {
        self.public = true;
    }

    /// Writes outbox and audit rows, and what the public ledger says of those, and commits. The chain heads are locked last, so that other
    /// transactions wait for no more than the commit itself.
    pub async fn commit(self, ids: &dyn Ids) -> Result<(), StorageError> {
        let events = !self.messages.is_empty();
        self.outbox().insert(&self.messages, ids).await?;
        let rows: Vec<AuditRow> = self.audit.iter().map(|row| row.clone().into_row(ids)).collect();
        let told = self.audit_log().append(rows).await?;
        self.ledger().append(told, self.store.vault()).await?;
        self.db.commit().await?;
        self.store.after_commit(events, self.public);
        Ok(())
    }
}
