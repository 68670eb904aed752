//! `GET /api/v1/subscriptions/{token}`

use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::subscription::{FollowedKind, Frequency};
use domain::{Redacted, Sector};
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use submission::{FollowedName, FollowedThing};
use utoipa::ToSchema;
use uuid::Uuid;

/// A thing that is followed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SubscriptionItem {
    /// The subscription.
    id: Uuid,
    /// What kind of thing is followed.
    #[schema(value_type = words::FollowedKind)]
    kind: FollowedKind,
    /// The facility, for a facility.
    facility_id: Option<Uuid>,
    /// The sector, for a sector.
    #[schema(value_type = Option<words::Sector>)]
    sector: Option<Sector>,
    /// Name of the facility or the municipality; the code of a sector, the id of a programme.
    #[schema(example = "Gent")]
    name: String,
    /// How often a mail goes out at most.
    #[schema(value_type = words::Frequency)]
    frequency: Frequency,
    /// Since when it is followed.
    since: DateTime<Utc>,
    /// When the next mail is due, should there be something new.
    next_at: Option<DateTime<Utc>>,
}

/// Everything a mailbox follows.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SubscriptionList {
    /// Oldest first.
    items: Vec<SubscriptionItem>,
}

/// Everything a mailbox follows.
#[utoipa::path(get, path = "/api/v1/subscriptions/{token}", operation_id = "list_subscriptions",
tag = "subscriptions", params(("token" = String, Path, description = "The secret of the link to manage, in every mail")),
responses(
    (status = 200, description = "What is followed", body = SubscriptionList),
    (status = 404, description = "`link_unknown`, also once nothing is followed", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn list_subscriptions(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
) -> Result<Json<SubscriptionList>, Problem> {
    let subscriber = platform.submissions.subscriber(token.expose()).await?;
    let things = platform.submissions.subscriptions(&subscriber).await?;
    Ok(Json(SubscriptionList { items: things.into_iter().map(SubscriptionItem::from).collect() }))
}

impl From<FollowedThing> for SubscriptionItem {
    fn from(thing: FollowedThing) -> Self {
        let kind = thing.about.followed().kind();
        let (facility_id, sector, name) = match thing.about {
            FollowedName::Facility(facility) => (Some(facility.id.0), None, facility.name),
            FollowedName::Municipality(name) => (None, None, name),
            FollowedName::Sector(sector) => (None, Some(sector), sector.to_string()),
            FollowedName::Programme(programme) => (None, None, programme.id),
        };
        let FollowedThing { id, frequency, since, next_at, .. } = thing;
        Self { id: id.0, kind, facility_id, sector, name, frequency, since, next_at }
    }
}
