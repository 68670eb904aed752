//! The public ledger: what the editors did, told without text and without anybody's identity, in chains
//! that show when an entry was changed or left out.
//!
//! Behind it is the audit log ([`crate::audit`]), which stays inside: it names editors and submitters by
//! pseudonym and every thing by its id. An audit row that tells of the editors' work gives one [`Entry`],
//! written in the same transaction, so that no decision can be kept out of the ledger. Of the row's detail
//! only what is named in [`Facts`] is copied, and only in the form that is expected of it. The entry's
//! `commitment` is a keyed hash of the audit row: it tells readers nothing, and lets the operator prove to
//! an inspector which row it came from.
//!
//! One line per entry, a JSON object whose last key is `hash`. With `body` for everything of the line
//! before `,"hash":"`:
//!
//! ```text
//! hash = SHA-256(hash of the entry before it in the same chain, or 32 zero bytes || body)
//! ```
//!
//! An entry says in its body which chain it is in and which number it has there. [`Checkpoint`] tells how
//! far the chains had come at a moment; whoever keeps one can prove later that nothing before it vanished.

mod check;
mod checkpoint;
mod entry;

pub use check::{Broken, Verifier};
pub use checkpoint::{BadCheckpoint, Checkpoint, Head, PublishedCheckpoint, hex};
pub use entry::{Entry, Facts, ReadingFacts, is_public};

/// The number of chains, the same as of the audit log: an entry is in the chain of its audit row.
pub const CHAINS: u8 = crate::audit::CHAINS;
/// What stands before the first entry of a chain.
pub const GENESIS: [u8; 32] = [0; 32];
