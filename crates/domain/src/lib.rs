//! The platform's words, states and rules. No input or output, no async, no ambient time or chance.
//!
//! Everything that can be decided without a database is decided here, so that it can be tested
//! without one: what may happen to a review, when a second review is too early, how scores are
//! counted, what a mask may look like, how an e-mail address is compared.

pub mod aggregate;
pub mod appeal;
pub mod asymmetry;
pub mod audit;
pub mod belgium;
pub mod bulk;
pub mod case;
pub mod clock;
pub mod code_change;
pub mod conduct;
pub mod contacts;
pub mod correction;
pub mod decision;
pub mod dsa;
pub mod edits;
pub mod email;
pub mod error;
pub mod facility;
pub mod fairness;
pub mod identity;
pub mod ids;
pub mod in_force;
pub mod interval;
pub mod ledger;
pub mod notice;
pub mod opening;
pub mod questionnaire;
pub mod reasons;
pub mod redacted;
pub mod redaction;
pub mod report;
pub mod review;
pub mod role;
pub mod scores;
pub mod sector;
pub mod signal;
pub mod standing;
pub mod statement;
pub mod stats;
pub mod tally;
pub mod text;
pub mod tie;
pub mod totp;
pub mod words;
pub mod worktime;

pub use aggregate::{Aggregate, ThemeAggregate};
pub use appeal::{AppealOutcome, Appellant};
pub use case::{CaseReason, CaseState, Lane, SubjectKind, Track};
pub use clock::{Clock, Ids, MockClock, SequentialIds};
pub use conduct::{Article, CodeOfConduct};
pub use contacts::{Contact, ContactBook};
pub use correction::Correction;
pub use decision::{Action, Decision, DecisionDraft};
pub use edits::Edits;
pub use email::EmailAddress;
pub use error::{ErrorKind, FieldError, RuleError};
pub use facility::Facility;
pub use identity::Identity;
pub use in_force::CodeInForce;
pub use notice::{Capacity, NoticeOutcome, NoticeReason, NoticeState};
pub use questionnaire::Questionnaire;
pub use reasons::ReasonTexts;
pub use redacted::Redacted;
pub use redaction::{MaskedText, Redaction};
pub use review::{Relation, ReviewEvent, ReviewState};
pub use role::Role;
pub use scores::{Score, Scores};
pub use sector::Sector;
pub use signal::{SignalEntry, SignalEvent, SignalKind, SignalState, Urgency};
pub use standing::{MonthFigures, ScoreRules, Scoring, Standing};
pub use tie::{Tie, TieWith};
pub use worktime::{DueRules, WorkCalendar};
