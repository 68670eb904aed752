//! `GET /api/provider/v1/facilities/{id}/insight/quarters/{quarter}`

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use domain::ids::FacilityId;
use http_kit::provider::MemberReader;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// The report of a quarter on two pages of A4, in Dutch, tagged for who hears it (PDF/UA-1): the figures of the quarter
/// beside the sector's and the province's, the trend of eight quarters, answers, promises, words, and what was handed
/// out. One that is going on says so.
#[utoipa::path(get, path = "/api/provider/v1/facilities/{id}/insight/quarters/{quarter}", operation_id = "get_insight_quarter",
tag = "provider", params(
    ("id" = Uuid, Path, description = "The facility"),
    ("quarter" = String, Path, description = "The quarter, `YYYY-Qn`", example = "2026-Q3"),
),
security(("provider_session" = [])), responses(
    (status = 200, description = "What to print", body = Vec<u8>, content_type = "application/pdf"),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/quarter`: no quarter, or one that has still to begin", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_insight_quarter(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path((id, quarter)): Path<(Uuid, String)>,
) -> Result<impl IntoResponse, Problem> {
    let printed = platform.insights.quarterly(&member, FacilityId(id), &quarter).await?;
    let name = format!("attachment; filename=\"{}\"", printed.file_name);
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], printed.pdf))
}
