//! `/api/v1/reviews`

pub(crate) mod resend;
pub(crate) mod search;
pub(crate) mod submit;
pub(crate) mod verify;

use domain::ReviewState;
use serde::Serialize;
use submission::Submitted;
use utoipa::ToSchema;
use uuid::Uuid;

/// A review and where it stands now.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct ReviewStatus {
    /// Which review.
    id: Uuid,
    /// Where it stands.
    #[schema(value_type = crate::shapes::words::ReviewState)]
    status: ReviewState,
}

impl From<Submitted> for ReviewStatus {
    fn from(submitted: Submitted) -> Self {
        Self { id: submitted.id.0, status: submitted.status }
    }
}
