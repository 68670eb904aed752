//! Posters, letters and relationship codes that members hand out.

mod batches;
mod codes;
mod draw;

pub use batches::{BatchDraft, Invited, MyBatch, Printed};
pub use codes::{CodesIssued, CodesStanding};

use crate::Providers;
use domain::ids::FacilityId;
use domain::{ErrorKind, Facility, RuleError};
use moderation::ProviderMember;
use storage::View;

impl Providers {
    /// The facility for which the member invites.
    ///
    /// Errors: `facility_not_found` (404), also where somebody else runs it; `reader_only` and
    /// `organisation_unverified` (403).
    async fn inviting(
        &self,
        view: &View<'_>,
        member: &ProviderMember,
        facility: FacilityId,
    ) -> Result<Facility, RuleError> {
        let unknown = || RuleError::not_found("facility_not_found");
        let facility = view.facilities().find(facility).await?.ok_or_else(unknown)?;
        let membership = member.at(&facility).ok_or_else(unknown)?;
        if !membership.role.replies() {
            let detail = "Je leest mee voor deze organisatie. Uitnodigen doet een collega.";
            return Err(RuleError::new(ErrorKind::Forbidden, "reader_only", detail));
        }
        member.acts_for(membership.organisation)?;
        Ok(facility)
    }
}
