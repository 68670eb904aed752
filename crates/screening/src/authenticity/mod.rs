//! Authenticity over history: is a submission what it says it is?
//!
//! The [`Engine`] observes [`Submission`]s in the order of time. Each is judged from what came before it
//! only, and the engine keeps keyed hashes and counts, in memory that does not grow beyond its
//! [`Capacity`]. [`Engine::grown`] tells which earlier submissions are more suspect since the last one.

mod address;
mod around;
mod engine;
mod evidence;
mod feature;
mod forest;
mod hash;
mod history;
mod known;
mod likeness;
mod measure;
mod model;
mod network;
mod prose;
mod signal;
mod stored;
mod submission;
mod table;
mod words;

pub use engine::{Assessment, Engine, Grown, Settings};
pub use evidence::Evidence;
pub use feature::SignalKind;
pub use hash::Key;
pub use history::Capacity;
pub(crate) use known::Known;
pub use model::{ModelFile, Term, TreeFile};
pub use signal::Signal;
pub use stored::{Lasting, Passing};
pub use submission::{Submission, THEMES};
