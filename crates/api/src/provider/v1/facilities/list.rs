//! `GET /api/provider/v1/facilities`

use crate::shapes::facility::Facility;
use crate::shapes::limit::Limit;
use crate::shapes::participation::FacilityWishes;
use axum::extract::State;
use http_kit::provider::MemberReader;
use http_kit::{Json, Platform, Problem, Query};
use onboarding::MyFacility;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// Items on the page.
    #[param(inline)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
}

impl Wanted {
    /// How many items.
    pub(super) fn limit_or_usual(&self) -> u64 {
        self.limit.unwrap_or_default().get().into()
    }

    /// Where the page before ended.
    pub(super) fn into_cursor(self) -> Option<String> {
        self.cursor
    }
}

/// A facility of the caller's organisations.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberFacility {
    #[serde(flatten)]
    facility: Facility,
    /// Whether the caller may reply for it.
    may_reply: bool,
    /// How many people asked it to take part.
    wishes: FacilityWishes,
}

/// A page of the caller's facilities.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberFacilityPage {
    /// The facilities of this page, by name in addresses.
    items: Vec<MemberFacility>,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
}

impl From<MyFacility> for MemberFacility {
    fn from(mine: MyFacility) -> Self {
        // Whoever runs it sees the plain score, however few the reviews.
        let (count, score) = (mine.aggregate.review_count, mine.aggregate.score());
        let wishes = FacilityWishes { confirmed: mine.wishes.confirmed, anonymous: mine.wishes.anonymous };
        Self { facility: Facility::of(&mine.facility, count, score), may_reply: mine.may_reply, wishes }
    }
}

/// The facilities of the caller's organisations.
#[utoipa::path(get, path = "/api/provider/v1/facilities", operation_id = "list_own_facilities",
tag = "provider", params(Wanted), security(("provider_session" = [])), responses(
    (status = 200, description = "A page of facilities", body = MemberFacilityPage),
))]
pub(crate) async fn list_own_facilities(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Query(wanted): Query<Wanted>,
) -> Result<Json<MemberFacilityPage>, Problem> {
    let limit = wanted.limit_or_usual();
    let page = platform.providers.facilities(&member, wanted.cursor.as_deref(), limit).await?;
    let items = page.items.into_iter().map(MemberFacility::from).collect();
    Ok(Json(MemberFacilityPage { items, next_cursor: page.next_cursor }))
}
