//! `GET /api/pilot/v1/programmes/{id}/onboardings`

use crate::shapes::application::ApplicationItem;
use crate::shapes::onboarding::OnboardingChecklist;
use crate::shapes::words;
use axum::extract::State;
use domain::Sector;
use domain::pilot::ApplicationState;
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem, Query};
use moderation::{OnboardingFilter, OnboardingLine};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// That stand here.
    #[param(value_type = Option<words::ApplicationState>, inline)]
    phase: Option<ApplicationState>,
    /// Of this sector.
    #[param(value_type = Option<words::Sector>, inline)]
    sector: Option<Sector>,
    /// In this wave.
    wave: Option<u32>,
}

/// An application that gets ready or just started.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OnboardingItem {
    /// The application.
    application: ApplicationItem,
    /// Its checklist.
    checklist: OnboardingChecklist,
    /// For how many whole days nothing has happened.
    still_days: u64,
    /// Whether it is stuck: something is open, and nothing has happened for long.
    stuck: bool,
}

/// How many applications of a phase, a wave and a sector there are.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OnboardingCount {
    /// The phase.
    #[schema(value_type = words::ApplicationState)]
    status: ApplicationState,
    /// The wave; null where there is none.
    wave: Option<u32>,
    /// The sector.
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// How many.
    count: u64,
    /// How many of them are stuck.
    stuck: u64,
}

/// Who gets ready in a programme, and who is stuck.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OnboardingOverview {
    /// How many there are of the caller's sectors, whatever is asked.
    counts: Vec<OnboardingCount>,
    /// Those that are stuck first, longest first; those that are done last.
    items: Vec<OnboardingItem>,
}

impl From<OnboardingLine> for OnboardingItem {
    fn from(line: OnboardingLine) -> Self {
        Self {
            checklist: (&line.checklist).into(),
            still_days: line.still_days.unsigned_abs(),
            stuck: line.stuck,
            application: line.record.into(),
        }
    }
}

/// Who gets ready or just started in a programme, and who is stuck.
#[utoipa::path(get, path = "/api/pilot/v1/programmes/{id}/onboardings", operation_id = "list_onboardings",
tag = "pilot", params(("id" = String, Path, description = "The programme"), Wanted),
security(("pilot_session" = [])), responses(
    (status = 200, description = "The board", body = OnboardingOverview),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_onboardings(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<OnboardingOverview>, Problem> {
    let filter = OnboardingFilter { phase: wanted.phase, sector: wanted.sector, wave: wanted.wave };
    let board = platform.desk.onboarding_board(&manager, &id, filter).await?;
    let counts = board.sums.into_iter().map(|((status, wave, sector), sum)| OnboardingCount {
        status,
        wave,
        sector,
        count: sum.all,
        stuck: sum.stuck,
    });
    let items = board.items.into_iter().map(OnboardingItem::from).collect();
    Ok(Json(OnboardingOverview { counts: counts.collect(), items }))
}
