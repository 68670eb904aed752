//! Why a facility takes no reviews, and how many people asked for it.

use super::Reading;
use domain::pilot::Gate;
use domain::{Facility, RuleError};
use storage::{View, WishCount};

/// Why a facility takes no reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacilityGate {
    /// Why, and since when.
    pub gate: Gate,
    /// How many people asked it to take part.
    pub wishes: WishCount,
}

impl Reading {
    /// Why a facility takes no reviews; none where it does, or no longer exists.
    pub(super) async fn gate_of(
        &self,
        view: &View<'_>,
        facility: &Facility,
    ) -> Result<Option<FacilityGate>, RuleError> {
        if facility.participating || facility.closed_at.is_some() {
            return Ok(None);
        }
        let claims = view.pilot_locations().claims(facility.id).await?;
        let gate = Gate::of(&claims, &self.programmes, domain::belgium::day(self.clock.now()));
        let wishes = view.wishes().counts(&[facility.id]).await?;
        Ok(Some(FacilityGate { gate, wishes: wishes.get(&facility.id).copied().unwrap_or_default() }))
    }
}
