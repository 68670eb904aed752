//! Asking a facility to take part.
//!
//! Whoever leaves an address hears it once when the facility can be reviewed; their wish counts once the link from
//! the mail is used, and once for each address. Whoever leaves none is counted apart. The answer to asking is always
//! the same, so that nobody learns what somebody else asked.

mod ask;
mod confirm;
mod tell;

pub use ask::{WishAsked, WishDraft};
pub use confirm::WishedFor;

use domain::RuleError;
use domain::ids::WishId;
use domain::{Facility, Redacted};
use storage::Vault;

/// What the link in a mail that confirms a wish is for.
const CONFIRM: &str = "wish-confirm";
/// What the link in a mail that takes a wish back is for.
const STOP: &str = "wish-stop";

fn stop_token(vault: &Vault, id: WishId) -> Redacted<String> {
    vault.link(STOP, id.0)
}

fn unknown() -> RuleError {
    RuleError::not_found("link_unknown")
}

/// Whether somebody can still ask for a facility.
fn askable(facility: &Facility) -> Result<(), RuleError> {
    match facility.accepts_reviews() {
        Err(refusal) if refusal.code == "facility_not_participating" => Ok(()),
        Err(refusal) => Err(refusal),
        Ok(()) => {
            let detail = "Deze voorziening doet al mee. Je kan er een waardering over schrijven.";
            Err(RuleError::new(domain::ErrorKind::Conflict, "facility_takes_part", detail))
        }
    }
}
