//! The database behind domain types.
//!
//! [`Store::begin`] opens a transaction, [`Tx`] gives the tables as `tx.reviews()`, `tx.queue()`, ...
//! and [`Tx::commit`] writes the outbox events and the chained audit rows that were collected on the
//! way, so that a change, its events and its audit rows are there together or not at all. Reading
//! without a change goes through [`Store::view`].

mod aggregates;
mod appeals;
mod assessment;
mod audit;
mod bulk_items;
mod bulks;
mod case_notes;
mod conduct;
pub mod cursor;
mod decisions;
mod editors;
mod entity;
mod error;
mod exclusions;
mod facilities;
mod facility_months;
mod found;
mod idempotency;
mod invitations;
mod ledger;
mod ledger_months;
mod ledger_tally;
mod limited_search;
mod news;
mod notice_counts;
mod notice_links;
mod notices;
mod outbox;
mod papers;
mod password_resets;
mod pending;
mod period;
mod place_counts;
mod places;
mod public_reviews;
mod public_writers;
mod publication;
mod queue;
mod queue_filter;
mod queue_list;
mod queue_take;
mod queue_views;
mod queue_words;
mod readings;
mod reporters;
mod reseal;
mod returns;
mod reviews;
mod sealed;
mod second_factors;
mod sessions;
mod signal_log;
mod signals;
mod statements;
mod store;
mod submitters;
mod subscribers;
mod subscriptions;
mod ties;
mod traces;
mod tx;
mod updates;
mod vault;
mod verifications;
mod versions;
mod workload;

/// How rows are held for a transaction. Not `FOR UPDATE`: inserting a row that refers to a held one
/// takes a key share lock on it, which `FOR NO KEY UPDATE` lets through (postgresql.org/docs, "Row-Level
/// Locks"). With `FOR UPDATE` a submission would wait for a publication about the same facility, and two
/// transactions that each insert a reference and then hold its target would deadlock.
const ROW_LOCK: sea_orm::sea_query::LockType = sea_orm::sea_query::LockType::NoKeyUpdate;

pub use appeals::{AppealRecord, Appeals};
pub use assessment::{AssessmentRecord, LaterEvidence, SignalRecord};
pub use audit::{AuditLog, ChainReport, NewAudit};
pub use bulk_items::{BulkItemRecord, BulkItems};
pub use bulks::{BulkRecord, BulkRecords, Bulks};
pub use case_notes::{CaseNoteRecord, CaseNotes};
pub use conduct::{CodeRecord, CodeState, ConductVersions};
pub use cursor::BadCursor;
pub use decisions::{DecisionRecord, Decisions};
pub use editors::{EditorRecord, Editors};
pub use error::StorageError;
pub use exclusions::{ExclusionReason, Exclusions};
pub use facilities::Facilities;
pub use found::Found;
pub use idempotency::{Idempotency, StoredAnswer};
pub use invitations::{InvitationRecord, Invitations};
pub use ledger::{Heads, Ledger, LedgerEntry};
pub use ledger_months::LedgerMonths;
pub use news::NewsItem;
pub use notice_links::{NoticeLink, NoticeLinks};
pub use notices::{NoticeRecord, Notices};
pub use outbox::{NewMessage, Outbox, OutboxCounts, OutboxMessage, Topic};
pub use papers::{PaperRecord, Papers};
pub use password_resets::{PasswordResetRecord, PasswordResets};
pub use pending::{PendingDecisions, PendingRecord};
pub use places::{Place, PlaceFacilities, PlaceFilter, PlaceGroup, PlaceSums, Places};
pub use public_reviews::{PublicOrder, PublicQuery, PublicReview, PublicReviews};
pub use public_writers::WriterCount;
pub use queue::{CaseRecord, Queue};
pub use queue_filter::{CaseFilter, CaseOrder, FreeFor, Narrow};
pub use queue_list::{CaseCount, CasePage};
pub use queue_views::{QueueView, QueueViews};
pub use queue_words::{flag_tag, privacy_tag, tags_of};
pub use readings::{ReadingRecord, Readings};
pub use returns::AnswerDue;
pub use reviews::{ReviewRecord, Reviews};
pub use second_factors::{SecondFactorRecord, SecondFactors};
pub use sessions::{SessionRecord, SessionStage, Sessions};
pub use signal_log::{IdentityLook, SignalLog, SignalLogEntry};
pub use signals::{SeriousSignal, SignalContent, SignalFilter, SignalPage, Signals};
pub use statements::{StatementRecord, Statements};
pub use store::{ConnectOptions, Engine, Store};
pub use submitters::Submitters;
pub use subscribers::{SubscriberRecord, Subscribers};
pub use subscriptions::{SubscriptionRecord, Subscriptions};
pub use ties::Ties;
pub use traces::{PlacedTrace, TraceParts, TraceRecord, Traces};
pub use tx::{Tx, View};
pub use updates::{Before, PublicUpdate};
pub use vault::{Key, Sealed, Vault, VaultError};
pub use verifications::{VerificationRecord, Verifications};
pub use versions::{VersionRecord, Versions, Written};
pub use workload::Workload;
