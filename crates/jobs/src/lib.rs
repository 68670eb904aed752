//! The worker: delivers what transactions left in the outbox, and keeps house.
//!
//! Every delivery is at least once and harmless to repeat: a mail has a Message-ID made of its outbox
//! id, an index document is read from the database at the moment it is delivered, what was judged once
//! is not judged again. A message that
//! fails is tried again with growing pauses and at last put aside as dead, where `doctor` shows it.

mod assess;
mod backoff;
mod bounces;
mod bulk;
mod deliver;
mod digests;
mod documents;
mod housekeeping;
mod index;
mod mail;
mod news;
mod newsletter;
mod old_signals;
mod promises;
mod rebuild;
mod reminders;
mod returns;
mod scores;
mod settle;
mod verify;
mod wishes;
mod worker;

pub use assess::Assessor;
pub use backoff::Backoff;
pub use bounces::{Taken, take_bounce};
pub use documents::place_names;
pub use housekeeping::{Housekeeping, Tidied};
pub use newsletter::NEWSLETTERS_ABREAST;
pub use rebuild::rebuild_index;
pub use verify::{Difference, Verified, verify_index};
pub use worker::{Round, Worker, WorkerSettings};
