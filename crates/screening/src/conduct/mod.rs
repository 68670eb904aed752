//! Code-of-conduct checks. So far advertising; the other flags have their names and places in
//! reports and decisions.

mod flag;
mod spam;

pub use flag::{Flag, UnknownFlag};

use crate::report::{FlagFinding, PrivacyFinding};
use crate::text::Text;

/// All code-of-conduct problems of `text`, in the order of [`Flag::ALL`].
pub(crate) fn find(text: &Text, privacy: &[PrivacyFinding]) -> Vec<FlagFinding> {
    spam::find(text, privacy).into_iter().collect()
}
