//! `GET /api/pilot/v1/programmes/{id}/feedback`

use crate::shapes::feedback::{CountedTopic, FeedbackFigures, FeedbackItem};
use crate::shapes::limit::Limit;
use axum::extract::State;
use chrono::NaiveDate;
use domain::feedback::FeedbackMoment;
use domain::ids::FeedbackTopicId;
use domain::{FieldError, RuleError};
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem, Query};
use moderation::{FeedbackAsked, FeedbackSums};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct FeedbackWanted {
    /// The id of a topic, or `none` for answers without one.
    #[param(example = "none")]
    topic: Option<String>,
    /// Items on the page.
    #[param(inline)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A week.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FeedbackOfWeek {
    /// Its Monday.
    monday: NaiveDate,
    /// Answers by moment: `submitted` after a review, `replied` after a reply.
    moments: BTreeMap<&'static str, FeedbackFigures>,
}

/// What was answered in a programme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ProgrammeFeedback {
    /// All answers by moment: `submitted` after a review, `replied` after a reply.
    moments: BTreeMap<&'static str, FeedbackFigures>,
    /// Week by week, newest first; those without answers are left out.
    weeks: Vec<FeedbackOfWeek>,
    /// The topics, newest first, at most 200.
    topics: Vec<CountedTopic>,
    /// Answers with a text, newest day first.
    items: Vec<FeedbackItem>,
    /// Where the next page begins; null at the end.
    next_cursor: Option<String>,
}

/// What people answered when they were asked how easy it was, for the caller's sectors.
#[utoipa::path(get, path = "/api/pilot/v1/programmes/{id}/feedback", operation_id = "list_feedback", tag = "pilot",
params(("id" = String, Path, description = "The programme"), FeedbackWanted), security(("pilot_session" = [])),
responses(
    (status = 200, description = "Figures, topics and a page of answers", body = ProgrammeFeedback),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_feedback(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<String>,
    Query(wanted): Query<FeedbackWanted>,
) -> Result<Json<ProgrammeFeedback>, Problem> {
    let topic = match wanted.topic.as_deref() {
        None => None,
        Some("none") => Some(None),
        Some(id) => Some(Some(id.parse::<FeedbackTopicId>().map_err(|_| {
            let detail = "Geef de id van een onderwerp, of none.";
            RuleError::invalid(vec![FieldError::new("/topic", "invalid_value", detail)])
        })?)),
    };
    let limit = wanted.limit.unwrap_or_default().get().into();
    let asked = FeedbackAsked { topic, limit, cursor: wanted.cursor };
    let found = platform.desk.feedback(&manager, &id, &asked).await?;
    let week = |(monday, sums)| FeedbackOfWeek { monday, moments: named(sums) };
    Ok(Json(ProgrammeFeedback {
        moments: named(found.moments),
        weeks: found.weeks.into_iter().map(week).collect(),
        topics: found.topics.into_iter().map(CountedTopic::from).collect(),
        items: found.items.into_iter().map(FeedbackItem::from).collect(),
        next_cursor: found.next_cursor,
    }))
}

fn named(sums: BTreeMap<FeedbackMoment, FeedbackSums>) -> BTreeMap<&'static str, FeedbackFigures> {
    sums.into_iter().map(|(moment, sums)| (moment.as_str(), sums.into())).collect()
}
