//! `GET /api/v1/facilities/{id}`

use crate::shapes::aggregate::{Aggregate, FacilityQuestionnaire};
use crate::shapes::facility::Facility;
use crate::shapes::participation::Participation;
use axum::extract::State;
use axum::{Extension, Json};
use chrono::{DateTime, Utc};
use domain::Questionnaire;
use domain::ids::FacilityId;
use http_kit::{Keep, Path, Platform, Problem};
use serde::Serialize;
use submission::FacilityView;
use utoipa::ToSchema;
use uuid::Uuid;

/// A point on the map in degrees (WGS 84).
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct Point {
    /// Latitude.
    lat: f64,
    /// Longitude.
    lon: f64,
    /// Whether it is only the point of the postcode or the municipality.
    approximate: bool,
}

/// A facility with its address, what is asked about it and its figures.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FullFacility {
    #[serde(flatten)]
    facility: Facility,
    /// Street and number.
    street: Option<String>,
    /// Where it lies.
    point: Option<Point>,
    /// Public telephone number.
    phone: Option<String>,
    /// Public e-mail address.
    email: Option<String>,
    /// Website.
    website: Option<String>,
    /// Where these facts come from.
    source: String,
    /// Since when it no longer exists.
    closed_at: Option<DateTime<Utc>>,
    /// Whether it takes reviews, and why not.
    participation: Participation,
    /// What is asked about a facility of this sector.
    questionnaire: FacilityQuestionnaire,
    /// Its figures over its published reviews.
    aggregate: Aggregate,
}

/// One facility. Its figures are those of this moment.
#[utoipa::path(get, path = "/api/v1/facilities/{id}", operation_id = "get_facility", tag = "facilities",
params(("id" = Uuid, Path, description = "The facility")), responses(
    (status = 200, description = "The facility", body = FullFacility),
    (status = 304, description = "The same as `If-None-Match` names"),
    (status = 404, description = "`facility_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_facility(
    State(platform): State<Platform>,
    Path(id): Path<Uuid>,
) -> Result<(Extension<Keep>, Json<FullFacility>), Problem> {
    let keep = Keep { epoch: platform.reading.epoch(), route: "/api/v1/facilities/{id}" };
    let view = platform.reading.facility(FacilityId(id)).await?;
    let full = FullFacility::of(view, platform.reading.questionnaire());
    Ok((Extension(keep), Json(full)))
}

impl FullFacility {
    fn of(view: FacilityView, questionnaire: &Questionnaire) -> Self {
        let aggregate = Aggregate::of(&view, questionnaire);
        let shown = Facility::of(&view.facility, view.aggregate.review_count, view.standing.score);
        let participation = Participation::of(&view);
        let facility = view.facility;
        let approximate = facility.point_approximate;
        Self {
            questionnaire: FacilityQuestionnaire::of(questionnaire, facility.sector),
            aggregate,
            participation,
            point: facility.point.map(|(lat, lon)| Point { lat, lon, approximate }),
            facility: shown,
            street: facility.street,
            phone: facility.phone,
            email: facility.email,
            website: facility.website,
            source: facility.source,
            closed_at: facility.closed_at,
        }
    }
}
