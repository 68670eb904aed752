//! `/api/v1/notices`: somebody says that a published text should not be there as it is.

pub(crate) mod appeal;
pub(crate) mod confirm;
pub(crate) mod resend;
pub(crate) mod submit;
pub(crate) mod track;

use crate::shapes::words;
use domain::NoticeState;
use http_kit::Platform;
use serde::Serialize;
use submission::NoticeGiven;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

/// A notice and where it stands now.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct NoticeStatus {
    /// Which notice.
    id: Uuid,
    /// Where it stands.
    #[schema(value_type = words::NoticeState)]
    status: NoticeState,
}

impl From<NoticeGiven> for NoticeStatus {
    fn from(given: NoticeGiven) -> Self {
        Self { id: given.id.0, status: given.status }
    }
}

/// What sends something in.
pub(crate) fn sending() -> OpenApiRouter<Platform> {
    OpenApiRouter::new().routes(routes!(submit::submit_notice)).routes(routes!(appeal::appeal_notice))
}

/// What follows a link from a mail.
pub(crate) fn following() -> OpenApiRouter<Platform> {
    OpenApiRouter::new()
        .routes(routes!(confirm::verify_notice))
        .routes(routes!(resend::resend_notice))
        .routes(routes!(track::get_notice))
}
